package io.maximin.engines.kokoro;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The model's symbols and the numbers it knows them by. */
public final class Vocabulary {
    private static final String RESOURCE = "vocabulary.tsv";
    private static final Map<Character, Integer> IDS = read();

    private Vocabulary() {}

    /** Every symbol the model has a token for. */
    public static Set<Character> symbols() {
        return IDS.keySet();
    }

    /**
     * The model's numbers of {@code symbols}, with the pad the model expects at both ends.
     *
     * @throws IllegalArgumentException if a symbol has none
     */
    static long[] tokens(String symbols) {
        long[] tokens = new long[symbols.length() + 2];
        for (int i = 0; i < symbols.length(); i++) {
            Integer id = IDS.get(symbols.charAt(i));
            if (id == null) {
                throw new IllegalArgumentException("symbol '" + symbols.charAt(i) + "' is not in the vocabulary");
            }
            tokens[i + 1] = id;
        }
        return tokens;
    }

    private static Map<Character, Integer> read() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Character, Integer> ids = new HashMap<>();
            lines.lines().forEach(line -> ids.put(line.charAt(0), Integer.valueOf(line.substring(2))));
            return Map.copyOf(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
