package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarGzTest {
    @TempDir
    Path folder;

    @Test
    void matchingFilesAreWrittenFlat() throws IOException {
        Path archive = archive(FakeRegistry.tarGz(Map.of("package/a/b.so", "B", "package/a/c.txt", "C")));

        new TarGz(List.of("package/a/*.so"), folder).unpack(archive);

        assertThat(folder.resolve("b.so")).hasContent("B");
        assertThat(folder.resolve("c.txt")).doesNotExist();
    }

    @Test
    void starStopsAtTheSlash() throws IOException {
        Path archive = archive(FakeRegistry.tarGz(Map.of("package/a/deep/b.so", "B")));

        assertThatThrownBy(() -> new TarGz(List.of("package/*.so"), folder).unpack(archive))
                .hasMessageContaining("holds none of the files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.so", "package/../../evil.so", "/etc/evil.so", "package\\..\\evil.so"})
    void namesThatLeaveTheFolderAreRefused(String name) throws IOException {
        Path archive = archive(FakeRegistry.tarGz(Map.of(name, "evil")));

        assertThatThrownBy(() -> new TarGz(List.of("*"), folder).unpack(archive))
                .isInstanceOf(ModelStoreException.class)
                .hasMessageContaining("unsafe name");
        assertThat(folder.resolveSibling("evil.so")).doesNotExist();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path archive = archive(gzip(FakeRegistry.header("package/link.so", 0, '2')));

        assertThatThrownBy(() -> new TarGz(List.of("package/*.so"), folder).unpack(archive))
                .hasMessageContaining("holds none of the files");
        assertThat(folder.resolve("link.so")).doesNotExist();
    }

    @Test
    void fileBeyondTheBoundIsRefusedBeforeItIsWritten() throws IOException {
        Path archive = archive(gzip(FakeRegistry.header("package/big.so", 07777777777L, '0')));

        assertThatThrownBy(() -> new TarGz(List.of("package/*.so"), folder).unpack(archive))
                .hasMessageContaining("in the middle of a file");
        Path larger = archive(gzip(FakeRegistry.header("package/larger.so", 077777777777L, '0')));
        assertThatThrownBy(() -> new TarGz(List.of("package/*.so"), folder).unpack(larger))
                .hasMessageContaining("more than " + ArchiveBounds.MAX_BYTES + " bytes");
        assertThat(folder.resolve("larger.so")).doesNotExist();
    }

    @Test
    void longNamesComeFromThePaxHeader() throws IOException {
        String name = "package/" + "x".repeat(120) + ".so";
        byte[] record = ("138 path=" + name + "\n").getBytes(StandardCharsets.UTF_8);
        Path archive = archive(gzip(
                FakeRegistry.header("PaxHeader", record.length, 'x'),
                Arrays.copyOf(record, 512),
                FakeRegistry.header("short", 1, '0'),
                Arrays.copyOf(new byte[] {'1'}, 512)));

        new TarGz(List.of("package/*.so"), folder).unpack(archive);

        assertThat(folder.resolve("x".repeat(120) + ".so")).hasContent("1");
    }

    private Path archive(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("archive.tgz"), bytes);
    }

    private static byte[] gzip(byte[]... blocks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (byte[] block : blocks) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
