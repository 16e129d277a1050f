package io.maximin.engines.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaGrammarTest {
    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final int TEXTS = 40;

    private static Grammar grammar(String schema) {
        return SchemaGrammar.of(schema);
    }

    private static boolean accepts(String schema, String text) {
        return GrammarState.start(grammar(schema))
                .next(text.getBytes(StandardCharsets.UTF_8))
                .complete();
    }

    private static List<String> faults(String schema, String text) {
        return VALIDATORS
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void requireValid(String schema, long seed) {
        var grammar = grammar(schema);
        var random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = RandomText.of(grammar, random);
            assertThat(faults(schema, text)).as("%s%n%s", schema, text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{\"type\":\"object\"}",
                "{\"type\":[\"string\",\"null\"]}",
                "{\"type\":\"integer\",\"minimum\":-7,\"maximum\":120}",
                "{\"type\":\"integer\",\"exclusiveMinimum\":0}",
                "{\"type\":\"number\",\"minimum\":0.5,\"exclusiveMaximum\":1}",
                "{\"type\":\"number\",\"maximum\":-2.25}",
                "{\"type\":\"number\",\"multipleOf\":0.01,\"minimum\":0}",
                "{\"type\":\"string\",\"minLength\":2,\"maxLength\":5}",
                "{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}-\\\\d+(?:\\\\.x|y?)$\"}",
                "{\"type\":\"string\",\"pattern\":\"b+\"}",
                "{\"type\":\"string\",\"pattern\":\"^a|z$\"}",
                "{\"type\":\"string\",\"pattern\":\"^[^\\\"\\\\\\\\a-z]*$\"}",
                "{\"enum\":[\"a\",1,null,{\"b\":[]}]}",
                "{\"const\":\"\\\"quoted\\\" ü\"}",
                "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"minItems\":1,\"maxItems\":3}",
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\"}],\"items\":false}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"type\":\"string\"},"
                        + "\"c\":{\"type\":\"null\"}},\"required\":[\"b\"],\"additionalProperties\":false}",
                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{}},\"required\":[\"z\"]}",
                "{\"anyOf\":[{\"type\":\"string\",\"maxLength\":1},{\"type\":\"integer\"}]}",
                "{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"k\":{\"const\":\"a\"}},\"required\":[\"k\"]},"
                        + "{\"type\":\"object\",\"properties\":{\"k\":{\"const\":\"b\"}},\"required\":[\"k\"]}]}",
                "{\"allOf\":[{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]},"
                        + "{\"properties\":{\"b\":{\"type\":\"string\"}}}]}",
                "{\"$defs\":{\"node\":{\"type\":\"object\",\"properties\":{\"next\":{\"anyOf\":[{\"$ref\":"
                        + "\"#/$defs/node\"},{\"type\":\"null\"}]}},\"required\":[\"next\"]}},"
                        + "\"$ref\":\"#/$defs/node\"}",
                "{\"type\":\"object\",\"properties\":{\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}}}",
                "{\"properties\":{\"date\":{\"type\":\"string\",\"format\":\"date\"}},\"required\":[\"date\"]}",
            })
    void everyTextOfTheGrammarIsValid(String schema) {
        requireValid(schema, schema.hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "time", "date-time", "uuid", "hostname", "ipv4", "ipv6", "uri", "duration"})
    void formatsAreKept(String format) {
        requireValid("{\"type\":\"string\",\"format\":\"" + format + "\"}", 5);
    }

    @Test
    void textsOfGeneratedSchemasAreValid() {
        var made = new HashSet<String>();
        for (long seed = 0; seed < 150; seed++) {
            String schema = new RandomSchema(new Random(seed)).write();
            made.add(schema);
            requireValid(schema, seed);
        }
        assertThat(made).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"integer","minimum":-7,"maximum":120} | -7 | true
            {"type":"integer","minimum":-7,"maximum":120} | 120 | true
            {"type":"integer","minimum":-7,"maximum":120} | 0 | true
            {"type":"integer","minimum":-7,"maximum":120} | 121 | false
            {"type":"integer","minimum":-7,"maximum":120} | -8 | false
            {"type":"integer","minimum":-7,"maximum":120} | 007 | false
            {"type":"number","minimum":0.5,"exclusiveMaximum":1} | 0.75 | true
            {"type":"number","minimum":0.5,"exclusiveMaximum":1} | 0.5 | true
            {"type":"number","minimum":0.5,"exclusiveMaximum":1} | 1 | false
            {"type":"string","maxLength":3} | "äöü" | true
            {"type":"string","maxLength":3} | "abcd" | false
            {"type":"string","pattern":"^\\\\d{3}$"} | "123" | true
            {"type":"string","pattern":"^\\\\d{3}$"} | "1234" | false
            {"type":"string","format":"email"} | "ann.lee-1@mail.example.museum" | true
            {"type":"string","format":"email"} | "ann@localhost" | false
            {"type":"string","format":"email"} | "ann lee@example.com" | false
            {"type":"array","items":{"type":"integer"}} | [1, 2,3] | true
            {"type":"array","items":{"type":"integer"}} | [1,] | false
            {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}}} | {"b": 1} | true
            {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}}} | {"a": 1, "b": 2} | true
            {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}}} | {} | true
            {"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]} | {} | false
            """)
    void textsAreToldApart(String schema, String text, boolean accepted) {
        assertThat(accepts(schema, text)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"array","uniqueItems":true} | #: keyword 'uniqueItems' is not supported here
            {"properties":{"a":{"not":{}}}} | #/properties/a: keyword 'not' is not supported here
            {"type":"strin"} | #: type 'strin' is none of
            {"type":"string","format":"color"} | #: format 'color' is not supported
            {"type":"string","pattern":"(?=a)"} | #: pattern '(?=a)' cannot be used
            {"type":"string","pattern":"a","maxLength":3} | #: only one of pattern, format and lengths
            {"type":"integer","minimum":3,"maximum":2} | #: no number of at most 15 digits before the point is within
            {"type":"integer","minimum":1e15} | #: no number of at most 15 digits before the point is within its bounds
            {"type":"number","maximum":-1e400} | #: no number of at most 15 digits before the point is within its bounds
            {"$ref":"#/$defs/none"} | #: $ref '#/$defs/none' points to nothing
            {"$ref":"http://example.com/x"} | #: $ref 'http://example.com/x' must point into the schema itself
            {"$ref":"#"} | calls itself before anything is read
            {"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]} | can never come to an end
            {"oneOf":[{"type":"integer"},{"type":"number"}]} | #: oneOf is supported for schemas that differ
            {"required":["\\ud800"]} | #: half of a pair of surrogates is no character, got "\\ud800"
            {"items":{"properties":{"a\\udc00b":{}}}} | #/items: half of a pair of surrogates is no character
            {"anyOf":[{"enum":["x","\\udfff\\ud800"]}]} | #/anyOf/0: half of a pair of surrogates is no character
            {"const":{"k":["\\ud800"]}} | #: half of a pair of surrogates is no character, got {"k":["\\ud800"]}
            {"enum":[]} | #: enum must be a list with something in it
            false | #: allows nothing
            {"type":"object","minProperties":2} | #: minProperties above 1 is not supported
            """)
    void whatCannotBeHeldIsRefused(String schema, String message) {
        assertThatThrownBy(() -> grammar(schema))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining(message);
    }

    private static String kinds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":" + i + "}},\"required\":[\"kind\"]}")
                .collect(Collectors.joining(",", "{\"oneOf\":[", "]}"));
    }

    @Test
    @Timeout(10)
    void oneOfTwoThousandIsHeld() {
        assertThat(accepts(kinds(2000), "{\"kind\":1999}")).isTrue();
        assertThat(accepts(kinds(2000), "{\"kind\":2000}")).isFalse();
        assertThatThrownBy(() -> grammar(kinds(2000).replace("1999", "7")))
                .hasMessageContaining("#: oneOf is supported for schemas that differ")
                .hasMessageContaining("7 and 1999 do not");
    }

    @Test
    @Timeout(10)
    void oneOfVeryManyIsRefusedSoon() {
        assertThatThrownBy(() -> grammar(kinds(30_000)))
                .hasMessage("#: oneOf has too many schemas to tell them apart; use anyOf");
    }

    @Test
    void aSchemaWithoutEndIsRefused() {
        String schema = "{\"items\":".repeat(150) + "{}" + "}".repeat(150);

        assertThatThrownBy(() -> grammar(schema)).hasMessageContaining("nested more than 100 deep");
    }
}
