package io.maximin.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.config.Secret;
import io.maximin.db.Database;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.AccountService;
import io.maximin.keys.ServerSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of files on every database. */
abstract class FileServiceSuite {
    private static final FilesConfig CONFIG = new FilesConfig(
            Path.of("files"), new ByteSize(1000), new ByteSize(2500), Optional.empty(), S3Config.defaults());
    private static final Instant START = Instant.ofEpochSecond(1_768_500_000);

    private final Vendor vendor;
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TempDir
    Path home;

    private Database database;
    private FileService files;
    private String ann;
    private String bob;

    FileServiceSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.of(vendor, home).open();
        var accounts = new AccountService(database, now::get);
        ann = accounts.create("ann", false).id();
        bob = accounts.create("bob", false).id();
        files = service(new Random(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private FileService service(RandomGenerator random) {
        return new FileService(database, blobs, CONFIG, new FileMetrics(registry), now::get, random);
    }

    private StoredFile upload(String account, Purpose purpose, byte[] content) throws IOException {
        try (var upload = files.upload(account, Purpose.uploadable())) {
            upload.purpose(purpose.label());
            upload.content("a.txt", new ByteArrayInputStream(content));
            return upload.finish();
        }
    }

    private StoredFile text(String account, int bytes) throws IOException {
        return upload(account, Purpose.T2A_ASYNC_INPUT, "x".repeat(bytes).getBytes(UTF_8));
    }

    private StoredFile made(Duration life) {
        var expiry = Optional.of(now.get().plus(life));
        var file = new NewFile(ann, Purpose.T2A_ASYNC, "out.tar", "application/x-tar", expiry);
        return files.add(file, new ByteArrayInputStream(new byte[100]));
    }

    private static AbstractThrowableAssert<?, ?> refused(Callable<?> work) {
        return assertThatThrownBy(work::call).isInstanceOf(ApiException.class);
    }

    @Test
    void aFileIsFoundByItsAccountAndNoOther() throws IOException {
        var file = text(ann, 10);

        assertThat(files.find(ann, file.id())).isEqualTo(file);
        assertThat(file.id()).isBetween(100_000_000_000_000L, 999_999_999_999_999L);
        assertThat(file.createdAt()).isEqualTo(START);
        assertThat(file.mediaType()).startsWith("text/plain");
        refused(() -> files.find(bob, file.id())).hasMessage("invalid params, file not found");
        refused(() -> files.find(ann, 1)).hasMessage("invalid params, file not found");
        assertThatThrownBy(() -> files.delete(bob, file.id(), Optional.empty()))
                .hasMessage("invalid params, file not found");
        assertThat(files.list(bob, Optional.empty())).isEmpty();
    }

    @Test
    void aListingIsNewestFirstAndOfOnePurposeIfAsked() throws IOException {
        var first = text(ann, 1);
        now.set(START.plusSeconds(1));
        var second = made(Duration.ofHours(1));
        now.set(START.plusSeconds(2));
        var third = text(ann, 1);

        assertThat(files.list(ann, Optional.empty())).containsExactly(third, second, first);
        assertThat(files.list(ann, Optional.of(Purpose.T2A_ASYNC))).containsExactly(second);
        assertThat(files.list(ann, Optional.of(Purpose.VOICE_CLONE))).isEmpty();
    }

    @Test
    void deletingTakesRowAndBytesAndGivesTheSpaceBack() throws IOException {
        var file = text(ann, 1000);
        text(ann, 1000);
        refused(() -> text(ann, 501)).hasMessageContaining("exceed the limit of 2500B");

        assertThatThrownBy(() -> files.delete(ann, file.id(), Optional.of(Purpose.VOICE_CLONE)))
                .hasMessageContaining("'voice_clone' is not the purpose");
        files.delete(ann, file.id(), Optional.of(Purpose.T2A_ASYNC_INPUT));

        refused(() -> files.find(ann, file.id()));
        assertThatThrownBy(() -> files.open(file, 0, 1)).isInstanceOf(NoSuchFileException.class);
        text(ann, 501);
        text(bob, 1000);
        assertThat(blobs.count()).isEqualTo(3);
    }

    @Test
    void aFileThatManyDeleteAtOnceIsDeletedOnce() throws Exception {
        var file = text(ann, 10);
        int deleted = 0;
        var other = service(new Random(2));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deletions = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> (i % 2 == 0 ? files : other).delete(ann, file.id(), Optional.empty())))
                    .toList();
            for (var deletion : deletions) {
                try {
                    deletion.get();
                    deleted++;
                } catch (ExecutionException e) {
                    assertThat(e).hasRootCauseInstanceOf(ApiException.class).hasMessageContaining("file not found");
                }
            }
        }

