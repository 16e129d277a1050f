package io.maximin.engines.description;

import java.util.List;
import java.util.Optional;

/**
 * A word or phrase of a prompt with all that it may mean.
 *
 * @param text as written; of a quotation, what is in the quotes
 * @param begin where it begins in the prompt
 * @param end behind it
 * @param form of its last word
 */
record Unit(String text, int begin, int end, List<Meaning> meanings, Form form) {
    /** What an ending says. */
    enum Form {
        BASE,
        PLURAL,
        /** Of a verb, in -ing, -ed or -s. */
        VERB,
        /** With 's: what follows is its own. */
        OWNER
    }

    Unit {
        meanings = List.copyOf(meanings);
    }

    <T extends Meaning> Optional<T> as(Class<T> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    boolean has(Class<? extends Meaning> kind) {
        return meanings.stream().anyMatch(kind::isInstance);
    }

    boolean is(Meaning.Particle.Kind kind) {
        return meanings.stream()
                .anyMatch(meaning -> meaning instanceof Meaning.Particle(Meaning.Particle.Kind own) && own == kind);
    }

    boolean isUnknown() {
        return meanings.isEmpty();
    }

    boolean isVerb() {
        return has(Meaning.Doing.class) || has(Meaning.Acting.class);
    }
}
