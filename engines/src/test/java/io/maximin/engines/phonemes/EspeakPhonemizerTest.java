package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EspeakPhonemizerTest {
    private static final Espeak ESPEAK = new Espeak(EspeakFolder.LIBRARY, EspeakFolder.DATA);

    @AfterAll
    static void close() {
        ESPEAK.close();
    }

    private static List<String> words(String voice, String phrase) {
        return new EspeakPhonemizer(ESPEAK, voice)
                .pronounce(phrase).stream()
                        .map(word -> word.span().of(phrase) + "=" + word.symbols())
                        .toList();
    }

    @Test
    void wordsThatAreSaidAsOneAreToldApart() {
        assertThat(words("en-us", "for an hour of a kind")).hasSize(6).contains("for=fəɹ", "an=ən", "of=əv", "a=ə");
    }

    @Test
    void liaisonIsHeard() {
        assertThat(words("fr", "les enfants ont")).containsExactly("les=lez", "enfants=ɑ̃fˈɑ̃z", "ont=ˈɔ̃");
    }

    @Test
    void aWordSaidInPiecesIsOneWord() {
        assertThat(words("fr", "les États-Unis")).hasSize(2);
        assertThat(words("en-us", "a well-known man")).hasSize(3);
    }

    @Test
    void affricatesAndDiphthongsAreOneSymbol() {
        assertThat(words("it", "città giorno zaino")).containsExactly("città=ʧitːˈa", "giorno=ʤˈorno", "zaino=ʣˈIno");
        assertThat(words("pt-br", "cidade")).containsExactly("cidade=sˌidˈaʤy");
        assertThat(words("de", "zwei")).containsExactly("zwei=ʦvˈI");
    }

    @Test
    void nasalVowelsKeepTheirMarkAndTheGermanChItsCedilla() {
        assertThat(words("fr", "un bon vin")).allMatch(word -> word.contains("\u0303"));
        assertThat(words("de", "ich")).containsExactly("ich=ɪç");
    }

    @Test
    void punctuationIsNoWord() {
        assertThat(words("es", "« hola » — (amigo)")).containsExactly("hola=ˈola", "amigo=amˈiɣo");
    }

    @Test
    void anEmptyPhraseHasNoWords() {
        assertThat(words("es", " ")).isEmpty();
        assertThat(words("es", "... 123 !")).isEmpty();
    }

    @Test
    void aWordOfAnyLengthIsSpoken() {
        assertThat(words("de", "Donau".repeat(1000) + " ja")).hasSize(2);
    }
}
