package io.maximin.engines.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final WordPieces SMALL = new WordPieces(Map.of(
            "[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "un", 3, "##aff", 4, "##able", 5, "cat", 6, ",", 7, "##a", 8, "猫", 9));
    private static final WordPieces REAL =
            new WordPieces(Vocabulary.read(TestMiniLm.folder().resolve("all-minilm-l6-v2-q-tokenizer.json")));

    @Test
    void aWordIsCutIntoTheLongestPiecesKnown() {
        assertThat(SMALL.of("unaffable cat")).containsExactly(3, 4, 5, 6);
    }

    @Test
    void aWordOfWhichAPartIsUnknownIsUnknown() {
        assertThat(SMALL.of("unaffablex cat")).containsExactly(0, 6);
    }

    @Test
    void punctuationAndIdeographsAreWords() {
        assertThat(SMALL.of("Cat,cat猫cat")).containsExactly(6, 7, 6, 9, 6);
    }

    @Test
    void aTextWithoutWordsHasNoPieces() {
        assertThat(SMALL.of(" \t\u00a0\u200b\0")).isEmpty();
    }

    @Test
    void rowsAreCutBetweenWordsUnlessOneFillsThem() {
        int[] pieces = SMALL.of("cat unaffable");

        assertThat(SMALL.cut(pieces, 0, 3)).isEqualTo(1);
        assertThat(SMALL.cut(pieces, 1, 2)).isEqualTo(3);
        assertThat(SMALL.cut(pieces, 0, 9)).isEqualTo(4);
    }

    @Test
    void aVocabularyNeedsItsMarks() {
        assertThatThrownBy(() -> new WordPieces(Map.of("[UNK]", 0, "[CLS]", 1)))
                .isInstanceOf(EmbeddingsException.class)
                .hasMessageContaining("[SEP]");
    }

    /** The numbers are those of the tokenizers library, 0.22, with the same file. */
    @Test
    void theRealVocabularyGivesTheNumbersOfTheReference() {
        assertThat(REAL.of("Hello, World!")).containsExactly(7592, 1010, 2088, 999);
        assertThat(REAL.of("Crème brûlée at the café"))
                .containsExactly(13675, 21382, 7987, 9307, 2063, 2012, 1996, 7668);
        assertThat(REAL.of("naïve zzyzx")).containsExactly(15743, 1062, 9096, 2480, 2595);
        assertThat(REAL.of("东京 tower")).containsExactly(100, 1755, 3578);
        assertThat(REAL.of("it's 3.50€")).containsExactly(2009, 1005, 1055, 1017, 1012, 2753, 30102);
        assertThat(REAL.of("ΟΔΟΣ")).containsExactly(1169, 29722, 29730, 29733);
        assertThat(REAL.of("한국어")).containsExactly(1469, 30006, 30021, 29991, 30014, 30020, 29999, 30008);
        assertThat(REAL.of("x".repeat(101))).containsExactly(100);
    }

    @Test
    void marksInATextAreText() {
        assertThat(REAL.of("[SEP]")).containsExactly(1031, 19802, 1033);
    }
}
