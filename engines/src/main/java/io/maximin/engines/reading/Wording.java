package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.List;

/** What one language says for numbers and signs. */
final class Wording {
    private final Language language;
    private final List<String> words;
    private final Numerals numerals;
    private final NumberParser parser;

    Wording(Language language) {
        this.language = language;
        this.words = row("words.tsv", language);
        this.numerals = new Numerals(language, words.get(1), words.get(2));
        this.parser = new NumberParser(language);
    }

    /** Words of the table {@code words.tsv}, each in its column. */
    enum Word {
        POINT(1),
        MINUS(2),
        PLUS(3),
        TIMES(4),
        OVER(5),
        EQUALS(6),
        TO(7),
        AND(8),
        AT(9),
        DOT(10),
        SLASH(11),
        DASH(12),
        UNDERSCORE(13),
        NUMBER(14);

        private final int column;

        Word(int column) {
            this.column = column;
        }
    }

    static List<String> row(String table, Language language) {
        return Table.rows(table).stream()
                .filter(row -> row.getFirst().equals(language.tag()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " lacks " + language));
    }

    Language language() {
        return language;
    }

    Numerals numerals() {
        return numerals;
    }

    NumberParser parser() {
        return parser;
    }

    String word(Word word) {
        return words.get(word.column);
    }

    /** Whether words are set apart by spaces. */
    boolean spaced() {
        return switch (language) {
            case CHINESE, CANTONESE, JAPANESE, THAI -> false;
            default -> true;
        };
    }

    String joined(String... parts) {
        return String.join(spaced() ? " " : "", parts);
    }
}
