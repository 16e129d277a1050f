package io.maximin.usage;

import java.util.Locale;

/** How a metered operation ended. */
public enum Outcome {
    /** As asked. */
    DONE,
    /** The caller went away, or cancelled. */
    GONE,
    /** The server could not do it. */
    FAILED,
    /** The process that worked on it died. */
    CRASHED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what was made is charged: not if the server failed and the caller has nothing. */
    boolean charges(Delivery delivery) {
        return switch (this) {
            case DONE, GONE -> true;
            case FAILED, CRASHED -> delivery == Delivery.STREAMED;
        };
    }
}
