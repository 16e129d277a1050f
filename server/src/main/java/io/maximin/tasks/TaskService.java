package io.maximin.tasks;

import io.maximin.callbacks.Callback;
import io.maximin.callbacks.CallbackStore;
import io.maximin.callbacks.CallbackUrl;
import io.maximin.db.Database;
import io.maximin.db.GroupCommit;
import io.maximin.db.Session.Transaction;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.tasks.Task.Order;
import io.maximin.tasks.Task.Times;
import io.maximin.usage.Call;
import io.maximin.usage.Outcome;
import io.maximin.usage.Reservations;
import io.maximin.usage.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The tasks of accounts. A task that was acknowledged is in the database together with its reservation and what it was
 * given; it ends once, in the transaction that settles the reservation and adds its file.
 */
public final class TaskService {
    private static final int DROPPED_AT_ONCE = 100;

    private final TaskStore store;
    private final CallbackStore callbacks;
    private final GroupCommit<Transaction> commits;
    private final Reservations reservations;
    private final FileService files;
    private final TasksConfig config;
    private final TaskMetrics metrics;
    private final InstantSource clock;
    private Consumer<TaskKind> listener = _ -> {};
    private Runnable messenger = () -> {};

    public TaskService(Database database, Reservations reservations, FileService files, TaskQueue.Setting setting) {
        this.store = new TaskStore(database);
        this.callbacks = new CallbackStore(database);
        this.commits = database.durable();
        this.reservations = reservations;
        this.files = files;
        this.config = setting.config();
        this.metrics = new TaskMetrics(setting.registry());
        this.clock = setting.clock();
    }

    /** Who is told at once when there is something new to do in this process. */
    void listen(Consumer<TaskKind> workers) {
        this.listener = workers;
    }

    /** Who is told at once when there is a new callback. */
    void listen(Runnable callbacks) {
        this.messenger = callbacks;
    }

    /**
     * Writes a task down, and its reservation and inputs with it. When this returns, the task is going to be done
     * whatever happens to this process.
     *
     * @return the task; one that was there before if the idempotency key says that it is the same
     * @throws ApiException if there are too many tasks, the key was used for another request, or metering refuses;
     *     the inputs are deleted then
     */
    public Task create(Call call, NewTask asked) {
        var account = call.key().account().id();
        var known = asked.idempotencyKey().flatMap(key -> store.find(account, key));
        if (known.isPresent()) {
            asked.inputs().forEach(files::discard);
            return same(known.get(), asked);
        }
        Task draft = draft(call, asked);
        try {
            return announced(
                    asked,
                    reservations.reserve(
                            call,
                            asked.job(),
                            (transaction, charge) -> insert(transaction, draft.charged(charge), asked)));
        } catch (KnownTaskException e) {
            asked.inputs().forEach(files::discard);
            var first = asked.idempotencyKey().flatMap(key -> store.find(account, key));
            return same(first.orElseThrow(() -> new IllegalStateException("an id was drawn twice", e)), asked);
        } catch (ApiException e) {
            asked.inputs().forEach(files::discard);
            throw e;
        }
    }

    private Task announced(NewTask asked, Task task) {
        listener.accept(asked.kind());
        asked.callback().ifPresent(_ -> messenger.run());
        return task;
    }

    private Task draft(Call call, NewTask asked) {
        Instant now = clock.instant();
        var key = call.key();
        var order = new Order(
                key.account().id(), key.id(), asked.kind(), asked.request(), Optional.empty(), Optional.empty());
        var times = new Times(now, now, Optional.empty(), Optional.empty());
        return new Task(files.newId(), order, files.newId(), TaskState.QUEUED, 0, 0, Optional.empty(), times);
    }

    private Task insert(Transaction transaction, Task task, NewTask asked) {
        return switch (TaskStore.insert(transaction, task, asked, config)) {
            case YES -> task;
            case KNOWN -> throw new KnownTaskException();
            case BACKLOG_OF_ACCOUNT ->
                throw new ApiException(
                        ErrorKind.TOO_MANY_CONNECTIONS,
                        "connection limit, " + config.accountBacklog() + " "
                                + asked.kind().label() + " tasks of the account wait or run already");
            case BACKLOG ->
                throw new ApiException(
                        ErrorKind.OVERLOADED,
                        "the server is overloaded, " + config.backlog() + " "
                                + asked.kind().label() + " tasks wait or run already");
        };
    }

    /** The id or the idempotency key is taken: undoes the transaction. */
    private static final class KnownTaskException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Task same(Task first, NewTask asked) {
        if (first.kind() != asked.kind() || !first.order().request().equals(asked.request())) {
            throw ApiException.invalid("Idempotency-Key was used for another request, task " + first.id());
        }
        return first;
    }

    /**
     * A task of an account.
     *
     * @throws ApiException for an id of nobody, of another account or of another kind
     */
    public Task find(String accountId, TaskKind kind, long id) {
        return store.find(id)
                .filter(task -> task.accountId().equals(accountId) && task.kind() == kind)
                .orElseThrow(TaskService::notFound);
    }

