package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.jinja.TemplateException;
import io.maximin.engines.jinja.TemplateRefusedException;
import io.maximin.engines.jinja.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatTemplateTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 3, 4, 5);
    private static final ChatMessage SYSTEM = ChatMessage.text("system", "Be brief.");
    private static final ChatMessage USER = ChatMessage.text("user", "Hi");
    private static final ToolSpec TOOL =
            new ToolSpec("ping", "Pings \"é\"", "{\"type\": \"object\",\"properties\":{}}");
    private static final String PLAIN = "{% for m in messages %}[{{ m.role }}]{{ m.content }}{% endfor %}"
            + "{% if add_generation_prompt %}[assistant]{% endif %}";
    private static final String STRICT = """
            {% if messages[0].role == 'system' %}{{ raise_exception('no system role') }}{% endif %}
            {% for m in messages %}
            {% set user = loop.index0 % 2 == 0 %}
            {% if (m.role == 'user') != user %}{{ raise_exception('roles must alternate') }}{% endif %}
            [{{ m.role }}]{{ m.content }}
            {% endfor %}
            """;

    @Test
    void conversationIsRendered() {
        assertThat(render(PLAIN, SYSTEM, USER)).isEqualTo("[system]Be brief.[user]Hi[assistant]");
    }

    @Test
    void systemMovesToTheFirstUserTurnWhenTheTemplateRefusesIt() {
        assertThat(render(STRICT, SYSTEM, USER)).isEqualTo("[user]Be brief.\n\nHi\n");
    }

    @Test
    void systemMovesToTheFirstUserTurnWhenTheTemplateDropsIt() {
        var deaf = "{% for m in messages if m.role != 'system' %}[{{ m.role }}]{{ m.content }}{% endfor %}";

        assertThat(render(deaf, SYSTEM, USER)).isEqualTo("[user]Be brief.\n\nHi");
    }

    @Test
    void systemAloneBecomesAUserTurn() {
        assertThat(render(STRICT, SYSTEM)).isEqualTo("[user]Be brief.\n");
    }

    @Test
    void neighbouringTurnsAreJoinedWhenTheTemplateWantsThemToAlternate() {
        assertThat(render(STRICT, USER, ChatMessage.text("user", "there"))).isEqualTo("[user]Hi\n\nthere\n");
        assertThat(render(PLAIN, USER, USER)).isEqualTo("[user]Hi[user]Hi[assistant]");
    }

    @Test
    void refusalThatNothingHelpsReachesTheCaller() {
        assertThatThrownBy(() -> render(STRICT, ChatMessage.text("assistant", "Hi")))
                .isInstanceOf(TemplateRefusedException.class)
                .hasMessage("roles must alternate (template line 4)");
    }

    @Test
    void malformedTemplateNamesItsLine() {
        assertThatThrownBy(() -> ChatTemplate.parse("a\nb\n{% if %}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("(template line 3)");
    }

    @Test
    void typedContentIsGivenToTemplatesThatWantIt() {
        var typed = "{% for m in messages %}{% for part in m.content %}{{ part.text }}{% endfor %}{% endfor %}";

        assertThat(render(typed, USER)).isEqualTo("Hi");
    }

    @Test
    void missingTokensPrintNothing() {
        assertThat(render("{% for m in messages %}{{ bos_token + m.content + eos_token }}{% endfor %}", SYSTEM, USER))
                .isEqualTo("Be brief.Hi");
    }

    @Test
    void toolsAreUndefinedWhereTheTemplateCannotBearNone() {
        assertThat(render("{% for t in tools %}{{ t.function.name }}{% endfor %}{{ messages[0].content }}", USER))
                .isEqualTo("Hi");
        assertThat(render("{% if tools is not none %}tools!{% endif %}{{ messages[0].content }}", USER))
                .isEqualTo("Hi");
    }

    @Test
    void toolsAreGivenInTheirFunctionForm() {
        var template = ChatTemplate.parse(
                "{% for tool in tools or [] %}{{ tool | tojson }}{% endfor %}{{ messages[0].content }}");

        assertThat(template.render(ChatInput.of(List.of(USER), NOW).withTools(List.of(TOOL))))
                .isEqualTo("""
                        {"type": "function", "function": {"name": "ping", "description": "Pings \\"é\\"", \
                        "parameters": {"type": "object", "properties": {}}}}Hi""");
        assertThat(template.supportsTools()).isTrue();
        assertThat(ChatTemplate.parse(PLAIN).supportsTools()).isFalse();
    }

    @Test
    void argumentsAreObjectsOrTextAsTheTemplateWants() {
        var loop = "{% for m in messages %}{% for c in m.tool_calls or [] %}";
        var end = "{% endfor %}{{ m.name }}{% endfor %}";

        assertThat(render(loop + "{{ c.function.arguments.a }}" + end, calling()))
                .isEqualTo("1ping");
        assertThat(render(loop + "{{ '=' + c.function.arguments }}" + end, calling()))
                .isEqualTo("={\"a\": 1}ping");
    }

    @Test
    void contentIsNoneBesideCallsWhereTheTemplateAsksForThat() {
        var template =
                "{% for m in messages %}{% if m.content is none %}{{ m.tool_calls|tojson }}{% endif %}{% endfor %}";

        assertThat(render(template, calling())).contains("\"name\": \"ping\"");
    }

    @Test
    void malformedJsonOfAToolIsRefused() {
        var input = ChatInput.of(List.of(USER), NOW).withTools(List.of(new ToolSpec("t", "", "{\"a\":")));

        assertThatThrownBy(() -> ChatTemplate.parse(PLAIN).render(input))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("malformed JSON");
    }

    @Test
    void tokensExtrasAndTheDateReachTheTemplate() {
        var template = ChatTemplate.parse("{{ bos_token }}{{ eos_token }}{{ mood }} {{ strftime_now('%d %b %Y') }}");
        var input = new ChatInput(
                List.of(USER),
                List.of(),
                false,
                Optional.of("<s>"),
                Optional.of("</s>"),
                Map.of("mood", Value.of("calm")),
                NOW);

        assertThat(template.render(input)).isEqualTo("<s></s>calm 03 Feb 2026");
    }

    @Test
    void promptThatEndsInAnOpenTagOpensThinking() {
        assertThat(ChatTemplate.opensThinking("...<|im_start|>assistant\n<think>\n"))
                .isTrue();
        assertThat(ChatTemplate.opensThinking("...<think>\n\n</think>\n\n")).isFalse();
        assertThat(ChatTemplate.opensThinking("what does <think> mean?<|im_start|>assistant\n"))
                .isFalse();
    }

    @Test
    void oneTemplateServesManyThreads() throws Exception {
        var template = ChatTemplate.builtIn("qwen2.5");
        List<Callable<String>> renderings = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i ->
                        () -> template.render(ChatInput.of(List.of(ChatMessage.text("user", "question " + i)), NOW)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(renderings);

            for (var i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).contains("question " + i + "<|im_end|>");
            }
        }
    }

    private static ChatMessage[] calling() {
        var call = new ToolCallSpec("c1", "ping", "{\"a\": 1}");
        var asked =
                new ChatMessage("assistant", Optional.empty(), "", Optional.empty(), List.of(call), Optional.empty());
        var answered =
                new ChatMessage("tool", Optional.empty(), "pong", Optional.empty(), List.of(), Optional.of("c1"));
        return new ChatMessage[] {USER, asked, answered};
    }

    private static String render(String template, ChatMessage... messages) {
        return ChatTemplate.parse(template).render(ChatInput.of(List.of(messages), NOW));
    }
}
