package io.maximin.images;

import io.maximin.engines.diffusion.DiffusionOrder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A model of diffusion and how it is run.
 *
 * @param folder that the usual export to ONNX writes, relative to the home directory
 * @param steps of each picture, to 200; 0 for what suits the model
 * @param guidance how closely prompts are followed, to 50; 0 for what suits the model
 * @param negative what no picture is to show
 */
public record DiffusionConfig(Optional<Path> folder, int steps, double guidance, Optional<String> negative) {
    public DiffusionConfig {
        Objects.requireNonNull(folder);
        new DiffusionOrder("", negative.orElse(""), 512, 512, 0, steps, guidance);
    }

    public static DiffusionConfig defaults() {
        return new DiffusionConfig(Optional.empty(), 0, 0, Optional.empty());
    }

    DiffusionOrder order(String prompt, Canvas canvas, long seed) {
        return new DiffusionOrder(prompt, negative.orElse(""), canvas.width(), canvas.height(), seed, steps, guidance);
    }
}
