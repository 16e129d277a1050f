package io.maximin.engines.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final long MAX_STEPS = 2_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 'a' * 99999999999 }}",
                "{{ 'ab'|center(2000000000) }}",
                "{{ 'ab'.ljust(2000000000) }}",
                "{{ '{:999999}'.format(1) * 100 }}",
                "{{ [1] * 99999999999 }}",
                "{{ range(100001) }}",
                "{{ 9 ** 99999 }}",
                "{{ 10 ** 2000 * 10 ** 2000 }}",
                "{{ range(90000)|join('x' * 1000) }}",
                "{{ ('a' * 5000)|replace('a', 'b' * 5000) }}",
                "{{ [0]|batch(90000000, 0)|list }}",
                "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
                "{% set l = range(90000) %}{% for i in l %}{{ l|min }}{% endfor %}",
                "{% set l = range(90000) %}{% for i in l %}{{ l.index(89999) }}{% endfor %}",
                "{% set l = range(90000) %}{% for i in l %}{{ -1 in l }}{% endfor %}",
                "{% set l = range(90000) %}{% for i in l %}{{ -1 is in l }}{% endfor %}",
                "{% set ns = namespace(l=[1]) %}{% for i in range(1000) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}",
                "{% set ns = namespace(l=[1]) %}{% for i in range(1000) %}{% set ns.l = [ns.l] %}{% endfor %}",
                "{% set l = [] %}{% for x in [1] * 1000 %}{% set _ = l.append(l) %}{% endfor %}",
                "{% set l = [1] %}{% for x in l %}{% set _ = l.append(x) %}{% endfor %}",
                "{% set ns = namespace(t='x') %}{% for i in range(100) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% for i in range(100) %}{{ 'x' * 1000000 }}{% endfor %}"
            })
    void whatWouldNotEndIsStopped(String template) {
        assertThatThrownBy(() -> render(template)).isInstanceOf(TemplateException.class);
    }

    @Test
    void deepNestingIsRefusedAndNotACrash() {
        assertRefused("{{ " + "(".repeat(50_000) + " }}");
        assertRefused("{{ " + "[".repeat(50_000) + " }}");
        assertRefused("{{ " + "not ".repeat(50_000) + "1 }}");
        assertRefused("{{ " + "-".repeat(50_000) + "1 }}");
        assertRefused("{{ 1" + " + 1".repeat(50_000) + " }}");
        assertRefused("{{ 1" + " if 1 else 1".repeat(50_000) + " }}");
        assertRefused("{{ x" + ".a".repeat(50_000) + " }}");
        assertRefused("{{ x" + "|list".repeat(50_000) + " }}");
        assertRefused("{% if 1 %}".repeat(50_000));
        assertRefused("{% set " + "(".repeat(50_000) + " %}");
        assertRefused("{{ '" + "[".repeat(5_000) + "'|from_json }}");
        assertRefused("{{ " + "9".repeat(50_000) + " }}");
    }

    @Test
    void interruptionEndsTheRendering() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> render("{% for a in range(99999) %}{{ a }}{% endfor %}"))
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tooLongATemplateIsRefused() {
        assertRefused("x".repeat((1 << 20) + 1));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\n\n{{ 1 + }}`, 3",
                "`{{ 1 }}\n{% if 1 %}\n{{ x.y.z }}{% endif %}`, 3",
                "`a\n{% nosuchtag %}`, 2",
                "`{# x\n#}\n{{ 'a' + 1 }}`, 3",
                "`{% macro m() %}\n\n{{ 1 / 0 }}{% endmacro %}\n{{ m() }}`, 3"
            })
    void failureNamesTheLine(String template, int line) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageEndingWith("(template line " + line + ")");
    }

    @Test
    void templateMayChangeItsOwnListsButNotItsInput() {
        assertThat(render("{% set l = [1] %}{% set _ = l.append(2) %}{{ l }}{{ l.pop(0) }}{{ l }}"))
                .isEqualTo("[1, 2]1[2]");
        assertThatThrownBy(() -> render("{{ words.append(1) }}")).hasMessageContaining("only lists it made itself");
    }

    @Test
    void inputIsUntouchedByEarlierRenderings() {
        var template = Template.parse("{{ words|map('upper')|list }}{{ words|sort }}{{ words }}");

        assertThat(template.render(context(), RecordedCases.NOW))
                .isEqualTo(template.render(context(), RecordedCases.NOW));
    }

    private static void assertRefused(String template) {
        assertThatThrownBy(() -> render(template)).isInstanceOf(TemplateException.class);
    }

    private static Map<String, Value> context() {
        return Map.of("words", Value.list(List.of(Value.of("b"), Value.of("a"))));
    }

    private static String render(String template) {
        return Template.parse(template).render(context(), RecordedCases.NOW, MAX_STEPS);
    }
}
