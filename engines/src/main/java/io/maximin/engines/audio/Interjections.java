package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Sounds that are no words, such as a laugh or a cough, made from pulses at the speaker's pitch and from noise, both
 * through a few resonances. They are sketches: recognisable, not a person's. Source of the names: spec/speech.md
 * section 2.5.
 */
public final class Interjections {
    private static final String RESOURCE = "interjections.tsv";
    private static final Map<String, List<Burst>> RECIPES = read();
    private static final long SEED = 20_260_101;
    private static final double OPEN_SHARE = 0.6;
    private static final double BREATH_LEVEL = 0.35;

    private Interjections() {}

    /** A stretch of a recipe. */
    private sealed interface Burst {
        double seconds();

        record Silence(double seconds) implements Burst {}

        record Noise(double seconds, double level, double hertz) implements Burst {}

        record Voice(Timbre timbre, double level, double from, double to, List<Double> formants) implements Burst {
            @Override
            public double seconds() {
                return timbre.seconds();
            }
        }
    }

    private record Timbre(double seconds, boolean breathy) {}

    /**
     * The sound of a tag, mono at {@link Sound#SAMPLE_RATE_HERTZ}; the same samples every time.
     *
     * @param name as in the tag, such as {@code laughs}
     * @param pitchHertz the speaker's
     * @return empty if the name is unknown
     */
    public static float[] sound(String name, float pitchHertz) {
        var noise = new Random(SEED);
        var samples = new SampleQueue();
        for (Burst burst : RECIPES.getOrDefault(name, List.of())) {
            int length = (int) Math.round(burst.seconds() * Sound.SAMPLE_RATE_HERTZ);
            samples.add(
                    switch (burst) {
                        case Burst.Silence _ -> new float[length];
                        case Burst.Noise(double _, double level, double hertz) ->
                            shaped(hiss(noise, length), List.of(hertz), level);
                        case Burst.Voice voice ->
                            shaped(voiced(voice, pitchHertz, noise, length), voice.formants(), voice.level());
                    });
        }
        return samples.takeAll();
    }

    private static float[] hiss(Random noise, int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) noise.nextGaussian();
        }
        return samples;
    }

    // The flow through the vocal folds: they open slowly and shut at once.
    private static float[] voiced(Burst.Voice voice, double pitchHertz, Random noise, int length) {
        var samples = new float[length];
        double phase = 0;
        double before = 0;
        for (int i = 0; i < length; i++) {
            double factor = voice.from() + (voice.to() - voice.from()) * i / length;
            phase = (phase + factor * pitchHertz / Sound.SAMPLE_RATE_HERTZ) % 1;
            double flow = phase < OPEN_SHARE ? 0.5 - 0.5 * Math.cos(Math.PI * phase / OPEN_SHARE) : 0;
            samples[i] = (float) (flow - before);
            before = flow;
            if (voice.timbre().breathy()) {
                samples[i] += (float) (BREATH_LEVEL * flow * noise.nextGaussian());
            }
        }
        return samples;
    }

    /** Through all resonances side by side, swelling and dying away, with {@code level} as its peak. */
    private static float[] shaped(float[] source, List<Double> resonances, double level) {
        var sum = new float[source.length];
        for (double hertz : resonances) {
            float[] one =
                    Biquad.bandPass(hertz, resonances.size() == 1 ? 1.2 : 5).whole(source);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        float peak = 1e-6f;
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= (float) Math.pow(Math.sin(Math.PI * (i + 0.5) / sum.length), 0.6);
            peak = Math.max(peak, Math.abs(sum[i]));
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= (float) (level / peak);
        }
        return sum;
    }

    private static Map<String, List<Burst>> read() {
        try (InputStream in = Objects.requireNonNull(Interjections.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Map<String, List<Burst>> recipes = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> recipes.put(
                            cells[0],
                            Arrays.stream(cells)
                                    .skip(1)
                                    .map(Interjections::burst)
                                    .toList()));
            return Map.copyOf(recipes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Burst burst(String text) {
        List<String> words = List.of(text.split(" ", -1));
        double seconds = Double.parseDouble(words.get(1));
        return switch (words.getFirst()) {
            case "s" -> new Burst.Silence(seconds);
            case "n" -> new Burst.Noise(seconds, Double.parseDouble(words.get(2)), Double.parseDouble(words.get(3)));
            case "v", "b" -> {
                List<Double> formants = new ArrayList<>();
                for (String hertz : words.get(5).split(",", -1)) {
                    formants.add(Double.valueOf(hertz));
                }
                yield new Burst.Voice(
                        new Timbre(seconds, words.getFirst().equals("b")),
                        Double.parseDouble(words.get(2)),
                        Double.parseDouble(words.get(3)),
                        Double.parseDouble(words.get(4)),
                        formants);
            }
            default -> throw new IllegalStateException(RESOURCE + ": no burst '" + text + "'");
        };
    }
}