        assertThat(deleted).isEqualTo(1);
        assertThat(files.used(ann)).isEqualTo(new Space(0, 0));
    }

    @Test
    void whatFilesTakeIsCountedByAccountAndInAll() throws IOException {
        text(ann, 10);
        made(Duration.ofHours(1));
        text(bob, 5);

        files.measure();

        assertThat(files.used(ann)).isEqualTo(new Space(2, 110));
        assertThat(files.used("nobody")).isEqualTo(new Space(0, 0));
        assertThat(registry.get("maximin.files.kept").gauge().value()).isEqualTo(3);
        assertThat(registry.get("maximin.files.bytes").gauge().value()).isEqualTo(115);
    }

    @Test
    void exactlyAsManyFitAsTheLimitAllowsWhenManyUploadAtOnce() throws Exception {
        int stored = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> text(ann, 100)))
                    .toList();
            for (var upload : uploads) {
                try {
                    upload.get();
                    stored++;
                } catch (ExecutionException e) {
                    assertThat(e).hasRootCauseInstanceOf(ApiException.class).hasMessageContaining("exceed the limit");
                }
            }
        }

        assertThat(stored).isEqualTo(25);
        assertThat(files.list(ann, Optional.empty())).hasSize(25);
        assertThat(blobs.count()).isEqualTo(25);
        refused(() -> text(ann, 1));
    }

    @Test
    void contentMayComeBeforeItsPurposeAndIsJudgedThen() throws IOException {
        try (var upload = files.upload(ann, Purpose.uploadable())) {
            upload.content("a.txt", new ByteArrayInputStream("hello".getBytes(UTF_8)));
            assertThatThrownBy(() -> upload.purpose("voice_clone"))
                    .hasMessage("invalid params, file type txt is not supported for purpose 'voice_clone',"
                            + " expected one of mp3, m4a, wav");
        }

        assertThat(blobs.count()).isZero();
        assertThat(files.list(ann, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        try (var upload = files.upload(ann, Purpose.uploadable())) {
            upload.content("a.txt", new ByteArrayInputStream("hello".getBytes(UTF_8)));
            assertThatThrownBy(upload::finish).hasMessageContaining("expr_path=purpose, cause=missing");
        }

        assertThat(blobs.count()).isZero();
    }

    @Test
    void emptyAndOverlongAndUnknownFilesAreRefused() {
        refused(() -> text(ann, 0)).hasMessage("invalid params, file is empty");
        refused(() -> text(ann, 1001)).hasMessage("invalid params, file exceeds the limit of 1000 bytes");
        refused(() -> upload(ann, Purpose.T2A_ASYNC_INPUT, new byte[] {0, 1, 2}))
                .hasMessageContaining("file type is not supported");
        refused(() -> upload(ann, Purpose.T2A_ASYNC, new byte[] {1}))
                .hasMessage("invalid params, purpose 't2a_async' is unknown, expected one of voice_clone,"
                        + " prompt_audio, t2a_async_input");
        assertThat(blobs.count()).isZero();
    }

    @Test
    void aFullDiskIsTheServersFaultAndCostsNoSpace() throws IOException {
        blobs.room(5);
        refused(() -> text(ann, 1000))
                .satisfies(
                        failure -> assertThat(((ApiException) failure).kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        blobs.room(Long.MAX_VALUE);

        text(ann, 1000);
        text(ann, 1000);
        text(ann, 500);
        assertThat(blobs.count()).isEqualTo(3);
    }

    @Test
    void whatExpiresIsNotFoundAndThenSweptAway() throws IOException {
        var file = made(Duration.ofHours(1));
        var stays = text(ann, 10);

        now.set(START.plus(Duration.ofHours(1)));

        refused(() -> files.find(ann, file.id())).hasMessage("invalid params, file not found");
        assertThat(files.list(ann, Optional.empty())).containsExactly(stays);
        files.expire();
        assertThat(blobs.count()).isOne();
        text(ann, 1000);
        text(ann, 1000);
        text(ann, 490);
    }

    @Test
    void bytesWithoutARowAreSweptAwayAndOthersStay() throws IOException {
        var file = text(ann, 10);
        blobs.put(new ByteArrayInputStream(new byte[5]));

        files.sweep(_ -> Set.of());

        assertThat(blobs.count()).isOne();
        try (var in = files.open(file, 8, 10)) {
            assertThat(in.readAllBytes()).hasSize(2);
        }
    }

    @Test
    void idsAreDrawnAgainWhenTaken() throws IOException {
        var numbers = new Random(9);
        var stuttering = new RandomGenerator() {
            private int drawn;
            private long last;

            @Override
            public long nextLong() {
                return numbers.nextLong();
            }

            @Override
            public long nextLong(long origin, long bound) {
                last = drawn++ == 1 ? last : numbers.nextLong(origin, bound);
                return last;
            }
        };
        files = service(stuttering);

        assertThat(text(ann, 1).id()).isNotEqualTo(text(ann, 1).id());
    }

    @Test
    void filesAreThereAfterARestartAndCounted() throws IOException {
        var file = text(ann, 10);

        var again = service(new Random(2));

        assertThat(again.find(ann, file.id())).isEqualTo(file);
        assertThat(registry.get("maximin.files.stored")
                        .tag("purpose", "t2a_async_input")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("maximin.files.stored.size").counter().count()).isEqualTo(10);
    }

    @Test
    void aLinkLivesAsLongAsItsPurposeSaysAndCannotBeForged() throws IOException {
        var links = new FileLinks(files, secret('a'), now::get);
        var file = text(ann, 10);
        var result = made(Duration.ofDays(1));
        var name = links.name(file);
        var other = links.name(result);

        assertThat(links.find(name)).contains(file);
        assertThat(links.find(name.replaceFirst("^\\d+", String.valueOf(result.id()))))
                .isEmpty();
        assertThat(new FileLinks(files, secret('b'), now::get).find(name)).isEmpty();
        assertThat(links.find("../x")).isEmpty();
        now.set(START.plus(Duration.ofHours(1)));
        assertThat(links.find(name)).isEmpty();
        assertThat(links.find(other)).contains(result);
        now.set(START.plus(Duration.ofHours(9)));
        assertThat(links.find(other)).isEmpty();
    }

    private ServerSecret secret(char letter) {
        return ServerSecret.load(Optional.of(new Secret(String.valueOf(letter).repeat(32))), home);
    }

    @Test
    void aDeletedFileIsGoneUnderItsLinksToo() throws IOException {
        var links = new FileLinks(files, secret('a'), now::get);
        var file = text(ann, 10);
        var name = links.name(file);

        files.delete(ann, file.id(), Optional.empty());

        assertThat(links.find(name)).isEmpty();
    }
}
