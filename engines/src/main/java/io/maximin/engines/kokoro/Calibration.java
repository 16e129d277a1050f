package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the reach of the activations around the generator's convolutions, for {@link ActivationRanges}. */
public final class Calibration {
    /** Convolutions whose activations are held in memory at once. */
    private static final int BATCH = 12;

    private final Map<String, ActivationRanges.Range> ranges = new LinkedHashMap<>();

    private Calibration() {}

    /** One sentence to measure with. */
    public record Sample(String symbols, String speaker) {}

    /**
     * Runs the float decoder over the samples, a few seconds for each.
     *
     * @param model the pulled export
     * @param speakers the folder of the style vectors
     * @param work an empty folder for intermediate files
     */
    public static ActivationRanges measure(Path model, Path speakers, Path work, List<Sample> samples)
            throws IOException {
        KokoroFiles.make(model, work);
        OnnxGraph decoder = Stage.DECODER.of(OnnxGraph.read(model));
        List<Convolution> generator = Convolution.all(decoder).stream()
                .filter(convolution -> isLarge(convolution.node().name()))
                .toList();
        var calibration = new Calibration();
        OnnxGraph plain = FastDecoder.plain(decoder);
        for (int begin = 0; begin < generator.size(); begin += BATCH) {
            var batch = generator.subList(begin, Math.min(begin + BATCH, generator.size()));
            Path file = work.resolve("tapped.onnx");
            tapped(plain, batch).write(file);
            calibration.measure(work, file, speakers, samples, batch);
        }
        return new ActivationRanges(calibration.ranges);
    }

    static boolean isLarge(String convolution) {
        return convolution.contains("resblocks") || convolution.contains("noise_res");
    }

    private static OnnxGraph tapped(OnnxGraph decoder, List<Convolution> batch) {
        Map<String, ElementType> outputs = new LinkedHashMap<>();
        batch.forEach(convolution -> {
            outputs.put(convolution.input(), ElementType.FLOAT);
            outputs.put(convolution.output(), ElementType.FLOAT);
        });
        return decoder.cut(decoder.inputs(), outputs);
    }

    private void measure(Path files, Path tapped, Path speakers, List<Sample> samples, List<Convolution> batch) {
        try (var model = KokoroModel.load(files, speakers);
                var taps = OnnxSession.load(tapped)) {
            for (Sample sample : samples) {
                var inputs = model.decoderInputs(sample.symbols(), Map.of(sample.speaker(), 1f));
                List<String> names = new ArrayList<>();
                batch.forEach(convolution -> names.addAll(List.of(convolution.input(), convolution.output())));
                List<Values.Floats> values = taps.run(inputs, names);
                for (int i = 0; i < batch.size(); i++) {
                    widen(batch.get(i), values.get(2 * i), values.get(2 * i + 1));
                }
            }
        }
    }

    private void widen(Convolution convolution, Values.Floats input, Values.Floats output) {
        float min = 0;
        float max = 0;
        for (float value : input.data()) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        int channels = Math.toIntExact(output.shape()[1]);
        int each = output.data().length / channels;
        List<Float> peaks = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            float peak = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                peak = Math.max(peak, Math.abs(output.data()[i]));
            }
            peaks.add(peak);
        }
        ranges.merge(
                convolution.node().name(), new ActivationRanges.Range(min, max, peaks), ActivationRanges.Range::or);
    }
}
