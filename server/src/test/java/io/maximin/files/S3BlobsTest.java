package io.maximin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@SuppressWarnings("NullAway.Init")
class S3BlobsTest extends BlobsSuite {
    private static final Instant FUTURE = Instant.ofEpochSecond(5_000_000_000L);
    private static final String PREFIX = "files/";
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @TempDir
    static Path home;

    private static S3Server server;

    private String bucket;
    private S3Client client;
    private S3Blobs blobs;

    @BeforeAll
    static void startServer() throws IOException {
        server = S3Server.start(home);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    Blobs make() {
        bucket = "bucket-" + BUCKETS.incrementAndGet();
        client = S3Bucket.of(server.config(bucket, "")).client();
        client.createBucket(request -> request.bucket(bucket));
        blobs = new S3Blobs(server.config(bucket, PREFIX), new SecureRandom());
        return blobs;
    }

    @AfterEach
    void close() {
        blobs.close();
        client.close();
    }

    @Override
    int count() {
        int objects = client.listObjectsV2(request -> request.bucket(bucket))
                .contents()
                .size();
        return objects + uploads();
    }

    private int uploads() {
        return client.listMultipartUploads(request -> request.bucket(bucket))
                .uploads()
                .size();
    }

    private static byte[] random(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @Test
    void whatIsLongerThanAPartComesBackWhole() throws IOException {
        byte[] content = random(2 * S3Blobs.PART_BYTES + 5);

        var blob = blobs.put(new ByteArrayInputStream(content));

        assertThat(blob.bytes()).isEqualTo(content.length);
        assertThat(count()).isOne();
        try (var all = blobs.open(blob.name(), 0, content.length)) {
            assertThat(all.readAllBytes()).isEqualTo(content);
        }
        try (var seam = blobs.open(blob.name(), S3Blobs.PART_BYTES - 1, 2)) {
            assertThat(seam.readAllBytes())
                    .containsExactly(content[S3Blobs.PART_BYTES - 1], content[S3Blobs.PART_BYTES]);
        }
    }

    @Test
    void aPartToTheByteAndOneByteMoreComeBackWhole() throws IOException {
        for (int length : new int[] {S3Blobs.PART_BYTES, S3Blobs.PART_BYTES + 1, 2 * S3Blobs.PART_BYTES}) {
            byte[] content = random(length);

            var blob = blobs.put(new ByteArrayInputStream(content));

            assertThat(blob.bytes()).isEqualTo(length);
            try (var all = blobs.open(blob.name(), 0, length)) {
                assertThat(all.readAllBytes()).isEqualTo(content);
            }
        }
    }

    /** Gives some bytes, then does something else. */
    private static InputStream then(int bytes, Ending ending) {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[bytes]), new InputStream() {
            @Override
            public int read() throws IOException {
                return ending.end();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return ending.end();
            }
        });
    }

    private interface Ending {
        int end() throws IOException;
    }

    @Test
    void aStreamThatFailsAfterItsFirstPartLeavesNothing() {
        var torn = then(S3Blobs.PART_BYTES + 3, () -> {
            throw new IllegalStateException("too large");
        });

        assertThatThrownBy(() -> blobs.put(torn)).isInstanceOf(IllegalStateException.class);

        assertThat(count()).isZero();
    }

    @Test
    void anInterruptedThreadLeavesNothingAndStaysInterrupted() {
        var content = then(S3Blobs.PART_BYTES + 3, () -> {
            Thread.currentThread().interrupt();
            return -1;
        });

        assertThatThrownBy(() -> blobs.put(content)).isInstanceOf(ClosedByInterruptException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(count()).isZero();
    }

    @Test
    void whatIsClosedEarlyCanBeOpenedAgain() throws IOException {
        byte[] content = random(S3Blobs.PART_BYTES);
        var blob = blobs.put(new ByteArrayInputStream(content));

        for (int i = 0; i < 5; i++) {
            try (var in = blobs.open(blob.name(), 0, content.length)) {
                assertThat(in.read()).isEqualTo(content[0] & 0xff);
            }
        }

        try (var in = blobs.open(blob.name(), 1, content.length)) {
            assertThat(in.readAllBytes()).hasSize(content.length - 1);
        }
    }

    @Test
    void aSweepEndsUploadsThatNobodyFinishedAndSparesYoungOnes() throws IOException {
        client.createMultipartUpload(request -> request.bucket(bucket).key(PREFIX + "0".repeat(32)));

        blobs.sweep(Instant.EPOCH, _ -> Set.of());
        assertThat(uploads()).isOne();
        blobs.sweep(FUTURE, _ -> Set.of());

        assertThat(uploads()).isZero();
    }

    @Test
    void aSweepLeavesWhatIsNoBlobOrOutsideOfThePrefix() throws IOException {
        for (var key : new String[] {PREFIX + "README", "0".repeat(32), "other/" + "0".repeat(32)}) {
            client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("x"));
        }
        client.createMultipartUpload(request -> request.bucket(bucket).key("elsewhere"));

        blobs.sweep(FUTURE, _ -> Set.of());

        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aSweepTakesMoreThanAPage() throws IOException {
        for (int i = 0; i < 503; i++) {
            var key = PREFIX + "%032x".formatted(i);
            client.putObject(request -> request.bucket(bucket).key(key), RequestBody.empty());
        }

        blobs.sweep(FUTURE, _ -> Set.of("%032x".formatted(501)));

        assertThat(count()).isOne();
    }

    @Test
    void aBucketThatIsNotThereIsAFailureAndNotAMissingBlob() {
        try (var nowhere = new S3Blobs(server.config("no-such-bucket", ""), new SecureRandom())) {
            assertThatThrownBy(() -> nowhere.open("0".repeat(32), 0, 1))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("bucket no-such-bucket failed: status 404");
            assertThatThrownBy(nowhere::check)
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("bucket no-such-bucket failed: status 404 NoSuchBucket");
        }
    }

    @Test
    void aCheckTellsTheBucketAndLeavesNothingInIt() throws IOException {
        assertThat(blobs.check()).startsWith("S3 at http://127.0.0.1:").endsWith(", bucket " + bucket);
        assertThat(count()).isZero();
    }

    @Test
    void aWrongSecretIsRefusedAndNotShown() {
        try (var stranger = new S3Blobs(server.wrongSecret(bucket, "wrong-secret"), new SecureRandom())) {
            assertThatThrownBy(() -> stranger.put(new ByteArrayInputStream(new byte[3])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bucket " + bucket + " failed: status 403")
                    .hasStackTraceContaining("403")
                    .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("wrong-secret"));
            assertThatThrownBy(stranger::check)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bucket " + bucket + " failed: status 403");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        var address = URI.create("http://127.0.0.1:1");
        try (var unreachable = new S3Blobs(S3Server.config(address, "abc", "", S3Server.SECRET), new SecureRandom())) {
            assertThatThrownBy(() -> unreachable.put(new ByteArrayInputStream(new byte[3])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("S3 at http://127.0.0.1:1, bucket abc failed: ")
                    .hasMessageContaining("Connection refused");
            assertThatThrownBy(unreachable::check)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bucket abc failed: ")
                    .hasMessageContaining("Connection refused");
        }
    }
}
