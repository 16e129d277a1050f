package io.maximin.images;

import java.util.List;
import java.util.Objects;

/** What became of one picture of a request. */
public sealed interface Drawn {
    /** Which of the request's seeds it belongs to, from 0. */
    int index();

    /**
     * It was made.
     *
     * @param notes what could not be drawn as it was said; for the log
     */
    record Made(int index, Picture picture, List<String> notes) implements Drawn {
        public Made {
            Objects.requireNonNull(picture);
            notes = List.copyOf(notes);
        }
    }

    /** It was not, because what it would have shown may not be shown. */
    record Blocked(int index, String why) implements Drawn {}
}
