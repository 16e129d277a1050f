package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.reading.Span;
import org.junit.jupiter.api.Test;

class IpaTest {
    private static final Span WORD = new Span(0, 6);

    @Test
    void diphthongsAndAffricatesAreOneSymbol() {
        assertThat(Ipa.words("/təˈmeɪtoʊ/", WORD)).containsExactly(new SpokenWord(WORD, "təˈmAtO"));
        assertThat(Ipa.words("[t͡ʃɜːtʃ]", WORD).getFirst().symbols())
                .startsWith("ʧ")
                .endsWith("ʧ");
    }

    @Test
    void whatIsNoSoundSaysNothing() {
        assertThat(Ipa.words("// 123", WORD)).isEmpty();
    }

    @Test
    void everySymbolIsInTheAlphabet() {
        assertThat(Alphabet.unknown(
                        Ipa.words("ǃxóõ ʘ ʡ ɧ ⱱ kʷʰ", WORD).getFirst().symbols()))
                .isEmpty();
    }
}
