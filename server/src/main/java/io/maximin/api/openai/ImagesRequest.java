package io.maximin.api.openai;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.images.Canvas;
import io.maximin.images.ImageOrder;
import io.maximin.images.ImageOrder.Finish;
import io.maximin.images.PictureFormat;
import io.maximin.json.JsonFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A request for pictures as OpenAI's clients send it. The platform has no such route; its models are named here in its
 * own way or in OpenAI's.
 *
 * @param base64 whether the pictures stand in the answer instead of behind links
 */
record ImagesRequest(ImageOrder order, boolean base64) {
    private static final String MODEL = "image-01";
    private static final List<String> NAMES = List.of("dall-e-2", "dall-e-3");

    /** Of OpenAI's models those that never answer with links. */
    private static final Pattern INLINE = Pattern.compile("(chatgpt|gpt)-image-[a-z0-9.-]{1,40}");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int MOST_CHARACTERS = 4000;
    private static final int LEAST_EDGE = 256;
    private static final int MOST_EDGE = 2048;
    private static final int EDGE_STEP = 8;

    /**
     * @param known whether there is a model of that id
     * @throws ApiException if a field is missing, has the wrong type or a value that is not allowed
     */
    static ImagesRequest read(WireObject body, Predicate<String> known) {
        var named = body.optionalText("model").orElse(MODEL);
        var prompt = body.text("prompt");
        if (prompt.isEmpty()) {
            throw JsonFailure.missing("prompt");
        }
        int count = body.integer("n").orElse(1);
        choice(body, "quality", "auto", "low", "medium", "high", "standard", "hd");
        choice(body, "style", "vivid", "natural");
        choice(body, "moderation", "auto", "low");
        refuse(body);
        int length = prompt.codePointCount(0, prompt.length());
        if (length > MOST_CHARACTERS) {
            throw ApiException.invalid("prompt must have at most " + MOST_CHARACTERS + " characters, got " + length);
        }
        if (count < 1 || count > ImageOrder.MOST) {
            throw ApiException.invalid("n must be in [1, " + ImageOrder.MOST + "], got " + count);
        }
        var order = new ImageOrder(
                model(named, known),
                prompt,
                canvas(body),
                count,
                body.wholeNumber("seed"),
                Optional.empty(),
                Optional.empty(),
                false,
                new Finish(format(body), false));
        return new ImagesRequest(order, isBase64(body, named));
    }

    /** What would change the picture and cannot be done is refused; what hardly shows is checked and ignored. */
    private static void refuse(WireObject body) {
        if (choice(body, "background", "auto", "opaque", "transparent").equals("transparent")) {
            throw ApiException.invalid("background transparent is not supported, use auto or opaque");
        }
        if (body.flag("stream")) {
            throw ApiException.invalid("stream true is not supported");
        }
    }

    private static String choice(WireObject body, String field, String... allowed) {
        var value = body.optionalText(field).orElse(allowed[0]);
        if (!List.of(allowed).contains(value)) {
            throw ApiException.invalid(
                    field + " must be one of " + String.join(", ", allowed) + ", got '" + value + "'");
        }
        return value;
    }

    private static String model(String named, Predicate<String> known) {
        if (known.test(named)) {
            return named;
        }
        if (NAMES.contains(named) || INLINE.matcher(named).matches()) {
            return MODEL;
        }
        throw ApiException.invalid("unknown model '" + named + "'");
    }

    private static boolean isBase64(WireObject body, String model) {
        boolean inline = INLINE.matcher(model).matches();
        var format = body.optionalText("response_format").orElse(inline ? "b64_json" : "url");
        return switch (format) {
            case "url" -> false;
            case "b64_json" -> true;
            default -> throw ApiException.invalid("response_format must be url or b64_json, got '" + format + "'");
        };
    }

    private static PictureFormat format(WireObject body) {
        var format = body.optionalText("output_format").orElse("png");
        return PictureFormat.ofLabel(format)
                .filter(known -> known != PictureFormat.WEBP)
                .orElseThrow(() -> ApiException.invalid("output_format must be png or jpeg, got '" + format + "'"));
    }

    private static Canvas canvas(WireObject body) {
        var size = body.optionalText("size").orElse("auto");
        if (size.equals("auto")) {
            return new Canvas(1024, 1024);
        }
        var form = SIZE.matcher(size);
        if (form.matches()) {
            int width = Integer.parseInt(form.group(1));
            int height = Integer.parseInt(form.group(2));
            if (isEdge(width) && isEdge(height)) {
                return new Canvas(width, height);
            }
        }
        throw ApiException.invalid("size must be auto or such as 1024x1024, each edge in [" + LEAST_EDGE + ", "
                + MOST_EDGE + "] and a multiple of " + EDGE_STEP + ", got '" + size + "'");
    }

    private static boolean isEdge(int pixels) {
        return pixels >= LEAST_EDGE && pixels <= MOST_EDGE && pixels % EDGE_STEP == 0;
    }
}
