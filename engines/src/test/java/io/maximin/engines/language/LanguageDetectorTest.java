package io.maximin.engines.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    record Row(Language language, String sentence) {}

    @Test
    void shortSentencesAreTakenForTheirLanguage() throws IOException {
        var rows = rows();

        long right = rows.stream().filter(this::isRight).count();

        assertThat(rows.stream().map(Row::language).distinct()).hasSize(29);
        assertThat((double) right / rows.size()).isGreaterThan(0.88);
    }

    @Test
    void longerTextsAreTakenForTheirLanguage() throws IOException {
        var rows = rows();
        for (var language : rows.stream().map(Row::language).distinct().toList()) {
            var text = String.join(
                    " ",
                    rows.stream()
                            .filter(row -> row.language() == language)
                            .map(Row::sentence)
                            .toList());

            assertThat(primary(text)).as(text).isEqualTo(language);
        }
    }

    @Test
    void theGivenLanguageIsThatOfItsScriptOnly() {
        var guide = detector.guide("我用 email 发 3 km", Optional.of(Language.CHINESE));

        assertThat(guide.runs("我用 email 发 3 km"))
                .containsExactly(
                        new LanguageDetector.Run(0, 3, Language.CHINESE),
                        new LanguageDetector.Run(3, 9, Language.ENGLISH),
                        new LanguageDetector.Run(9, 15, Language.CHINESE));
    }

    @Test
    void scriptsDecideFirst() {
        assertThat(primary("これは本です")).isEqualTo(Language.JAPANESE);
        assertThat(primary("이것은 책입니다")).isEqualTo(Language.KOREAN);
        assertThat(primary("นี่คือหนังสือ")).isEqualTo(Language.THAI);
        assertThat(primary("זה ספר")).isEqualTo(Language.HEBREW);
        assertThat(primary("هذا كتاب")).isEqualTo(Language.ARABIC);
        assertThat(primary("این یک کتاب است")).isEqualTo(Language.PERSIAN);
        assertThat(primary("Αυτό είναι ένα βιβλίο")).isEqualTo(Language.GREEK);
        assertThat(primary("यह एक किताब है")).isEqualTo(Language.HINDI);
        assertThat(primary("இது ஒரு புத்தகம்")).isEqualTo(Language.TAMIL);
        assertThat(primary("这是一本书")).isEqualTo(Language.CHINESE);
        assertThat(primary("呢本書係佢嘅")).isEqualTo(Language.CANTONESE);
        assertThat(primary("12345")).isEqualTo(Language.ENGLISH);
        assertThat(primary("")).isEqualTo(Language.ENGLISH);
    }

    private Language primary(String text) {
        return detector.guide(text, Optional.empty()).primary();
    }

    private boolean isRight(Row row) {
        return primary(row.sentence()) == row.language();
    }

    private static List<Row> rows() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream("sentences.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.startsWith("#")))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Row(language(columns[0]), columns[1]))
                    .toList();
        }
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