    /** A task of any account: for operators. */
    public Optional<Task> find(long id) {
        return store.find(id);
    }

    /** Whom a task is told to and what came of it, if anybody asked to be told: for operators. */
    public Optional<Callback> callback(long id) {
        return callbacks.find(id);
    }

    /** For operators, newest first. */
    public List<Task> list(TaskQuery query) {
        return store.list(query);
    }

    /** Whether a result is too old to be had: the file that it made is gone. */
    public boolean expired(Task task) {
        return task.state() == TaskState.SUCCEEDED
                && task.times()
                        .endedAt()
                        .filter(end -> end.plus(config.resultLife()).isAfter(clock.instant()))
                        .isEmpty();
    }

    /**
     * Ends a task that is not over; nothing is charged for it. A worker that is at it stops within about a second.
     *
     * @throws TaskException if there is no such task, or it is over
     */
    public Task cancel(long id) {
        Task task = require(id);
        List<Blob> parts = store.blobs(id, TaskRole.PART);
        Runnable settled = commits.run(task.accountId(), transaction -> cancel(transaction, task));
        settled.run();
        metrics.cancelled(task);
        parts.forEach(files::discard);
        return require(id);
    }

    private Runnable cancel(Transaction transaction, Task task) {
        if (!TaskStore.cancel(transaction, task, clock.instant())) {
            throw new TaskException("task " + task.id() + " is over already");
        }
        return task.order().settle(reservations, transaction, Outcome.GONE, Units.NONE);
    }

    /**
     * Has a task that waits for its next attempt begun at once.
     *
     * @throws TaskException if it waits no more
     */
    Task hurry(Task task) {
        long id = task.id();
        if (!commits.run(task.accountId(), transaction -> TaskStore.hurry(transaction, id, clock.instant()))) {
            throw new TaskException("task " + id + " does not wait any more");
        }
        listener.accept(task.kind());
        return require(id);
    }

    /**
     * Makes a task that takes the place of one that ended without a result: with the same request, the same inputs and
     * the same caller to be told, under a new id.
     *
     * @throws TaskException if another did that before, or nobody knows any more what to reserve for it
     * @throws ApiException as {@link #create} throws it
     */
    Task again(Task ended, Call call) {
        var job = store.job(ended.id())
                .orElseThrow(
                        () -> new TaskException("task " + require(ended.id()).id() + " is too old to be tried again"));
        var told = callbacks.find(ended.id()).map(Callback::url).map(CallbackUrl::parse);
        var asked = new NewTask(ended.kind(), ended.order().request(), List.of(), job, Optional.empty(), told);
        int inputs = store.blobs(ended.id(), TaskRole.INPUT).size();
        Task draft = draft(call, asked).inPlaceOf(ended);
        try {
            return announced(asked, reservations.reserve(call, job, (transaction, charge) -> {
                Task task = insert(transaction, draft.charged(charge), asked);
                // It may be forgotten meanwhile, and what it was given with it.
                if (TaskStore.find(transaction, ended.id()).isEmpty()
                        || TaskStore.moveInputs(transaction, ended.id(), task.id()) != inputs) {
                    throw unknown(ended.id());
                }
                return task;
            }));
        } catch (KnownTaskException e) {
            var successor = store.successor(ended.id());
            throw new TaskException("task " + ended.id() + " was tried again before, as task "
                    + successor.orElseThrow(() -> new IllegalStateException("an id was drawn twice", e)));
        }
    }

    /** The task that took the place of another: for operators. */
    public Optional<Long> successor(long id) {
        return store.successor(id);
    }

    /** @throws TaskException if there is none of that id */
    public Task require(long id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    private static TaskException unknown(long id) {
        return new TaskException("no task has the id '" + id + "'; see: maximin tasks list");
    }

    /** Forgets tasks that ended long ago. */
    public void expire() {
        Instant before = clock.instant().minus(retention());
        for (var old = store.endedBefore(before, DROPPED_AT_ONCE);
                !old.isEmpty();
                old = store.endedBefore(before, DROPPED_AT_ONCE)) {
            old.forEach(this::drop);
        }
    }

    /** A task is remembered at least as long as its result can be had. */
    private Duration retention() {
        return config.retention().compareTo(config.resultLife()) < 0 ? config.resultLife() : config.retention();
    }

    private void drop(Task task) {
        List<Blob> inputs = store.blobs(task.id(), TaskRole.INPUT);
        var _ = commits.run(task.accountId(), transaction -> {
            TaskStore.drop(transaction, task.id());
            return true;
        });
        // A task that takes its place may have taken them.
        Set<String> needed = inputs.isEmpty()
                ? Set.of()
                : store.known(inputs.stream().map(Blob::name).collect(Collectors.toSet()));
        inputs.stream().filter(input -> !needed.contains(input.name())).forEach(files::discard);
    }

    /** Which of some blobs tasks need. */
    public Set<String> knownBlobs(Set<String> names) {
        return store.known(names);
    }

    private static ApiException notFound() {
        return new ApiException(ErrorKind.NOT_FOUND, "invalid params, task not found");
    }
}
