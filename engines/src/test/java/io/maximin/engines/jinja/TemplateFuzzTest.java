package io.maximin.engines.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Random templates either render or fail with a TemplateException, soon. */
class TemplateFuzzTest {
    private static final long MAX_STEPS = 20_000;
    private static final RecordedCases RECORDED = RecordedCases.load();
    private static final List<String> WORDS = List.of(
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "{%-",
            "-%}",
            "{{-",
            "-}}",
            "if",
            "else",
            "elif",
            "endif",
            "for",
            "in",
            "endfor",
            "set",
            "endset",
            "macro",
            "endmacro",
            "call",
            "endcall",
            "filter",
            "endfilter",
            "with",
            "endwith",
            "raw",
            "endraw",
            "break",
            "continue",
            "generation",
            "endgeneration",
            "not",
            "and",
            "or",
            "is",
            "loop",
            "x",
            "y",
            "m",
            "namespace",
            "range",
            "dict",
            "messages",
            "person",
            "numbers",
            "text",
            "true",
            "none",
            "1",
            "0",
            "-7",
            "2.5",
            "1e308",
            "99999999999",
            "'a'",
            "\"b\"",
            "'%s'",
            "'{}'",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            ".",
            "|",
            "~",
            "+",
            "-",
            "*",
            "/",
            "//",
            "%",
            "**",
            "==",
            "<",
            "=",
            "upper",
            "tojson",
            "join",
            "list",
            "map",
            "items",
            "append",
            "split",
            "format",
            "replace",
            "center",
            "length",
            "sort",
            "indent",
            "defined",
            "\n",
            " ",
            " ",
            " ",
            "\t",
            "é",
            "🙂",
            "\\",
            "'",
            "\"",
            "\u0000",
            "text");
    private final RecordedCases recorded = RECORDED;

    private static Stream<String> templates() {
        var cases = RECORDED.cases();
        return Stream.concat(
                IntStream.iterate(0, i -> i < cases.size(), i -> i + 40)
                        .mapToObj(i -> cases.get(i).template()),
                Stream.of(
                        "{{ ".repeat(3000),
                        "{{ " + "(".repeat(5000),
                        "{{ " + "-".repeat(5000) + "1 }}",
                        "{{ " + "not ".repeat(5000) + "1 }}",
                        "{% if 1 %}".repeat(3000),
                        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                        "{{ 1" + "|e".repeat(5000) + " }}",
                        "{{ x" + ".x".repeat(5000) + " }}",
                        "{{ 1" + "+1".repeat(9000) + " }}"));
    }

    @MethodSource("templates")
    @Timeout(20)
    @FuzzTest
    void anyTemplateRendersAsBeforeOrFails(@NotNull String template) {
        assertThat(outcome(template)).isEqualTo(outcome(template));
    }

    /** The text, or the message of the failure. */
    private String outcome(String template) {
        try {
            return "rendered " + Template.parse(template).render(recorded.context(), RecordedCases.NOW, MAX_STEPS);
        } catch (TemplateException e) {
            return e.getMessage();
        }
    }

    @Test
    void randomWordsNeverBreakTheInterpreter() {
        for (var seed = 0; seed < 40_000; seed++) {
            var random = new Random(seed);
            var template = new StringBuilder();
            for (var words = random.nextInt(40); words >= 0; words--) {
                template.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            check(template.toString(), seed);
        }
    }

    @Test
    void damagedCasesNeverBreakTheInterpreter() {
        var cases = recorded.cases();
        for (var seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var template =
                    new StringBuilder(cases.get(random.nextInt(cases.size())).template());
            for (var damage = random.nextInt(4); damage >= 0 && !template.isEmpty(); damage--) {
                damage(template, random);
            }
            check(template.toString(), seed);
        }
    }

    @Test
    void randomExpressionsNeverBreakTheInterpreter() {
        for (var seed = 0; seed < 20_000; seed++) {
            check("{{ " + expression(new Random(seed), 4) + " }}", seed);
        }
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return List.of("1", "0", "-3", "2.5", "'ab'", "none", "true", "text", "numbers", "person", "missing", "[]")
                    .get(random.nextInt(12));
        }
        var left = expression(random, depth - 1);
        var right = expression(random, random.nextInt(depth));
        return switch (random.nextInt(12)) {
            case 0 ->
                "(" + left + " "
                        + List.of("+", "-", "*", "/", "//", "%", "**", "~").get(random.nextInt(8)) + " " + right + ")";
            case 1 ->
                "(" + left + " "
                        + List.of("==", "<", "in", "not in", "and", "or").get(random.nextInt(6)) + " " + right + ")";
            case 2 -> left + "[" + right + "]";
            case 3 -> left + "[" + right + ":" + expression(random, 0) + "]";
            case 4 -> "[" + left + ", " + right + "]";
            case 5 -> "{" + left + ": " + right + "}";
            case 6 -> filter(left, right, random);
            case 7 ->
                left + "."
                        + List.of("split", "get", "items", "center", "replace", "zfill")
                                .get(random.nextInt(6)) + "(" + right + ")";
            case 8 -> "(" + left + " if " + right + " else " + expression(random, 0) + ")";
            case 9 -> "range(" + left + ", " + right + ")";
            case 10 ->
                "(" + left + " is "
                        + List.of("sequence", "divisibleby(0)", "odd", "iterable")
                                .get(random.nextInt(4)) + ")";
            default -> "(-" + left + ")";
        };
    }

    private static String filter(String left, String right, Random random) {
        var filters = List.of(
                "batch", "center", "default", "indent", "int", "join", "round", "slice", "sort", "truncate", "tojson");
        return left + "|" + filters.get(random.nextInt(filters.size()))
                + (random.nextBoolean() ? "(" + right + ")" : "");
    }

    private static void damage(StringBuilder template, Random random) {
        var at = random.nextInt(template.length());
        switch (random.nextInt(3)) {
            case 0 -> template.deleteCharAt(at);
            case 1 -> template.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            default -> template.append(template.substring(at));
        }
    }

    private void check(String template, int seed) {
        try {
            Template.parse(template).render(recorded.context(), RecordedCases.NOW, MAX_STEPS);
        } catch (TemplateException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + template, e);
        }
    }
}
