package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QwenTemplateTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 3, 4, 5);
    private static final ChatMessage USER = ChatMessage.text("user", "Hi");
    private final ChatTemplate template = ChatTemplate.builtIn("qwen2.5");

    @Test
    void aNeutralSystemMessageIsThereWhenNoneIsGiven() {
        assertThat(render(USER)).isEqualTo("""
                        <|im_start|>system
                        You are a helpful assistant.<|im_end|>
                        <|im_start|>user
                        Hi<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void turnsAreChatMl() {
        assertThat(render(ChatMessage.text("system", "Be brief."), USER, ChatMessage.text("assistant", "Hello."), USER))
                .isEqualTo("""
                        <|im_start|>system
                        Be brief.<|im_end|>
                        <|im_start|>user
                        Hi<|im_end|>
                        <|im_start|>assistant
                        Hello.<|im_end|>
                        <|im_start|>user
                        Hi<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void toolsAreDeclaredInHermesForm() {
        var tool = new ToolSpec("ping", "Pings", "{\"type\": \"object\"}");

        var prompt = template.render(ChatInput.of(List.of(USER), NOW).withTools(List.of(tool)));

        assertThat(prompt).contains("""
                        <tools>
                        {"type": "function", "function": {"name": "ping", "description": "Pings", \
                        "parameters": {"type": "object"}}}
                        </tools>
                        """).contains("""
                        <tool_call>
                        {"name": "<function-name>", "arguments": <args-json-object>}
                        </tool_call>
                        """).doesNotContain("{{", "}}}}");
        assertThat(template.supportsTools()).isTrue();
    }

    @Test
    void callsAndTheirAnswersAreInHermesForm() {
        var calls = List.of(new ToolCallSpec("1", "ping", "{\"a\": \"é\"}"), new ToolCallSpec("2", "pong", "{}"));

        var prompt = render(
                USER,
                new ChatMessage(
                        "assistant", Optional.empty(), "One moment.", Optional.empty(), calls, Optional.empty()),
                answer("1", "pinged"),
                answer("2", "ponged"));

        assertThat(prompt).endsWith("""
                        <|im_start|>assistant
                        One moment.
                        <tool_call>
                        {"name": "ping", "arguments": {"a": "é"}}
                        </tool_call>
                        <tool_call>
                        {"name": "pong", "arguments": {}}
                        </tool_call><|im_end|>
                        <|im_start|>user
                        <tool_response>
                        pinged
                        </tool_response>
                        <tool_response>
                        ponged
                        </tool_response>

                        If another function is needed for what I asked, call it now. If not, answer me.<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void whatTheTemplateWritesTheParserReadsBack() {
        var call = new ToolCallSpec("1", "ping", "{\"a\": 1}");
        var turn =
                new ChatMessage("assistant", Optional.empty(), "", Optional.empty(), List.of(call), Optional.empty());
        var prompt = render(USER, turn, USER);
        var start = prompt.indexOf("<|im_start|>assistant") + "<|im_start|>assistant".length();
        var parser = template.parser(List.of(new ToolSpec("ping", "", "{}")), prompt);

        assertThat(parser.push(prompt.substring(start, prompt.indexOf("<|im_end|>", start))))
                .containsExactly(new Segment.ToolCall("ping", "{\"a\": 1}"));
    }

    @Test
    void unknownBuiltInIsRefusedByName() {
        assertThatThrownBy(() -> ChatTemplate.builtIn("qwen9"))
                .hasMessageContaining("qwen9")
                .hasMessageContaining("qwen2.5");
    }

    private static ChatMessage answer(String id, String text) {
        return new ChatMessage("tool", Optional.empty(), text, Optional.empty(), List.of(), Optional.of(id));
    }

    private String render(ChatMessage... messages) {
        return template.render(ChatInput.of(List.of(messages), NOW));
    }
}
