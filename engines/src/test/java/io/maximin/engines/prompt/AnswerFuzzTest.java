package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.engines.grammar.StrictJson;
import io.maximin.engines.prompt.Segment.Answer;
import io.maximin.engines.prompt.Segment.Thinking;
import io.maximin.engines.prompt.Segment.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model writes: all cuts of it are read as the same, nothing is lost, and calls can be run. */
class AnswerFuzzTest {
    private static final List<ToolSpec> TOOLS =
            List.of(new ToolSpec("ping", "", "{\"type\":\"object\",\"properties\":{}}"), new ToolSpec("look", "", """
                    {"type":"object","required":["q"],"properties":{"q":{"type":"string"},"n":{"type":"integer"},
                     "tags":{"type":"array"},"any":{},"zip":{"type":["string","null"]}}}"""));
    private static final Set<String> NAMES = Set.of("ping", "look", "greet");
    private static final byte[] ONE_BY_ONE = "\1".repeat(400).getBytes(StandardCharsets.US_ASCII);
    private static final int LONG = 1 << 18;
    private static final int MOST_BLANKS = 99;

    private static final List<String> MARKS = List.of(
            "<think>",
            "</think>",
            "<tool_call>",
            "</tool_call>",
            "<tool_calls>",
            "</tool_calls>",
            "<|python_tag|>",
            "[TOOL_CALLS]",
            "[CALL_ID]",
            "[ARGS]",
            "<｜tool▁calls▁begin｜>",
            "<｜tool▁calls▁end｜>",
            "<｜tool▁call▁begin｜>",
            "<｜tool▁call▁end｜>",
            "<｜tool▁sep｜>",
            "function",
            "<minimax:tool_call>",
            "</minimax:tool_call>",
            "<invoke name=\"look\">",
            "</invoke>",
            "<parameter name=\"q\">",
            "<parameter name=\"tags\">",
            "</parameter>",
            "<function=look>",
            "<parameter=n>",
            "</function>",
            "```json",
            "```",
            "{\"name\": \"look\", \"arguments\": {\"q\": \"é\"}}",
            "{\"name\": \"ping\", \"parameters\": {}}",
            "{\"type\": \"function\", \"function\": {\"name\": \"ping\"}}",
            "{\"q\": \"a\", \"any\": [1, {\"b\": null}]}",
            "{\"name\":",
            "look",
            "ping",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\",
            ",",
            ";",
            "<",
            "\n",
            "\n\n",
            " ",
            "🙂");

    private static Stream<Arguments> answers() {
        return Stream.of(
                        "Hm.\n<tool_call>\n{\"name\": \"look\", \"arguments\": {\"q\": \"a\"}}\n</tool_call>\nDone.",
                        "```json\n{\"name\": \"ping\", \"arguments\": null}\n```\n",
                        "{\"q\": \"x\", \"n\": 1e999}",
                        "{\"name\": \"look\", \"arguments\": {\"q\": \"\\ud800\", \"any\": 1e999}}",
                        "{\"name\": \"look\", \"parameters\": {\"q\": 1" + "0".repeat(300) + "}}",
                        "{\"type\": \"function\", \"name\": \"Ann\"}",
                        "{\"name\": \"Ann\"}\n",
                        "<|python_tag|>{\"name\": \"ping\", \"parameters\": {}};"
                                + " {\"name\": \"ping\", \"parameters\": {}}",
                        "\u001f<|python_tag|>{\"name\": \"ping\", \"parameters\": {}}",
                        " ".repeat(150) + "<|python_tag|>{\"name\": \"ping\", \"parameters\": {}}",
                        "[TOOL_CALLS] [{\"name\": \"ping\", \"arguments\": {}}, {\"name\": \"ping\"}]",
                        "[TOOL_CALLS]look[CALL_ID]abcdefghi[ARGS]{\"q\": \"[TOOL_CALLS]\"}[TOOL_CALLS]ping[ARGS]{}",
                        "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>ping\n```json\n{}\n```"
                                + "<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
                        "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>ping<｜tool▁sep｜>{}<｜tool▁call▁end｜>"
                                + "<｜tool▁call▁begin｜>look<｜tool▁sep｜>{\"q\":",
                        "<tool_calls>\n{\"name\": \"ping\", \"arguments\": {}}\n</tool_calls>",
                        "<minimax:tool_call>\n<invoke name=\"look\">\n<parameter name=\"q\">a < b</parameter>\n"
                                + "<parameter name=\"any\">1e999</parameter>\n</invoke>\n</minimax:tool_call>",
                        "<minimax:tool_call>\n<invoke name=\"look\">\n<parameter name=\"tags\">1e999</parameter>\n"
                                + "</invoke>\n</minimax:tool_call>",
                        "<tool_call>\n<function=look>\n<parameter=q>\nx\n</parameter>\n<parameter=tags>\n[1, None]\n"
                                + "</parameter>\n</function>\n</tool_call>",
                        "<think>\nHm\n</think>\n\nHello",
                        "<think><think><think>Hm</think>",
                        " \n<th",
                        "")
                .flatMap(text -> Stream.of(ONE_BY_ONE, new byte[] {3, 7, 0, 20, 9}, new byte[] {14}, new byte[] {7})
                        .map(cuts -> Arguments.of(text, cuts)));
    }

