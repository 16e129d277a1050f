package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.images.Canvas;
import io.maximin.images.ImageOrder;
import io.maximin.images.ImageOrder.Finish;
import io.maximin.images.PictureFormat;
import io.maximin.json.JsonFailure;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request for pictures. Source: spec/image.md section 2.
 *
 * @param base64 whether the pictures stand in the answer instead of behind links
 */
record ImageGenerationRequest(ImageOrder order, boolean base64) {
    private static final String LIVE = "image-01-live";
    private static final int MOST_CHARACTERS = 1500;
    private static final int MOST_PICTURES = 9;
    private static final int LEAST_EDGE = 512;
    private static final int MOST_EDGE = 2048;
    private static final int EDGE_STEP = 8;

    /** @throws ApiException if a field is missing, has the wrong type or a value that is not allowed */
    static ImageGenerationRequest read(WireObject body) {
        var model = body.text("model");
        var prompt = body.text("prompt");
        if (prompt.isEmpty()) {
            throw JsonFailure.missing("prompt");
        }
        var seed = body.wholeNumber("seed");
        int count = body.integer("n").orElse(1);
        boolean optimized = body.flag("prompt_optimizer");
        boolean marked = body.flag("aigc_watermark");
        boolean base64 = isBase64(body);
        boolean live = model.equalsIgnoreCase(LIVE);
        requireLength(prompt);
        requireCount(count);
        var order = new ImageOrder(
                model,
                prompt,
                canvas(body, live),
                count,
                seed,
                // Another model's pictures have no style: what stands there is as good as unknown.
                live ? StyleSetting.read(body) : Optional.empty(),
                SubjectReference.read(body),
                optimized,
                new Finish(PictureFormat.JPEG, marked));
        return new ImageGenerationRequest(order, base64);
    }

    private static boolean isBase64(WireObject body) {
        var format = body.optionalText("response_format").orElse("url");
        return switch (format) {
            case "url" -> false;
            case "base64" -> true;
            default -> throw ApiException.invalid("response_format must be url or base64, got '" + format + "'");
        };
    }

    private static void requireLength(String prompt) {
        int length = prompt.codePointCount(0, prompt.length());
        if (length > MOST_CHARACTERS) {
            throw ApiException.invalid("prompt must have at most " + MOST_CHARACTERS + " characters, got " + length);
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > MOST_PICTURES) {
            throw ApiException.invalid("n must be in [1, " + MOST_PICTURES + "], got " + count);
        }
    }

    /** A ratio wins over a size. */
    private static Canvas canvas(WireObject body, boolean live) {
        var ratio = body.optionalText("aspect_ratio").filter(name -> !name.isEmpty());
        var width = body.integer("width");
        var height = body.integer("height");
        if (ratio.isEmpty() && (width.isPresent() || height.isPresent())) {
            return sized(width, height, live);
        }
        return ratio(ratio.orElse(AspectRatio.DEFAULT), live);
    }

    private static Canvas ratio(String name, boolean live) {
        var canvas = AspectRatio.ALL.get(name);
        if (canvas == null) {
            throw ApiException.invalid("aspect_ratio must be one of " + String.join(", ", AspectRatio.ALL.keySet())
                    + ", got '" + name + "'");
        }
        if (live && name.equals(AspectRatio.WIDEST)) {
            throw ApiException.invalid("aspect_ratio " + name + " is not supported by " + LIVE);
        }
        return canvas;
    }

    private static Canvas sized(OptionalInt width, OptionalInt height, boolean live) {
        if (width.isEmpty() || height.isEmpty()) {
            throw ApiException.invalid("width and height must be given together, got "
                    + (width.isPresent() ? "width " + width.getAsInt() : "height " + height.getAsInt()) + " alone");
        }
        if (live) {
            throw ApiException.invalid("width and height are not supported by " + LIVE + ", got " + width.getAsInt()
                    + " and " + height.getAsInt());
        }
        return new Canvas(edge("width", width.getAsInt()), edge("height", height.getAsInt()));
    }

    private static int edge(String name, int pixels) {
        if (pixels < LEAST_EDGE || pixels > MOST_EDGE || pixels % EDGE_STEP != 0) {
            throw ApiException.invalid(name + " must be in [" + LEAST_EDGE + ", " + MOST_EDGE + "] and a multiple of "
                    + EDGE_STEP + ", got " + pixels);
        }
        return pixels;
    }
}
