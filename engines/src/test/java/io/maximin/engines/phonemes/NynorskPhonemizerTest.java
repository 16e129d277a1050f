package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.language.Language;
import org.junit.jupiter.api.Test;

class NynorskPhonemizerTest {
    @Test
    void wordsThatBokmalHasNotAreSaidRightly() {
        try (var phonemizers = EspeakFolder.phonemizers()) {
            var phrase = "Ho veit ikkje";

            var words = phonemizers.of(Language.NYNORSK).pronounce(phrase);

            assertThat(words)
                    .extracting(word -> word.span().of(phrase) + "=" + word.symbols())
                    .containsExactly("Ho=hˈoː", "veit=vˈAt", "ikkje=ˈɪçə");
        }
    }
}
