package io.maximin.engines.phonemes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.reading.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CantonesePhonemizerTest {
    private static final CantonesePhonemizer PHONEMIZER = new CantonesePhonemizer();

    @ParameterizedTest
    @CsvSource({
        "銀行, ngan4 hong4",
        "行長, hong4 zoeng2",
        "行李, hang4 lei5",
        "行路, haang4 lou6",
        "长大, zoeng2 daai6",
        "好長, hou2 coeng4",
        "重要, zung6 jiu3",
        "香港, hoeng1 gong2",
        "粵語, jyut6 jyu5",
        "广东话, gwong2 dung1 waa2",
        "數學, sou3 hok6"
    })
    void charactersAreReadInContext(String phrase, String jyutping) {
        List<SpokenWord> spoken = PHONEMIZER.pronounce(phrase);

        assertThat(symbols(spoken)).isEqualTo(symbols(Jyutping.words(jyutping, new Span(0, 1))));
    }

    @Test
    void eachSyllableHasATone() {
        List<SpokenWord> words = Jyutping.words("nei5 hou2", new Span(2, 4));

        assertThat(words).singleElement().satisfies(word -> {
            assertThat(word.span()).isEqualTo(new Span(2, 4));
            assertThat(word.symbols()).isEqualTo("neihou");
            assertThat(word.tones()).hasSize(2);
            assertThat(word.tones().getFirst().end()).isEqualTo(3);
        });
    }

    @Test
    void aHigherLevelIsAHigherPitch() {
        float high = Jyutping.words("si1", new Span(0, 1))
                .getFirst()
                .tones()
                .getFirst()
                .semitones()
                .getFirst();
        float low = Jyutping.words("si6", new Span(0, 1))
                .getFirst()
                .tones()
                .getFirst()
                .semitones()
                .getFirst();

        assertThat(high).isGreaterThan(low);
    }

    @Test
    void wordsKnowTheirPlaces() {
        String phrase = "我哋 去散步";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words).extracting(word -> word.span().of(phrase)).last().isEqualTo("散步");
    }

    @Test
    void whatIsNoJyutpingIsSilent() {
        assertThat(Jyutping.words("xyz9 !", new Span(0, 1))).isEmpty();
    }

    private static String symbols(List<SpokenWord> words) {
        return words.stream().map(SpokenWord::symbols).collect(joining());
    }
}
