package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTest {
    private static final Form.Unzipped FLAT = new Form.Unzipped(List.of("lib/*.so"), List.of());
    private static final Form.Unzipped WITH_DATA =
            new Form.Unzipped(List.of("lib/*.so"), List.of(new Form.Nested("data.zip", "data")));

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
    }

    @Test
    void matchingFilesAreWrittenFlat() throws IOException {
        unpack(FLAT, zip(Map.of("lib/a.so", bytes("A"), "lib/deep/b.so", bytes("B"), "readme", bytes("C"))));

        assertThat(folder.resolve("a.so")).hasContent("A");
        assertThat(folder).isDirectoryNotContaining("glob:**b.so").isDirectoryNotContaining("glob:**readme");
    }

    @Test
    void innerArchiveKeepsItsFolders() throws IOException {
        byte[] inner = zip(Map.of("top", bytes("T"), "voices/!v/Mr serious", bytes("V")));

        unpack(WITH_DATA, zip(Map.of("lib/a.so", bytes("A"), "data.zip", inner)));

        assertThat(folder.resolve("data/top")).hasContent("T");
        assertThat(folder.resolve("data/voices/!v/Mr serious")).hasContent("V");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "a/./evil", "two\nlines"})
    void namesThatLeaveTheFolderAreRefused(String name) throws IOException {
        byte[] inner = zip(Map.of(name, bytes("evil")));

        assertThatThrownBy(() -> unpack(WITH_DATA, zip(Map.of("lib/a.so", bytes("A"), "data.zip", inner))))
                .isInstanceOf(ModelStoreException.class)
                .hasMessageContaining("unsafe name");
        assertThatThrownBy(() -> unpack(FLAT, zip(Map.of(name, bytes("evil"))))).hasMessageContaining("unsafe name");
        assertThat(temporary.resolve("evil")).doesNotExist();
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void archiveWithoutTheFilesIsRefused() throws IOException {
        byte[] other = zip(Map.of("other", bytes("O")));

        assertThatThrownBy(() -> unpack(FLAT, other)).hasMessageContaining("holds none of the files");
        assertThatThrownBy(() -> unpack(WITH_DATA, zip(Map.of("lib/a.so", bytes("A")))))
                .hasMessageContaining("holds no data.zip");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        var inner = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(inner)) {
            for (int n = 0; n <= ArchiveBounds.MAX_ENTRIES; n++) {
                out.putNextEntry(new ZipEntry("d" + n + "/"));
            }
        }
        byte[] whole = zip(Map.of("lib/a.so", bytes("A"), "data.zip", inner.toByteArray()));

        assertThatThrownBy(() -> unpack(WITH_DATA, whole)).hasMessageContaining("more than 20000 entries");
    }

    @Test
    void damagedArchiveIsSaidSo() {
        assertThatThrownBy(() -> unpack(FLAT, new byte[100])).hasMessageContaining("archive is damaged");
    }

    private void unpack(Form.Unzipped form, byte[] archive) throws IOException {
        new Zip(form, folder).unpack(Files.write(temporary.resolve("archive.zip"), archive));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
