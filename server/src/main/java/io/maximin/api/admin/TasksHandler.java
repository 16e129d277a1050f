package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maximin.callbacks.Callback;
import io.maximin.callbacks.CallbackUrl;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.tasks.Retries;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskQuery;
import io.maximin.tasks.TaskService;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tasks of all accounts. */
final class TasksHandler {
    static final String ACCOUNT = "account";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String LIMIT = "limit";

    private final Lookup lookup;
    private final TaskService tasks;
    private final Retries retries;

    record Listing(List<TaskBody> tasks) {}

    /**
     * All about one task.
     *
     * @param retriedAs the task that took its place
     */
    record Whole(
            @JsonUnwrapped TaskBody task,
            @JsonProperty("retried_as") @Nullable String retriedAs,
            @Nullable Told callback) {}

    /** What became of telling the caller's program; the rest of its url may hold secrets. */
    record Told(String host, String state, List<Delivered> deliveries) {
        static Told of(Callback callback) {
            return new Told(
                    CallbackUrl.parse(callback.url()).host(),
                    callback.state().label(),
                    callback.deliveries().stream().map(Delivered::of).toList());
        }
    }

    record Delivered(
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

    TasksHandler(Lookup lookup, TaskService tasks, Retries retries) {
        this.lookup = lookup;
        this.tasks = tasks;
        this.retries = retries;
    }

    void list(Exchange exchange) {
        var found = tasks.list(query(exchange));
        var names = lookup.accounts().names();
        var bodies = found.stream()
                .map(task -> TaskBody.of(task, names.getOrDefault(task.accountId(), task.accountId())))
                .toList();
        exchange.json(200, Json.write(new Listing(bodies)));
    }

    private TaskQuery query(Exchange exchange) {
        var account = exchange.query(ACCOUNT)
                .map(name -> lookup.accountOfField(ACCOUNT, name))
                .map(Account::id);
        var kind = exchange.query(KIND).map(label -> read(TaskQuery::kind, label));
        var state = exchange.query(STATE).map(label -> read(TaskQuery::state, label));
        int most = exchange.query(LIMIT).map(TasksHandler::whole).orElse(TaskQuery.USUAL);
        return read(limit -> new TaskQuery(account, kind, state, limit), most);
    }

    private static int whole(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw ApiException.invalid(LIMIT + " '" + text + "' must be a whole number");
        }
        return Integer.parseInt(text);
    }

    private static <T, R> R read(Function<T, R> reading, T value) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()));
        }
    }

    void show(Exchange exchange) {
        answer(exchange, 200, named(exchange));
    }

    void cancel(Exchange exchange) {
        answer(exchange, 200, tasks.cancel(named(exchange).id()));
    }

    /** 201 with the one that takes its place, or 200 with the task itself if that is going to be done. */
    void retry(Exchange exchange) {
        Task named = named(exchange);
        Task next = retries.retry(named.id(), exchange.traceId());
        answer(exchange, next.id() == named.id() ? 200 : 201, next);
    }

    private void answer(Exchange exchange, int status, Task task) {
        var account = lookup.accountOfPath(task.accountId());
        Optional<String> successor = tasks.successor(task.id()).map(String::valueOf);
        var whole = new Whole(
                TaskBody.of(task, account.name()),
                successor.orElse(null),
                tasks.callback(task.id()).map(Told::of).orElse(null));
        exchange.json(status, Json.write(whole));
    }

    private Task named(Exchange exchange) {
        String id = exchange.pathParameter("id");
        return Lookup.number(id)
                .flatMap(tasks::find)
                .orElseThrow(() -> new ApiException(ErrorKind.NOT_FOUND, "no task has the id '" + id + "'"));
    }
}
