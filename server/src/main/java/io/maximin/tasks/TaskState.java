package io.maximin.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a task stands. The last three are final: a task in one of them never changes again. */
public enum TaskState {
    /** Waits for a worker; also between two attempts. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As in the database, in commands and in metrics: {@code queued}. */
    public String label() {
        return label;
    }

    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }

    /** The state of that label. */
    public static Optional<TaskState> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst();
    }
}
