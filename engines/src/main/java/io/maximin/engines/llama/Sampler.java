package io.maximin.engines.llama;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws tokens for one request: temperature, then nucleus (Holtzman et al. 2019, "The Curious Case of Neural Text
 * Degeneration"). Where a constraint holds, what was drawn is checked first, which is nearly always right and cheap;
 * all tokens are looked through only if it was not.
 */
final class Sampler {
    /** Weights fall into buckets by the exponent and the upper two bits of the mantissa of their floats. */
    private static final int BUCKET_BITS = 21;

    private static final int ONE = Float.floatToIntBits(1);

    // e^-30 times the largest vocabulary is still nothing beside the likeliest token.
    private static final float WIDTH = 30;
    private static final int BUCKETS = bucket((float) Math.exp(-WIDTH - 1)) + 1;

    /** In free text, after so many tokens that may not come all others are looked through too. */
    private static final int TRIES = 16;

    private final SamplingOptions options;
    private final SplittableRandom random;

    Sampler(SamplingOptions options) {
        this.options = options;
        this.random = new SplittableRandom(options.seed());
    }

    /** Index of the drawn token. Scores are overwritten. Throws {@link IllegalStateException} when they are NaN. */
    int draw(float[] scores) {
        int best = likeliest(scores);
        if (Float.isNaN(scores[best])) {
            throw new IllegalStateException("the model's scores are not numbers; its weights may be damaged");
        }
        if (options.temperature() == 0) {
            return best;
        }
        double[] massOf = weigh(scores, scores[best], 1 / options.temperature());
        double total = Arrays.stream(massOf).sum();
        return options.topP() == 1 ? pick(scores, total) : pickFromNucleus(scores, massOf, total * options.topP());
    }

    /**
     * As {@link #draw(float[])}, of the tokens that a constraint allows.
     *
     * @throws GenerationFailedException if it allows none
     */
    int draw(float[] scores, TokenConstraint constraint) {
        float[] left = scores.clone();
        int token = draw(scores);
        for (int tries = 1; !constraint.allows(token); tries++) {
            if (constraint.free() && tries < TRIES) {
                left[token] = Float.NEGATIVE_INFINITY;
            } else {
                mask(left, constraint.allowed());
            }
            System.arraycopy(left, 0, scores, 0, left.length);
            token = draw(scores);
        }
        return token;
    }

    private static void mask(float[] scores, BitSet allowed) {
        if (allowed.isEmpty()) {
            throw new GenerationFailedException("no token of the model fits what the answer must look like");
        }
        for (int i = allowed.nextClearBit(0); i < scores.length; i = allowed.nextClearBit(i + 1)) {
            scores[i] = Float.NEGATIVE_INFINITY;
        }
    }

    /** Turns scores into weights relative to the likeliest token and adds them up in buckets of falling weight. */
    private static double[] weigh(float[] scores, double max, double scale) {
        double[] massOf = new double[BUCKETS];
        float top = (float) max;
        float factor = (float) Math.min(scale, Float.MAX_VALUE);
        for (int i = 0; i < scores.length; i++) {
            float distance = (top - scores[i]) * factor;
            if (distance < WIDTH) {
                float weight = Math.min(1, exp(-distance));
                massOf[bucket(weight)] += weight;
                scores[i] = weight;
            } else {
                scores[i] = 0;
            }
        }
        return massOf;
    }

    private static int bucket(float weight) {
        return (ONE - Float.floatToIntBits(weight)) >>> BUCKET_BITS;
    }

    /**
     * The exponential function between -{@value #WIDTH} and 0, exact to a few units of a float's last place: the power
     * of two times a polynomial for what is left. {@link Math#exp} is slow where next to nothing comes of it.
     */
    private static float exp(float value) {
        float power = value * 1.442695f;
        int whole = (int) (power - 0.5f);
        float rest = power - whole;
        float series = 1.540353e-4f;
        series = series * rest + 1.333356e-3f;
        series = series * rest + 9.61813e-3f;
        series = series * rest + 5.550411e-2f;
        series = series * rest + 0.2402265f;
        series = series * rest + 0.6931472f;
        series = series * rest + 1;
        return Float.intBitsToFloat((whole << 23) + ONE) * series;
    }

    private static int likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private int pick(float[] weights, double total) {
        double left = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Sorts only the tokens down to the weight at which the mass is reached, found by a histogram. */
    private int pickFromNucleus(float[] weights, double[] massOf, double mass) {
        long[] candidates = heaviest(weights, threshold(massOf, mass));
        double kept = 0;
        int size = 0;
        while (size < candidates.length && kept < mass) {
            kept += weights[token(candidates[size])];
            size++;
        }
        double left = random.nextDouble() * kept;
        for (int i = 0; i < size - 1; i++) {
            left -= weights[token(candidates[i])];
            if (left < 0) {
                return token(candidates[i]);
            }
        }
        return token(candidates[size - 1]);
    }

    /** The least weight of the bucket in which the mass is reached, or of the next, against rounding at the edge. */
    private static float threshold(double[] massOf, double mass) {
        double sum = massOf[0];
        int last = 0;
        while (last < BUCKETS - 1 && sum < mass) {
            last++;
            sum += massOf[last];
        }
        return last >= BUCKETS - 2 ? Float.MIN_VALUE : Float.intBitsToFloat(ONE - ((last + 2) << BUCKET_BITS));
    }

    /** Weight and token packed so that ascending order is heaviest first, lower token first among equals. */
    private static long[] heaviest(float[] weights, float threshold) {
        long[] packed = new long[64];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= threshold) {
                packed = count == packed.length ? Arrays.copyOf(packed, 2 * count) : packed;
                packed[count++] = ((long) -Float.floatToIntBits(weights[i]) << 32) | i;
            }
        }
        long[] sorted = Arrays.copyOf(packed, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int token(long packed) {
        return (int) packed;
    }
}
