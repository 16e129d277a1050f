package io.maximin.tasks;

import io.maximin.callbacks.CallbackUrl;
import io.maximin.callbacks.Callbacks;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.config.ByteSize;
import io.maximin.db.Database;
import io.maximin.fetch.FetchConfig;
import io.maximin.fetch.Fetcher;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.DiskBlobs;
import io.maximin.files.FileMetrics;
import io.maximin.files.FileService;
import io.maximin.files.FilesConfig;
import io.maximin.keys.AccountService;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.KeysConfig;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.Product;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Accounting;
import io.maximin.usage.Balances;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;
import io.maximin.usage.Job;
import io.maximin.usage.Reservations;
import io.maximin.usage.Units;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process's end of a queue, on a price list by which a character costs a millionth of a dollar. */
final class TestQueue implements AutoCloseable {
    static final long PAID = 100_000;

    /** Every name is of this machine, but only this address may be dialled. */
    private static final FetchConfig LOOPBACK =
            new FetchConfig(List.of("127.0.0.1"), ByteSize.ofMegabytes(1), Duration.ofSeconds(30));

    private final Database database;
    private final InstantSource clock;
    private final Processes processes;
    private final AccountService accounts;
    private final KeyService keys;
    private final FileService files;
    private final Accounting accounting;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Fetcher fetcher;
    private final Callbacks callbacks;
    private final TaskQueue queue;

    /** A clock that several processes share. */
    static final class Clock implements InstantSource {
        private volatile Instant now = Instant.parse("2026-01-15T10:00:30Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    TestQueue(Database database, Path home, TasksConfig config, InstantSource clock) {
        this(database, home, config, new CallbacksConfig(0, 1), clock);
    }

    TestQueue(Database database, Path home, TasksConfig config, CallbacksConfig callers, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        write(home.resolve("prices.yaml"));
        var random = new SecureRandom();
        this.processes = new Processes(database, random, clock);
        this.keys = new KeyService(database, ServerSecret.load(Optional.empty(), home), KeysConfig.defaults(), clock);
        this.accounts = new AccountService(database, clock);
        var blobs = new DiskBlobs(home.resolve("files"), random);
        this.files = new FileService(database, blobs, FilesConfig.defaults(), new FileMetrics(registry), clock, random);
        var limits = new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(clock), clock);
        this.accounting =
                Accounting.open(new Accounting.Place(database, home, processes), limits, registry, random, clock);
        var setting = new TaskQueue.Setting(config, registry, clock);
        this.fetcher = new Fetcher(LOOPBACK, (_, _) -> List.of(InetAddress.ofLiteral("127.0.0.1")));
        this.callbacks = new Callbacks(database, fetcher, callers, new Callbacks.Setting(registry, clock, random));
        var telling = new TaskQueue.Telling(callbacks, Map.of(TaskKind.SPEECH, TestQueue::told));
        this.queue = TaskQueue.open(database, processes, accounting.reservations(database), files, telling, setting);
    }

    private static String told(Task task) {
        return "{\"task\":" + task.id() + ",\"state\":\"" + task.state().label() + "\"}";
    }

    private static void write(Path prices) {
        try {
            Files.writeString(prices, "products: {speech: {characters: 1}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TaskService service() {
        return queue.service();
    }

    Workers workers() {
        return queue.workers();
    }

    MeterRegistry registry() {
        return registry;
    }

    TaskFigures figures() {
        return queue.figures();
    }

    Retries retries() {
        return new Retries(service(), keys, clock);
    }

    /** As a server on the same database that meters nothing. */
    Retries unmetered() {
        var setting = new TaskQueue.Setting(TasksConfig.defaults(), registry, clock);
        return new Retries(new TaskService(database, Reservations.none(database), files, setting), keys, clock);
    }

    KeyService keys() {
        return keys;
    }

    FileService files() {
        return files;
    }

    ApiKey customer(String name) {
        var account = accounts.create(name, true);
        new Balances(database, clock).topUp(account.id(), PAID);
        return keys.create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "test", name)).key();
    }

    /** Asks for a text, a character of which costs a millionth. */
    Task create(ApiKey key, String text, Optional<String> idempotencyKey) {
        var job = new Job(Product.SPEECH, "speech-test", Units.characters(text.length()));
        var asked = new NewTask(TaskKind.SPEECH, text, List.of(), job, idempotencyKey);
        return service().create(new Call(key, Delivery.WHOLE, "trace"), asked);
    }

    /** The same, given some texts. */
    Task create(ApiKey key, String text, List<String> given) {
        var inputs = given.stream()
                .map(input -> files.put(ScriptedRunner.stream(input), 1 << 20))
                .toList();
        var job = new Job(Product.SPEECH, "speech-test", Units.characters(text.length()));
        var asked = new NewTask(TaskKind.SPEECH, text, inputs, job, Optional.empty());
        return service().create(new Call(key, Delivery.WHOLE, "trace"), asked);
    }

    /** The same, to be told of at a url. */
    Task create(ApiKey key, String text, CallbackUrl url) {
        var job = new Job(Product.SPEECH, "speech-test", Units.characters(text.length()));
        var asked = new NewTask(TaskKind.SPEECH, text, List.of(), job, Optional.empty(), Optional.of(url));
        return service().create(new Call(key, Delivery.WHOLE, "trace"), asked);
    }

    Task create(ApiKey key, String text) {
        return create(key, text, Optional.empty());
    }

    Task task(long id) {
        return service().find(id).orElseThrow();
    }

    List<Blob> inputs(Task task) {
        return new TaskStore(database).blobs(task.id(), TaskRole.INPUT);
    }

    Balances.Balance balance(ApiKey key) {
        return new Balances(database, clock).of(key.account().id());
    }

    /** What the books and the counts of the queue say against the rows that they count; empty if all is well. */
    List<String> audit() {
        var wrong = new ArrayList<>(new Balances(database, clock)
                .audit(accounts.list().stream().map(account -> account.id()).toList()));
        wrong.addAll(database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select 'share of ' || s.account_id from task_share s
                        where s.queued <> (select count(*) from task t where t.account_id = s.account_id
                                and t.kind = s.kind and t.state = 'queued')
                            or s.running <> (select count(*) from task t where t.account_id = s.account_id
                                and t.kind = s.kind and t.state = 'running')
                        """).mapTo(String.class).list()));
        return wrong;
    }

    /** As if this process had been gone for long: nobody sees it any more. */
    void vanish() {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update server_process set host = 'elsewhere', seen_at = 0 where id = ?", processes.ownId()));
    }

    @Override
    public void close() {
        queue.workers().close();
        callbacks.close();
        fetcher.close();
        keys.close();
        database.close();
    }
}
