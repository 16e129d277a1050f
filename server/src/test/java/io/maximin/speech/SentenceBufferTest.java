package io.maximin.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBufferTest {
    private final SentenceBuffer buffer = new SentenceBuffer();

    @Test
    void aSentenceIsCompleteWhenSomethingFollowsItsEnd() {
        assertThat(said("Hello")).isEmpty();
        assertThat(said(" there.")).isEmpty();
        assertThat(said(" And")).containsExactly("Hello there. ");
        assertThat(buffer.rest()).contains("And");
        assertThat(buffer.rest()).isEmpty();
    }

    @Test
    void aPointWithinANumberEndsNothing() {
        assertThat(said("It costs 3.")).isEmpty();
        assertThat(said("5 dollars! \"Really?\" Yes")).containsExactly("It costs 3.5 dollars! ", "\"Really?\" ");
    }

    @Test
    void wideMarksAndNewLinesNeedNothingAfterThem() {
        assertThat(said("你好。再见！\n\n第一\n第二")).containsExactly("你好。", "再见！", "第一\n");
    }

    @Test
    void textThatNeverEndsIsCutAtAComma() {
        var pieces = said("word ".repeat(50) + "here, " + "more ".repeat(60));

        assertThat(pieces.getFirst()).endsWith("here,");
        assertThat(said("x".repeat(301)).getLast()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void blankTextIsNoSentence() {
        assertThat(said(" \n \n ")).isEmpty();
        assertThat(buffer.rest()).isEmpty();
    }

    private List<String> said(String fragment) {
        buffer.add(fragment);
        var sentences = new ArrayList<String>();
        for (var next = buffer.next(); next.isPresent(); next = buffer.next()) {
            sentences.add(next.get());
        }
        return sentences;
    }
}
