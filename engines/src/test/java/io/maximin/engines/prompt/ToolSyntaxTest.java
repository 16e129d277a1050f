package io.maximin.engines.prompt;

import static io.maximin.engines.prompt.ToolSyntaxes.DEEPSEEK;
import static io.maximin.engines.prompt.ToolSyntaxes.DEEPSEEK_FENCED;
import static io.maximin.engines.prompt.ToolSyntaxes.LLAMA;
import static io.maximin.engines.prompt.ToolSyntaxes.MINIMAX;
import static io.maximin.engines.prompt.ToolSyntaxes.MINIMAX_OBJECTS;
import static io.maximin.engines.prompt.ToolSyntaxes.MISTRAL;
import static io.maximin.engines.prompt.ToolSyntaxes.MISTRAL_LIST;
import static io.maximin.engines.prompt.ToolSyntaxes.QWEN_CODER;
import static io.maximin.engines.prompt.ToolSyntaxes.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.prompt.Segment.Answer;
import io.maximin.engines.prompt.Segment.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers in each syntax, read however they are cut. */
class ToolSyntaxTest {
    private static final List<ToolSpec> TOOLS = List.of(
            new ToolSpec("ping", "", "{\"type\":\"object\",\"properties\":{}}"), new ToolSpec("get_weather", "", """
                    {"type":"object","required":["city"],"properties":{"city":{"type":"string"},
                     "days":{"type":"integer"},"tags":{"type":"array","items":{"type":"string"}},
                     "ok":{"type":"boolean"},"zip":{"type":["string","null"]}}}"""));
    private static final ToolCall WEATHER =
            new ToolCall("get_weather", "{\"city\": \"São <Paulo>\", \"days\": 2, \"tags\": [\"a\", \"</b>\"]}");
    private static final String ARGUMENTS = WEATHER.argumentsJson();
    private static final ToolCall PING = new ToolCall("ping", "{}");

    private static final String DEEPSEEK_FENCED_ANSWER = """
            Let me see.
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>get_weather
            ```json
            @
            ```<｜tool▁call▁end｜>
            <｜tool▁call▁begin｜>function<｜tool▁sep｜>ping
            ```json
            {}
            ```<｜tool▁call▁end｜><｜tool▁calls▁end｜>
            Done.""";
    private static final String MINIMAX_ANSWER = """
            Let me see.

            <minimax:tool_call>
            <invoke name="get_weather">
            <parameter name="city">São <Paulo></parameter>
            <parameter name="days">2</parameter>
            <parameter name="tags">["a", "</b>"]</parameter>
            </invoke>
            <invoke name="ping">
            </invoke>
            </minimax:tool_call>
            Done.""";
    private static final String QWEN_CODER_ANSWER = """
            Let me see.

            <tool_call>
            <function=get_weather>
            <parameter=city>
            São <Paulo>
            </parameter>
            <parameter=days>
            2
            </parameter>
            <parameter=tags>
            ["a", "</b>"]
            </parameter>
            </function>
            </tool_call>
            <tool_call>
            <function=ping>
            </function>
            </tool_call>
            Done.""";

    /** An answer with text, both calls and more text. */
    private static Arguments full(ToolSyntax syntax, String text) {
        return answer(syntax, text, new Answer("Let me see."), WEATHER, PING, new Answer("Done."));
    }

