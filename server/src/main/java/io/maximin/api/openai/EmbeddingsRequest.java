package io.maximin.api.openai;

import io.maximin.api.WireObject;
import io.maximin.embeddings.EmbeddingRequest;
import io.maximin.embeddings.EmbeddingService;
import io.maximin.error.ApiException;
import java.util.List;
import java.util.function.Predicate;

/**
 * A request for vectors as OpenAI's clients send it. Models are named in the platform's way or in OpenAI's.
 *
 * @param named the model as the caller wrote it
 * @param base64 whether vectors are strings
 */
record EmbeddingsRequest(EmbeddingRequest request, String named, boolean base64) {
    private static final String MODEL = "embo-01";
    private static final List<String> NAMES =
            List.of("text-embedding-3-small", "text-embedding-3-large", "text-embedding-ada-002");
    private static final String INPUT = "input";

    /**
     * @param known whether there is a model of that id
     * @throws ApiException if a field is missing, has the wrong type or a value that is not allowed
     */
    static EmbeddingsRequest read(WireObject body, Predicate<String> known) {
        String named = body.text("model");
        String model = known.test(named) || !NAMES.contains(named) ? named : MODEL;
        int dimensions = body.integer("dimensions").orElse(EmbeddingService.DIMENSIONS);
        if (dimensions != EmbeddingService.DIMENSIONS) {
            throw ApiException.invalid("dimensions must be " + EmbeddingService.DIMENSIONS
                    + ", as the model has them and cannot be cut, got " + dimensions);
        }
        return new EmbeddingsRequest(new EmbeddingRequest(model, INPUT, texts(body)), named, isBase64(body));
    }

    private static List<String> texts(WireObject body) {
        if (body.isText(INPUT)) {
            return List.of(body.text(INPUT));
        }
        if (body.holdsTokens(INPUT)) {
            throw ApiException.invalid(
                    INPUT + " of tokens is not supported, they are those of another model's tokenizer: send texts");
        }
        return body.texts(INPUT);
    }

    private static boolean isBase64(WireObject body) {
        String format = body.optionalText("encoding_format").orElse("float");
        return switch (format) {
            case "float" -> false;
            case "base64" -> true;
            default -> throw ApiException.invalid("encoding_format must be float or base64, got '" + format + "'");
        };
    }
}
