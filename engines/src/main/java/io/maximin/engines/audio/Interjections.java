package io.maximin.engines.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sounds without words, such as laughter and coughs: the tags of spec/speech.md section 2.5, without brackets. They are
 * made from pulses and noise in a model of the mouth, at the speaker's pitch, from {@code interjections.tsv}.
 */
public final class Interjections {
    private static final String TABLE = "interjections.tsv";
    private static final String APPLAUSE = "applause";
    private static final int LEVEL = 1;
    private static final int LENGTH = 2;
    private static final int CONTROLS = 3;
    private static final double LOUDEST_PEAK = 0.9;
    private static final double LOWEST_HERTZ = 50;
    private static final double HIGHEST_HERTZ = 500;

    private static final Map<String, Part> PARTS = parts();

    private record Part(double level, List<Score.Moment> moments) {}

    private Interjections() {}

    /** What can be sounded. */
    public static Set<String> names() {
        var names = new TreeSet<>(PARTS.keySet());
        names.add(APPLAUSE);
        return names;
    }

    /**
     * A sound of 0.3 to 1.5 seconds, mono at {@link io.maximin.engines.speech.Sound#SAMPLE_RATE_HERTZ}, silent at both
     * ends, as loud as it is beside speech of -19 LUFS. The same arguments give the same samples.
     *
     * @param pitchHertz of the speaker's voice, taken as 50 to 500
     * @param tract the speaker's size as in a voice's formant: above 1 smaller, 1 a grown man, about 1.15 a woman
     * @param take which of its performances; they differ a little in pace and pitch
     * @return empty if there is no such sound
     */
    public static Optional<float[]> sound(String name, double pitchHertz, double tract, int take) {
        var random = new Random(31L * name.hashCode() + take);
        if (name.equals(APPLAUSE)) {
            return Optional.of(levelled(Applause.sound(random), -25));
        }
        return Optional.ofNullable(PARTS.get(name)).map(part -> {
            double pitch = Math.clamp(pitchHertz, LOWEST_HERTZ, HIGHEST_HERTZ) * (0.96 + 0.08 * random.nextDouble());
            double pace = 0.92 + 0.16 * random.nextDouble();
            var score = new Score(part.moments(), pace);
            return levelled(new Mouth(pitch, tract, random).perform(score), part.level());
        });
    }

    private static float[] levelled(float[] samples, double level) {
        double gain = Loudness.gain(samples, level);
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return new Gain(Math.min(gain, LOUDEST_PEAK / Math.max(peak, 1e-9))).process(samples);
    }

    private static Map<String, Part> parts() {
        var levels = new LinkedHashMap<String, Double>();
        var moments = new LinkedHashMap<String, List<Score.Moment>>();
        for (var line : table().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = List.of(line.split("\t", -1));
            var name = cells.getFirst();
            levels.put(name, Double.valueOf(cells.get(LEVEL)));
            moments.computeIfAbsent(name, _ -> new ArrayList<>()).add(moment(cells));
        }
        var parts = new LinkedHashMap<String, Part>();
        moments.forEach(
                (name, list) -> parts.put(name, new Part(Objects.requireNonNull(levels.get(name)), List.copyOf(list))));
        return parts;
    }

    private static Score.Moment moment(List<String> cells) {
        var controls = new EnumMap<Score.Control, Double>(Score.Control.class);
        int column = CONTROLS;
        for (var control : Score.Control.values()) {
            controls.put(control, Double.valueOf(cells.get(column)));
            column++;
        }
        return new Score.Moment(Double.parseDouble(cells.get(LENGTH)) / 1000, controls);
    }

    private static String table() {
        try (var stream = Objects.requireNonNull(Interjections.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + TABLE, e);
        }
    }
}
