package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.TextDialect.Fault;
import io.maximin.json.Json;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cannot be answered is refused in every dialect with the same words and code, in the dialect's own envelope; and
 * a message about a request names the field and its value.
 */
class RefusalsTest extends DialectSuite {
    private static final String INVALID = "invalid params, ";
    private static final int INVALID_CODE = 2013;

    /** Whether it is the dialect's way to say so. */
    private void refuses(HttpResponse<String> answer, int status, int code, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(dialect.status(status));
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(dialect.refusal(Json.tree(answer.body()))).isEqualTo(new Fault(dialect.type(status), code, message));
    }

    private void refusesRequest(String body, String message) throws Exception {
        for (var path : dialect.paths()) {
            refuses(server.post(path, body), 400, INVALID_CODE, INVALID + message);
        }
    }

    /** The words of the platform for faults of types and missing fields. */
    private static String words(String message) {
        return message.replaceFirst("MISSING\\((.*)\\)", "binding: expr_path=$1, cause=missing required parameter")
                .replaceFirst(
                        "MISMATCH\\((.*), (.*), (.*)\\)",
                        "binding: expr_path=$1, cause=mismatch type $2 with value $3");
    }

    /** Of several faults the missing field is told first, then the model, then the value out of range. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                        | request body is empty
            {"model":                                 | request body is not valid JSON at line 1, column 10
            [1]                                       | MISMATCH(body, object, [1])
            {TURNS:[HI]}                              | MISSING(model)
            {"model":null,TURNS:[HI]}                 | MISSING(model)
            {"model":7,TURNS:[HI]}                    | MISMATCH(model, string, 7)
            {"model":"gpt-9",TURNS:[HI]}              | unknown model 'gpt-9'
            {"model":"MiniMax-M2.1"}                  | MISSING(turns)
            {"model":"MiniMax-M2.1",TURNS:[]}         | MISSING(turns)
            {"model":"MiniMax-M2.1",TURNS:7}          | MISMATCH(turns, array, 7)
            {"model":"MiniMax-M2.1",TURNS:["hi"]}     | MISMATCH(turns[0], object, "hi")
            {"model":"gpt-9","temperature":7}         | MISSING(turns)
            {"model":"gpt-9","temperature":7,TURNS:[HI]} | unknown model 'gpt-9'
            """)
    void bodiesThatAreNoRequest(String body, String message) throws Exception {
        refusesRequest(
                body.replace("TURNS", "\"" + dialect.turns() + "\"")
                        .replace("HI", "{\"role\":\"user\",\"content\":\"hi\"}"),
                words(message).replace("turns", dialect.turns()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"content":"hi"}                            | MISSING(TURN.role)
            {"role":1,"content":"hi"}                   | MISMATCH(TURN.role, string, 1)
            {"role":"user"}                             | MISSING(TURN.content)
            {"role":"user","content":null}              | MISSING(TURN.content)
            {"role":"user","content":7}                 | MISMATCH(TURN.content, array, 7)
            {"role":"user","content":[{}]}              | MISSING(TURN.content[0].type)
            {"role":"user","content":[{"type":"text"}]} | MISSING(TURN.content[0].text)
            {"role":"robot","content":"hi"}             | chat content has invalid message role: robot
            """)
    void turnsThatAreNone(String turn, String message) throws Exception {
        var wire = dialect.request(script("hi"));
        wire.putArray(dialect.turns()).add(Json.tree(turn));

        refusesRequest(wire.toString(), words(message).replace("TURN", dialect.turns() + "[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            temperature | 0      | temperature must be in (0, 1], got 0.0
            temperature | -1     | temperature must be in (0, 1], got -1.0
            temperature | 1.01   | temperature must be in (0, 1], got 1.01
            temperature | 1e400  | temperature must be in (0, 1], got Infinity
            temperature | "hot"  | MISMATCH(FIELD, float, VALUE)
            temperature | [7]    | MISMATCH(FIELD, float, VALUE)
            top_p       | 0      | top_p must be in (0, 1], got 0.0
            top_p       | 1.5    | top_p must be in (0, 1], got 1.5
            top_p       | true   | MISMATCH(FIELD, float, VALUE)
            LIMIT       | 0      | LIMIT must be at least 1, got 0
            LIMIT       | -5     | LIMIT must be at least 1, got -5
            LIMIT       | 1.5    | MISMATCH(FIELD, int, VALUE)
            LIMIT       | "9"    | MISMATCH(FIELD, int, VALUE)
            stream      | "yes"  | MISMATCH(FIELD, bool, VALUE)
            tools       | {}     | MISMATCH(FIELD, array, VALUE)
            """)
    void valuesThatAreNone(String named, String value, String message) throws Exception {
        var field = named.replace("LIMIT", dialect.limit());
        var body = dialect.request(script("hi")).remove(List.of(field)).toString();

        refusesRequest(
                "{\"" + field + "\":" + value + "," + body.substring(1),
                words(message).replace("LIMIT", field).replace("FIELD", field).replace("VALUE", value));
    }

    @Test
    void resultsOfNoCall() throws Exception {
        var result = new Block.ToolResult("nobody", "rain", false);
        var body = dialect.body(
                TextDialect.request(
                        Message.text(Role.USER, "hi"), new Message(Role.TOOL, Optional.empty(), List.of(result))),
                false);

        refusesRequest(body, "tool result's tool id(nobody) not found");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatFailsBeforeItsFirstEvent(boolean stream) throws Exception {
        refuses(answer("fail:OVERLOADED", stream), 529, 2064, "scripted failure");
        refuses(answer("fail:RATE_LIMITED", stream), 429, 1002, "scripted failure");
    }

    @Test
    void whatFailsWithinAStreamIsToldAtItsEnd() throws Exception {
        var answer = answer("say:Hel|fail:OVERLOADED", true);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Hel").doesNotContain("[DONE]");
        var fault = dialect.failure(TextDialect.events(answer.body()));
        assertThat(fault.code()).isEqualTo(2064);
        assertThat(fault.message()).isEqualTo("scripted failure");
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsCause() throws Exception {
        refuses(answer("crash:", false), 500, 1000, "unknown error, trace id " + DialectServer.TRACE_ID);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer no", "x-api-key, no"})
    void aKeyThatIsNone(String header, String value) throws Exception {
        for (var path : dialect.paths()) {
            var request = server.anonymous(path, "{}").header(header, value).build();

            refuses(server.client().send(request, BodyHandlers.ofString()), 401, 2049, "invalid api key");
        }
    }

    @Test
    void noKey() throws Exception {
        var request = server.anonymous(dialect.path(), "{}").build();

        refuses(
                server.client().send(request, BodyHandlers.ofString()),
                401,
                1004,
                "login fail: Please carry the API secret key in the 'Authorization' field of the request header");
    }

    private HttpResponse<String> answer(String script, boolean stream) throws Exception {
        return server.post(dialect.path(), dialect.body(script(script), stream));
    }
}
