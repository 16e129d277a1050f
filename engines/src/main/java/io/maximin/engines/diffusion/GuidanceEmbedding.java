package io.maximin.engines.diffusion;

import io.maximin.engines.onnx.OnnxSession.Values;

/**
 * A strength of guidance as consistency models take it: waves of a thousand times its value.
 *
 * @see <a href="https://arxiv.org/abs/2310.04378">Luo and others, 2023</a>
 */
final class GuidanceEmbedding {
    private static final int LENGTH = 256;

    private GuidanceEmbedding() {}

    static Values.Floats of(double guidance) {
        int half = LENGTH / 2;
        var waves = new float[LENGTH];
        for (int i = 0; i < half; i++) {
            double angle = 1000 * guidance * Math.exp(-Math.log(10_000) * i / (half - 1));
            waves[i] = (float) Math.sin(angle);
            waves[half + i] = (float) Math.cos(angle);
        }
        return new Values.Floats(waves, 1, LENGTH);
    }
}