    @MethodSource("answers")
    @FuzzTest
    void callsAreTheSameHoweverAnAnswerIsCut(@NotNull String text, byte @NotNull [] cuts) {
        for (var syntax : ToolSyntaxes.known()) {
            var whole = Segments.of(syntax, TOOLS, text);

            requireKept(text, whole);
            assertThat(Segments.of(syntax, TOOLS, Pieces.of(text, cuts).toArray(String[]::new)))
                    .as("%s in %s", syntax, text)
                    .isEqualTo(whole);
        }
    }

    @MethodSource("answers")
    @FuzzTest
    void thinkingIsTheSameHoweverAnAnswerIsCut(@NotNull String text, byte @NotNull [] cuts) {
        for (boolean inside : List.of(false, true)) {
            var expected = thought(text, inside);

            assertThat(split(List.of(text), inside)).isEqualTo(expected);
            assertThat(split(Pieces.of(text, cuts), inside)).as(text).isEqualTo(expected);
            for (var syntax : ToolSyntaxes.known()) {
                assertThat(parsed(syntax, Pieces.of(text, cuts), inside))
                        .as("%s in %s", syntax, text)
                        .isEqualTo(parsed(syntax, List.of(text), inside));
            }
        }
    }

    private static Stream<Arguments> mixtures() {
        return IntStream.range(0, 100).mapToObj(seed -> {
            var choices = new byte[20];
            var cuts = new byte[seed % 12];
            var random = new Random(seed);
            random.nextBytes(choices);
            random.nextBytes(cuts);
            return Arguments.of(choices, cuts);
        });
    }

    @MethodSource("mixtures")
    @FuzzTest
    void mixturesOfMarksAreTheSameHoweverTheyAreCut(byte @NotNull [] choices, byte @NotNull [] cuts) {
        var text = new StringBuilder();
        for (byte choice : choices) {
            text.append(MARKS.get(Math.floorMod(choice, MARKS.size())));
        }

        callsAreTheSameHoweverAnAnswerIsCut(text.toString(), cuts);
        callsAreTheSameHoweverAnAnswerIsCut(text.toString(), ONE_BY_ONE);
        thinkingIsTheSameHoweverAnAnswerIsCut(text.toString(), cuts);
    }

    private static Stream<Arguments> parts() {
        var call = "{\"name\": \"ping\", \"parameters\": {}}";
        return Stream.of(
                        Arguments.of(0, "<tool_call>", "<think>"),
                        Arguments.of(0, "```json\n", "{\"q\": \"\"}"),
                        Arguments.of(0, "", "```json\n" + call),
                        Arguments.of(1, "<|python_tag|>", call),
                        Arguments.of(3, "[TOOL_CALLS]", "[TOOL_CALLS]ping[ARGS]{}"),
                        Arguments.of(5, "<｜tool▁calls▁begin｜>", "<｜tool▁call▁begin｜>"),
                        Arguments.of(7, "<minimax:tool_call>", "<minimax:tool_call><invoke name=\"look\">"),
                        Arguments.of(8, "<parameter=q>", "<tool_call><function=look><parameter=q>"))
                .map(Arguments::get)
                .flatMap(row -> Stream.of("\n", " ", "a\n", "{", String.valueOf(row[1]))
                        .map(part -> Arguments.of(row[0], row[2], part)));
    }

