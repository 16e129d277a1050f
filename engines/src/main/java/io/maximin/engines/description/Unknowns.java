package io.maximin.engines.description;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the nearest thing for a noun that the lexicon does not have: by how it ends, or else by what it is like. */
final class Unknowns {
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("fish", "fish"),
            Map.entry("bird", "bird"),
            Map.entry("berry", "strawberry"),
            Map.entry("berries", "strawberry"),
            Map.entry("saurus", "dinosaur"),
            Map.entry("saur", "dinosaur"),
            Map.entry("tree", "tree"),
            Map.entry("flower", "flower"),
            Map.entry("boat", "boat"),
            Map.entry("ship", "boat"),
            Map.entry("plane", "plane"),
            Map.entry("house", "house"),
            Map.entry("hound", "dog"),
            Map.entry("woman", "woman"),
            Map.entry("man", "man"),
            Map.entry("keeper", "person"),
            Map.entry("maker", "person"),
            Map.entry("ist", "person"),
            Map.entry("smith", "worker"),
            Map.entry("cake", "cake"),
            Map.entry("hat", "hat"),
            Map.entry("bottle", "bottle"),
            Map.entry("cycle", "motorcycle"),
            Map.entry("moth", "butterfly"));

    private final Lexicon lexicon;
    private final Optional<Likeness> likeness;

    Unknowns(Lexicon lexicon, Optional<Likeness> likeness) {
        this.lexicon = lexicon;
        this.likeness = likeness;
    }

    /** What is drawn for a word, a thing, a person or a setting; empty if nothing comes near. */
    Optional<Meaning> nearest(String word) {
        return byEnding(word).<Meaning>map(subject -> subject).or(() -> likeness.flatMap(known -> known.of(word)));
    }

    private Optional<Meaning.Subject> byEnding(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String longest = ENDINGS.keySet().stream()
                .filter(ending -> lower.endsWith(ending) || lower.endsWith(ending + "s"))
                .max((a, b) -> a.length() - b.length())
                .orElse("");
        return longest.isEmpty() ? Optional.empty() : subject(ENDINGS.getOrDefault(longest, ""));
    }

    private Optional<Meaning.Subject> subject(String name) {
        return lexicon.english(name).stream()
                .filter(Meaning.Subject.class::isInstance)
                .map(Meaning.Subject.class::cast)
                .findFirst();
    }
}
