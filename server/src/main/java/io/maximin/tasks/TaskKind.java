package io.maximin.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a task makes. Each kind has its own workers and its own bounds. */
public enum TaskKind {
    /** Asynchronous speech. */
    SPEECH;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As in the database, in commands and in metrics: {@code speech}. */
    public String label() {
        return label;
    }

    /** The kind of that label. */
    public static Optional<TaskKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