    private static Arguments answer(ToolSyntax syntax, String text, Segment... expected) {
        var written = text.replace("@", ARGUMENTS)
                .replace("W(", "{\"name\": \"get_weather\", ")
                .replace("P(", "{\"name\": \"ping\", ");
        return Arguments.of(syntax, written, List.of(expected));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                full(USUAL, """
                        Let me see.

                        <tool_call>
                        W("arguments": @}
                        </tool_call>
                        <tool_call>
                        P("arguments": {}}
                        </tool_call>
                        Done."""),
                answer(LLAMA, "W(\"parameters\": @}", WEATHER),
                answer(LLAMA, "<|python_tag|>W(\"parameters\": @}", WEATHER),
                answer(LLAMA, "P(\"parameters\": {}}\nW(\"parameters\": @}\n", PING, WEATHER),
                answer(
                        LLAMA,
                        "{\"type\": \"function\", \"name\": \"ping\", \"parameters\": {}}; W(\"parameters\": @}",
                        PING,
                        WEATHER),
                full(LLAMA, "Let me see.\n<|python_tag|>W(\"parameters\": @};P(\"parameters\": {}}\n\nDone."),
                answer(MISTRAL_LIST, "[TOOL_CALLS] [W(\"arguments\": @}]", WEATHER),
                full(MISTRAL_LIST, """
                        Let me see.[TOOL_CALLS][W("arguments": @, "id": "abcdefghi"}, \
                        P("arguments": {}, "id": "jklmnopqr"}] Done."""),
                full(MISTRAL, """
                        Let me see.[TOOL_CALLS]get_weather[CALL_ID]abcdefghi[ARGS]@[TOOL_CALLS]ping[ARGS]{}Done."""),
                full(DEEPSEEK_FENCED, DEEPSEEK_FENCED_ANSWER),
                full(DEEPSEEK, """
                        Let me see.<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>get_weather<｜tool▁sep｜>@<｜tool▁call▁end｜>\
                        <｜tool▁call▁begin｜>ping<｜tool▁sep｜>{}<｜tool▁call▁end｜><｜tool▁calls▁end｜>Done."""),
                full(MINIMAX_OBJECTS, """
                        Let me see.
                        <tool_calls>
                        W("arguments": @}
                        P("arguments": {}}
                        </tool_calls>

                        Done."""),
                full(MINIMAX, MINIMAX_ANSWER),
                full(QWEN_CODER, QWEN_CODER_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void callsAndTextAreTheSameHoweverTheAnswerIsCut(ToolSyntax syntax, String text, List<Segment> expected) {
        assertThat(Segments.of(syntax, TOOLS, text)).isEqualTo(expected);
        assertThat(Segments.slowly(syntax, TOOLS, text)).isEqualTo(expected);
        for (int cut = 1; cut < text.length(); cut++) {
            assertThat(Segments.of(syntax, TOOLS, text.substring(0, cut), text.substring(cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerCutShortHasOnlyWholeCalls(ToolSyntax syntax, String text, List<Segment> expected) {
        var whole = expected.stream().filter(ToolCall.class::isInstance).toList();
        for (int end = 0; end < text.length(); end++) {
            var segments = Segments.slowly(syntax, TOOLS, text.substring(0, end));
            var calls = segments.stream().filter(ToolCall.class::isInstance).toList();

            assertThat(calls).as("cut short at %d", end).isEqualTo(whole.subList(0, calls.size()));
            if (calls.isEmpty()) {
                assertThat(segments)
                        .as("cut short at %d", end)
                        .isEqualTo(end == 0 ? List.of() : List.of(new Answer(text.substring(0, end))));
            }
        }
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(USUAL, "<tool_call>{\"name\": \"rm\", \"arguments\": {}}</tool_call> ok"),
                Arguments.of(LLAMA, "<|python_tag|>brave_search.call(query=\"tea\")"),
                Arguments.of(LLAMA, "Say\n\n<|python_tag|> or {\"name\": \"ping\", \"parameters\": {}}"),
                Arguments.of(LLAMA, "<|python_tag|><|python_tag|>\n; ping"),
                Arguments.of(LLAMA, "{\"type\": \"function\", \"name\": \"rm\", \"parameters\": {}}"),
                Arguments.of(LLAMA, "{\"type\": \"fun\"}"),
                Arguments.of(LLAMA, "; {}"),
                Arguments.of(LLAMA, "<|python_tag|>{\"name\": \"ping\", \"parameters\": 5}"),
                Arguments.of(LLAMA, "\n<|python_tag|>{\"name\": \"ping\", oh}<|python_tag|>"),
                Arguments.of(MISTRAL_LIST, "\n[TOOL_CALLS][{\"name\": \"rm\", \"arguments\": {}}]"),
                Arguments.of(MISTRAL_LIST, "[TOOL_CALLS][]"),
                Arguments.of(MISTRAL_LIST, "[TOOL_CALLS] none\n"),
                Arguments.of(MISTRAL_LIST, "[TOOL_CALLS][{\"name\": \"ping\", \"arguments\": [1]}]"),
                Arguments.of(MISTRAL, "[TOOL_CALLS]rm[ARGS]{}"),
                Arguments.of(MISTRAL, "[TOOL_CALLS]ping[ARGS]5"),
                Arguments.of(MISTRAL, "[TOOL_CALLS]ping[ARGS]{\"a\": }"),
                Arguments.of(MISTRAL, "[TOOL_CALLS]" + "x".repeat(5000)),
                Arguments.of(DEEPSEEK, "<｜tool▁calls▁begin｜><｜tool▁calls▁end｜>"),
                Arguments.of(DEEPSEEK, "<｜tool▁calls▁begin｜>\n<｜tool▁call▁begin｜>rm<｜tool▁sep｜>{}<｜tool▁call▁end｜>"),
                Arguments.of(DEEPSEEK, "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>ping<｜tool▁sep｜>{} and more"),
                Arguments.of(
                        DEEPSEEK_FENCED,
                        "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>type<｜tool▁sep｜>ping\n```json\n{}\n```"),
                Arguments.of(MINIMAX_OBJECTS, "<tool_calls>\n[]\n</tool_calls>"),
                Arguments.of(MINIMAX, "<minimax:tool_call>\n</minimax:tool_call>\n"),
                Arguments.of(MINIMAX, "<minimax:tool_call>\n<invoke name=\"rm\">\n</invoke>\n</minimax:tool_call>"),
                Arguments.of(MINIMAX, "<minimax:tool_call>\n<invoke name=\"ping\">\n<b>x</b></invoke>"),
                Arguments.of(MINIMAX, "a < b \n<minimax:tool"),
                Arguments.of(QWEN_CODER, "<tool_call>\n{\"name\": \"ping\"}\n</tool_call>"),
                Arguments.of(QWEN_CODER, "<tool_call>\n<function=ping>\n<parameter=a>\n1\n</function>\n</tool_call>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNoCallComesBackUntouched(ToolSyntax syntax, String text) {
        assertThat(Segments.of(syntax, TOOLS, text)).containsExactly(new Answer(text));
        assertThat(Segments.slowly(syntax, TOOLS, text)).containsExactly(new Answer(text));
    }

    @Test
    void aCallIsFoundBehindOneThatWentWrong() {
        assertThat(Segments.slowly(
                        MINIMAX, TOOLS, "<minimax:tool_call><minimax:tool_call><invoke name=\"ping\"></invoke>"))
                .containsExactly(new Answer("<minimax:tool_call>"), PING);
        assertThat(Segments.slowly(MISTRAL, TOOLS, "[TOOL_CALLS]rm[ARGS]{}[TOOL_CALLS]ping[ARGS]{}"))
                .containsExactly(new Answer("[TOOL_CALLS]rm[ARGS]{}"), PING);
        assertThat(Segments.slowly(
                        DEEPSEEK, TOOLS, "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>ping<｜tool▁sep｜>{}<｜tool▁call▁end｜>?"))
                .containsExactly(PING, new Answer("?"));
    }

    @Test
    void parametersAreOfTheTypesOfTheSchema() {
        var cases = List.of(
                List.of("city", "5", "\"5\""),
                List.of("city", "true", "\"true\""),
                List.of("city", "", "\"\""),
                List.of("city", "\n a\n", "\"\\n a\\n\""),
                List.of(
                        "city",
                        "\"x\" & 'y' \\n <invoke name=\"ping\"></invoke>",
                        "\"\\\"x\\\" & 'y' \\\\n <invoke name=\\\"ping\\\"></invoke>\""),
                List.of("days", " 5 ", "5"),
                List.of("days", "five", "\"five\""),
                List.of("ok", "true", "true"),
                List.of("ok", "False", "false"),
                List.of("tags", "[\"</parameter>\", \"b\"]", "[\"</parameter>\", \"b\"]"),
                List.of("zip", "null", "null"),
                List.of("zip", "nulls", "\"nulls\""),
                List.of("more", "{\"a\": [1]}", "{\"a\": [1]}"),
                List.of("more", "{text}", "\"{text}\""));
        for (var one : cases) {
            var text = "<minimax:tool_call><invoke name=\"get_weather\"><parameter name=\"" + one.get(0) + "\">"
                    + one.get(1) + "</parameter></invoke>";

            assertThat(Segments.slowly(MINIMAX, TOOLS, text))
                    .containsExactly(new ToolCall("get_weather", "{\"" + one.get(0) + "\": " + one.get(2) + "}"));
        }
    }

    @Test
    void oneLineBreakOnEachSideIsNoPartOfAValueInQwensTags() {
        var text = """
                <tool_call>
                <function=get_weather>
                <parameter=city>

                 Paris

                </parameter>
                <parameter=zip>x</parameter><parameter=more>
                </parameter>
                </function>
                </tool_call>""";

        assertThat(Segments.slowly(QWEN_CODER, TOOLS, text))
                .containsExactly(
                        new ToolCall("get_weather", "{\"city\": \"\\n Paris\\n\", \"zip\": \"x\", \"more\": \"\"}"));
    }

    @Test
    void textFlowsOnAtOnce() {
        for (var syntax : ToolSyntaxes.known()) {
            var reader = syntax.reader(TOOLS);

            assertThat(reader.push("The answer")).as("%s", syntax).containsExactly(new Answer("The answer"));
            assertThat(reader.push(" is 4.\n")).as("%s", syntax).containsExactly(new Answer(" is 4."));
        }
    }

    @Test
    void longAndHostileAnswersAreReadInLinearTime() {
        var tags = "<minimax:tool_call><invoke name=\"ping\"><parameter name=\"a\">";
        var hostile = List.of(
                tags.repeat(20_000),
                "[TOOL_CALLS][{\"name\":".repeat(40_000),
                "[TOOL_CALLS]ping[ARGS]{".repeat(40_000),
                "[TOOL_CALLS]".repeat(80_000),
                "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>ping<｜tool▁sep｜>".repeat(20_000),
                "<tool_call>\n<function=get_weather>\n<parameter=tags>\n[" + "\"</parameter>\",".repeat(60_000),
                "<tool_call>\n" + " ".repeat(1_500_000),
                "<|python_tag|>".repeat(60_000),
                "{\"name\": \"ping\", \"parameters\": {\"a\": \"" + "x".repeat(1_500_000));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (var text : hostile) {
                for (var syntax : ToolSyntaxes.known()) {
                    var reader = syntax.reader(TOOLS);
                    var length = new int[1];
                    for (int from = 0; from < text.length(); from += 7) {
                        reader.push(text.substring(from, Math.min(text.length(), from + 7)))
                                .forEach(segment -> length[0] += length(segment));
                    }
                    reader.finish().forEach(segment -> length[0] += length(segment));
                    assertThat(length[0]).as("%s", syntax).isEqualTo(text.length());
                }
            }
        });
    }

    private static int length(Segment segment) {
        return segment instanceof Answer(var text) ? text.length() : 0;
    }

    @Test
    void damagedAnswersAreReadTheSameHoweverTheyAreCut() {
        var random = new Random(4);
        var texts = answers().map(Arguments::get).toList();
        for (int i = 0; i < 3000; i++) {
            var answer = texts.get(random.nextInt(texts.size()));
            var syntax = (ToolSyntax) answer[0];
            var text = new StringBuilder((String) answer[1]);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                int from = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(9)),
                        text.substring(from, Math.min(text.length(), from + random.nextInt(9))));
            }
            var whole = text.toString();
            int cut = random.nextInt(whole.length() + 1);

            assertThat(Segments.of(syntax, TOOLS, whole.substring(0, cut), whole.substring(cut)))
                    .as("%s%n%s", syntax, whole)
                    .isEqualTo(Segments.of(syntax, TOOLS, whole))
                    .isEqualTo(Segments.slowly(syntax, TOOLS, whole));
        }
    }
}
