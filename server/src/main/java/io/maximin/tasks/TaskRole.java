package io.maximin.tasks;

import java.util.Locale;

/** What bytes are to a task. */
enum TaskRole {
    /** It was given them. */
    INPUT,
    /** It has made them on its way. */
    PART;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
