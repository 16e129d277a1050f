package io.maximin.usage;

import java.util.Locale;

/** How an answer reaches its caller, which decides what an answer that breaks off costs. */
public enum Delivery {
    /** At once and whole: nothing has arrived before the end. */
    WHOLE,
    /** Piece by piece. */
    STREAMED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Delivery ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
