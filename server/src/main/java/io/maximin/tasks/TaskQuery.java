package io.maximin.tasks;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which tasks to list, newest first.
 *
 * @param most at most so many, 1 to {@link #MOST}
 */
public record TaskQuery(Optional<String> accountId, Optional<TaskKind> kind, Optional<TaskState> state, int most) {
    /** What a listing shows unless told otherwise. */
    public static final int USUAL = 100;

    public static final int MOST = 1000;

    public TaskQuery {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("limit must be within [1, " + MOST + "], got " + most);
        }
    }

    /** @throws IllegalArgumentException naming those that there are */
    public static TaskKind kind(String label) {
        return TaskKind.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("kind '" + label + "' is none of "
                        + Arrays.stream(TaskKind.values()).map(TaskKind::label).collect(Collectors.joining(", "))));
    }

    /** @throws IllegalArgumentException naming those that there are */
    public static TaskState state(String label) {
        return TaskState.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("state '" + label + "' is none of "
                        + Arrays.stream(TaskState.values())
                                .map(TaskState::label)
                                .collect(Collectors.joining(", "))));
    }
}
