package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.tasks.Task;
import io.maximin.tasks.Task.Failure;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as the command line shows them, without what was asked for.
 *
 * @param names of accounts by their ids
 */
record TaskListing(List<Task> tasks, Map<String, String> names) {
    private static final int MOST_OF_MESSAGE = 60;
    private static final List<String> HEAD =
            List.of("ID", "KIND", "ACCOUNT", "STATE", "DONE", "ATTEMPTS", "CREATED", "DUE", "ENDED", "ERROR");

    /**
     * One task in JSON.
     *
     * @param due null unless it waits
     * @param fileId null until the file is there
     * @param error why it failed, or why the last attempt did
     * @param retryOf the task whose place it took
     */
    record Row(
            String id,
            String kind,
            String account,
            String accountId,
            String keyId,
            String state,
            double progress,
            int attempts,
            String created,
            @Nullable String due,
            @Nullable String started,
            @Nullable String ended,
            @Nullable Long fileId,
            @Nullable String error,
            @Nullable String retryOf) {}

    String json() {
        return Json.write(tasks.stream().map(this::row).toList()) + "\n";
    }

    Row row(Task task) {
        var times = task.times();
        return new Row(
                String.valueOf(task.id()),
                task.kind().label(),
                account(task),
                task.accountId(),
                task.order().keyId(),
                task.state().label(),
                task.progress(),
                task.attempts(),
                times.createdAt().toString(),
                task.due().map(Instant::toString).orElse(null),
                times.startedAt().map(Instant::toString).orElse(null),
                times.endedAt().map(Instant::toString).orElse(null),
                task.made().orElse(null),
                task.failure().map(Failure::message).orElse(null),
                task.order().retryOf().map(String::valueOf).orElse(null));
    }

    String account(Task task) {
        return names.getOrDefault(task.accountId(), task.accountId());
    }

    void print(PrintWriter out) {
        var table = new TextTable(HEAD);
        tasks.forEach(task -> table.row(List.of(
                String.valueOf(task.id()),
                task.kind().label(),
                account(task),
                task.state().label(),
                percent(task),
                String.valueOf(task.attempts()),
                second(Optional.of(task.times().createdAt())),
                second(task.due()),
                second(task.times().endedAt()),
                task.failure().map(failure -> cut(failure.message())).orElse("-"))));
        table.print(out);
    }

    static String percent(Task task) {
        return Math.round(task.progress() * 100) + "%";
    }

    static String second(Optional<Instant> time) {
        return time.map(at -> Instant.ofEpochSecond(at.getEpochSecond()).toString())
                .orElse("-");
    }

    private static String cut(String message) {
        return message.length() <= MOST_OF_MESSAGE ? message : message.substring(0, MOST_OF_MESSAGE) + "...";
    }
}
