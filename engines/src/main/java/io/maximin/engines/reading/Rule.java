package io.maximin.engines.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says one kind of thing that is not written in words. */
@FunctionalInterface
interface Rule {
    /** How far a rule looks ahead, in characters; keeps reading linear. */
    int REACH = 300;

    /** What is said for the thing that begins at {@code index}; empty if there is none of this kind. */
    Optional<Said> at(String text, int index);

    /**
     * What is said instead of a stretch of text.
     *
     * @param end behind the stretch
     */
    record Said(int end, String words) {}

    /** The match of {@code pattern} that begins at {@code index}; it may look at what stands before. */
    static Optional<Matcher> match(Pattern pattern, String text, int index) {
        var matcher = pattern.matcher(text)
                .region(index, Math.min(text.length(), index + REACH))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