    /** What costs more with every character would take minutes here. */
    @MethodSource("parts")
    @Timeout(20)
    @FuzzTest
    void timeGrowsNoFasterThanTheAnswer(int syntax, @NotNull String begin, @NotNull String part) {
        var text = begin + part.repeat(LONG / Math.max(1, part.length()));
        var pieces = text.chars().mapToObj(c -> Character.toString((char) c)).toList();

        assertThat(split(pieces, syntax % 2 == 0)).isNotNull();
        requireKept(text, Segments.of(chosen(syntax), TOOLS, pieces.toArray(String[]::new)));
    }

    private static ToolSyntax chosen(int number) {
        return ToolSyntaxes.known()
                .get(Math.floorMod(number, ToolSyntaxes.known().size()));
    }

    /** Text stands where it was written; it lacks nothing but what stood where calls were read. */
    private static void requireKept(String text, List<Segment> segments) {
        int at = 0;
        boolean called = false;
        for (var segment : segments) {
            switch (segment) {
                case Answer(var answer) -> {
                    at = called ? text.indexOf(answer, at) : at;
                    assertThat(at >= 0 && text.startsWith(answer, at)).as(text).isTrue();
                    at += answer.length();
                    called = false;
                }
                case ToolCall call -> {
                    requireRunnable(call);
                    called = true;
                }
                case Thinking thinking -> throw new AssertionError("nobody looks for " + thinking);
            }
        }
        if (!called) {
            var last = segments.isEmpty() ? "" : ((Answer) segments.getLast()).text();
            assertThat(segments.isEmpty() ? text.isEmpty() : text.endsWith(last))
                    .as(text)
                    .isTrue();
        }
    }

    private static void requireRunnable(ToolCall call) {
        assertThat(NAMES).contains(call.name());
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(call.argumentsJson()))
                .as(call.argumentsJson())
                .isTrue();
        assertThat(StrictJson.isObject(call.argumentsJson()))
                .as(call.argumentsJson())
                .isTrue();
    }

    private static List<Segment> split(List<String> pieces, boolean inside) {
        var splitter = new ReasoningSplitter(inside);
        var segments = new ArrayList<Segment>();
        pieces.forEach(piece -> segments.addAll(splitter.push(piece)));
        segments.addAll(splitter.finish());
        return Segments.joined(segments);
    }

    private static List<Segment> parsed(ToolSyntax syntax, List<String> pieces, boolean inside) {
        var parser = new OutputParser(syntax, TOOLS, inside);
        var segments = new ArrayList<Segment>();
        pieces.forEach(piece -> segments.addAll(parser.push(piece)));
        segments.addAll(parser.finish());
        return Segments.joined(segments);
    }

    /** The rules of {@link ReasoningSplitter}, for a whole text at once. */
    private static List<Segment> thought(String text, boolean inside) {
        var trimmed = text.stripLeading();
        if (!inside && (!trimmed.startsWith("<think>") || text.length() - trimmed.length() > MOST_BLANKS)) {
            return filled("", text);
        }
        var rest = (inside ? text : trimmed.substring(7)).replaceFirst("^[\r\n]+", "");
        if (rest.startsWith("<think>")) {
            rest = rest.substring(7).replaceFirst("^[\r\n]+", "");
        }
        int close = rest.indexOf("</think>");
        var thinking = withoutLineBreaksBehind(close < 0 ? rest : rest.substring(0, close));
        return filled(thinking, close < 0 ? "" : rest.substring(close + 8).replaceFirst("^[\r\n]+", ""));
    }

    private static String withoutLineBreaksBehind(String text) {
        int end = text.length();
        while (end > 0
                && text.length() - end < PartialTag.MOST_LINE_BREAKS
                && PartialTag.isLineBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<Segment> filled(String thinking, String answer) {
        var segments = new ArrayList<Segment>();
        if (!thinking.isEmpty()) {
            segments.add(new Thinking(thinking));
        }
        if (!answer.isEmpty()) {
            segments.add(new Answer(answer));
        }
        return segments;
    }
}
