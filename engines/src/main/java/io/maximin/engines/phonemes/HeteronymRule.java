package io.maximin.engines.phonemes;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * When a character that is a word by itself has a certain reading.
 *
 * @param character the character
 * @param speech its part of speech, {@code *} for any
 * @param before alternatives for the word before: its last characters, {@code /v} for a part of speech
 * @param after alternatives for the word after: its first characters
 * @param pinyin the reading
 */
record HeteronymRule(String character, String speech, List<String> before, List<String> after, String pinyin) {
    private static final String ANYTHING = "*";
    private static final String EDGE = "^";

    HeteronymRule {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static HeteronymRule of(List<String> row) {
        return new HeteronymRule(
                row.get(0),
                row.get(1),
                List.of(row.get(2).split(",")),
                List.of(row.get(3).split(",")),
                row.get(4));
    }

    boolean fits(Term word, Optional<Term> previous, Optional<Term> next) {
        return (speech.equals(ANYTHING) || word.nature.startsWith(speech))
                && anyFits(before, previous, String::endsWith)
                && anyFits(after, next, String::startsWith);
    }

    private static boolean anyFits(List<String> patterns, Optional<Term> neighbour, BiPredicate<String, String> holds) {
        return patterns.stream().anyMatch(pattern -> {
            if (pattern.equals(ANYTHING)) {
                return true;
            }
            if (neighbour.isEmpty()) {
                return pattern.equals(EDGE);
            }
            return pattern.startsWith("/")
                    ? neighbour.get().nature.startsWith(pattern.substring(1))
                    : holds.test(neighbour.get().word, pattern);
        });
    }
}
