package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GgufCheckTest {
    private final byte[] whole = TinyGguf.bytes(7);

    @TempDir
    Path directory;

    @Test
    void wholeFileIsAccepted() {
        assertThatCode(() -> check(whole)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 20, 24, 100, 5_000, 9_000, 100_000})
    void truncatedFileIsRefusedByName(int length) {
        assertRefused(Arrays.copyOf(whole, length), "");
    }

    @Test
    void missingLastByteIsNoticed() {
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "truncated");
    }

    @Test
    void otherFormatIsRefused() {
        assertRefused("PK\3\4 this is a zip".getBytes(StandardCharsets.US_ASCII), "not a GGUF file");
    }

    @Test
    void unknownVersionIsRefused() {
        whole[4] = 9;

        assertRefused(whole, "version 9");
    }

    @Test
    void absurdCountIsRefusedBeforeAnythingIsAllocated() {
        whole[14] = 0x7f;

        assertRefused(whole, "tensors");
    }

    @Test
    void tokensOfAnotherTypeAreRefused() {
        byte[] bytes = new GgufWriter()
                .text("general.architecture", "llama")
                .integers("tokenizer.ggml.tokens", List.of(1, 2, 3))
                .toBytes();

        assertRefused(bytes, "tokenizer.ggml.tokens has elements of type 5");
    }

    @Test
    void vocabularyWithFewerScoresThanTokensIsRefused() {
        byte[] bytes = new GgufWriter()
                .text("general.architecture", "llama")
                .texts("tokenizer.ggml.tokens", List.of("a", "b", "c"))
                .numbers("tokenizer.ggml.scores", List.of(1f, 2f))
                .toBytes();

        assertRefused(bytes, "tokenizer.ggml.scores has 2 elements where 3 are expected");
    }

    @Test
    void fileWithoutAnArchitectureIsRefused() {
        assertRefused(new GgufWriter().text("general.name", "x").toBytes(), "general.architecture is missing");
    }

    @Test
    void damagedHeaderNeverEscapesAsAnotherException() throws IOException {
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 4; k++) {
                damaged[random.nextInt(9_000)] = (byte) random.nextInt();
            }
            try {
                check(damaged);
            } catch (ModelLoadException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> check(bytes))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("broken.gguf")
                .hasMessageContaining(reason);
    }

    private void check(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("broken.gguf"), bytes);
        GgufCheck.check(file, (type, elements) -> type == 0 ? 4 * elements : -1);
    }
}
