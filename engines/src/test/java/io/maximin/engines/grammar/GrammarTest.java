package io.maximin.engines.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static Guide after(Expr expr, String text) {
        return GrammarState.start(Grammar.of(Map.of("root", expr), "root")).next(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void repetitionsAreCounted() {
        var expr = Expr.times(Expr.text("ab"), 2, 1000);

        assertThat(after(expr, "ab").complete()).isFalse();
        assertThat(after(expr, "abab").complete()).isTrue();
        assertThat(after(expr, "ab".repeat(1000)).complete()).isTrue();
        assertThat(after(expr, "ab".repeat(1001)).alive()).isFalse();
    }

    @Test
    void everyCharacterIsInTheSetOrNot() {
        var set = CharSet.of('0', '9').or(CharSet.of(0x3B1, 0x3C9)).or(CharSet.of(0xFFF0, 0x1F700));
        var start = GrammarState.start(Grammar.of(Map.of("root", Expr.oneOf(set)), "root"));
        var none = GrammarState.start(Grammar.of(Map.of("root", Expr.oneOf(set.not())), "root"));

        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> !(character >= 0xD800 && character <= 0xDFFF))
                .forEach(character -> {
                    byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                    if (start.next(bytes).complete() != set.has(character)
                            || none.next(bytes).complete() == set.has(character)) {
                        throw new AssertionError("character " + character);
                    }
                });
    }

    @Test
    void ambiguityIsNoFault() {
        var word = Expr.times(Expr.oneOf(CharSet.of('a', 'z')), 1, Expr.UNBOUNDED);
        var expr = Expr.any(Expr.choice(Expr.sequence(word, Expr.text(";")), Expr.text("end")));

        assertThat(after(expr, "end;endend").complete()).isTrue();
        assertThat(after(expr, "en").complete()).isFalse();
    }

    @Test
    void statesThatAllowTheSameAreEqual() {
        var grammar = Grammar.of(Map.of("root", Expr.any(Expr.oneOf(CharSet.of('a', 'c')))), "root");
        var once = GrammarState.start(grammar).next(bytes("a"));
        var twice = GrammarState.start(grammar).next(bytes("cb"));

        assertThat(once).isEqualTo(twice).hasSameHashCodeAs(twice);
    }

    @Test
    void deepNestingNeedsNoDeepStack() {
        var rules = Map.of(
                "root", Expr.choice(Expr.text("x"), Expr.sequence(Expr.text("("), Expr.rule("root"), Expr.text(")"))));
        var state = GrammarState.start(Grammar.of(rules, "root"))
                .next(("(".repeat(50_000) + "x" + ")".repeat(49_999)).getBytes(StandardCharsets.UTF_8));

        assertThat(state.complete()).isFalse();
        assertThat(state.next((byte) ')').complete()).isTrue();
    }

    @Test
    void aRuleThatEndsWithItselfNeedsNoDeepStack() {
        var rules = Map.of("root", Expr.choice(Expr.text("x"), Expr.sequence(Expr.text("a"), Expr.rule("root"))));
        var start = GrammarState.start(Grammar.of(rules, "root"));

        assertThat(start.next(bytes("a"))).isEqualTo(start.next(bytes("aaa")));
        assertThat(start.next(bytes("a".repeat(200_000) + "x")).complete()).isTrue();
    }

    @Test
    void textGoesOnUntilAMark() {
        for (String mark : List.of("</a>", "aab", "abab", "]", "xx")) {
            var form = new JsonForm();
            var start = Guide.of(form.grammar(Expr.sequence(form.until(mark), Expr.text("!"))));

            for (String text : List.of("", "a<", "</<//a", "aaa", "aba", "x", "aé日🙂\n</", "aa".repeat(5_000))) {
                var whole = text + mark;
                boolean first = whole.indexOf(mark) == text.length();

                assertThat(start.next(bytes(whole)).complete()).isFalse();
                assertThat(start.next(bytes(whole + "!")).complete()).as(whole).isEqualTo(first);
            }
            assertThat(start.next(bytes(mark + "?")).alive()).isFalse();
        }
    }

    @Test
    void tokensThatMayComeAreFound() {
        var trie = TokenTrie.of(List.of(
                bytes("a"), bytes("ab"), bytes("abc"), bytes(""), bytes("b"), bytes("é"), new byte[] {(byte) 0xC3}));
        var state = after(Expr.sequence(Expr.text("a"), Expr.choice(Expr.text("b"), Expr.text("é"))), "");

        assertThat(trie.allowed(state).stream()).containsExactly(0, 1);
        assertThat(trie.allowed(state.next(bytes("a"))).stream()).containsExactly(4, 5, 6);
        assertThat(trie.allowed(state.next(bytes("ab"))).stream()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void rulesThatLeadNowhereAreRefused() {
        assertThatThrownBy(() -> Grammar.of(Map.of("root", Expr.rule("other")), "root"))
                .hasMessage("there is no rule 'other'");
        assertThatThrownBy(() -> Grammar.of(Map.of("root", Expr.sequence(Expr.EMPTY, Expr.rule("root"))), "root"))
                .hasMessage("rule 'root' calls itself before anything is read");
        assertThatThrownBy(() -> Grammar.of(Map.of("root", Expr.sequence(Expr.text("a"), Expr.rule("root"))), "root"))
                .hasMessage("rule 'root' can never come to an end");
        assertThatThrownBy(() -> Grammar.of(Map.of("root", Expr.any(Expr.optional(Expr.text("a")))), "root"))
                .hasMessage("rule 'root' repeats what may be empty");
    }
}
