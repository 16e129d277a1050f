package io.maximin.engines.description;

import io.maximin.engines.embeddings.Neighbours;
import io.maximin.engines.embeddings.Neighbours.Hit;
import io.maximin.engines.scene.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the lexicon has that is most like a word it does not have. A single neighbour is often only spelled alike,
 * so several of one kind must be near: of the kinds of things, and of settings, the one counts whose best
 * {@value #VOTES} neighbours are nearest on average.
 */
final class Likeness {
    /**
     * Of the 168 nouns it was set by, 58 are above it, 50 of them with a right kind, and none that means nothing; of a
     * second set 27 are, 19 of them right.
     */
    private static final double LEAST = 0.47;

    private static final int VOTES = 6;
    private static final int NEIGHBOURS = 100;
    private static final int SPELLED_ALIKE = 2;
    private static final int LONGEST = 60;

    private final WordVectors vectors;
    private final List<String> names;
    private final List<Meaning> meanings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Neighbours index;

    Likeness(Lexicon lexicon, WordVectors vectors) {
        this.vectors = vectors;
        Map<String, Meaning> drawable = lexicon.drawable();
        this.names = List.copyOf(drawable.keySet());
        this.meanings = List.copyOf(drawable.values());
    }

    /** A thing, a person or a setting; empty if nothing is near enough. */
    Optional<Meaning> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > LONGEST) {
            return Optional.empty();
        }
        Map<Optional<Category>, List<Hit>> kinds = new LinkedHashMap<>();
        index().nearest(vectors.of(lower), NEIGHBOURS).stream()
                .filter(hit -> !isSpelledAlike(names.get(hit.index()), lower))
                .forEach(hit -> kinds.computeIfAbsent(kind(meanings.get(hit.index())), _ -> new ArrayList<>())
                        .add(hit));
        return kinds.values().stream()
                .max((one, other) -> Double.compare(support(one), support(other)))
                .filter(kind -> support(kind) >= LEAST)
                .map(kind -> meanings.get(kind.getFirst().index()));
    }

    /** Made when it is first needed: it asks for some thousand vectors. */
    private Neighbours index() {
        lock.lock();
        try {
            Neighbours known = index;
            if (known == null) {
                known = new Neighbours(names.stream().map(vectors::of).toList());
                index = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Rare words are known to a model by their letters: to it an axolotl is an axe. */
    private static boolean isSpelledAlike(String name, String word) {
        String begin = word.substring(0, Math.min(SPELLED_ALIKE, word.length()));
        return Arrays.stream(name.split("[ -]")).anyMatch(part -> part.startsWith(begin));
    }

    private static double support(List<Hit> kind) {
        return kind.stream().limit(VOTES).mapToDouble(Hit::cosine).sum() / VOTES;
    }

    /** Of a setting none. */
    private static Optional<Category> kind(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Named named -> Optional.of(named.category());
            case Meaning.Human _ -> Optional.of(Category.PERSON);
            default -> Optional.empty();
        };
    }
}
