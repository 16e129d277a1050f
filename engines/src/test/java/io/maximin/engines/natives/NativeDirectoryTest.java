package io.maximin.engines.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void libraryIsFoundWhateverItsVersion() throws IOException {
        Files.createFile(directory.resolve("libllama.v0.5.0.so"));
        Files.createFile(directory.resolve("libllama-common.so"));
        Files.createFile(directory.resolve("libggml-base.so"));
        var natives = new NativeDirectory(directory);

        assertThat(natives.library("llama")).hasFileName("libllama.v0.5.0.so");
        assertThat(natives.library("ggml-base")).hasFileName("libggml-base.so");
    }

    @Test
    void absentOrDoubleLibraryIsNamed() throws IOException {
        var natives = new NativeDirectory(directory);
        assertThatThrownBy(() -> natives.library("llama"))
                .isInstanceOf(NativesException.class)
                .hasMessageContaining("libllama*.so in " + natives.path());

        Files.createFile(directory.resolve("libllama.v0.5.0.so"));
        Files.createFile(directory.resolve("libllama.v0.6.0.so"));

        assertThatThrownBy(() -> natives.library("llama")).hasMessageContaining("libllama.v0.6.0.so");
    }

    @Test
    void missingDirectoryIsNamed() {
        Path absent = directory.resolve("absent");

        assertThatThrownBy(() -> new NativeDirectory(absent))
                .isInstanceOf(NativesException.class)
                .hasMessageContaining(absent.toString());
    }

    @Test
    void fileThatIsNoLibraryIsRefusedByName() throws IOException {
        Path file = Files.writeString(directory.resolve("libfake.so"), "not a library");

        assertThatThrownBy(() -> NativeLibrary.open(file))
                .isInstanceOf(NativesException.class)
                .hasMessageContaining("libfake.so");
    }
}
