package io.maximin.engines.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values.Floats;
import io.maximin.engines.tflite.FlatBytes.Numbers;
import io.maximin.engines.tflite.FlatBytes.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TfliteConverterTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.tflite"), bytes);
    }

    private Floats run(byte[] model, float[] input, long... shape) throws IOException {
        try (var session = OnnxSession.load(TfliteConverter.convert(file(model)), "tiny")) {
            return session.run(Map.of("input0", new Floats(input, shape)), List.of("output0"))
                    .getFirst();
        }
    }

    @Test
    void convolutionsComputeWhatTheirWeightsSay() throws IOException {
        float[] first = {1, -2, 0.5f, 3};
        float[] second = {2, 1, -1, 0};

        var output = run(TinyModel.convolutions(), new float[] {1, -2, 0.5f, 3, 2, 1, -1, 0}, 1, 2, 2, 2);

        assertThat(output.shape()).containsExactly(1, 1, 4, 4);
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                int from = y / 2 * 2 + x / 2;
                float a = Math.max(0, first[from] + 2 * second[from] + 0.5f);
                float b = Math.max(0, -first[from] + 0.5f * second[from] - 0.25f);
                float c = Math.max(0, 3 * first[from] - 2 * second[from] + 1);
                int tap = 3 * (y % 2 * 2 + x % 2);
                float expected = a * (tap + 1) + b * (tap + 2) + c * (tap + 3) + 0.125f;
                assertThat(output.data()[4 * y + x]).isEqualTo(expected, within(1e-4f));
            }
        }
    }

    @Test
    void flatteningKeepsChannelsLast() throws IOException {
        var output = run(
                TinyModel.flattened(), new float[] {1, 2, 3, 4, 5, 6, 7, 8, -1, -2, 9, 9, -3, -4, 9, 9}, 1, 1, 4, 4);

        assertThat(output.shape()).containsExactly(1, 8, 2);
        assertThat(output.data()).containsExactly(6, 0, 8, 0, -1, 0, 9, 0, 6, 0, 8, 0, -1, 0, 9, 0);
    }

    @Test
    void whatIsNotKnownIsNamed() throws IOException {
        var model = new TinyModel();
        int input = model.tensor(1, 2, 2, 2);
        model.operator(99, Numbers.of(input), model.tensor(1, 2, 2, 2), Table.of());
        var file = file(model.bytes(Numbers.of(0), Numbers.of(1)));

        assertThatThrownBy(() -> TfliteConverter.convert(file))
                .isInstanceOf(TfliteFormatException.class)
                .hasMessageContaining("operation 99 is not known");
    }

    @Test
    void aTensorThatIsNotThereIsRefused() throws IOException {
        var model = new TinyModel();
        model.operator(19, Numbers.of(7), model.tensor(1, 2, 2, 2), Table.of());
        var file = file(model.bytes(Numbers.of(0), Numbers.of(0)));

        assertThatThrownBy(() -> TfliteConverter.convert(file))
                .isInstanceOf(TfliteFormatException.class)
                .hasMessageContaining("it names tensor 7 of 1");
    }

    @Test
    void otherFilesAndThoseCutOffAreRefused() throws IOException {
        byte[] whole = TinyModel.convolutions();

        for (int length = 0; length < whole.length; length++) {
            var file = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TfliteConverter.convert(file))
                    .as("%d bytes", length)
                    .isInstanceOf(TfliteFormatException.class);
        }
    }

    /** What is still a model may convert; nothing else than a refusal may come of the rest. */
    @Test
    void damagedFilesAreRefusedOrRead() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int refused = 0;

        for (int round = 0; round < 2000; round++) {
            byte[] damaged = TinyModel.convolutions();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                TfliteConverter.convert(file(damaged));
            } catch (TfliteFormatException _) {
                refused++;
            }
        }

        assertThat(refused).isBetween(200, 1999);
    }
}
