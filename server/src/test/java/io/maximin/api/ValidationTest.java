package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of spec/text.md that not all dialects share, with the words and the envelope of those that have them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidationTest {
    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";
    private static final String VALID = "\"model\":\"MiniMax-M2.1\"," + USER;
    private static final String ONLY_TEXT = ", only 'text' is";

    @AutoClose
    private final DialectServer server = new DialectServer();

    /** A body and the whole message it earns, code excluded. */
    record Rule(String body, String message) {}

    @ParameterizedTest
    @MethodSource({"conversations", "anthropic"})
    void anthropicRefuses(Rule rule) throws Exception {
        for (var path : List.of("/anthropic/v1/messages", "/anthropic/v1/messages/count_tokens")) {
            var answer = server.post(path, rule.body());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo(envelope("invalid_request_error", rule.message(), ""));
        }
    }

    @ParameterizedTest
    @MethodSource({"conversations", "chat", "openai"})
    void openAiRefuses(Rule rule) throws Exception {
        var answer = server.post("/v1/chat/completions", rule.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(envelope("bad_request_error", rule.message(), ",\"http_code\":\"400\""));
    }

    @ParameterizedTest
    @MethodSource({"conversations", "chat", "minimax"})
    void nativeRefuses(Rule rule) throws Exception {
        var answer = server.post("/v1/text/chatcompletion_v2", rule.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"base_resp\":{\"status_code\":2013,\"status_msg\":\"" + escape(rule.message()) + "\"}}");
    }

    static Stream<Rule> conversations() {
        return Stream.of(
                rule(
                        "{\"model\":\"" + "x".repeat(2000) + "\"," + USER + "}",
                        "unknown model '" + "x".repeat(485) + "..."),
                rule("{\"model\":\"MiniMax-M2.1\",\"messages\":\"hi\"}", mismatch("messages", "array", "\"hi\"")),
                messages(
                        "{\"role\":\"developer\",\"content\":\"hi\"}",
                        "chat content has invalid message role: developer"));
    }

    static Stream<Rule> anthropic() {
        return Stream.of(
                messages("{\"role\":\"system\",\"content\":\"hi\"}", "chat content has invalid message role: system"),
                messages("{\"role\":\"tool\",\"content\":\"hi\"}", "chat content has invalid message role: tool"),
                content("{\"type\":\"image\",\"source\":{}}", unsupported("image")),
                content("{\"type\":\"document\"}", unsupported("document")),
                content("{\"type\":\"server_tool_use\"}", unsupported("server_tool_use")),
                content("{\"type\":\"tool_result\"}", missing("messages[0].content[0].tool_use_id")),
                content(
                        "{\"type\":\"tool_result\",\"tool_use_id\":\"t9\",\"content\":[{\"type\":\"image\"}]}",
                        "messages[0].content[0].content[0]: content of type 'image' is not supported"),
                content(
                        "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"n\",\"input\":{}}",
                        "messages[0].content[0]: content of type 'tool_use' does not belong in a user message"),
                content(
                        "{\"type\":\"thinking\",\"thinking\":\"x\"}",
                        "messages[0].content[0]: content of type 'thinking' does not belong in a user message"),
                assistant("{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"n\"}", missing(block("input"))),
                assistant("{\"type\":\"tool_use\",\"name\":\"n\",\"input\":{}}", missing(block("id"))),
                assistant(
                        "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"n\",\"input\":\"{}\"}",
                        mismatch(block("input"), "object", "\"{}\"")),
                assistant("{\"type\":\"thinking\"}", missing(block("thinking"))),
                assistant(
                        "{\"type\":\"tool_result\",\"tool_use_id\":\"t\"}",
                        "messages[0].content[0]: content of type 'tool_result' does not belong in an assistant"
                                + " message"),
                with("\"system\":7", mismatch("system", "array", "7")),
                with("\"system\":[{\"type\":\"image\"}]", "system[0]: a system prompt holds only text, got 'image'"),
                with("\"tools\":[{\"input_schema\":{}}]", missing("tools[0].name")),
                with("\"tools\":[{\"name\":\"n\"}]", missing("tools[0].input_schema")),
                with("\"tool_choice\":\"auto\"", mismatch("tool_choice", "object", "\"auto\"")),
                with("\"tool_choice\":{}", missing("tool_choice.type")),
                with(
                        "\"tool_choice\":{\"type\":\"some\"}",
                        "tool_choice.type must be auto, any, tool or none, got 'some'"),
                with("\"tool_choice\":{\"type\":\"tool\"}", missing("tool_choice.name")),
                with(
                        "\"tool_choice\":{\"type\":\"tool\",\"name\":\"n\"}",
                        "tool_choice names tool 'n', which is not in tools"));
    }

    static Stream<Rule> chat() {
        var call = "{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"n\",\"arguments\":%s}}";
        return Stream.of(
                with("\"n\":2", "n must be 1, got 2"),
                with("\"n\":0", "n must be 1, got 0"),
                with("\"n\":\"1\"", mismatch("n", "int", "\"1\"")),
                with("\"max_tokens\":0", "max_tokens must be at least 1, got 0"),
                with("\"max_completion_tokens\":0,\"max_tokens\":9", "max_completion_tokens must be at least 1, got 0"),
                with("\"stream_options\":7", mismatch("stream_options", "object", "7")),
                with("\"stream_options\":{\"include_usage\":1}", mismatch("stream_options.include_usage", "bool", "1")),
                with("\"functions\":[]", "functions is not supported, use tools and tool_choice"),
                with("\"function_call\":\"auto\"", "function_call is not supported, use tools and tool_choice"),
                with("\"tools\":[{\"type\":\"function\"}]", missing("tools[0].function")),
                with("\"tools\":[{\"type\":\"function\",\"function\":{}}]", missing("tools[0].function.name")),
                with(
                        "\"tools\":[{\"function\":{\"name\":\"n\",\"parameters\":\"{}\"}}]",
                        mismatch("tools[0].function.parameters", "object", "\"{}\"")),
                with(
                        "\"tool_choice\":\"some\"",
                        "tool_choice must be none, auto, required or a function object, got 'some'"),
                with("\"tool_choice\":{\"type\":\"function\"}", missing("tool_choice.function")),
                with(
                        "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"n\"}}",
                        "tool_choice names tool 'n', which is not in tools"),
                messages(
                        "{\"role\":\"system\",\"content\":\"a\"},{\"role\":\"system\",\"content\":\"b\"}",
                        "invalid chat setting"),
                messages(
                        "{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"system\",\"content\":\"b\"}",
                        "invalid chat setting"),
                messages("{\"role\":\"system\"}", missing("messages[0].content")),
                messages(
                        "{\"role\":\"function\",\"content\":\"a\"}", "chat content has invalid message role: function"),
                content("{\"type\":\"image_url\",\"image_url\":{\"url\":\"x\"}}", unsupported("image_url") + ONLY_TEXT),
                content("{\"type\":\"input_audio\"}", unsupported("input_audio") + ONLY_TEXT),
                content("{\"type\":\"video_url\"}", unsupported("video_url") + ONLY_TEXT),
                messages("{\"role\":\"tool\",\"content\":\"x\"}", missing("messages[0].tool_call_id")),
                messages(
                        "{\"role\":\"assistant\",\"tool_calls\":[" + call.formatted("\"{}\"")
                                + "]},{\"role\":\"assistant\",\"content\":\"x\"},"
                                + "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"x\"}",
                        "tool result's tool id(c1) not found"),
                call(call.formatted("\"{\""), "invalid function arguments json string, tool_call_id: c1"),
                call(call.formatted("\"\""), "invalid function arguments json string, tool_call_id: c1"),
                call(call.formatted("\"[]\""), "invalid function arguments json string, tool_call_id: c1"),
                call(call.formatted("{}"), mismatch("messages[0].tool_calls[0].function.arguments", "string", "{}")),
                call("{\"id\":\"c1\"}", missing("messages[0].tool_calls[0].function")));
    }

    static Stream<Rule> openai() {
        return Stream.of(
                with("\"reasoning_split\":\"yes\"", mismatch("reasoning_split", "bool", "\"yes\"")),
                messages(
                        "{\"role\":\"user_system\",\"content\":\"a\"}",
                        "chat content has invalid message role: user_system"));
    }

    static Stream<Rule> minimax() {
        return Stream.of(with("\"mask_sensitive_info\":1", mismatch("mask_sensitive_info", "bool", "1")));
    }

    private static Rule rule(String body, String message) {
        return new Rule(body, "invalid params, " + message);
    }

    private static Rule with(String field, String message) {
        return rule("{" + VALID + "," + field + "}", message);
    }

    private static Rule messages(String messages, String message) {
        return rule("{\"model\":\"MiniMax-M2.1\",\"messages\":[" + messages + "]}", message);
    }

    private static Rule content(String part, String message) {
        return messages("{\"role\":\"user\",\"content\":[" + part + "]}", message);
    }

    private static Rule assistant(String block, String message) {
        return messages("{\"role\":\"assistant\",\"content\":[" + block + "]}", message);
    }

    private static Rule call(String call, String message) {
        return messages("{\"role\":\"assistant\",\"tool_calls\":[" + call + "]}", message);
    }

    private static String block(String field) {
        return "messages[0].content[0]." + field;
    }

    private static String unsupported(String type) {
        return "messages[0].content[0]: content of type '" + type + "' is not supported";
    }

    private static String missing(String path) {
        return "binding: expr_path=" + path + ", cause=missing required parameter";
    }

    private static String mismatch(String path, String type, String value) {
        return "binding: expr_path=" + path + ", cause=mismatch type " + type + " with value " + value;
    }

    private static String envelope(String type, String message, String more) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"%s (2013)\"%s},\"request_id\":\"%s\"}"
                .formatted(type, escape(message), more, DialectServer.TRACE_ID);
    }

    private static String escape(String text) {
        return text.replace("\"", "\\\"");
    }
}
