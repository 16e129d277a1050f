package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.prompt.Segment.Answer;
import io.maximin.engines.prompt.Segment.Thinking;
import io.maximin.engines.prompt.Segment.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputParserTest {
    private static final List<ToolSpec> TOOLS = List.of(
            new ToolSpec(
                    "get_weather",
                    "",
                    "{\"type\":\"object\",\"properties\":{\"city\":{},\"n\":{}},\"required\":[\"city\"]}"),
            new ToolSpec("ping", "", "{\"type\":\"object\",\"properties\":{}}"));
    private static final String CALL = "{\"name\": \"get_weather\", \"arguments\": {\"city\": \"Paris\", \"n\": 1}}";
    private static final ToolCall WEATHER = new ToolCall("get_weather", "{\"city\": \"Paris\", \"n\": 1}");
    private static final ToolCall PING = new ToolCall("ping", "{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tool_call>\n@\n</tool_call>",
                "<tool_call>@</tool_call>\n",
                "@",
                "\n @ \n",
                "```json\n@\n```",
                "```\n@\n```\n",
                "```json\n@",
                "<tool_call>\n@",
                "<think>\nwhich?\n</think>\n\n<tool_call>\n@\n</tool_call>"
            })
    void callIsFoundInEveryFormHoweverTheStreamIsCut(String form) {
        for (var seed = 0; seed < 50; seed++) {
            var segments = withoutThinking(parse(TOOLS, form.replace("@", CALL), seed));

            assertThat(segments).as("seed %d", seed).containsExactly(WEATHER);
        }
    }

    @Test
    void textBeforeACallIsTheAnswer() {
        var segments = parse(TOOLS, "Let me see.\n\n<tool_call>\n" + CALL + "\n</tool_call>", 3);

        assertThat(joined(segments)).containsExactly(new Answer("Let me see."), WEATHER);
    }

    @Test
    void severalCallsFollowEachOther() {
        var ping = "{\"name\": \"ping\"}";
        var tags = "<tool_call>" + CALL + "</tool_call>\n<tool_call>\n" + ping + "\n</tool_call>";

        assertThat(parse(TOOLS, tags, 1)).containsExactly(WEATHER, PING);
        assertThat(parse(TOOLS, CALL + "\n" + ping, 2)).containsExactly(WEATHER, PING);
    }

    @Test
    void textBehindACallFlowsOn() {
        assertThat(joined(parse(TOOLS, CALL + "\n\nThat is all.", 4)))
                .containsExactly(WEATHER, new Answer("That is all."));
    }

    @Test
    void argumentsMayBeWrittenAsAString() {
        assertThat(parse(TOOLS, "{\"name\": \"ping\", \"arguments\": \"{\\\"a\\\": [1]}\"}", 5))
                .containsExactly(new ToolCall("ping", "{\"a\": [1]}"));
    }

    @Test
    void argumentsMayComeFirstOrBeCalledParameters() {
        assertThat(parse(TOOLS, "{\"arguments\": {\"a\": \"}\"}, \"name\": \"ping\"}", 6))
                .containsExactly(new ToolCall("ping", "{\"a\": \"}\"}"));
        assertThat(parse(TOOLS, "{\"name\": \"ping\", \"parameters\": {\"a\": \"\\\"{\"}}", 6))
                .containsExactly(new ToolCall("ping", "{\"a\": \"\\\"{\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"rm\", \"arguments\": {}}",
                "<tool_call>{\"name\": \"rm\", \"arguments\": {}}</tool_call> ok",
                "Text\n\n<tool_call>not json</tool_call>\nmore",
                "<tool_call>\n{\"name\": \"ping\", \"argu",
                "{\"name\": \"ping\", \"arguments\": {\"a\":",
                "{\"name\": \"ping\", \"arguments\": [1]}",
                "{\"name\": 5}",
                "```python\nprint({})\n```",
                "```json\n{\"colour\": \"red\"}\n```\n",
                "{}",
                "{ \"name",
                "  \n",
                "a < b <tool_cal",
                "Use {\"name\": \"ping\"} to ping.\n",
                "{{\"name\": \"ping\"}}"
            })
    void whatIsNoCallComesBackUntouched(String text) {
        for (var seed = 0; seed < 50; seed++) {
            assertThat(joined(parse(TOOLS, text, seed))).as("seed %d", seed).containsExactly(new Answer(text));
        }
    }

    @Test
    void withoutToolsEveryPieceFlowsAtOnce() {
        var parser = new OutputParser(new HermesSyntax(), List.of(), false);

        assertThat(parser.push("{\"name\": ")).containsExactly(new Answer("{\"name\": "));
        assertThat(parser.push("<tool_call>\n")).containsExactly(new Answer("<tool_call>\n"));
        assertThat(parser.finish()).isEmpty();
    }

    @Test
    void withToolsPlainTextFlowsAtOnceToo() {
        var parser = new OutputParser(new HermesSyntax(), TOOLS, false);

        assertThat(parser.push("The")).containsExactly(new Answer("The"));
        assertThat(parser.push(" answer <")).containsExactly(new Answer(" answer "));
        assertThat(parser.push("b>")).containsExactly(new Answer("<b>"));
    }

    @Test
    void objectThatNamesNoToolIsLetGoAsSoonAsThatIsSeen() {
        var parser = new OutputParser(new HermesSyntax(), TOOLS, false);

        assertThat(parser.push("{\"na")).isEmpty();
        assertThat(parser.push("tion\": 1")).containsExactly(new Answer("{\"nation\": 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "```json\n@\n```", "\n@\n"})
    void argumentsOfOneToolAloneAreACall(String form) {
        var arguments = "{\"city\": \"Paris\", \"n\": 1}";
        for (var seed = 0; seed < 20; seed++) {
            assertThat(parse(TOOLS, form.replace("@", arguments), seed)).containsExactly(WEATHER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"city\": \"Paris\"} is an example.", "{\"n\": 1}", "{\"city\": \"Paris\", \"x\": 1}"})
    void argumentsThatAreNotTheWholeAnswerOrFitNoToolAreText(String text) {
        for (var seed = 0; seed < 20; seed++) {
            assertThat(joined(parse(TOOLS, text, seed))).containsExactly(new Answer(text));
        }
    }

    @Test
    void longCallIsReadInLinearTime() {
        var text = "x\\n".repeat(100_000);
        var call = "{\"name\": \"ping\", \"arguments\": {\"text\": \"" + text + "\"}}";

        assertThat(parse(TOOLS, call, 9)).hasSize(1).first().isInstanceOf(ToolCall.class);
        assertThat(parse(TOOLS, "<tool_call>" + call + "</tool_call>", 9)).hasSize(1);
    }

    private static List<Segment> parse(List<ToolSpec> tools, String text, int seed) {
        var random = new Random(seed);
        var parser = new OutputParser(new HermesSyntax(), tools, false);
        var segments = new ArrayList<Segment>();
        for (var from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + 1 + random.nextInt(7));
            segments.addAll(parser.push(text.substring(from, to)));
            from = to;
        }
        segments.addAll(parser.finish());
        return segments;
    }

    private static List<Segment> withoutThinking(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> !(segment instanceof Thinking))
                .toList();
    }

    private static List<Segment> joined(List<Segment> segments) {
        var result = new ArrayList<Segment>();
        for (var segment : segments) {
            if (segment instanceof Answer(var text)
                    && !result.isEmpty()
                    && result.getLast() instanceof Answer(var before)) {
                result.set(result.size() - 1, new Answer(before + text));
            } else {
                result.add(segment);
            }
        }
        return result;
    }
}
