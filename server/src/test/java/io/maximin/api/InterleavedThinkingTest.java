package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.prompt.ChatInput;
import io.maximin.engines.prompt.ChatTemplate;
import io.maximin.text.Conversation;
import io.maximin.text.TextRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thinking between calls and their results reaches the model's template where it was thought, in every dialect. */
class InterleavedThinkingTest {
    /** As templates of models that think between calls have it. */
    private static final ChatTemplate TEMPLATE = ChatTemplate.parse("""
            {%- for m in messages %}
            {{- m.role + ': ' }}
            {%- if m.reasoning_content %}{{ '<think>' + m.reasoning_content + '</think>' }}{% endif %}
            {{- m.content or '' }}
            {%- for c in m.tool_calls or [] %}{{ c.function.name + c.function.arguments | tojson }}{% endfor %}
            {{- '\\n' }}
            {%- endfor %}""");

    private static final String PROMPT = """
            user: Weather?
            assistant: <think>First Oslo.</think>I look.weather{"city": "Oslo"}
            tool: rain
            assistant: <think>Now Rome.</think>weather{"city": "Rome"}
            tool: sun
            assistant: <think>Both known.</think>Rain and sun.
            user: say:Yes.
            """;

    @AutoClose
    private final DialectServer server = new DialectServer();

    private static String talk(String path) {
        return switch (path) {
            case "/anthropic/v1/messages" -> """
                    "messages":[{"role":"user","content":"Weather?"},
                    {"role":"assistant","content":[{"type":"thinking","thinking":"First Oslo.","signature":"s"},
                      {"type":"text","text":"I look."},
                      {"type":"tool_use","id":"a","name":"weather","input":{"city":"Oslo"}}]},
                    {"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"rain"}]},
                    {"role":"assistant","content":[{"type":"thinking","thinking":"Now Rome."},
                      {"type":"tool_use","id":"b","name":"weather","input":{"city":"Rome"}}]},
                    {"role":"user","content":[{"type":"tool_result","tool_use_id":"b","content":"sun"}]},
                    {"role":"assistant","content":[{"type":"thinking","thinking":"Both known.","signature":""},
                      {"type":"text","text":"Rain and sun."}]},
                    {"role":"user","content":"say:Yes."}]""";
            case "/v1/responses" -> """
                    "input":[{"role":"user","content":"Weather?"},
                    {"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"First Oslo."}]},
                    {"type":"message","role":"assistant","content":[{"type":"output_text","text":"I look."}]},
                    {"type":"function_call","call_id":"a","name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"},
                    {"type":"function_call_output","call_id":"a","output":"rain"},
                    {"type":"reasoning","summary":[{"type":"summary_text","text":"Now Rome."}]},
                    {"type":"function_call","call_id":"b","name":"weather","arguments":"{\\"city\\":\\"Rome\\"}"},
                    {"type":"function_call_output","call_id":"b","output":"sun"},
                    {"type":"reasoning","summary":[{"type":"summary_text","text":"Both known."}]},
                    {"role":"assistant","content":"Rain and sun."},
                    {"role":"user","content":"say:Yes."}]""";
            default -> """
                    "messages":[{"role":"user","content":"Weather?"},
                    {"role":"assistant","content":"I look.","reasoning_details":[{"text":"First Oslo."}],"tool_calls":[
                      {"id":"a","type":"function",
                       "function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"}}]},
                    {"role":"tool","tool_call_id":"a","content":"rain"},
                    {"role":"assistant","content":null,"reasoning_content":"Now Rome.","tool_calls":[
                      {"id":"b","type":"function",
                       "function":{"name":"weather","arguments":"{\\"city\\":\\"Rome\\"}"}}]},
                    {"role":"tool","tool_call_id":"b","content":"sun"},
                    {"role":"assistant","content":"<think>\\nBoth known.\\n</think>\\n\\nRain and sun."},
                    {"role":"user","content":"say:Yes."}]""";
        };
    }

    @ParameterizedTest
    @CsvSource({"/anthropic/v1/messages", "/v1/chat/completions", "/v1/responses", "/v1/text/chatcompletion_v2"})
    void everyTurnKeepsItsThinking(String path) throws Exception {
        var answer = server.post(path, "{\"model\":\"MiniMax-M2.1\"," + talk(path) + "}");

        assertThat(answer.body()).contains("Yes.");
        assertThat(rendered(server.engine().requests().getLast())).isEqualTo(PROMPT);
    }

    private static String rendered(TextRequest request) {
        var now = LocalDateTime.of(2026, 1, 15, 12, 0);
        return TEMPLATE.render(new ChatInput(
                Conversation.messages(request), List.of(), true, Optional.empty(), Optional.empty(), Map.of(), now));
    }
}
