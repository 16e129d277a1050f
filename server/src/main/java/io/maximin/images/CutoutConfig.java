package io.maximin.images;

import io.maximin.engines.cutout.MattingNet.Tones;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What cuts subjects out of their pictures beside what is pulled.
 *
 * @param model of matting in the form of ONNX, relative to the home directory
 * @param size of the square that it is given, 16 to 2048; 0 for what it declares, or 1024
 * @param mean that is taken off red, green and blue of 0 to 1
 * @param deviation that they are divided by then
 */
public record CutoutConfig(Optional<Path> model, int size, List<Double> mean, List<Double> deviation) {
    public CutoutConfig {
        Objects.requireNonNull(model);
        if (size != 0) {
            ImageEngineConfig.requireWithin("size", size, 16, 2048);
        }
        var tones = new Tones(mean, deviation);
        mean = tones.mean();
        deviation = tones.deviation();
    }

    public static CutoutConfig defaults() {
        return new CutoutConfig(Optional.empty(), 0, Tones.IMAGE_NET.mean(), Tones.IMAGE_NET.deviation());
    }

    public Tones tones() {
        return new Tones(mean, deviation);
    }
}
