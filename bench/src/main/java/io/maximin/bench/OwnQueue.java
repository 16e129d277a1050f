package io.maximin.bench;

import io.maximin.callbacks.Callbacks;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.db.Database;
import io.maximin.db.DatabaseConfig;
import io.maximin.fetch.FetchConfig;
import io.maximin.fetch.Fetcher;
import io.maximin.files.FileMetrics;
import io.maximin.files.FileService;
import io.maximin.files.FilesConfig;
import io.maximin.files.NewFile;
import io.maximin.files.Purpose;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.KeysConfig;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.Product;
import io.maximin.processes.Processes;
import io.maximin.tasks.NewTask;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskQueue;
import io.maximin.tasks.TaskRun;
import io.maximin.tasks.TaskRunner;
import io.maximin.tasks.TasksConfig;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;
import io.maximin.usage.Job;
import io.maximin.usage.Reservations;
import io.maximin.usage.Units;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The queue of this project, without metering. Each task makes an empty file: its row is written, in the transaction
 * that ends the task, and its bytes are nowhere.
 */
final class OwnQueue implements Contender {
    private static final int MOST = 1_000_000;

    private final Database database;
    private final KeyService keys;
    private final ApiKey key;
    private final FileService files;
    private final Fetcher fetcher;
    private final Callbacks callbacks;
    private final TaskQueue queue;

    /** @param home for a secret, and for the database if it is of a file */
    OwnQueue(DatabaseConfig config, Path home) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var registry = new SimpleMeterRegistry();
        this.database = Database.open(config, home);
        this.keys = new KeyService(database, ServerSecret.load(Optional.empty(), home), KeysConfig.defaults(), clock);
        this.key = keys.create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "bench", KeyService.DEFAULT_ACCOUNT))
                .key();
        this.files = new FileService(
                database, new NoBlobs(random), FilesConfig.defaults(), new FileMetrics(registry), clock, random);
        this.fetcher = new Fetcher(FetchConfig.defaults(), (host, _) -> {
            throw new UnknownHostException(host);
        });
        this.callbacks = new Callbacks(
                database, fetcher, new CallbacksConfig(0, 1), new Callbacks.Setting(registry, clock, random));
        var bounds = new TasksConfig(1, 10_000, MOST, MOST, 3, Duration.ofDays(1), Duration.ofDays(1));
        this.queue = TaskQueue.open(
                database,
                new Processes(database, random, clock),
                Reservations.none(database),
                files,
                new TaskQueue.Telling(callbacks, Map.of()),
                new TaskQueue.Setting(bounds, registry, clock));
    }

    @Override
    public String label() {
        return "Maximin on " + database.vendor().label();
    }

    @Override
    public void create(int number) {
        var job = new Job(Product.SPEECH, "none", Units.NONE);
        var asked = new NewTask(TaskKind.SPEECH, "task " + number, List.of(), job, Optional.empty());
        queue.service().create(new Call(key, Delivery.WHOLE, "bench"), asked);
    }

    @Override
    public void start(int threads, CountDownLatch begun) {
        queue.workers().start(new Nothing(begun), threads);
    }

    private final class Nothing implements TaskRunner {
        private final CountDownLatch begun;

        Nothing(CountDownLatch begun) {
            this.begun = begun;
        }

        @Override
        public TaskKind kind() {
            return TaskKind.SPEECH;
        }

        @Override
        public Made run(TaskRun run) {
            begun.countDown();
            var file =
                    new NewFile(run.task().accountId(), Purpose.T2A_ASYNC, "none.tar", "text/plain", Optional.empty());
            return new Made(file, files.put(InputStream.nullInputStream(), 1), Units.NONE);
        }
    }

    @Override
    public int left() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from task where state <> 'succeeded'")
                        .mapTo(Integer.class)
                        .one());
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
