package io.maximin.tasks;

import java.util.Optional;

/**
 * Which tasks to list, newest first.
 *
 * @param most at most so many, 1 to 1000
 */
public record TaskQuery(Optional<String> accountId, Optional<TaskKind> kind, Optional<TaskState> state, int most) {
    public TaskQuery {
        if (most < 1 || most > 1000) {
            throw new IllegalArgumentException("a listing shows 1 to 1000 tasks, not " + most);
        }
    }
}
