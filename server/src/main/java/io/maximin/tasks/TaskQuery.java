package io.maximin.tasks;

import java.util.Optional;

/**
 * Which tasks to list, newest first.
 *
 * @param most at most so many, 1 to {@link #MOST}
 */
public record TaskQuery(Optional<String> accountId, Optional<TaskKind> kind, Optional<TaskState> state, int most) {
    public static final int MOST = 1000;

    public TaskQuery {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a listing shows 1 to " + MOST + " tasks, not " + most);
        }
    }
}
