package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.reading.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EasternFuzzTest {
    private static final long SEED = 20261125;
    private static final int ROUNDS = 300;
    private static final int LONGEST = 40;
    private static final int[][] RANGES = {
        {0x20, 0x7e},
        {0xc0, 0x17f},
        {0x300, 0x323},
        {0xe01, 0xe5b},
        {0x3041, 0x30ff},
        {0x4e00, 0x9fff},
        {0xac00, 0xd7a3},
        {0x1100, 0x11ff},
        {0xff01, 0xff9f},
        {0x1ea0, 0x1ef9},
        {0x20000, 0x20100},
        {0xd800, 0xdfff},
        {0x1f600, 0x1f610}
    };

    @ParameterizedTest
    @MethodSource("phonemizers")
    void anyTextGivesWordsInOrderThatTheModelKnows(Phonemizer phonemizer) {
        var random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            String phrase = garbage(random);
            assertSound(phrase, phonemizer.pronounce(phrase));
        }
    }

    private static List<Phonemizer> phonemizers() {
        return List.of(
                new MandarinPhonemizer(),
                new CantonesePhonemizer(),
                new JapanesePhonemizer(),
                new KoreanPhonemizer(),
                new ThaiPhonemizer(),
                new VietnamesePhonemizer(),
                phrase -> Pinyin.words(phrase, new Span(0, phrase.length())),
                phrase -> Jyutping.words(phrase, new Span(0, phrase.length())),
                phrase -> Kana.words(phrase, new Span(0, phrase.length())));
    }

    private static void assertSound(String phrase, List<SpokenWord> words) {
        int end = 0;
        for (SpokenWord word : words) {
            assertThat(word.span().begin()).as(phrase).isGreaterThanOrEqualTo(end);
            assertThat(word.span().end()).as(phrase).isLessThanOrEqualTo(phrase.length());
            assertThat(Alphabet.unknown(word.symbols())).as(phrase + " " + word).isEmpty();
            assertThat(word.symbols()).isEqualTo(word.symbols().strip());
            end = word.span().end();
            int symbol = 0;
            for (Tone tone : word.tones()) {
                assertThat(tone.begin()).isGreaterThanOrEqualTo(symbol);
                assertThat(tone.end()).isLessThanOrEqualTo(word.symbols().length());
                symbol = tone.end();
            }
        }
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(LONGEST);
        int[] range = RANGES[random.nextInt(RANGES.length)];
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) == 0) {
                range = RANGES[random.nextInt(RANGES.length)];
            }
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }
}
