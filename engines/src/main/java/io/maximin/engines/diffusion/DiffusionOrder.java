package io.maximin.engines.diffusion;

/**
 * One picture to be made.
 *
 * @param negative what should not be in it; may be empty
 * @param width in pixels, 64 to 4096
 * @param height in pixels, 64 to 4096
 * @param seed equal orders of equal seeds make equal pictures on one build
 * @param steps of denoising, 1 to 200; 0 for what suits the pipeline
 * @param guidance how closely the prompt is followed; 1 for not beyond what was learned, 0 for what suits the pipeline
 */
public record DiffusionOrder(
        String prompt, String negative, int width, int height, long seed, int steps, double guidance) {
    private static final int LEAST_SIDE = 64;
    private static final int MOST_SIDE = 4096;
    private static final int MOST_STEPS = 200;
    private static final double MOST_GUIDANCE = 50;

    public DiffusionOrder {
        within("width", width, LEAST_SIDE, MOST_SIDE);
        within("height", height, LEAST_SIDE, MOST_SIDE);
        within("steps", steps, 0, MOST_STEPS);
        within("guidance", guidance, 0, MOST_GUIDANCE);
    }

    private static void within(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " must be within [" + min + ", " + max + "], got " + value);
        }
    }
}
