package io.maximin.engines.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How likely words are in each language: by lists of frequent words, and by the letter sequences of those lists. */
final class Model {
    /** Loaded when first used. */
    static final Model BY_WRITING;

    static final List<Language> KNOWN;

    private static final double LISTED = 0.6;
    private static final double TRIGRAMS = 0.55;
    private static final double BIGRAMS = 0.3;
    private static final double LETTERS = 0.14;
    private static final double ANY_LETTER = 0.01 / 60;
    private static final int LONGEST = 30;

    private final int languages;
    private final Map<String, float[]> words = new HashMap<>();
    private final Map<String, float[]> sequences = new HashMap<>();

    static {
        var known = new ArrayList<Language>();
        BY_WRITING = new Model(known);
        KNOWN = List.copyOf(known);
    }

    private Model(List<Language> known) {
        var lines = lines();
        this.languages = lines.size();
        for (var line : lines) {
            var columns = line.split("\t", -1);
            learn(columns[1].split(" ", -1), known.size());
            Arrays.stream(Language.values())
                    .filter(language -> language.tag().equals(columns[0]))
                    .forEach(known::add);
        }
    }

    private static List<String> lines() {
        try (var stream = Objects.requireNonNull(Model.class.getResourceAsStream("words.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word lists", e);
        }
    }

    private void learn(String[] list, int language) {
        float total = 0;
        for (int rank = 0; rank < list.length; rank++) {
            total += 1f / (rank + 10);
        }
        for (int rank = 0; rank < list.length; rank++) {
            float weight = 1f / (rank + 10) / total;
            count(words, list[rank], language, weight);
            letters(list[rank], language, (float) Math.sqrt(weight));
        }
    }

    private void letters(String word, int language, float weight) {
        var padded = "^" + word + "$";
        for (int end = 1; end < padded.length(); end++) {
            count(sequences, padded.substring(end, end + 1), language, weight);
            count(sequences, "", language, weight);
            count(sequences, padded.substring(end - 1, end + 1), language, weight);
            count(sequences, padded.substring(end - 1, end) + "*", language, weight);
            if (end > 1) {
                count(sequences, padded.substring(end - 2, end + 1), language, weight);
                count(sequences, padded.substring(end - 2, end) + "*", language, weight);
            }
        }
    }

    private void count(Map<String, float[]> counts, String key, int language, float weight) {
        counts.computeIfAbsent(key, _ -> new float[languages])[language] += weight;
    }

    /** Adds the logarithm of how likely {@code word} is in each language to {@code scores}. */
    void add(String word, double[] scores) {
        var listed = words.get(word);
        var spelled = spelled(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        for (int i = 0; i < languages; i++) {
            double known = listed == null ? 0 : listed[i];
            scores[i] += Math.log(LISTED * known + (1 - LISTED) * spelled[i]);
        }
    }

    private double[] spelled(String word) {
        var likely = new double[languages];
        Arrays.fill(likely, 1);
        var padded = "^" + word + "$";
        var all = Objects.requireNonNull(sequences.get(""));
        for (int end = 1; end < padded.length(); end++) {
            var letter = sequences.get(padded.substring(end, end + 1));
            var pair = sequences.get(padded.substring(end - 1, end + 1));
            var before = sequences.get(padded.substring(end - 1, end) + "*");
            var triple = end < 2 ? null : sequences.get(padded.substring(end - 2, end + 1));
            var twoBefore = end < 2 ? null : sequences.get(padded.substring(end - 2, end) + "*");
            for (int i = 0; i < likely.length; i++) {
                likely[i] *= ANY_LETTER
                        + LETTERS * share(letter, all, i)
                        + BIGRAMS * share(pair, before, i)
                        + TRIGRAMS * share(triple, twoBefore, i);
            }
        }
        return likely;
    }

    private static double share(float @Nullable [] part, float @Nullable [] whole, int index) {
        return part == null || whole == null || whole[index] == 0 ? 0 : part[index] / whole[index];
    }
}
