package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.tasks.Task;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as operators see it: all but what was asked for.
 *
 * @param dueAt null unless it waits
 * @param fileId null until the file is there
 * @param retryOf the task whose place it took
 */
record TaskBody(
        String id,
        String kind,
        String account,
        @JsonProperty("account_id") String accountId,
        @JsonProperty("key_id") String keyId,
        String state,
        double progress,
        int attempts,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("due_at") @Nullable String dueAt,
        @JsonProperty("started_at") @Nullable String startedAt,
        @JsonProperty("ended_at") @Nullable String endedAt,
        @JsonProperty("file_id") @Nullable Long fileId,
        @Nullable Failure error,
        @JsonProperty("retry_of") @Nullable String retryOf) {

    /** Why it failed, or why the last attempt did. */
    record Failure(int code, String message) {}

    static TaskBody of(Task task, String account) {
        var times = task.times();
        return new TaskBody(
                String.valueOf(task.id()),
                task.kind().label(),
                account,
                task.accountId(),
                task.order().keyId(),
                task.state().label(),
                task.progress(),
                task.attempts(),
                times.createdAt().toString(),
                text(task.due()),
                text(times.startedAt()),
                text(times.endedAt()),
                task.made().orElse(null),
                task.failure()
                        .map(failure -> new Failure(failure.kind().code(), failure.message()))
                        .orElse(null),
                task.order().retryOf().map(String::valueOf).orElse(null));
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
