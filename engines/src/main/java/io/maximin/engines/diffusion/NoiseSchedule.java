package io.maximin.engines.diffusion;

import java.util.ArrayList;
import java.util.List;

/**
 * How much noise is in a picture at each step of training, and what the network predicts.
 *
 * @param cumulative product of 1 - beta up to each step
 * @param prediction what the network's output is
 * @param spacing how fewer steps are laid over those of training
 * @param offset added to steps that lead
 * @param consistent whether the network was distilled to jump to the end (LCM)
 */
record NoiseSchedule(List<Double> cumulative, Prediction prediction, Spacing spacing, int offset, boolean consistent) {
    private static final int MOST_STEPS = 10_000;

    NoiseSchedule {
        cumulative = List.copyOf(cumulative);
    }

    /** What comes out of the network. */
    enum Prediction {
        EPSILON,
        V_PREDICTION,
        SAMPLE
    }

    /** Which of the steps of training are taken. */
    enum Spacing {
        LEADING,
        TRAILING,
        LINSPACE
    }

    /** Reads a diffusers scheduler_config.json. */
    static NoiseSchedule read(FlatJson config) {
        int steps = config.whole("num_train_timesteps", 1000);
        if (steps < 2 || steps > MOST_STEPS) {
            throw new DiffusionException(
                    config.file() + ": num_train_timesteps must be within [2, " + MOST_STEPS + "], got " + steps);
        }
        double start = config.number("beta_start", 0.00085);
        double end = config.number("beta_end", 0.012);
        String shape = config.text("beta_schedule").orElse("scaled_linear");
        List<Double> cumulative = new ArrayList<>(steps);
        double product = 1;
        for (int i = 0; i < steps; i++) {
            product *= 1 - beta(config, shape, start, end, i / (steps - 1.0));
            cumulative.add(product);
        }
        boolean consistent = config.text("_class_name").orElse("").startsWith("LCM");
        return new NoiseSchedule(
                cumulative,
                one(config, Prediction.class, "prediction_type", Prediction.EPSILON),
                one(config, Spacing.class, "timestep_spacing", consistent ? Spacing.TRAILING : Spacing.LEADING),
                config.whole("steps_offset", 0),
                consistent);
    }

    private static double beta(FlatJson config, String shape, double start, double end, double share) {
        return switch (shape) {
            case "linear" -> start + share * (end - start);
            case "scaled_linear" -> Math.pow(Math.sqrt(start) + share * (Math.sqrt(end) - Math.sqrt(start)), 2);
            default -> throw new DiffusionException(config.file() + ": beta_schedule '" + shape + "' is not known");
        };
    }

    private static <E extends Enum<E>> E one(FlatJson config, Class<E> type, String name, E otherwise) {
        return config.text(name)
                .map(text -> {
                    for (E value : type.getEnumConstants()) {
                        if (value.name().equalsIgnoreCase(text)) {
                            return value;
                        }
                    }
                    throw new DiffusionException(config.file() + ": " + name + " '" + text + "' is not known");
                })
                .orElse(otherwise);
    }

    /** The steps of training to stop at, the noisiest first. */
    double[] timesteps(int count) {
        int all = cumulative.size();
        var steps = new double[count];
        for (int i = 0; i < count; i++) {
            double step = switch (spacing) {
                case LEADING -> (count - 1 - i) * (all / count) + offset;
                case TRAILING -> Math.round(all - i * ((double) all / count)) - 1.0;
                case LINSPACE -> count == 1 ? all - 1 : (all - 1) * (1 - i / (count - 1.0));
            };
            steps[i] = Math.clamp(step, 0, all - 1);
        }
        return steps;
    }

    /** Noise over signal at a step, which may lie between two. */
    double sigma(double step) {
        int below = (int) Math.floor(step);
        int above = Math.min(below + 1, cumulative.size() - 1);
        double share = step - below;
        return sigmaAt(below) * (1 - share) + sigmaAt(above) * share;
    }

    private double sigmaAt(int step) {
        double signal = cumulative.get(step);
        return Math.sqrt((1 - signal) / signal);
    }

    /**
     * The clean latent that the network believes in.
     *
     * @param noisy latent with noise of strength {@code sigma} added, in place of which it stands afterwards
     * @param predicted output of the network for it
     */
    void denoise(float[] noisy, float[] predicted, double sigma) {
        double scale = 1 / (sigma * sigma + 1);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float)
                    switch (prediction) {
                        case EPSILON -> noisy[i] - sigma * predicted[i];
                        case V_PREDICTION -> noisy[i] * scale - predicted[i] * sigma * Math.sqrt(scale);
                        case SAMPLE -> predicted[i];
                    };
        }
    }
}
