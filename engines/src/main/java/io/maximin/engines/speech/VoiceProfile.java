package io.maximin.engines.speech;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How a voice is made of the model's own speakers.
 *
 * @param mixture speakers by name (such as {@code af_heart}) and their relative weights, each above 0; not empty, in
 *     the order of the names, so that a sum over it comes out the same in every run
 * @param pitchSemitones added to the mixture's pitch, -12 to 12
 * @param pitchRange intonation around the mean, 1 as the model speaks, 0 monotone, at most 2
 * @param pace speed relative to the model's own, 0.7 to 1.4
 * @param formant vocal-tract scale: above 1 a smaller speaker (brighter), below 1 a larger one, 0.85 to 1.2
 * @param colour spectral tilt, -1 (dark, full) to 1 (bright, crisp)
 * @param breath share of breathiness, 0 to 1
 */
public record VoiceProfile(
        Map<String, Float> mixture,
        float pitchSemitones,
        float pitchRange,
        float pace,
        float formant,
        float colour,
        float breath) {
    public VoiceProfile {
        mixture = Collections.unmodifiableMap(new TreeMap<>(mixture));
        if (mixture.isEmpty()) {
            throw new IllegalArgumentException("mixture is empty: a voice needs a speaker");
        }
        mixture.forEach((speaker, weight) -> {
            if (!(weight > 0) || weight.isInfinite()) {
                throw new IllegalArgumentException("mixture gives " + speaker + " the weight " + weight);
            }
        });
        requireWithin("pitchSemitones", pitchSemitones, -12, 12);
        requireWithin("pitchRange", pitchRange, 0, 2);
        requireWithin("pace", pace, 0.7f, 1.4f);
        requireWithin("formant", formant, 0.85f, 1.2f);
        requireWithin("colour", colour, -1, 1);
        requireWithin("breath", breath, 0, 1);
    }

    /**
     * A voice and its part in a blend.
     *
     * @param weight above 0, relative to the others
     */
    public record Weighted(VoiceProfile profile, float weight) {
        public Weighted {
            Objects.requireNonNull(profile);
            if (!(weight > 0) || Float.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + weight + " is not above 0");
            }
        }
    }

    /**
     * One new voice out of several: the speakers of all by their shares, every control between those of its parts.
     * Pitch, pace and formant are ratios and meet in the geometric mean, the others in the arithmetic one.
     *
     * @param parts not empty; the result is the same in whatever scale the weights are
     */
    public static VoiceProfile blend(List<Weighted> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a blend needs a voice");
        }
        double total = parts.stream().mapToDouble(Weighted::weight).sum();
        return new VoiceProfile(
                blendedMixture(parts, total),
                (float) mean(parts, total, VoiceProfile::pitchSemitones),
                (float) mean(parts, total, VoiceProfile::pitchRange),
                (float) Math.exp(mean(parts, total, profile -> Math.log(profile.pace))),
                (float) Math.exp(mean(parts, total, profile -> Math.log(profile.formant))),
                (float) mean(parts, total, VoiceProfile::colour),
                (float) mean(parts, total, VoiceProfile::breath));
    }

    private static Map<String, Float> blendedMixture(List<Weighted> parts, double total) {
        Map<String, Float> blended = new TreeMap<>();
        for (Weighted part : parts) {
            double share = part.weight / total / part.profile.totalWeight();
            part.profile.mixture.forEach(
                    (speaker, weight) -> blended.merge(speaker, (float) (share * weight), Float::sum));
        }
        return blended;
    }

    private static double mean(List<Weighted> parts, double total, ToDoubleFunction<VoiceProfile> control) {
        return parts.stream()
                        .mapToDouble(part -> part.weight * control.applyAsDouble(part.profile))
                        .sum()
                / total;
    }

    private double totalWeight() {
        return mixture.values().stream().mapToDouble(Float::doubleValue).sum();
    }

    /** The mixture as shares of a whole: weights that sum to 1, in the order of the names. */
    public Map<String, Float> shares() {
        double total = totalWeight();
        Map<String, Float> shares = new TreeMap<>(mixture);
        shares.replaceAll((_, weight) -> (float) (weight / total));
        return Collections.unmodifiableMap(shares);
    }

    private static void requireWithin(String name, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + least + " to " + most);
        }
    }
}
