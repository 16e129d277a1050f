package io.maximin.engines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.language.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What figures and signs are in words, in every language. The table was written by hand, not by the program. */
class SpokenTest {
    private static final ScriptReader READER = new ScriptReader();

    record Row(Language language, String written, String said) {}

    static List<Row> rows() {
        return Table.rows("spoken.tsv").stream()
                .map(row -> new Row(Table.languages(row.getFirst()).getFirst(), row.get(1), row.get(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void figuresAreSaidInWords(Row row) {
        var options = new ReadingOptions(Optional.of(row.language()), true, false, false, List.of());

        assertThat(said(READER.read(row.written(), options))).isEqualTo(row.said());
    }

    @Test
    void everyLanguageIsInTheTable() {
        var languages = new HashSet<>(rows().stream().map(Row::language).toList());

        assertThat(languages).containsExactlyInAnyOrder(Language.values());
    }

    @Test
    void withoutNormalizationOnlyNumbersAreSaid() {
        var options = new ReadingOptions(Optional.of(Language.ENGLISH), false, false, false, List.of());

        var sentences = READER.read("Pay $5.20 & 50% for -3 and 1,200 at 3:05.", options);

        assertThat(said(sentences))
                .isEqualTo("Pay five point two zero fifty percent for minus three and one thousand two hundred at three"
                        + " zero five.");
    }

    @Test
    void everyNumberHasWordsInEveryLanguage() {
        for (var language : Language.values()) {
            var options = new ReadingOptions(Optional.of(language), true, false, false, List.of());
            var written =
                    "0 1 2 7 11 21 101 1999 2024 12345 1000000 007 3.5 −8 50% 5 km $9.99 12:30 2024-12-31 +1 555 123 4567";

            var phrases = READER.read(written, options).stream()
                    .flatMap(sentence -> sentence.parts().stream())
                    .filter(Part.Phrase.class::isInstance)
                    .map(part -> ((Part.Phrase) part).text().text())
                    .collect(Collectors.joining(" "));

            assertThat(phrases).as(language.name()).isNotBlank().matches(PhraseRules.PRONOUNCEABLE);
        }
    }

    static String said(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.parts().stream())
                .flatMap(SpokenTest::said)
                .collect(Collectors.joining(" "))
                .replaceAll(" +([,.?!:;…])", "$1");
    }

    private static Stream<String> said(Part part) {
        return switch (part) {
            case Part.Phrase phrase -> Arrays.stream(phrase.text().text().split(" +", -1));
            case Part.Mark mark -> Stream.of(String.valueOf(mark.symbol()));
            case Part.Given given -> Stream.of("{" + given.phonetics() + "}");
            case Part.Pause pause -> Stream.of("<" + pause.length().toMillis() + ">");
            case Part.Interjection sound -> Stream.of("(" + sound.name() + ")");
        };
    }
}
