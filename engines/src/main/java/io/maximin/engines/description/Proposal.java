package io.maximin.engines.description;

import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;

/**
 * What somebody thinks that a picture could show whose prompt names nothing to draw: "loneliness".
 *
 * @param picture who or what is there and what they do, in plain English
 * @param place where, such as "a park", if {@code picture} does not say
 */
public record Proposal(String picture, String place, Hour hour, Mood mood) {
    private static final int LONGEST = 300;

    public Proposal {
        requireBrief("picture", picture);
        requireBrief("place", place);
    }

    private static void requireBrief(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + LONGEST + " characters, got " + text.length());
        }
    }

    /** For a note. */
    String words() {
        return picture + ", in " + place;
    }
}
