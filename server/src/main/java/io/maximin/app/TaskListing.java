package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskState;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tasks as the command line shows them. */
record TaskListing(List<Entry> entries) {
    private static final List<String> HEAD = List.of(
            "ID", "KIND", "STATE", "DONE", "ATTEMPTS", "ACCOUNT", "CREATED", "STARTED", "ENDED", "LAST FAILURE");
    private static final int MOST_SHOWN = 60;

    /** A task and what its account is called. */
    record Entry(Task task, String account) {
        static Entry of(TaskDesk desk, Task task) {
            return new Entry(task, desk.accounts().find(task.accountId()).name());
        }

        Optional<String> failure() {
            return task.failure().map(Task.Failure::message);
        }

        String percent() {
            return Math.round(task.progress() * 100) + "%";
        }

        Row row() {
            var times = task.times();
            return new Row(
                    String.valueOf(task.id()),
                    task.kind().label(),
                    task.state().label(),
                    task.progress(),
                    task.attempts(),
                    account,
                    task.order().keyId(),
                    fileId().orElse(null),
                    failure().orElse(null),
                    task.order().retryOf().map(String::valueOf).orElse(null),
                    times.createdAt().toString(),
                    due().map(Instant::toString).orElse(null),
                    times.startedAt().map(Instant::toString).orElse(null),
                    times.endedAt().map(Instant::toString).orElse(null));
        }

        /** Of the result, once there is one. */
        Optional<String> fileId() {
            return Optional.of(String.valueOf(task.fileId())).filter(_ -> task.state() == TaskState.SUCCEEDED);
        }

        /** Before this it is not begun; while it waits. */
        Optional<Instant> due() {
            return Optional.of(task.times().dueAt()).filter(_ -> task.state() == TaskState.QUEUED);
        }
    }

    /** One task in JSON. */
    record Row(
            String id,
            String kind,
            String state,
            double progress,
            int attempts,
            String account,
            String keyId,
            @Nullable String fileId,
            @Nullable String failure,
            @Nullable String retryOf,
            String created,
            @Nullable String due,
            @Nullable String started,
            @Nullable String ended) {}

    static TaskListing of(TaskDesk desk, List<Task> tasks) {
        Map<String, String> names =
                desk.accounts().list().stream().collect(Collectors.toMap(Account::id, Account::name));
        return new TaskListing(tasks.stream()
                .map(task -> new Entry(task, names.getOrDefault(task.accountId(), "")))
                .toList());
    }

    String json() {
        return Json.write(entries.stream().map(Entry::row).toList()) + "\n";
    }

    void print(PrintWriter out) {
        var table = new TextTable(HEAD);
        entries.forEach(entry -> table.row(cells(entry)));
        table.print(out);
    }

    private static List<String> cells(Entry entry) {
        var task = entry.task();
        return List.of(
                String.valueOf(task.id()),
                task.kind().label(),
                task.state().label(),
                entry.percent(),
                String.valueOf(task.attempts()),
                entry.account(),
                TimeText.minute(Optional.of(task.times().createdAt())),
                minute(task.times().startedAt()),
                minute(task.times().endedAt()),
                entry.failure().map(TaskListing::cut).orElse("-"));
    }

    private static String minute(Optional<Instant> time) {
        return time.isPresent() ? TimeText.minute(time) : "-";
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...";
    }
}
