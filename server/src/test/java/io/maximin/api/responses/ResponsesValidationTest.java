package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that only requests of the Responses dialect must keep, with the words in which they are refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsesValidationTest {
    @AutoClose
    private final DialectServer server = new DialectServer();

    /** A body and the whole message it earns, code excluded. */
    record Rule(String body, String message) {}

    @ParameterizedTest
    @MethodSource({"fields", "state", "items", "tools"})
    void isRefused(Rule rule) throws Exception {
        for (var path : List.of("/v1/responses", "/v1/responses/input_tokens")) {
            var answer = server.post(path, rule.body());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            var error = Json.tree(answer.body()).get("error");
            assertThat(error.get("type").stringValue()).isEqualTo("bad_request_error");
            assertThat(error.get("message").stringValue()).isEqualTo("invalid params, " + rule.message() + " (2013)");
        }
    }

    static Stream<Rule> fields() {
        return Stream.of(
                with("\"instructions\":[]", mismatch("instructions", "string", "[]")),
                with("\"metadata\":[]", mismatch("metadata", "object", "[]")),
                with("\"metadata\":{\"a\":1}", mismatch("metadata.a", "string", "1")),
                with("\"reasoning\":\"high\"", mismatch("reasoning", "object", "\"high\"")),
                with("\"reasoning\":{\"summary\":true}", mismatch("reasoning.summary", "string", "true")),
                with("\"text\":\"json\"", mismatch("text", "object", "\"json\"")),
                with("\"text\":{\"format\":{}}", missing("text.format.type")),
                with(
                        "\"text\":{\"format\":{\"type\":\"xml\"}}",
                        "text.format.type must be text, json_object or json_schema, got 'xml'"),
                with("\"text\":{\"format\":{\"type\":\"json_schema\"}}", missing("text.format.schema")));
    }

    static Stream<Rule> state() {
        var kept = " is not supported, since responses are not kept: send the whole conversation as input";
        return Stream.of(
                with("\"previous_response_id\":\"resp_1\"", "previous_response_id \"resp_1\"" + kept),
                with("\"conversation\":{\"id\":\"c\"}", "conversation {\"id\":\"c\"}" + kept),
                with("\"prompt\":{\"id\":\"p\"}", "prompt {\"id\":\"p\"}" + kept),
                with("\"background\":true", "background must be false, got true: responses are not kept"),
                with("\"background\":\"no\"", mismatch("background", "bool", "\"no\"")));
    }

    static Stream<Rule> items() {
        var call = "{\"type\":\"function_call\",\"call_id\":\"c1\",\"name\":\"n\",\"arguments\":%s}";
        return Stream.of(
                input(
                        "{\"role\":\"user\",\"content\":[{\"type\":\"input_text\"}]}",
                        missing("input[0].content[0].text")),
                input(
                        "{\"role\":\"user\",\"content\":[{\"type\":\"input_image\",\"image_url\":\"x\"}]}",
                        "input[0].content[0]: content of type 'input_image' is not supported, only 'input_text' and"
                                + " 'output_text' are"),
                input(
                        "{\"type\":\"item_reference\",\"id\":\"x\"}",
                        "input[0].type must be message, reasoning, function_call or function_call_output, got"
                                + " 'item_reference'"),
                input("{\"type\":\"reasoning\",\"id\":\"x\"}", missing("input[0].summary")),
                input("{\"type\":\"reasoning\",\"summary\":[{}]}", missing("input[0].summary[0].text")),
                input("{\"type\":\"function_call\",\"name\":\"n\",\"arguments\":\"{}\"}", missing("input[0].call_id")),
                input("{\"type\":\"function_call\",\"call_id\":\"c\",\"arguments\":\"{}\"}", missing("input[0].name")),
                input("{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"n\"}", missing("input[0].arguments")),
                input(call.formatted("{}"), mismatch("input[0].arguments", "string", "{}")),
                input(call.formatted("\"[]\""), "invalid function arguments json string, tool_call_id: c1"),
                input(call.formatted("\"{\""), "invalid function arguments json string, tool_call_id: c1"),
                input("{\"type\":\"function_call_output\",\"output\":\"x\"}", missing("input[0].call_id")),
                input(
                        call.formatted("\"{}\"") + ",{\"type\":\"function_call_output\",\"call_id\":\"c1\"}",
                        missing("input[1].output")),
                input("{\"role\":\"tool\",\"content\":\"x\"}", missing("input[0].call_id")));
    }

    static Stream<Rule> tools() {
        return Stream.of(
                with("\"tools\":[{\"type\":\"function\"}]", missing("tools[0].name")),
                with(
                        "\"tools\":[{\"type\":\"function\",\"name\":\"n\",\"parameters\":\"{}\"}]",
                        mismatch("tools[0].parameters", "object", "\"{}\"")),
                with(
                        "\"tool_choice\":\"some\"",
                        "tool_choice must be none, auto, required or a function object, got 'some'"),
                with("\"tool_choice\":{\"type\":\"function\"}", missing("tool_choice.name")),
                with(
                        "\"tool_choice\":{\"type\":\"allowed_tools\",\"mode\":\"auto\",\"tools\":[]}",
                        "tool_choice.tools must name a function"),
                with(
                        "\"tool_choice\":{\"type\":\"allowed_tools\",\"mode\":\"none\",\"tools\":[]}",
                        "tool_choice.mode must be auto or required, got 'none'"),
                with(
                        "\"tool_choice\":{\"type\":\"allowed_tools\",\"mode\":\"auto\",\"tools\":"
                                + "[{\"type\":\"function\",\"name\":\"n\"}]}",
                        "tool_choice names tool 'n', which is not in tools"),
                with(
                        "\"tool_choice\":{\"type\":\"mcp\"}",
                        "tool_choice.type must be function or allowed_tools, got 'mcp'"),
                with(
                        "\"tool_choice\":{\"type\":\"function\",\"name\":\"n\"}",
                        "tool_choice names tool 'n', which is not in tools"));
    }

    private static Rule with(String field, String message) {
        return new Rule("{\"model\":\"MiniMax-M2.1\",\"input\":\"hi\"," + field + "}", message);
    }

    private static Rule input(String items, String message) {
        return new Rule("{\"model\":\"MiniMax-M2.1\",\"input\":[" + items + "]}", message);
    }

    private static String missing(String path) {
        return "binding: expr_path=" + path + ", cause=missing required parameter";
    }

    private static String mismatch(String path, String type, String value) {
        return "binding: expr_path=" + path + ", cause=mismatch type " + type + " with value " + value;
    }
}
