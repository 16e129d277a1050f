package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamesePhonemizerTest {
    private static final VietnamesePhonemizer PHONEMIZER = new VietnamesePhonemizer();

    @ParameterizedTest
    @CsvSource({
        "gì, '', ì, FALLING", "giếng, gi, iêng, RISING", "già, gi, a, FALLING", "quốc, qu, ôc, RISING",
        "quyển, qu, yên, DIPPING", "nghiêng, ngh, iêng, LEVEL", "sẽ, s, e, CREAKY", "được, đ, ươc, HEAVY",
        "khuya, kh, uya, LEVEL", "hoà, h, oa, FALLING", "HÀ, h, a, FALLING", "ăn, '', ăn, LEVEL"
    })
    void spellingIsTakenApart(String spelling, String onset, String rhyme, VietnameseSyllable.Tones tone) {
        String expectedOnset = spelling.equals("gì") ? "gi" : onset;
        String expectedRhyme = spelling.equals("gì") ? "i" : rhyme;

        assertThat(VietnameseSyllable.parse(spelling))
                .contains(new VietnameseSyllable(expectedOnset, expectedRhyme, tone));
    }

    @Test
    void composedAndDecomposedTextSoundTheSame() {
        String composed = "Việt";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(PHONEMIZER.pronounce(decomposed).getFirst().symbols())
                .isEqualTo(PHONEMIZER.pronounce(composed).getFirst().symbols());
    }

    @Test
    void everySyllableIsAWordWithATone() {
        String phrase = "tiếng Việt hay";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words).extracting(word -> word.span().of(phrase)).containsExactly("tiếng", "Việt", "hay");
        assertThat(words).allSatisfy(word -> assertThat(word.tones()).hasSize(1));
    }

    @Test
    void foreignWordsAreSaidInPieces() {
        assertThat(PHONEMIZER.pronounce("internet"))
                .singleElement()
                .satisfies(word -> assertThat(word.tones()).hasSizeGreaterThan(1));
    }
}
