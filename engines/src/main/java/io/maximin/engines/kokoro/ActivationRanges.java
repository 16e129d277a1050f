package io.maximin.engines.kokoro;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far the activations around each convolution reach, measured once over sentences of several voices
 * ({@code make calibrate-speech}) and kept as a resource.
 */
public final class ActivationRanges {
    private static final String RESOURCE = "activation-ranges.tsv";

    private final Map<String, Range> byConvolution;

    public ActivationRanges(Map<String, Range> byConvolution) {
        this.byConvolution = new TreeMap<>(byConvolution);
    }

    /**
     * Around one convolution.
     *
     * @param min the smallest input, 0 or below
     * @param max the largest input, 0 or above
     * @param peaks the largest magnitude of each channel out
     */
    public record Range(float min, float max, List<Float> peaks) {
        public Range {
            peaks = List.copyOf(peaks);
        }

        /** As far as either reaches. */
        Range or(Range other) {
            List<Float> wider = new ArrayList<>();
            for (int i = 0; i < peaks.size(); i++) {
                wider.add(Math.max(peaks.get(i), other.peaks.get(i)));
            }
            return new Range(Math.min(min, other.min), Math.max(max, other.max), wider);
        }
    }

    /** The table that comes with the program. */
    static ActivationRanges load() {
        try (InputStream in = Objects.requireNonNull(ActivationRanges.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Range> ranges = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.split("\t"));
                List<Float> peaks = new ArrayList<>();
                cells.subList(3, cells.size()).forEach(cell -> peaks.add(Float.valueOf(cell)));
                ranges.put(
                        cells.getFirst(),
                        new Range(Float.parseFloat(cells.get(1)), Float.parseFloat(cells.get(2)), peaks));
            }
            return new ActivationRanges(ranges);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Convolution convolution) {
        return byConvolution.containsKey(convolution.node().name());
    }

    Range of(Convolution convolution) {
        return Objects.requireNonNull(
                byConvolution.get(convolution.node().name()),
                () -> "no range for " + convolution.node().name());
    }

    /** The table as text: name, smallest and largest input, then the peak of each channel, separated by tabs. */
    public String table() {
        var text = new StringBuilder();
        byConvolution.forEach((name, range) -> {
            text.append(name);
            text.append('\t').append(shown(range.min())).append('\t').append(shown(range.max()));
            range.peaks().forEach(peak -> text.append('\t').append(shown(peak)));
            text.append('\n');
        });
        return text.toString();
    }

    // Four digits are far finer than the margin they are used with.
    private static String shown(float value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
