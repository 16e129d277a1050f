package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as operators see it: all but what the caller wants made.
 *
 * @param fileId of its result, once there is one
 * @param dueAt not begun before; while it waits
 */
record TaskBody(
        String id,
        String kind,
        String state,
        double progress,
        int attempts,
        String account,
        @JsonProperty("account_id") String accountId,
        @JsonProperty("key_id") String keyId,
        @JsonProperty("file_id") @Nullable String fileId,
        @Nullable Failure failure,
        @JsonProperty("retry_of") @Nullable String retryOf,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("due_at") @Nullable String dueAt,
        @JsonProperty("started_at") @Nullable String startedAt,
        @JsonProperty("ended_at") @Nullable String endedAt) {

    /** Why the last attempt failed, as the caller is told it. */
    record Failure(int code, String message) {}

    static TaskBody of(Task task, String account) {
        var order = task.order();
        var times = task.times();
        return new TaskBody(
                String.valueOf(task.id()),
                task.kind().label(),
                task.state().label(),
                task.progress(),
                task.attempts(),
                account,
                task.accountId(),
                order.keyId(),
                task.state() == TaskState.SUCCEEDED ? String.valueOf(task.fileId()) : null,
                task.failure()
                        .map(failure -> new Failure(failure.kind().code(), failure.message()))
                        .orElse(null),
                order.retryOf().map(String::valueOf).orElse(null),
                times.createdAt().toString(),
                task.state() == TaskState.QUEUED ? times.dueAt().toString() : null,
                text(times.startedAt()),
                text(times.endedAt()));
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
