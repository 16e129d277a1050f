package io.maximin.engines.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The speakers the model knows. Immutable. */
public final class Speakers {
    private static final String RESOURCE = "speakers.csv";
    private static final List<String> COLUMNS = List.of(
            "speaker",
            "median-pitch-hertz",
            "pitch-range-semitones",
            "phones-per-second",
            "tilt-decibels-per-octave",
            "harmonics-to-noise-decibels",
            "level-decibels",
            "vocal-tract-centimetres");

    private final Map<String, Speaker> byName;

    private Speakers(Map<String, Speaker> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The table that comes with the program. */
    public static Speakers load() {
        try (InputStream in = Speakers.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Speakers read(String csv) {
        List<String> lines = csv.lines().toList();
        if (!lines.getFirst().equals(String.join(",", COLUMNS))) {
            throw new IllegalStateException(RESOURCE + " has other columns than " + COLUMNS);
        }
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Speaker speaker = speaker(line);
            speakers.put(speaker.name(), speaker);
        }
        return new Speakers(speakers);
    }

    private static Speaker speaker(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS.size()) {
            throw new IllegalStateException(RESOURCE + ": '" + line + "' has " + cells.length + " cells");
        }
        List<Float> facts = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            facts.add(Float.parseFloat(cells[i]));
        }
        return new Speaker(
                cells[0],
                facts.get(0),
                facts.get(1),
                facts.get(2),
                facts.get(3),
                facts.get(4),
                facts.get(5),
                facts.get(6));
    }

    /** In the order of their names. */
    public List<Speaker> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Speaker> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The pitch to expect of a mixture of speakers, in Hz: the geometric mean of its speakers.
     *
     * @throws IllegalArgumentException if the mixture names an unknown speaker
     */
    public double medianPitchHertz(Map<String, Float> mixture) {
        return Math.exp(mean(mixture, speaker -> Math.log(speaker.medianPitchHertz())));
    }

    /**
     * The mean of a fact over a mixture of speakers and their relative weights.
     *
     * @throws IllegalArgumentException if the mixture names an unknown speaker
     */
    public double mean(Map<String, Float> mixture, ToDoubleFunction<Speaker> fact) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<String, Float> share : mixture.entrySet()) {
            sum += share.getValue() * fact.applyAsDouble(known(share.getKey()));
            weights += share.getValue();
        }
        return sum / weights;
    }

    private Speaker known(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("unknown speaker " + name));
    }
}
