package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.app.KilledTasksClient.Acknowledged;
import io.maximin.db.Database;
import io.maximin.files.DiskBlobs;
import io.maximin.files.FileMetrics;
import io.maximin.files.FileService;
import io.maximin.files.FilesConfig;
import io.maximin.files.StoredFile;
import io.maximin.usage.Balances;
import io.maximin.usage.Balances.Balance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed again and again while it takes files and tasks and works on them. */
@Timeout(1200)
class KilledTasksTest {
    private static final int ROUNDS = 50;
    private static final long PAID = 1_000_000_000_000L;
    private static final long MICROS_PER_CHARACTER = 100;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final InstantSource clock = InstantSource.system();

    @SuppressWarnings("NullAway.Init")
    private PrepaidHome prepaid;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(
                home.resolve("maximin.yaml"),
                "limits: {profile: off}\ntasks: {account-running: 4, speech-workers: 4}\n");
        prepaid = PrepaidHome.open(home, PAID, clock);
        database = prepaid.database();
    }

    @AfterEach
    void close() {
        prepaid.close();
    }

    @Test
    void nothingAcknowledgedIsLostOrDoneTwiceOrHalfVisible() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var client = new KilledTasksClient(prepaid.secret());

        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            try (var server = new ChildServer(home)) {
                long started = (System.nanoTime() - begun) / 1_000_000;
                // On a busy machine everything takes longer, and a round that ends before the first answer shows
                // little.
                client.use(server.address(), server, 20 + random.nextLong(Math.clamp(started / 2, 500, 3000)));
            }
        }
        try (var server = new ChildServer(home)) {
            client.repeat(server.address());
            await().atMost(Duration.ofMinutes(5)).until(() -> waiting() == 0);
            server.stop();
        }

        check(seed, client.acknowledged());
    }

    private long waiting() {
        return number("select count(*) from task where state in ('queued', 'running')");
    }

    private long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void check(long seed, Acknowledged acknowledged) throws IOException {
        var later = InstantSource.system();
        InstantSource tomorrow = () -> later.instant().plus(Duration.ofDays(1));
        var blobs = new DiskBlobs(home.resolve("files"), new SecureRandom());
        var files = new FileService(
                database,
                blobs,
                FilesConfig.defaults(),
                new FileMetrics(new SimpleMeterRegistry()),
                tomorrow,
                new SecureRandom());
        assertThat(acknowledged.files().size()).as("files, seed %s", seed).isPositive();
        Map<String, Map<String, byte[]>> results = new TreeMap<>();
        for (var task : acknowledged.tasks()) {
            var result = members(files, files.find(prepaid.account().id(), task.fileId()));
            var first = results.putIfAbsent(task.text(), result);
            assertThat(result.keySet()).isNotEmpty();
            if (first != null) {
                assertThat(result)
                        .as("seed %s, task %s", seed, task.id())
                        .usingRecursiveComparison()
                        .isEqualTo(first);
            }
        }
        for (var file : acknowledged.files()) {
            try (var in =
                    files.open(files.find(prepaid.account().id(), file.id()).blob())) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(file.content());
            }
        }
        books(seed, acknowledged);
        nothingIsLeftOver(files);
    }

    private void books(long seed, Acknowledged acknowledged) {
        assertThat(number("select count(*) from task"))
                .as("seed %s: one task for each key", seed)
                .isEqualTo(acknowledged.keys());
        assertThat(number("select count(*) from task where state = 'succeeded'"))
                .isEqualTo(acknowledged.keys());
        assertThat(number("select count(*) from charge where outcome = 'done'")).isEqualTo(acknowledged.keys());
        long characters = number("select coalesce(sum(characters), 0) from charge");
        var balances = new Balances(database, clock);
        assertThat(balances.of(prepaid.account().id()))
                .isEqualTo(new Balance(PAID - characters * MICROS_PER_CHARACTER, 0, 0));
        assertThat(balances.audit(List.of(prepaid.account().id()))).isEmpty();
    }

    /** The sound and the times of a result, by their endings: names hold the number of the task. */
    private static Map<String, byte[]> members(FileService files, StoredFile file) throws IOException {
        try (var in = files.open(file.blob())) {
            byte[] tar = in.readAllBytes();
            assertThat((long) tar.length).isEqualTo(file.bytes());
            return TarMembers.byEnding(tar);
        }
    }

    /** Once what belongs to nothing is swept away, each blob is a file's or an input's. */
    private void nothingIsLeftOver(FileService files) throws IOException {
        files.sweep(names -> Set.copyOf(database.jdbi()
                .withHandle(handle -> handle.createQuery("select blob from task_blob where blob in (<names>)")
                        .bindList("names", List.copyOf(names))
                        .mapTo(String.class)
                        .list())));
        try (var left = Files.walk(home.resolve("files"))) {
            assertThat(left.filter(Files::isRegularFile).count())
                    .isEqualTo(number("select count(*) from stored_file") + number("select count(*) from task_blob"));
        }
        assertThat(number("select count(*) from task_blob where role = 'part'")).isZero();
    }
}
