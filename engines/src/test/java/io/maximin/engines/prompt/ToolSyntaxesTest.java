package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.jinja.Template;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of the shapes that model families have, by the calls they write. */
class ToolSyntaxesTest {
    private static final String LOOP = """
            {%- for m in messages -%}
            [{{ m.role }}]{{ m.content or '' }}
            {%- for c in m.tool_calls or [] -%}
            {%- set f = c.function -%}
            @
            {%- endfor -%}
            {%- endfor -%}""";

    private static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of(ToolSyntaxes.USUAL, """
                        <tool_call>
                        {"name": "{{ f.name }}", "arguments": {{ f.arguments|tojson }}}
                        </tool_call>"""),
                Arguments.of(ToolSyntaxes.LLAMA, """
                        {"name": "{{ f.name }}", "parameters": {{ f.arguments|tojson }}}"""),
                Arguments.of(ToolSyntaxes.MISTRAL_LIST, """
                        [TOOL_CALLS] [{"name": "{{ f.name }}", "arguments": {{ f.arguments|tojson }}, \
                        "id": "{{ c.id }}"}]"""),
                Arguments.of(ToolSyntaxes.MISTRAL, "[TOOL_CALLS]{{ f.name }}[ARGS]{{ f.arguments|tojson }}"),
                Arguments.of(ToolSyntaxes.MISTRAL, """
                        [TOOL_CALLS]{{ f.name }}[CALL_ID]{{ c.id }}[ARGS]{{ f.arguments|tojson }}"""),
                Arguments.of(ToolSyntaxes.DEEPSEEK_FENCED, """
                        <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>{{ c.type }}<｜tool▁sep｜>{{ f.name }}
                        ```json
                        {{ '' + f.arguments }}
                        ```<｜tool▁call▁end｜><｜tool▁calls▁end｜>"""),
                Arguments.of(ToolSyntaxes.DEEPSEEK, """
                        <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>{{ f.name }}<｜tool▁sep｜>{{ f.arguments|tojson }}\
                        <｜tool▁call▁end｜><｜tool▁calls▁end｜>"""),
                Arguments.of(ToolSyntaxes.MINIMAX_OBJECTS, """
                        <tool_calls>
                        {"name": "{{ f.name }}", "arguments": {{ f.arguments|tojson }}}
                        </tool_calls>"""),
                Arguments.of(ToolSyntaxes.MINIMAX, """
                        <minimax:tool_call>
                        <invoke name="{{ f.name }}">
                        {% for k, v in f.arguments.items() %}<parameter name="{{ k }}">{{ v }}</parameter>
                        {% endfor %}</invoke>
                        </minimax:tool_call>"""),
                Arguments.of(ToolSyntaxes.QWEN_CODER, """
                        <tool_call>
                        <function={{ f.name }}>
                        {% for k, v in f.arguments.items() %}<parameter={{ k }}>
                        {{ v }}
                        </parameter>
                        {% endfor %}</function>
                        </tool_call>"""),
                Arguments.of(ToolSyntaxes.USUAL, """
                        <call to="{{ f.name }}">{{ f.arguments|tojson }}</call>"""),
                Arguments.of(ToolSyntaxes.USUAL, ""));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theSyntaxIsSeenInACallThatTheTemplateWrites(ToolSyntax syntax, String call) {
        assertThat(TemplateTraits.of(Template.parse(LOOP.replace("@", call))).syntax())
                .isEqualTo(syntax);
    }

    @Test
    void ourOwnTemplateIsUsual() {
        assertThat(ChatTemplate.builtIn("qwen2.5").marks())
                .containsExactly("<think>", "</think>", "<tool_call>", "</tool_call>");
    }
}
