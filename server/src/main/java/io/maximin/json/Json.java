package io.maximin.json;

import io.maximin.error.ApiException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * The one place that reads and writes JSON of the wire. Reading is strict about types (no text for a number, no number
 * for text), lenient about unknown fields, and bounded; every failure is an {@link io.maximin.error.ApiException} in
 * the platform's words. Writing keeps the declared order of fields and writes nulls unless {@code @JsonInclude} on the
 * record says otherwise.
 */
public final class Json {
    /** Deeper nesting is refused: a tree is walked by recursion. */
    static final int MAX_NESTING = 200;

    /** The whole body may be one base64 picture. */
    static final int MAX_STRING = 64 * 1024 * 1024;

    /** Every token becomes an object of some 50 bytes, so this bounds the memory one body can claim. */
    static final int MAX_TOKENS = 1_000_000;

    static final int MAX_NAME = 10_000;
    static final int MAX_NUMBER = 100;
    static final long MAX_DOCUMENT = 128L * 1024 * 1024;

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /**
     * Binds a body to a wire record.
     *
     * @throws io.maximin.error.ApiException invalid request, naming the path and the value that does not fit
     */
    public static <T> T read(byte[] body, Class<T> type) {
        return bind("", () -> MAPPER.createParser(body), type);
    }

    /** As {@link #read(byte[], Class)}, from text. */
    public static <T> T read(String body, Class<T> type) {
        return bind("", () -> MAPPER.createParser(body), type);
    }

    /**
     * Parses a body without binding it.
     *
     * @throws io.maximin.error.ApiException invalid request when it is not one JSON value or breaks a limit
     */
    public static JsonNode tree(byte[] body) {
        return bind("", () -> MAPPER.createParser(body), JsonNode.class);
    }

    /** As {@link #tree(byte[])}, from text. */
    public static JsonNode tree(String body) {
        return bind("", () -> MAPPER.createParser(body), JsonNode.class);
    }

    /**
     * Binds a part of a body, for fields of more than one shape.
     *
     * @param path where the part stood, such as {@code messages[0].content}; failures name it
     */
    public static <T> T convert(JsonNode part, Class<T> type, String path) {
        return bind(path, () -> MAPPER.treeAsTokens(part), type);
    }

    /** A new, empty object to fill in. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** One line of JSON, never with a raw line break. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static <T> T bind(String path, Supplier<JsonParser> source, Class<T> type) {
        try (var parser = source.get()) {
            return bindOpen(path, parser, type);
        } catch (JacksonException e) {
            throw JsonFailure.translate(path, e);
        }
    }

    // Fails while the parser is still open, so that the message can show the value it stands on.
    private static <T> T bindOpen(String path, JsonParser parser, Class<T> type) {
        try {
            return required(MAPPER.readValue(parser, type));
        } catch (JacksonException e) {
            throw JsonFailure.translate(path, e);
        } catch (NumberFormatException _) {
            // The one failure of Jackson's that is none of its own: an exponent beyond what BigDecimal holds.
            throw ApiException.invalid("a number is out of range");
        }
    }

    private static <T> T required(T value) {
        boolean absent = value == null || (value instanceof JsonNode node && (node.isMissingNode() || node.isNull()));
        if (absent) {
            throw JsonFailure.empty();
        }
        return value;
    }

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxStringLength(MAX_STRING)
                .maxTokenCount(MAX_TOKENS)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .maxDocumentLength(MAX_DOCUMENT)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // Arguments and schemas of tools pass through: their numbers must not change on the way.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .withCoercionConfig(LogicalType.Textual, refuse("Integer", "Float", "Boolean"))
                .withCoercionConfig(LogicalType.Integer, refuse("String", "EmptyString", "Boolean", "Float"))
                .withCoercionConfig(LogicalType.Float, refuse("String", "EmptyString", "Boolean"))
                .withCoercionConfig(LogicalType.Boolean, refuse("String", "EmptyString", "Integer", "Float"))
                .withCoercionConfig(LogicalType.Enum, refuse("Integer"))
                .build();
    }

    private static Consumer<MutableCoercionConfig> refuse(String... shapes) {
        return config -> {
            for (var shape : shapes) {
                config.setCoercion(CoercionInputShape.valueOf(shape), CoercionAction.Fail);
            }
        };
    }
}
