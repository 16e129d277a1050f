package io.maximin.engines.embeddings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The words of a {@code tokenizer.json}: its {@code model.vocab}. */
final class Vocabulary {
    private static final long MOST_BYTES = 16L << 20;
    private static final JsonFactory FACTORY = new JsonFactory();

    private Vocabulary() {}

    /** @throws EmbeddingsException if the file is missing or holds no vocabulary */
    static Map<String, Integer> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new EmbeddingsException(file + " is larger than " + MOST_BYTES + " bytes");
            }
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
                if (parser.nextToken() == JsonToken.START_OBJECT && enter(parser, "model") && enter(parser, "vocab")) {
                    return numbers(parser);
                }
            }
        } catch (IOException e) {
            throw new EmbeddingsException(file + " is missing or cannot be read", e);
        } catch (JacksonException e) {
            throw new EmbeddingsException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new EmbeddingsException(file + " has no model.vocab");
    }

    /** Goes on to the object of that name within the present one. */
    private static boolean enter(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (wanted) {
                return value == JsonToken.START_OBJECT;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static Map<String, Integer> numbers(JsonParser parser) {
        Map<String, Integer> numbers = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            numbers.put(piece, parser.getIntValue());
        }
        return numbers;
    }
}
