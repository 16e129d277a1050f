package io.maximin.engines.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The scalars at the top of a JSON object, as text; what is nested in it is passed over. */
record FlatJson(Path file, Map<String, String> scalars) {
    private static final long MOST_BYTES = 64L << 20;
    private static final JsonFactory FACTORY = new JsonFactory();

    /** @throws DiffusionException if there is no such file or it holds no JSON object */
    static FlatJson read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DiffusionException(file + " is larger than " + MOST_BYTES + " bytes");
            }
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
                return new FlatJson(file, scalars(parser, file));
            }
        } catch (IOException e) {
            throw new DiffusionException(file + " is missing or cannot be read", e);
        } catch (JacksonException e) {
            throw new DiffusionException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, String> scalars(JsonParser parser, Path file) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new DiffusionException(file + " holds no JSON object");
        }
        Map<String, String> scalars = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                scalars.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return scalars;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(scalars.get(name));
    }

    int whole(String name, int otherwise) {
        return (int) number(name, otherwise);
    }

    double number(String name, double otherwise) {
        try {
            return text(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new DiffusionException(file + ": " + name + " is no number: '" + scalars.get(name) + "'", e);
        }
    }

    boolean truth(String name) {
        return text(name).filter("true"::equals).isPresent();
    }
}
