package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionRequestTest {
    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";

    @Test
    void aToolLoopIsReplayedInOrder() {
        var messages = request("""
                "messages":[
                  {"role":"system","content":"Be brief."},
                  {"role":"user","name":"Jo","content":[{"type":"text","text":"tea"},{"type":"text","text":"?"}]},
                  {"role":"assistant","content":null,
                   "tool_calls":[{"id":"a","function":{"name":"look","arguments":"{\\"q\\": 1}"}}]},
                  {"role":"tool","tool_call_id":"a","content":[{"type":"text","text":"h"},{"type":"text","text":"ot"}]},
                  {"role":"assistant","content":"Hot."}]
                """).messages();

        assertThat(messages)
                .containsExactly(
                        Message.text(Role.SYSTEM, "Be brief."),
                        new Message(Role.USER, Optional.of("Jo"), List.of(new Block.Text("tea"), new Block.Text("?"))),
                        message(Role.ASSISTANT, new Block.ToolCall("a", "look", "{\"q\": 1}")),
                        message(Role.TOOL, new Block.ToolResult("a", "hot", false)),
                        Message.text(Role.ASSISTANT, "Hot."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"content\":\"<think>\\nHm.\\n</think>\\n\\nHi.\"",
                "\"content\":\"Hi.\",\"reasoning_content\":\"Hm.\"",
                "\"content\":\"Hi.\",\"reasoning_details\":[{\"text\":\"H\"},{\"id\":\"x\"},{\"text\":\"m.\"}]",
                "\"content\":\"<think>Hm.</think>Hi.\",\"reasoning_content\":\"Hm.\"",
            })
    void echoedThinkingIsUnderstoodInEveryForm(String fields) {
        var messages = request("\"messages\":[{\"role\":\"assistant\"," + fields + "}]")
                .messages();

        assertThat(messages).containsExactly(message(Role.ASSISTANT, new Block.Thinking("Hm."), new Block.Text("Hi.")));
    }

    @Test
    void aTagThatIsNotClosedIsJustText() {
        assertThat(request("\"messages\":[{\"role\":\"assistant\",\"content\":\"<think> is a tag\"}]")
                        .messages())
                .containsExactly(Message.text(Role.ASSISTANT, "<think> is a tag"));
    }

    @Test
    void whatEveryChunkRepeatsCountsOnce() {
        assertThat(request("\"messages\":[{\"role\":\"assistantassistantassistant\",\"content\":\"Hi.\","
                                + "\"name\":\"MiniMax AIMiniMax AIMiniMax AI\"}]")
                        .messages())
                .containsExactly(
                        new Message(Role.ASSISTANT, Optional.of("MiniMax AI"), List.of(new Block.Text("Hi."))));
    }

    @Test
    void onlyFunctionToolsCount() {
        var request = request(USER + ",\"tools\":[{\"type\":\"web_search\"},{\"type\":\"function\",\"function\":"
                + "{\"name\":\"now\"}},{\"function\":{\"name\":\"look\",\"parameters\":{\"x\":1}}}]");

        assertThat(request.tools())
                .containsExactly(
                        new ToolDefinition("now", "", "{\"type\":\"object\",\"properties\":{}}"),
                        new ToolDefinition("look", "", "{\"x\":1}"));
    }

    @Test
    void onlyTheToolsThatAreAllowedReachTheModel() {
        var request = request(USER + """
                ,"tools":[{"function":{"name":"look"}},{"function":{"name":"now"}}],"tool_choice":
                {"type":"allowed_tools","allowed_tools":{"mode":"required",
                 "tools":[{"type":"function","function":{"name":"now"}}]}}""");

        assertThat(request.tools()).extracting(ToolDefinition::name).containsExactly("now");
        assertThat(request.toolChoice()).isEqualTo(new ToolChoice.Any());
    }

    @Test
    void callsAreParallelUnlessThatIsRefused() {
        assertThat(request(USER).parallelCalls()).isTrue();
        assertThat(request(USER + ",\"parallel_tool_calls\":true").parallelCalls())
                .isTrue();
        assertThat(request(USER + ",\"parallel_tool_calls\":false").parallelCalls())
                .isFalse();
    }

    @Test
    void thinkingComesBackWithWhatItsServerWants() {
        var messages = request("""
                "messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"Hi.","reasoning_details":[
                  {"type":"reasoning.text","text":"H"},{"type":"reasoning.text","text":"m.","signature":""},
                  {"type":"reasoning.text","signature":"s"},{"type":"reasoning.encrypted","data":"d"},
                  {"text":"So."}]}]""").messages();

        assertThat(messages.getLast())
                .isEqualTo(message(
                        Role.ASSISTANT,
                        new Block.Thinking("Hm.", Optional.of("s")),
                        new Block.RedactedThinking("d"),
                        new Block.Thinking("So."),
                        new Block.Text("Hi.")));
    }

    @Test
    void theNewerNameOfTheOutputBoundWins() {
        assertThat(request(USER + ",\"max_tokens\":5").maxTokens()).hasValue(5);
        assertThat(request(USER + ",\"max_tokens\":0,\"max_completion_tokens\":7")
                        .maxTokens())
                .hasValue(7);
        assertThat(request(USER + ",\"max_tokens\":99999999999999999999999").maxTokens())
                .hasValue(Integer.MAX_VALUE);
    }

    @Test
    void ignoredFieldsMayHoldAnything() {
        var request =
                request(USER + ",\"presence_penalty\":\"x\",\"frequency_penalty\":9,\"logit_bias\":[],\"stop\":{},"
                        + "\"user\":1,\"logprobs\":\"y\",\"parallel_tool_calls\":3,\"metadata\":4,\"store\":5,"
                        + "\"response_format\":{\"type\":\"text\"},\"n\":1,\"stream_options\":null");

        assertThat(request).isEqualTo(request(USER));
    }

    @Test
    void theFormatOfTheAnswerIsCarried() {
        var schema = "{\"type\":\"object\",\"properties\":{\"b\":{},\"a\":{}}}";
        var format =
                "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"strict\":true,\"schema\":" + schema + "}}";

        assertThat(request(USER).format()).isEqualTo(new AnswerFormat.Text());
        assertThat(request(USER + ",\"response_format\":{\"type\":\"json_object\"}")
                        .format())
                .isEqualTo(new AnswerFormat.JsonObject());
        assertThat(request(USER + ",\"response_format\":" + format).format())
                .isEqualTo(new AnswerFormat.JsonSchema("response_format.json_schema.schema", schema));
        assertThatThrownBy(() -> request(USER + ",\"response_format\":{\"type\":\"xml\"}"))
                .hasMessage("invalid params, response_format.type must be text, json_object or json_schema, got 'xml'");
    }

    @Test
    void theSeedOfTheDialectReachesTheSampler() {
        var seeded = wire(USER).toText(Map.of(), OptionalLong.of(7));

        assertThat(seeded.sampling().seed()).hasValue(7);
    }

    private static TextRequest request(String fields) {
        return wire(fields).toText(Map.of(), OptionalLong.empty());
    }

    private static ChatCompletionRequest wire(String fields) {
        var json = "{\"model\":\"MiniMax-M2.1\"," + fields + "}";
        return ChatCompletionRequest.read(WireObject.body(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Message message(Role role, Block... content) {
        return new Message(role, Optional.empty(), List.of(content));
    }
}
