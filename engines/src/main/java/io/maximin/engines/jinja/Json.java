package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON text to values and back, in the form Python gives it. */
public final class Json {
    // Calls are read again by who has them: these bounds are no wider than those of the wire.
    private static final int MAX_NUMBER_DIGITS = 100;
    private static final int MAX_NAME = 10_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Containers.MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_DIGITS)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(Str.MAX_CHARS)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one JSON value; of equal keys the last wins.
     *
     * @throws TemplateException when the text is not one well-formed JSON value, or is nested too deeply
     */
    public static Value parse(String json) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var value = read(parser);
            if (parser.nextToken() != null) {
                throw new TemplateException("malformed JSON: text after the value");
            }
            return value;
        } catch (JacksonException e) {
            throw new TemplateException("malformed JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Writes a value as {@code json.dumps(value, ensure_ascii=False, allow_nan=False)} does.
     *
     * @throws TemplateException when a number in it is not finite, which JSON has no form for
     */
    public static String write(Value value) {
        return JsonWriter.write(value);
    }

    private static Value read(JsonParser parser) {
        var token = parser.currentToken();
        return switch (token) {
            case null -> throw new TemplateException("malformed JSON: unexpected end");
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Str(parser.getString());
            case VALUE_NUMBER_INT -> new Int(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> new Real(parser.getDoubleValue());
            case VALUE_TRUE -> Bool.TRUE;
            case VALUE_FALSE -> Bool.FALSE;
            case VALUE_NULL -> None.NONE;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new TemplateException("malformed JSON: unexpected " + token);
        };
    }

    private static Value object(JsonParser parser) {
        var entries = new LinkedHashMap<Value, Value>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            entries.put(new Str(name), read(parser));
        }
        return new DictValue(entries);
    }

    private static Value array(JsonParser parser) {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return ListValue.frozen(items);
    }
}
