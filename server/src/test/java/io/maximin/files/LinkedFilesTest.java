package io.maximin.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.config.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedFilesTest {
    private static final LinkConfig CONFIG = new LinkConfig(Duration.ofHours(1), new ByteSize(100));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_768_500_000));

    @Test
    void aFileIsFoundUntilItExpiresAndThenSweptAway() throws IOException {
        var links = links(1);
        var name = links.save(new byte[] {1, 2, 3}, ".mp3");
        assertThat(links.find(name))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(new byte[] {1, 2, 3}));

        now.set(now.get().plus(Duration.ofHours(1)));

        assertThat(links.find(name)).isEmpty();
        links.sweep();
        assertThat(files()).isZero();
    }

    @Test
    void namesAreUnlikeEachOtherAndStrangeOnesFindNothing() {
        var links = links(1);

        assertThat(links.save(new byte[1], ".mp3")).isNotEqualTo(links.save(new byte[1], ".mp3"));
        assertThat(links.find("../keys")).isEmpty();
        assertThat(links.find("")).isEmpty();
    }

    @Test
    void theOldestGoesWhenTheRoomIsUsedUp() throws IOException {
        var links = links(1);
        var first = links.save(new byte[60], ".mp3");
        now.set(now.get().plusSeconds(1));

        var second = links.save(new byte[60], ".mp3");

        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(second)).isPresent();
        assertThat(files()).isOne();
    }

    @Test
    void filesOutliveTheProcessAndHalfWrittenOnesDoNot() throws IOException {
        var name = links(1).save(new byte[60], ".mp3");
        Files.write(directory.resolve(name + ".new"), new byte[10]);

        var again = links(2);

        assertThat(again.find(name)).isPresent();
        assertThat(files()).isOne();
    }

    private LinkedFiles links(long seed) {
        return new LinkedFiles(directory, CONFIG, now::get, new Random(seed));
    }

    private long files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.count();
        }
    }
}
