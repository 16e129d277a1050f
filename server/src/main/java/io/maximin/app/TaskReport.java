package io.maximin.app;

import io.maximin.callbacks.Callback;
import io.maximin.callbacks.CallbackUrl;
import io.maximin.json.Json;
import io.maximin.tasks.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All there is about one task but what the caller wants made, as the command line shows it. */
record TaskReport(Task task, TaskListing listing, Optional<Long> successor, Optional<Callback> callback) {
    private static final List<String> HEAD = List.of("TOLD", "OUTCOME", "ATTEMPTS", "STATUS", "ERROR");
    private static final String NONE = "-";

    static TaskReport of(TaskBooks books, Task task) {
        return new TaskReport(
                task,
                new TaskListing(List.of(task), books.accounts().names()),
                books.tasks().successor(task.id()),
                books.tasks().callback(task.id()));
    }

    private record Whole(
            TaskListing.Row task,
            @Nullable String retriedAs,
            @Nullable Told callback) {}

    private record Told(String host, String state, List<Delivered> deliveries) {
        static Told of(Callback callback) {
            return new Told(
                    hostOf(callback),
                    callback.state().label(),
                    callback.deliveries().stream().map(Delivered::of).toList());
        }
    }

    private record Delivered(
            String subject,
            String outcome,
            int attempts,
            @Nullable Integer status,
            @Nullable String error) {
        static Delivered of(Callback.Delivery delivery) {
            return new Delivered(
                    delivery.subject(),
                    delivery.outcome().label(),
                    delivery.attempts(),
                    delivery.status().orElse(null),
                    delivery.error().orElse(null));
        }
    }

    /** The rest of the url may hold secrets. */
    private static String hostOf(Callback callback) {
        return CallbackUrl.parse(callback.url()).host();
    }

    String json() {
        var whole = new Whole(
                listing.row(task),
                successor.map(String::valueOf).orElse(null),
                callback.map(Told::of).orElse(null));
        return Json.write(whole) + "\n";
    }

    void print(PrintWriter out) {
        var times = task.times();
        var facts = new TextTable(List.of("task", String.valueOf(task.id())));
        facts.row(List.of("kind", task.kind().label()));
        facts.row(List.of("account", listing.account(task) + " (" + task.accountId() + ")"));
        facts.row(List.of("key", task.order().keyId()));
        facts.row(List.of("state", task.state().label() + ", " + TaskListing.percent(task) + " done"));
        facts.row(List.of("attempts", String.valueOf(task.attempts())));
        facts.row(List.of("created", TaskListing.second(Optional.of(times.createdAt()))));
        facts.row(List.of("due", TaskListing.second(task.due())));
        facts.row(List.of("started", TaskListing.second(times.startedAt())));
        facts.row(List.of("ended", TaskListing.second(times.endedAt())));
        facts.row(List.of("file", task.made().map(String::valueOf).orElse(NONE)));
        facts.row(List.of("error", task.failure().map(Task.Failure::message).orElse(NONE)));
        facts.row(
                List.of("retry of", task.order().retryOf().map(String::valueOf).orElse(NONE)));
        facts.row(List.of("retried as", successor.map(String::valueOf).orElse(NONE)));
        facts.print(out);
        callback.ifPresent(told -> print(out, told));
    }

    private static void print(PrintWriter out, Callback callback) {
        out.println();
        out.println("Callback at " + hostOf(callback) + ", " + callback.state().label() + ":");
        var table = new TextTable(HEAD);
        callback.deliveries()
                .forEach(delivery -> table.row(List.of(
                        delivery.subject(),
                        delivery.outcome().label(),
                        String.valueOf(delivery.attempts()),
                        delivery.status().map(String::valueOf).orElse(NONE),
                        delivery.error().orElse(NONE))));
        table.print(out);
    }
}
