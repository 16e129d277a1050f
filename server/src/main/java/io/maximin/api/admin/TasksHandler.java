package io.maximin.api.admin;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskQuery;
import io.maximin.tasks.TaskService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tasks of all accounts. */
final class TasksHandler {
    static final String ACCOUNT = "account";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String LIMIT = "limit";

    private final Lookup lookup;
    private final TaskService tasks;

    record Listing(List<TaskBody> tasks) {}

    TasksHandler(Lookup lookup, TaskService tasks) {
        this.lookup = lookup;
        this.tasks = tasks;
    }

    void list(Exchange exchange) {
        var found = tasks.list(query(exchange));
        Map<String, String> names = lookup.accounts().names();
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
        int most = exchange.query(LIMIT).map(TasksHandler::number).orElse(TaskQuery.USUAL);
        return read(limit -> new TaskQuery(account, kind, state, limit), most);
    }

    private static int number(String text) {
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
        answer(exchange, named(exchange));
    }

    void cancel(Exchange exchange) {
        answer(exchange, tasks.cancel(named(exchange).id()));
    }

    void retry(Exchange exchange) {
        answer(exchange, tasks.retry(named(exchange).id()));
    }

    private void answer(Exchange exchange, Task task) {
        var account = lookup.accountOfPath(task.accountId());
        exchange.json(200, Json.write(TaskBody.of(task, account.name())));
    }

    private Task named(Exchange exchange) {
        String id = exchange.pathParameter("id");
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(digits -> tasks.find(Long.parseLong(digits)))
                .orElseThrow(() -> new ApiException(ErrorKind.NOT_FOUND, "no task has the id '" + id + "'"));
    }
}
