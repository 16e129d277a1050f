package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.WireObject;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesRequestTest {
    private static final String INPUT = "\"input\":\"hi\"";

    @Test
    void aStringIsAMessageOfTheUser() {
        assertThat(request(INPUT).messages()).containsExactly(Message.text(Role.USER, "hi"));
    }

    @Test
    void instructionsComeFirstAndSystemTextStaysInItsPlace() {
        var messages = request("""
                "instructions":"Be brief.",
                "input":[
                  {"role":"developer","content":"Be kind."},
                  {"role":"user","content":[{"type":"input_text","text":"a"},{"type":"text","text":"b"}]},
                  {"type":"message","role":"system","content":"Be quick."}]
                """).messages();

        assertThat(messages)
                .containsExactly(
                        Message.text(Role.SYSTEM, "Be brief."),
                        Message.text(Role.SYSTEM, "Be kind."),
                        message(Role.USER, new Block.Text("a"), new Block.Text("b")),
                        Message.text(Role.SYSTEM, "Be quick."));
    }

    @Test
    void whatTheAssistantDidBetweenTwoItemsOfOthersIsOneTurn() {
        var messages = request("""
                "input":[
                  {"role":"user","content":"tea?"},
                  {"type":"reasoning","id":"x","summary":[{"type":"summary_text","text":"in short"}],
                   "content":[{"type":"reasoning_text","text":"at length"}],"encrypted_content":"zzz"},
                  {"type":"message","role":"assistant","id":"x","status":"completed",
                   "content":[{"type":"output_text","text":"One moment.","annotations":[]}]},
                  {"type":"function_call","call_id":"a","name":"look","arguments":"{\\"q\\": 1}","status":"completed"},
                  {"type":"function_call","call_id":"b","name":"now","arguments":"{}"},
                  {"type":"function_call_output","call_id":"b","output":"noon"},
                  {"role":"tool","call_id":"a","content":[
                    {"type":"input_text","text":"h"},{"type":"input_text","text":"ot"}]},
                  {"type":"reasoning","summary":[
                    {"type":"summary_text","text":"one"},{"type":"summary_text","text":"two"}]},
                  {"role":"assistant","content":"Hot."}]
                """).messages();

        assertThat(messages)
                .containsExactly(
                        Message.text(Role.USER, "tea?"),
                        message(
                                Role.ASSISTANT,
                                new Block.Thinking("at length"),
                                new Block.Text("One moment."),
                                new Block.ToolCall("a", "look", "{\"q\": 1}"),
                                new Block.ToolCall("b", "now", "{}")),
                        message(Role.TOOL, new Block.ToolResult("b", "noon", false)),
                        message(Role.TOOL, new Block.ToolResult("a", "hot", false)),
                        message(Role.ASSISTANT, new Block.Thinking("one\ntwo"), new Block.Text("Hot.")));
    }

    @Test
    void aCallAndItsOutputMayTakeTurnsWithOthers() {
        var messages = request("""
                "input":[
                  {"type":"function_call","call_id":"a","name":"look","arguments":"{}"},
                  {"type":"function_call_output","call_id":"a","output":"1"},
                  {"type":"function_call","call_id":"b","name":"look","arguments":"{}"},
                  {"type":"function_call_output","call_id":"b","output":"2"},
                  {"type":"function_call_output","call_id":"a","output":"3"}]
                """).messages();

        assertThat(messages)
                .extracting(Message::role)
                .containsExactly(Role.ASSISTANT, Role.TOOL, Role.ASSISTANT, Role.TOOL, Role.TOOL);
    }

    @Test
    void emptyThinkingAndTextOfTheAssistantAreLeftOut() {
        var messages = request("""
                "input":[
                  {"type":"reasoning","id":"x","summary":[]},
                  {"role":"assistant","content":[{"type":"output_text","text":""}]},
                  {"role":"user","content":""}]
                """).messages();

        assertThat(messages).containsExactly(Message.text(Role.USER, ""));
    }

    @Test
    void toolsAreFlatAndOtherTypesIgnored() {
        var tools = request(INPUT + """
                ,"tools":[{"type":"function","name":"look","description":"d","parameters":{"b":1,"a":2},"strict":true},
                  {"type":"web_search","name":7},{"type":"function","name":"now","parameters":null}]
                """).tools();

        assertThat(tools)
                .containsExactly(
                        new ToolDefinition("look", "d", "{\"b\":1,\"a\":2}"),
                        new ToolDefinition("now", "", "{\"type\":\"object\",\"properties\":{}}"));
    }

    @Test
    void theFormatOfTheAnswerIsCarried() {
        var schema = "{\"type\":\"object\",\"properties\":{\"b\":{},\"a\":{}}}";
        var format = "{\"type\":\"json_schema\",\"name\":\"x\",\"strict\":true,\"schema\":" + schema + "}";

        assertThat(request(INPUT).format()).isEqualTo(new AnswerFormat.Text());
        assertThat(request(INPUT + ",\"text\":{\"verbosity\":\"low\"}").format())
                .isEqualTo(new AnswerFormat.Text());
        assertThat(request(INPUT + ",\"text\":{\"format\":{\"type\":\"json_object\"}}")
                        .format())
                .isEqualTo(new AnswerFormat.JsonObject());
        assertThat(request(INPUT + ",\"text\":{\"format\":" + format + "}").format())
                .isEqualTo(new AnswerFormat.JsonSchema("text.format.schema", schema));
    }

    @Test
    void ignoredFieldsMayHoldAnything() {
        var request = request(INPUT + ",\"store\":\"x\",\"service_tier\":9,\"prompt_cache_key\":[],\"include\":{},"
                + "\"truncation\":1,\"parallel_tool_calls\":3,\"user\":4,\"top_logprobs\":\"y\",\"max_tool_calls\":{},"
                + "\"stream_options\":7,\"previous_response_id\":null,\"background\":false,\"messages\":5");

        assertThat(request).isEqualTo(request(INPUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                                 | CONTENT
            {"effort":"none"}                    | CONTENT
            {"effort":"high","summary":null}     | CONTENT
            {"effort":"high","summary":"auto"}   | SUMMARY
            {"summary":"detailed"}               | SUMMARY
            """)
    void aSummaryOfTheThinkingMayBeAskedFor(String reasoning, ThinkingForm form) {
        assertThat(wire(INPUT + ",\"reasoning\":" + reasoning).thinking()).isEqualTo(form);
    }

    private static TextRequest request(String fields) {
        return wire(fields).toText();
    }

    private static ResponsesRequest wire(String fields) {
        var json = "{\"model\":\"MiniMax-M2.1\"," + fields + "}";
        return ResponsesRequest.read(WireObject.body(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Message message(Role role, Block... content) {
        return new Message(role, Optional.empty(), List.of(content));
    }
}
