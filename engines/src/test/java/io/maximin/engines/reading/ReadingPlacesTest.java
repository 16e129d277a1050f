package io.maximin.engines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.maximin.engines.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the text, its reading has exact places and holds nothing that cannot be pronounced. */
class ReadingPlacesTest {
    private static final int TEXTS = 3_000;
    private static final List<String> PIECES = List.of(
            "Hello ",
            "world",
            ". ",
            "! ",
            "? ",
            "… ",
            "\n",
            "<#0.5#>",
            "<#1#>",
            "<#x#>",
            "(laughs)",
            "(black)",
            "(chu3)",
            "处理",
            "我喜欢",
            "。",
            "，",
            "「",
            "」",
            "ひらがな",
            "カタカナ",
            "한국어",
            "สวัสดี",
            "שלום",
            "مرحبا",
            "Καλημέρα",
            ";",
            "नमस्ते",
            "வணக்கம்",
            "Привет",
            "ქართული",
            "$5.20",
            "5,20 €",
            "¥300",
            "2024-01-05",
            "14:30",
            "3-5 km",
            "1/2",
            "007",
            "1.2.3",
            "+49 30 123456",
            "a@b.com",
            "http://x.org/y",
            "FBI",
            "XIV",
            "Louis XIV",
            "3rd",
            "é",
            "e\u0301",
            "n\u0303",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\u0001",
            "\u0000",
            "\t",
            "\r\n",
            "\ufffc",
            "$$x^2$$",
            "$$",
            "omg",
            "²",
            "½",
            "②",
            "％",
            "１２",
            "ｶﾞ",
            "‘quoted’",
            "“x”",
            "don’t",
            "--",
            "—",
            "#5",
            "&",
            "12345678901234567890",
            "𠮷野家",
            "９９％",
            "z.B. ",
            "5. Januar ",
            " ",
            "  ",
            "\u00a0",
            "\u200b",
            "\u00ad",
            "\u202e",
            "ﬁn",
            "ﷺ",
            "№ 7",
            "2 个",
            "[",
            "]",
            "{",
            "}",
            "\\frac");

    private final ScriptReader reader = new ScriptReader();

    @Test
    @Timeout(120)
    void placesIncreaseAndDoNotOverlap() {
        long seed = 20_240_105L;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            var options = options(random);

            var sentences = reader.read(text, options);

            assertThatCode(() -> check(text, sentences))
                    .as("seed %s, text %s, options %s: %s", seed, i, options, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void longTextsAreReadInLinearTime() {
        var options = new ReadingOptions(Optional.of(Language.ENGLISH), true, false, true, List.of());
        var sentence = "On Jan 5, 2024 the FBI paid $5.20 to Dr. Smith (see http://x.org) at 3:05 pm; 3-5 km away! ";
        var hostile = List.of(
                "1".repeat(100_000),
                "a.".repeat(50_000),
                "$".repeat(100_000),
                "<#".repeat(50_000),
                "(a".repeat(50_000),
                "1.".repeat(50_000),
                "-".repeat(100_000),
                "Aa ".repeat(33_000),
                "1,000,".repeat(16_000),
                sentence.repeat(1_100));
        reader.read(sentence, options);

        for (var text : hostile) {
            long before = System.nanoTime();
            reader.read(text, options);
            var taken = Duration.ofNanos(System.nanoTime() - before);

            assertThat(taken).as(text.substring(0, 10)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(1, 25);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(8) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static ReadingOptions options(RandomGenerator random) {
        var languages = Language.values();
        var language = random.nextBoolean()
                ? Optional.<Language>empty()
                : Optional.of(languages[random.nextInt(languages.length)]);
        var dictionary = List.of(
                new ReadingOptions.Replacement("omg", "oh, my 神 5 god"),
                new ReadingOptions.Replacement("处理", "(chu3)(li3)"));
        return new ReadingOptions(
                language, random.nextInt(4) > 0, random.nextBoolean(), random.nextBoolean(), dictionary);
    }

    private static void check(String text, List<Sentence> sentences) {
        int place = 0;
        for (var sentence : sentences) {
            assertThat(sentence.source().begin()).isGreaterThanOrEqualTo(place);
            assertThat(sentence.source().end()).isLessThanOrEqualTo(text.length());
            for (var part : sentence.parts()) {
                assertThat(part.source().begin()).isGreaterThanOrEqualTo(place);
                assertThat(part.source().end())
                        .isLessThanOrEqualTo(sentence.source().end());
                place = part.source().end();
                if (part instanceof Part.Phrase phrase) {
                    assertThat(phrase.text().text())
                            .matches(PhraseRules.PRONOUNCEABLE)
                            .isNotBlank();
                }
            }
            place = sentence.source().end();
        }
    }
}
