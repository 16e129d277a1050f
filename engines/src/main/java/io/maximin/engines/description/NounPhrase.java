package io.maximin.engines.description;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words that belong to one noun.
 *
 * @param text as written
 * @param end index of the unit behind it
 * @param head the noun; empty where there are only adjectives
 * @param definite whether it begins with "the" and so may be something that was named before
 * @param number if it is given
 */
record NounPhrase(
        String text, int end, List<Unit> modifiers, Optional<Unit> head, boolean definite, OptionalInt number) {
    NounPhrase {
        modifiers = List.copyOf(modifiers);
    }

    <T extends Meaning> Optional<T> modifier(Class<T> kind) {
        return modifiers.stream().flatMap(unit -> unit.as(kind).stream()).findFirst();
    }

    boolean headIs(Meaning.Particle.Kind kind) {
        return head.filter(unit -> unit.is(kind) && !unit.has(Meaning.Subject.class))
                .isPresent();
    }
}
