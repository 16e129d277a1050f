package io.maximin.engines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Free texts in which grammars take hold. */
class GuideTest {
    private static final Grammar NUMBER = Grammar.of(
            Map.of("root", Expr.sequence(Expr.times(Expr.oneOf(JsonRules.DIGITS), 1, 3), Expr.text("]"))), "root");

    private static final Guide TAGGED = FreeText.until(
            List.of(new FreeText.Mark("[n:", text -> new Chained(GrammarState.start(NUMBER), text))), true);

    private static Guide after(Guide guide, String text) {
        return guide.next(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textIsFreeUntilTheMark() {
        assertThat(after(TAGGED, "any [text] [n").free()).isTrue();
        assertThat(after(TAGGED, "any [n:").free()).isFalse();
        assertThat(after(TAGGED, "any [n:").complete()).isFalse();
        assertThat(after(TAGGED, "any [n:x").alive()).isFalse();
        assertThat(after(TAGGED, "any [n:1234").alive()).isFalse();
    }

    @Test
    void textIsFreeAgainBehindTheGrammar() {
        assertThat(after(TAGGED, "any [n:12]").free()).isTrue();
        assertThat(after(TAGGED, "any [n:12] more [n:7] and more").complete()).isTrue();
        assertThat(after(TAGGED, "any [n:12][n:x").alive()).isFalse();
    }

    @Test
    void aMarkMayBeDemanded() {
        var thinking = FreeText.until(List.of(new FreeText.Mark("</think>", _ -> GrammarState.start(NUMBER))), false);

        assertThat(after(thinking, "1]").complete()).isFalse();
        assertThat(after(thinking, "hm </think>1]").complete()).isTrue();
        assertThat(after(thinking, "hm </think>1]x").alive()).isFalse();
    }

    @Test
    void aBeginningThatMayBeSomethingElseBindsOnlyFromACertainPointOn() {
        var whole = Grammar.of(
                Map.of("root", Expr.sequence(Expr.text("{\"name\":\"f\",\"arguments\":"), Expr.text("{}}"))), "root");
        var binding = Grammar.of(Map.of("root", Expr.text("{\"name\":\"f\"")), "root");
        var free = FreeText.until(List.of(), true);
        var watched = new Watched(GrammarState.start(whole), GrammarState.start(binding), free, free);

        assertThat(after(watched, "{\"name\":\"g\"}").complete()).isTrue();
        assertThat(after(watched, "Hello").complete()).isTrue();
        assertThat(after(watched, "{\"name\":\"f\"").free()).isFalse();
        assertThat(after(watched, "{\"name\":\"f\" ").alive()).isFalse();
        assertThat(after(watched, "{\"name\":\"f\",\"arguments\":{}} done").complete())
                .isTrue();
    }
}
