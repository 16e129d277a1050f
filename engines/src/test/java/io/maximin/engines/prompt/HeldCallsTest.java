package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.RandomSchema;
import io.maximin.engines.grammar.RandomText;
import io.maximin.engines.prompt.Segment.Answer;
import io.maximin.engines.prompt.Segment.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers are held to is what is read as calls. */
class HeldCallsTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final List<String> MARKS = List.of("</parameter>");
    private static final String LOOK = """
            {"type":"object","required":["q"],"properties":{"q":{"type":"string"},"n":{"type":"integer"},
             "kind":{"enum":["a","b"]},"code":{"type":"string","pattern":"^[A-Z<]{2}$"}}}""";
    private static final List<ToolSpec> TOOLS = List.of(
            new ToolSpec("look", "", LOOK), new ToolSpec("ping", "", "{\"type\":\"object\",\"properties\":{}}"));

    private static Stream<ToolSyntax> syntaxes() {
        return ToolSyntaxes.known().stream();
    }

    private static Guide after(Guide guide, String text) {
        return guide.next(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void whatIsAllowedIsReadAsCallsThatFitTheirSchemas(ToolSyntax syntax) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var tools = List.of(
                    new ToolSpec("first", "", new RandomSchema(random).parameters()),
                    new ToolSpec("second_tool", "", "{\"type\": \"object\"}"),
                    new ToolSpec("third", "", new RandomSchema(random).parameters()));
            for (int i = 0; i < 5; i++) {
                var text = RandomText.of(syntax.onlyCalls(tools, CallCount.SEVERAL), random, MARKS);
                var segments = Segments.slowly(syntax, tools, text);

                assertThat(segments).as(text).isNotEmpty().allSatisfy(segment -> {
                    assertThat(segment).isInstanceOf(ToolCall.class);
                    var call = (ToolCall) segment;
                    assertThat(faults(tools, call)).as("%s%n%s", call, tools).isEmpty();
                });
            }
        }
    }

    private static List<String> faults(List<ToolSpec> tools, ToolCall call) {
        return tools.stream()
                .filter(tool -> tool.name().equals(call.name()))
                .flatMap(tool -> SCHEMAS
                        .getSchema(tool.parametersJson(), InputFormat.JSON)
                        .validate(call.argumentsJson(), InputFormat.JSON)
                        .stream())
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void onlyCallsAreNothingElse(ToolSyntax syntax) {
        assertThat(syntax.onlyCalls(TOOLS, CallCount.SEVERAL).complete()).isFalse();
        assertThat(after(syntax.onlyCalls(TOOLS, CallCount.SEVERAL), "Hello").alive())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void textIsFreeUntilACallBegins(ToolSyntax syntax) {
        var guide = after(syntax.textWithCalls(TOOLS, CallCount.SEVERAL), "Hello, [world]! <b>{\"name\": 1}</b>\n");

        assertThat(guide.free()).isTrue();
        assertThat(guide.complete()).isTrue();
    }

    private static Stream<Arguments> begun() {
        return Stream.of(
                Arguments.of(
                        ToolSyntaxes.USUAL,
                        "Hm.\n<tool_call>",
                        "\n{\"name\": \"ping\", \"arguments\": {}}\n</tool_call>"),
                Arguments.of(ToolSyntaxes.LLAMA, "{\"name\": \"ping\",", " \"parameters\": {}}"),
                Arguments.of(ToolSyntaxes.LLAMA, "Hm. <|python_tag|>", "{\"name\": \"ping\", \"parameters\": {}}"),
                Arguments.of(
                        ToolSyntaxes.MISTRAL_LIST, "Hm.[TOOL_CALLS]", " [{\"name\": \"ping\", \"arguments\": {}}]"),
                Arguments.of(ToolSyntaxes.MISTRAL, "Hm.[TOOL_CALLS]", "ping[ARGS]{}"),
                Arguments.of(
                        ToolSyntaxes.DEEPSEEK_FENCED,
                        "Hm.<｜tool▁calls▁begin｜>",
                        "<｜tool▁call▁begin｜>function<｜tool▁sep｜>ping\n```json\n{}\n```<｜tool▁call▁end｜>"
                                + "<｜tool▁calls▁end｜>"),
                Arguments.of(
                        ToolSyntaxes.DEEPSEEK,
                        "Hm.<｜tool▁calls▁begin｜>",
                        "<｜tool▁call▁begin｜>ping<｜tool▁sep｜>{}<｜tool▁call▁end｜><｜tool▁calls▁end｜>"),
                Arguments.of(
                        ToolSyntaxes.MINIMAX_OBJECTS,
                        "Hm.\n<tool_calls>",
                        "\n{\"name\": \"ping\", \"arguments\": {}}\n</tool_calls>"),
                Arguments.of(
                        ToolSyntaxes.MINIMAX,
                        "Hm.\n<minimax:tool_call>",
                        "\n<invoke name=\"ping\">\n</invoke>\n</minimax:tool_call>"),
                Arguments.of(
                        ToolSyntaxes.QWEN_CODER, "Hm.\n<tool_call>", "\n<function=ping>\n</function>\n</tool_call>"));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void aCallThatHasBegunIsHeld(ToolSyntax syntax, String begun, String rest) {
        var held = after(syntax.textWithCalls(TOOLS, CallCount.SEVERAL), begun);

        assertThat(held.free()).isFalse();
        assertThat(held.complete()).isFalse();
        assertThat(after(held, "never mind").alive()).isFalse();
        assertThat(after(held, rest.replace("ping", "rm").replace("parameters", "rules"))
                        .alive())
                .isFalse();
        assertThat(after(held, rest.substring(0, rest.length() - 1)).complete()).isFalse();
        assertThat(after(held, rest).complete()).isTrue();
        assertThat(Segments.slowly(syntax, TOOLS, begun + rest)).last().isEqualTo(new ToolCall("ping", "{}"));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void nothingFollowsACallIfThereMayBeNoOther(ToolSyntax syntax, String begun, String rest) {
        var called = after(syntax.textWithCalls(TOOLS, CallCount.ONE), begun + rest);

        assertThat(called.complete()).isTrue();
        assertThat(after(called, "\n" + begun + rest).alive()).isFalse();
        assertThat(after(called, "Done.").alive()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void oneCallIsOne(ToolSyntax syntax) {
        for (int seed = 0; seed < 40; seed++) {
            var text = RandomText.of(syntax.onlyCalls(TOOLS, CallCount.ONE), new Random(seed), MARKS);

            assertThat(Segments.slowly(syntax, TOOLS, text))
                    .as(text)
                    .hasSize(1)
                    .first()
                    .isInstanceOf(ToolCall.class);
        }
    }

    /** As coding agents declare them: the notes of their generators, formats, unions within unions, open objects. */
    @ParameterizedTest
    @MethodSource("syntaxes")
    void schemasOfCodingAgentsAreHeld(ToolSyntax syntax) {
        var tools = List.of(new ToolSpec("edit", "", """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "title": "Edit",
                 "additionalProperties": false, "required": ["path", "edits", "mode"], "properties": {
                   "path": {"type": "string", "format": "file-path", "minLength": 1, "description": "Absolute."},
                   "mode": {"anyOf": [{"enum": ["once", "all"]}, {"anyOf": [{"type": "null"}, {"const": 7}]}]},
                   "edits": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/edit"}},
                   "timeout": {"type": "number", "exclusiveMinimum": 0, "maximum": 600000, "default": 120000},
                   "env": {"type": "object", "additionalProperties": {"type": "string"}, "propertyNames": {}}},
                 "$defs": {"edit": {"type": "object", "required": ["old"], "properties": {
                   "old": {"type": "string"}, "new": {"type": ["string", "null"]},
                   "nested": {"type": "array", "items": {"$ref": "#/$defs/edit"}}}}}}"""));
        for (int seed = 0; seed < 20; seed++) {
            var text = RandomText.of(syntax.onlyCalls(tools, CallCount.ONE), new Random(seed), MARKS);

            var call = (ToolCall) Segments.slowly(syntax, tools, text).getFirst();
            assertThat(call.argumentsJson()).contains("\"path\"", "\"edits\"", "\"mode\"");
        }
    }

    @Test
    void nothingButCallsFollowsACallOfLlama() {
        var called = after(
                ToolSyntaxes.LLAMA.textWithCalls(TOOLS, CallCount.SEVERAL), "{\"name\": \"ping\", \"parameters\": {}}");

        assertThat(after(called, "; {\"name\": \"ping\", \"parameters\": {}}").complete())
                .isTrue();
        assertThat(after(called, "Done.").alive()).isFalse();
    }

    @Test
    void textMayFollowABlock() {
        var called = after(
                ToolSyntaxes.MINIMAX.textWithCalls(TOOLS, CallCount.SEVERAL),
                "<minimax:tool_call>\n<invoke name=\"ping\">\n</invoke>\n</minimax:tool_call>");

        assertThat(called.free()).isTrue();
        assertThat(after(called, " Done. <minimax:tool_call>\n<invoke").free()).isFalse();
    }

    @Test
    void parametersInTagsFitTheirSchemas() {
        var begun = after(
                ToolSyntaxes.MINIMAX.onlyCalls(TOOLS, CallCount.SEVERAL),
                "<minimax:tool_call>\n<invoke name=\"look\">\n<parameter name=\"q\">");

        assertThat(after(begun, "any <b>\n\"text\"</parameter>\n</invoke>\n</minimax:tool_call>")
                        .complete())
                .isTrue();
        assertThat(after(begun, "x</parameter>\n<parameter name=\"n\">five").alive())
                .isFalse();
        assertThat(after(begun, "x</parameter>\n<parameter name=\"kind\">a</parameter>")
                        .alive())
                .isTrue();
        assertThat(after(begun, "x</parameter>\n<parameter name=\"kind\">c").alive())
                .isFalse();
        assertThat(after(begun, "x</parameter>\n<parameter name=\"code\">AB</parameter>")
                        .alive())
                .isTrue();
        assertThat(after(begun, "x</parameter>\n<parameter name=\"code\">ABC").alive())
                .isFalse();
        assertThat(after(
                                ToolSyntaxes.MINIMAX.onlyCalls(TOOLS, CallCount.SEVERAL),
                                "<minimax:tool_call>\n<invoke name=\"look\">\n</invoke>")
                        .alive())
                .isFalse();
    }

    @Test
    void anAnswerThatOnlySpeaksOfCallsIsText() {
        for (var syntax : ToolSyntaxes.known()) {
            var text = "Write {\"name\": \"ping\"} or [TOOL or <tool or <｜tool▁ or <invoke name=\"ping\">.";

            assertThat(Segments.slowly(syntax, TOOLS, text)).containsExactly(new Answer(text));
            assertThat(after(syntax.textWithCalls(TOOLS, CallCount.SEVERAL), text)
                            .complete())
                    .isTrue();
        }
    }
}
