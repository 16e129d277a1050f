package io.maximin.models;

/** Hears about a pull; called by one thread at a time, and should return at once. */
@FunctionalInterface
public interface PullListener {
    void heard(PullEvent event);

    /** Says nothing. */
    static PullListener silent() {
        return _ -> {};
    }
}
