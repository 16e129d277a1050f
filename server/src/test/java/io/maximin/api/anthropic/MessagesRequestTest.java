package io.maximin.api.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.Ids;
import io.maximin.api.WireObject;
import io.maximin.config.Secret;
import io.maximin.keys.ServerSecret;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolDefinition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessagesRequestTest {
    static final Ids IDS =
            new Ids(new Random(1), ServerSecret.load(Optional.of(new Secret("s".repeat(32))), Path.of("")));

    @Test
    void theSystemPromptComesFirstWhateverItsForm() {
        var user = ",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";

        assertThat(request("\"system\":\"Be brief.\"" + user).messages())
                .startsWith(Message.text(Role.SYSTEM, "Be brief."));
        assertThat(request("\"system\":[{\"type\":\"text\",\"text\":\"Be\"},{\"type\":\"text\",\"text\":\"brief\"}]"
                                + user)
                        .messages())
                .startsWith(message(Role.SYSTEM, new Block.Text("Be"), new Block.Text("brief")));
        assertThat(request("\"system\":[]" + user).messages()).hasSize(1);
    }

    @Test
    void marksForTheCacheStandBehindWhatTheyMark() {
        var control = "\"cache_control\":{\"type\":\"ephemeral\"}";
        var mark = new Block.CacheMark();
        var tools = "\"tools\":[{\"name\":\"a\",\"input_schema\":{}," + control + "}],";
        var talk = """
                "messages":[
                  {"role":"user","content":[{"type":"text","text":"hi",%1$s},{"type":"text","text":"you"}]},
                  {"role":"assistant","content":[{"type":"tool_use","id":"a","name":"a","input":{},%1$s}]},
                  {"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"1",%1$s}]}]
                """.formatted(control);

        assertThat(request(talk).messages())
                .containsExactly(
                        message(Role.USER, new Block.Text("hi"), mark, new Block.Text("you")),
                        message(Role.ASSISTANT, new Block.ToolCall("a", "a", "{}"), mark),
                        message(Role.TOOL, new Block.ToolResult("a", "1", false), mark));
        assertThat(request(tools + talk).messages().getFirst().content()).startsWith(mark, new Block.Text("hi"));
        assertThat(request(tools + "\"system\":\"Be brief.\"," + talk).messages())
                .startsWith(message(Role.SYSTEM, new Block.Text("Be brief."), mark));
    }

    @Test
    void aToolLoopIsReplayedInOrderWithResultsAsTheirOwnMessages() {
        var messages = request("""
                "messages":[
                  {"role":"user","content":"tea and milk?"},
                  {"role":"assistant","content":[
                    {"type":"thinking","thinking":"Look.","signature":"unknown"},
                    {"type":"redacted_thinking","data":"x"},
                    {"type":"text","text":"One moment."},
                    {"type":"tool_use","id":"a","name":"look","input":{"q":"tea"}},
                    {"type":"tool_use","id":"b","name":"look","input":{}}]},
                  {"role":"user","content":[
                    {"type":"text","text":"Here:"},
                    {"type":"tool_result","tool_use_id":"b","content":"none","is_error":true},
                    {"type":"tool_result","tool_use_id":"a",
                     "content":[{"type":"text","text":"h"},{"type":"text","text":"ot"}]},
                    {"type":"tool_result","tool_use_id":"a"},
                    {"type":"text","text":"Well?"}]},
                  {"role":"assistant","content":[]}]
                """).messages();

        assertThat(messages)
                .containsExactly(
                        Message.text(Role.USER, "tea and milk?"),
                        message(
                                Role.ASSISTANT,
                                new Block.Thinking("Look.", Optional.of("unknown")),
                                new Block.RedactedThinking("x"),
                                new Block.Text("One moment."),
                                new Block.ToolCall("a", "look", "{\"q\":\"tea\"}"),
                                new Block.ToolCall("b", "look", "{}")),
                        Message.text(Role.USER, "Here:"),
                        message(Role.TOOL, new Block.ToolResult("b", "none", true)),
                        message(Role.TOOL, new Block.ToolResult("a", "hot", false)),
                        message(Role.TOOL, new Block.ToolResult("a", "", false)),
                        Message.text(Role.USER, "Well?"),
                        message(Role.ASSISTANT));
    }

    @Test
    void toolsKeepTheirSchemaAsWritten() {
        var request = request("\"tools\":[{\"name\":\"look\",\"description\":\"Looks.\","
                + "\"input_schema\":{\"b\":1,\"a\":[2.50,12345678901234567890.123456789]}}],"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]");

        assertThat(request.tools())
                .containsExactly(
                        new ToolDefinition("look", "Looks.", "{\"b\":1,\"a\":[2.50,12345678901234567890.123456789]}"));
    }

    @Test
    void ourOwnSignaturesAreNotForTheEngine() {
        var thinking = "\"messages\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\","
                + "\"thinking\":\"Hm.\",\"signature\":\"%s\"}]}]";

        assertThat(request(thinking.formatted(IDS.signature("Hm."))).messages())
                .containsExactly(message(Role.ASSISTANT, new Block.Thinking("Hm.")));
        assertThat(request(thinking.formatted(IDS.signature("Hm!"))).messages())
                .containsExactly(message(Role.ASSISTANT, new Block.Thinking("Hm.", Optional.of(IDS.signature("Hm!")))));
        assertThat(request(thinking.formatted("")).messages())
                .containsExactly(message(Role.ASSISTANT, new Block.Thinking("Hm.")));
    }

    @Test
    void callsAreParallelUnlessThatIsDisabled() {
        var user = ",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";

        assertThat(request("\"tool_choice\":{\"type\":\"auto\"}" + user).parallelCalls())
                .isTrue();
        assertThat(request("\"tool_choice\":{\"type\":\"auto\",\"disable_parallel_tool_use\":true}" + user)
                        .parallelCalls())
                .isFalse();
    }

    @Test
    void ignoredFieldsMayHoldAnything() {
        var request =
                request("\"top_k\":\"x\",\"stop_sequences\":7,\"service_tier\":[],\"mcp_servers\":1,\"container\":{},"
                        + "\"context_management\":true,\"thinking\":\"off\",\"metadata\":3,\"output_config\":{},"
                        + "\"seed\":5,"
                        + "\"max_tokens\":99999999999,\"temperature\":null,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]");

        assertThat(request.sampling().seed()).isEmpty();
        assertThat(request.maxTokens()).hasValue(Integer.MAX_VALUE);
    }

    private static TextRequest request(String fields) {
        var json = "{\"model\":\"MiniMax-M2.1\"," + fields + "}";
        return MessagesRequest.read(WireObject.body(json.getBytes(StandardCharsets.UTF_8)))
                .toText(IDS);
    }

    private static Message message(Role role, Block... content) {
        return new Message(role, Optional.empty(), List.of(content));
    }
}
