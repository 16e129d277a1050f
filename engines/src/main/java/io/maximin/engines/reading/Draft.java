package io.maximin.engines.reading;

import java.util.List;
import java.util.Optional;

/**
 * A text without its markup. Each {@link Scripts#ATOM} in it stands for the next of {@code atoms}, paragraphs end with
 * a newline, digits are ASCII and letters composed.
 *
 * @param atoms what is no text; empty where a pause stood that is not one
 */
record Draft(MappedText text, List<Optional<Part>> atoms) {
    Draft {
        atoms = List.copyOf(atoms);
    }
}
