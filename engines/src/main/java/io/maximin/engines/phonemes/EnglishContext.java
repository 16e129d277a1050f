package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guesses what part of speech a word is from the words around it. It is asked only about words whose sound depends on
 * it.
 */
final class EnglishContext {
    private static final Map<String, Set<String>> CLASSES = PhonemeTable.map("english-classes.tsv").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.of(entry.getValue().split(" "))));
    private static final int NOUN_PHRASE = 4;

    private final List<String> words;
    private final List<String> lower;

    EnglishContext(List<String> words) {
        this.words = words;
        this.lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** The part of speech of word {@code at}. */
    EnglishTag tag(int at) {
        int before = skippingAdverbs(at - 1);
        if (is("have", before)) {
            return EnglishTag.PAST;
        }
        if (is("be", before)) {
            return EnglishTag.ADJECTIVE;
        }
        if (is("auxiliary", before)) {
            return plural(at) ? EnglishTag.NOUN : EnglishTag.VERB;
        }
        if (is("determiner", before) || is("preposition", before) || possessive(before)) {
            return startsWithName(before) || functional(at + 1) ? EnglishTag.NOUN : EnglishTag.ADJECTIVE;
        }
        return besideOthers(at, before);
    }

    private EnglishTag besideOthers(int at, int before) {
        if (subject(at, before)) {
            return past() ? EnglishTag.PAST : EnglishTag.VERB;
        }
        boolean objectFollows = is("determiner", at + 1) || is("object", at + 1);
        if (before < 0) {
            return objectFollows ? EnglishTag.VERB : EnglishTag.UNKNOWN;
        }
        if (objectFollows) {
            return named(before) || past() ? EnglishTag.PAST : EnglishTag.VERB;
        }
        boolean clauseFollows = at + 1 >= words.size() || is("preposition", at + 1) || is("adverb", at + 1);
        if (clauseFollows && (plural(before) || (named(before) && plural(at)))) {
            return EnglishTag.VERB;
        }
        return inNounPhrase(before) ? EnglishTag.NOUN : EnglishTag.UNKNOWN;
    }

    private boolean subject(int at, int before) {
        return plural(at) ? is("single-subject", before) : is("plural-subject", before) || thirdPersonPast(at, before);
    }

    /** {@code she read}: the present would end in s. */
    private boolean thirdPersonPast(int at, int before) {
        return lower.get(at).equals("read") && is("single-subject", before);
    }

    /** Whether the clause is in the past, as far as its words tell. */
    boolean past() {
        return lower.stream()
                .anyMatch(word -> CLASSES.getOrDefault("past", Set.of()).contains(word)
                        || (word.length() > 4 && word.endsWith("ed")));
    }

    /** Whether word {@code at} is in a class of the table. */
    boolean is(String name, int at) {
        return at >= 0
                && at < lower.size()
                && CLASSES.getOrDefault(name, Set.of()).contains(lower.get(at));
    }

    /** Word {@code at} in lower case; empty beyond the ends. */
    String lower(int at) {
        return at >= 0 && at < lower.size() ? lower.get(at) : "";
    }

    /** Word {@code at} as written. */
    String word(int at) {
        return words.get(at);
    }

    int size() {
        return words.size();
    }

    private boolean inNounPhrase(int before) {
        for (int i = before; i >= 0 && i > before - NOUN_PHRASE; i--) {
            if (is("determiner", i) || possessive(i)) {
                return !plural(before);
            }
            if (is("preposition", i) || is("auxiliary", i) || is("plural-subject", i) || is("be", i)) {
                return i < before;
            }
        }
        return false;
    }

    private int skippingAdverbs(int from) {
        int at = from;
        while (at >= 0 && (is("adverb", at) || lower(at).endsWith("ly"))) {
            at--;
        }
        return at;
    }

    private boolean functional(int at) {
        return at >= words.size()
                || CLASSES.entrySet().stream()
                        .anyMatch(entry -> !entry.getKey().equals("past")
                                && !entry.getKey().matches("lead-metal|noun-first")
                                && entry.getValue().contains(lower(at)))
                || lower(at).equals("and")
                || lower(at).equals("or");
    }

    private boolean startsWithName(int at) {
        return lower(at).equals("of");
    }

    private boolean possessive(int at) {
        return lower(at).endsWith("'s") && !is("be", at);
    }

    private boolean plural(int at) {
        var word = lower(at);
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    private boolean named(int at) {
        return at >= 0 && Character.isUpperCase(words.get(at).codePointAt(0)) && !functional(at);
    }
}
