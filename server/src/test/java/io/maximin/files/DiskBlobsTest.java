package io.maximin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobsTest extends BlobsSuite {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Override
    Blobs make() {
        return new DiskBlobs(home.resolve("files"), new SecureRandom());
    }

    @Override
    int count() throws IOException {
        try (var all = Files.walk(home)) {
            return (int) all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void onlyTheOwnerMayReadAndABlobOutlivesTheProcess() throws IOException {
        var name = make().put(new ByteArrayInputStream(new byte[3])).name();

        var file = home.resolve("files").resolve(name.substring(0, 2)).resolve(name);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("files"))))
                .isEqualTo("rwx------");
        try (var in = make().open(name, 0, 3)) {
            assertThat(in.readAllBytes()).hasSize(3);
        }
    }

    @Test
    void aCheckTellsTheDirectoryOrThatItIsGone() throws IOException {
        var directory = home.resolve("files");
        var blobs = make();
        assertThat(blobs.check()).isEqualTo("directory " + directory);

        Files.delete(directory);

        assertThatThrownBy(blobs::check)
                .isInstanceOf(IOException.class)
                .hasMessage("directory " + directory + " cannot be written");
    }

    @Test
    void aSweepTakesWhatADeadProcessLeftHalfWrittenAndSparesWhatIsYoung() throws IOException {
        var shard = Files.createDirectories(home.resolve("files").resolve("ab"));
        var old = Files.write(shard.resolve("ab.part"), new byte[9]);
        var young = Files.write(shard.resolve("abc.part"), new byte[9]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.ofEpochSecond(1_000)));
        Files.setLastModifiedTime(young, FileTime.from(Instant.ofEpochSecond(3_000)));

        make().sweep(Instant.ofEpochSecond(2_000), _ -> Set.of());

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
