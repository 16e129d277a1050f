package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.maximin.engines.language.Language;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhonemizersTest {
    private static final Phonemizers PHONEMIZERS = EspeakFolder.phonemizers();
    private static final int NUMBERS = 80;

    @AfterAll
    static void close() {
        PHONEMIZERS.close();
    }

    @ParameterizedTest
    @EnumSource
    void theModelKnowsEverySymbol(Language language) {
        var spelled = new RuleBasedNumberFormat(ULocale.forLanguageTag(language.tag()), RuleBasedNumberFormat.SPELLOUT);
        var phrase = IntStream.range(0, NUMBERS)
                .mapToObj(i -> spelled.format(i * 137L))
                .collect(Collectors.joining(" "));

        var words = PHONEMIZERS.of(language).pronounce(phrase);

        assertThat(words).hasSizeGreaterThan(language == Language.THAI ? 0 : 10);
        assertThat(words)
                .allSatisfy(word -> assertThat(Alphabet.unknown(word.symbols())).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void wordsKeepTheirOrderAndPlaces(Language language) {
        var phrase = "ena dva tri ab-cd o'e";

        var words = PHONEMIZERS.of(language).pronounce(phrase);

        int end = 0;
        for (var word : words) {
            assertThat(word.span().begin()).isGreaterThanOrEqualTo(end);
            end = word.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(phrase.length());
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsSurvived(Language language) {
        var random = new Random(language.tag().hashCode());
        var phonemizer = PHONEMIZERS.of(language);

        for (int i = 0; i < 25; i++) {
            var phrase = garbage(random, random.nextInt(120));
            var words = phonemizer.pronounce(phrase);
            assertThat(words)
                    .allSatisfy(
                            word -> assertThat(Alphabet.unknown(word.symbols())).isEmpty());
        }
    }

    private static String garbage(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append(' ');
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) (0x0590 + random.nextInt(0x200)));
                case 3 -> text.append((char) (0x0300 + random.nextInt(0x300)));
                default -> text.append((char) (' ' + random.nextInt(0x250)));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "FRENCH", "ARABIC", "HEBREW", "PERSIAN", "FILIPINO", "GERMAN"})
    void lengthyGarbageEndsSoon(Language language) {
        var phrase = "abכغ".repeat(5000) + " " + "ا".repeat(5000) + " xכ-غ字".repeat(300);

        assertTimeout(Duration.ofSeconds(10), () -> PHONEMIZERS.of(language).pronounce(phrase));
    }

    @Test
    void aNothingHasNoWords() {
        for (var language : Language.values()) {
            assertThat(PHONEMIZERS.of(language).pronounce("")).isEmpty();
            assertThat(PHONEMIZERS.of(language).pronounce("  12 … ")).isEmpty();
        }
    }

    @Test
    void givenIpaIsSaidInTheModelsSymbols() {
        var part = new Part.Given("tomato", Part.Notation.IPA, "t͡ʃəˈmeɪtoʊ", Language.ENGLISH, new Span(0, 6));

        assertThat(PHONEMIZERS.given(part)).containsExactly(new SpokenWord(new Span(0, 6), "ʧəˈmAtO"));
    }

    @Test
    void givenIpaWithoutSoundsIsNothing() {
        var part = new Part.Given("x", Part.Notation.IPA, "123", Language.ENGLISH, new Span(0, 1));

        assertThat(PHONEMIZERS.given(part)).isEqualTo(List.of());
    }
}
