package io.maximin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of bytes. */
abstract class BlobsSuite {
    private static final Instant FUTURE = Instant.ofEpochSecond(5_000_000_000L);

    @SuppressWarnings("NullAway.Init")
    private Blobs blobs;

    /** An empty store. */
    abstract Blobs make();

    /** How many blobs are there, unfinished ones included. */
    abstract int count() throws IOException;

    @BeforeEach
    void prepare() {
        blobs = make();
    }

    private Blobs.Blob put(byte[] content) throws IOException {
        return blobs.put(new ByteArrayInputStream(content));
    }

    private byte[] read(Blobs.Blob blob, long begin, long length) throws IOException {
        try (var in = blobs.open(blob.name(), begin, length)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatWasPutIsReadWholeAndInRanges() throws IOException {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);

        var blob = put(content);

        assertThat(blob.bytes()).isEqualTo(content.length);
        assertThat(read(blob, 0, content.length)).isEqualTo(content);
        assertThat(read(blob, 299_998, 10)).containsExactly(content[299_998], content[299_999]);
        assertThat(read(blob, 1, 2)).containsExactly(content[1], content[2]);
        assertThat(read(blob, 7, 0)).isEmpty();
    }

    @Test
    void namesAreUnlikeEachOther() throws IOException {
        assertThat(put(new byte[1]).name()).isNotEqualTo(put(new byte[1]).name());
    }

    @Test
    void aStreamThatFailsLeavesNothing() throws IOException {
        var torn = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("torn");
            }
        });

        assertThatThrownBy(() -> blobs.put(torn)).isInstanceOf(IOException.class);

        assertThat(count()).isZero();
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        var blob = put(new byte[5]);

        blobs.delete(blob.name());

        assertThat(count()).isZero();
        assertThatThrownBy(() -> blobs.open(blob.name(), 0, 5)).isInstanceOf(NoSuchFileException.class);
        assertThatCode(() -> blobs.delete(blob.name())).doesNotThrowAnyException();
    }

    @Test
    void strangeNamesFindNothing() throws IOException {
        put(new byte[5]);

        assertThatThrownBy(() -> blobs.open("../../etc/passwd", 0, 5)).isInstanceOf(NoSuchFileException.class);
        blobs.delete("../..");
        blobs.delete("");

        assertThat(count()).isOne();
    }

    @Test
    void aSweepTakesWhatIsOldAndUnknown() throws IOException {
        var known = put(new byte[5]);
        put(new byte[6]);
        Set<String> asked = new HashSet<>();

        blobs.sweep(Instant.EPOCH, _ -> Set.of());
        assertThat(count()).isEqualTo(2);
        blobs.sweep(FUTURE, names -> {
            asked.addAll(names);
            return Set.of(known.name());
        });

        assertThat(count()).isOne();
        assertThat(read(known, 0, 5)).hasSize(5);
        assertThat(asked).hasSize(2);
    }

    @Test
    void manyMayPutAtOnce() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> put(new byte[i])))
                    .toList();

            assertThat(puts)
                    .allSatisfy(put -> assertThat(read(put.get(), 0, 100))
                            .hasSize((int) put.get().bytes()));
        }
        assertThat(count()).isEqualTo(50);
    }
}
