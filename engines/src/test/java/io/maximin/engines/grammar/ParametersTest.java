package io.maximin.engines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand as texts of their own: whether they are JSON or strings, and which are allowed. */
class ParametersTest {
    private static final String DEFS = ",\"$defs\":{\"word\":{\"type\":\"string\"},\"count\":{\"type\":\"integer\"}}}";

    private static Parameter of(String schema) {
        return Parameters.of("{\"properties\":{\"p\":" + schema + "}" + DEFS).named("p");
    }

    private static boolean allows(Parameter parameter, String text) {
        var form = new JsonForm();
        return Guide.of(form.grammar(parameter.written(form, "", "</p>")))
                .next((text + "</p>").getBytes(StandardCharsets.UTF_8))
                .complete();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"string"}                             | 5       | true  | false
            {"type":"string"}                             | <b>     | true  | false
            {"type":"integer"}                            | 5       | true  | true
            {"type":"integer"}                            | x       | false | true
            {"type":["integer","string"]}                 | 5       | true  | true
            {"type":["integer","string"]}                 | x       | true  | false
            {"type":["integer","string"],"minimum":7}     | 5       | true  | false
            {"type":["string","null"]}                    | null    | true  | true
            {"anyOf":[{"$ref":"#/$defs/word"},{"$ref":"#/$defs/count"}]} | 5   | true  | true
            {"anyOf":[{"$ref":"#/$defs/word"},{"$ref":"#/$defs/count"}]} | 5.5 | true  | false
            {"$ref":"#/$defs/word"}                       | 5       | true  | false
            {"$ref":"#/$defs/count"}                      | x       | false | true
            {"$ref":"#/$defs/none"}                       | [1]     | true  | true
            {"enum":["a","b",1]}                          | a       | true  | false
            {"enum":["a","b",1]}                          | 1       | true  | true
            {"enum":["a","b",1]}                          | c       | false | false
            {"const":"a b"}                               | a b     | true  | false
            {"allOf":[{"type":"string"}]}                 | 5       | true  | false
            {"type":"string","maxLength":2}               | ab      | true  | false
            {"type":"string","maxLength":2}               | abc     | false | false
            {"type":"string","pattern":"^\\\\d+$"}        | 12      | true  | false
            {"type":"string","pattern":"^\\\\d+$"}        | 1x      | false | false
            {"type":"string","format":"date"}             | 2026-01-31 | true | false
            {"type":"string","format":"unheard-of"}       | x       | true  | false
            {"items":{"type":"integer"}}                  | [1, 2]  | true  | true
            {"items":{"type":"integer"}}                  | [x]     | false | true
            {}                                            | {"a":1} | true  | true
            {}                                            | text    | true  | false
            true                                          | 1.5     | true  | true
            """)
    void stringsStandAsTheyAreAndAllElseAsJson(String schema, String text, boolean allowed, boolean json) {
        assertThat(allows(of(schema), text)).isEqualTo(allowed);
        assertThat(of(schema).isJson(text)).isEqualTo(json);
    }

    @Test
    void requiredOnesAreThereEvenIfNothingIsSaidOfThem() {
        var parameters = Parameters.of("{\"properties\":{\"a\":{}},\"required\":[\"a\",\"z\"]}");

        assertThat(parameters.declared()).extracting(Parameter::name).containsExactly("a", "z");
        assertThat(parameters.declared()).allMatch(Parameter::required);
        assertThat(parameters.open()).isFalse();
    }

    @Test
    void anObjectOfWhichNothingIsSaidIsOpen() {
        assertThat(Parameters.of("{\"type\":\"object\"}").open()).isTrue();
        assertThat(Parameters.of("no schema").open()).isTrue();
        assertThat(Parameters.of("[]").open()).isTrue();
        assertThat(Parameters.of("{\"properties\":{}}").open()).isFalse();
        assertThat(Parameters.of("{\"additionalProperties\":false}").open()).isFalse();
    }

    @Test
    void aSchemaThatRefersToItselfIsNoEndlessWalk() {
        var schema = "{\"properties\":{\"p\":{\"$ref\":\"#/properties/p\"},\"q\":{\"anyOf\":["
                + "{\"$ref\":\"#/properties/q\"},{\"$ref\":\"#/properties/q\"},{\"type\":\"string\"}]}}}";

        assertThat(Parameters.of(schema).declared()).hasSize(2);
    }
}
