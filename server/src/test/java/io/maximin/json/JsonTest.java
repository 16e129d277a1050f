package io.maximin.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonTest {
    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("green")
        GREEN
    }

    record Wire(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String model,

            @JsonProperty("max_tokens") @Nullable Integer maxTokens,
            @Nullable Double temperature,
            @Nullable Boolean stream,
            @Nullable Colour colour,
            @Nullable List<Turn> messages,
            @Nullable JsonNode content) {
        Wire {
            if (model.equals("own")) {
                throw ApiException.invalid("own words");
            }
            if (model.equals("argument")) {
                throw new IllegalArgumentException("model argument is odd");
            }
        }
    }

    record Turn(@Nullable String text) {}

    record Loud(int zulu, @Nullable String alpha) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quiet(int zulu, @Nullable String alpha) {}

    private static Wire read(String json) {
        return Json.read(json.getBytes(UTF_8), Wire.class);
    }

    private static String failure(String json) {
        try {
            read(json);
        } catch (ApiException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.INVALID_REQUEST);
            return e.getMessage();
        }
        throw new AssertionError("accepted: " + json);
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(read("{\"model\":\"m\",\"new\":{\"a\":1}}").model()).isEqualTo("m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"max_tokens":"abc","model":"m"} | max_tokens | mismatch type int with value "abc"
                    {"max_tokens":"5","model":"m"} | max_tokens | mismatch type int with value "5"
                    {"max_tokens":1.5,"model":"m"} | max_tokens | mismatch type int with value 1.5
                    {"max_tokens":9999999999,"model":"m"} | max_tokens | mismatch type int with value out of range
                    {"max_tokens":true,"model":"m"} | max_tokens | mismatch type int with value true
                    {"max_tokens":{},"model":"m"} | max_tokens | mismatch type int with value object
                    {"temperature":"hot","model":"m"} | temperature | mismatch type float with value "hot"
                    {"stream":"yes","model":"m"} | stream | mismatch type bool with value "yes"
                    {"stream":1,"model":"m"} | stream | mismatch type bool with value 1
                    {"model":7} | model | mismatch type string with value 7
                    {"model":[]} | model | mismatch type string with value array
                    {"model":"m","messages":"hi"} | messages | mismatch type array with value "hi"
                    {"messages":[{},{"text":{}}]} | messages[1].text | mismatch type string with value object
                    {"model":"m","messages":[3]} | messages[0] | mismatch type object with value 3
                    {"model":"m","colour":"b"} | colour | mismatch type one of [red, green] with value "b"
                    {} | model | missing required parameter
                    {"model":null} | model | missing required parameter
                    {"model":"argument"} | body | model argument is odd
                    [] | body | mismatch type object with value array
                    """)
    void aFaultIsNamedWithItsPathAndValue(String body, String path, String cause) {
        assertThat(failure(body)).isEqualTo("invalid params, binding: expr_path=" + path + ", cause=" + cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"model":"own"} | own words
                    `` | request body is empty
                    null | request body is empty
                    {"model": | request body is not valid JSON at line 1, column 10
                    {"model":"m"} x | request body is not valid JSON at line 1, column 15
                    hello | request body is not valid JSON at line 1, column 1
                    """)
    void anyOtherFaultIsNamed(String body, String message) {
        assertThat(failure(body)).isEqualTo("invalid params, " + message);
    }

    @Test
    void aPartIsBoundUnderItsOwnPath() {
        var part = Json.tree("{\"text\":5}");

        assertThatThrownBy(() -> Json.convert(part, Turn.class, "messages[2]"))
                .hasMessageContaining("expr_path=messages[2].text, cause=mismatch type string with value 5");
    }

    @Test
    void aLongValueIsShortenedInTheMessage() {
        assertThat(failure("{\"model\":\"m\",\"max_tokens\":\"" + "x".repeat(5000) + "\"}"))
                .hasSizeLessThan(250);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(failure("{\"model\":\"m\",\"content\":" + "[".repeat(100_000)))
                .contains("breaks a JSON limit");
        assertThatThrownBy(() -> Json.tree("[".repeat(100_000).getBytes(UTF_8))).hasMessageContaining("nesting 200");
        assertThat(Json.tree("[".repeat(150) + "]".repeat(150)).isArray()).isTrue();
    }

    @Test
    void tooManyValuesAreRefused() {
        var body = "[" + "1,".repeat(Json.MAX_TOKENS) + "1]";

        assertThatThrownBy(() -> Json.tree(body.getBytes(UTF_8))).hasMessageContaining("breaks a JSON limit");
    }

    @Test
    void longNumbersAndNamesAreRefused() {
        assertThat(failure("{\"model\":\"m\",\"content\":" + "9".repeat(200) + "}"))
                .contains("breaks a JSON limit");
        assertThat(failure("{\"" + "n".repeat(20_000) + "\":1}")).contains("breaks a JSON limit");
    }

    @Test
    void aLongStringIsRead() {
        assertThat(read("{\"model\":\"" + "m".repeat(25_000_000) + "\"}").model())
                .hasSize(25_000_000);
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] body = {'"', (byte) 0xC3, (byte) 0x28, '"'};

        assertThatThrownBy(() -> Json.tree(body))
                .hasMessageStartingWith("invalid params, request body is not valid JSON");
    }

    @Test
    void orderIsKeptAndNullIsWrittenUnlessTheRecordSaysOtherwise() {
        assertThat(Json.write(new Loud(1, null))).isEqualTo("{\"zulu\":1,\"alpha\":null}");
        assertThat(Json.write(new Quiet(1, null))).isEqualTo("{\"zulu\":1}");
    }

    @Test
    void textIsWrittenPlainlyAndOnOneLine() {
        assertThat(Json.write(new Loud(1, "a/b\n\u2028é😀"))).isEqualTo("{\"zulu\":1,\"alpha\":\"a/b\\n\u2028é😀\"}");
    }
}
