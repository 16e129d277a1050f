package io.maximin.engines.diffusion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to the numbers that CLIP's text encoder reads: lower-cased words, cut by byte pair merges.
 *
 * @see <a href="https://arxiv.org/abs/2103.00020">Radford and others, 2021</a>
 */
final class ClipTokenizer {
    /** Numbers in a row, the first and last included. */
    static final int LENGTH = 77;

    private static final int MOST_CHARS = 4000;
    private static final String END_OF_WORD = "</w>";
    private static final Pattern WORD = Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");
    private static final String[] BYTES = byteSymbols();

    private final Map<String, Integer> numbers;
    private final Map<Pair, Integer> ranks;
    private final int begin;
    private final int end;
    private final int pad;

    private record Pair(String left, String right) {}

    private ClipTokenizer(Map<String, Integer> numbers, Map<Pair, Integer> ranks, String pad) {
        this.numbers = numbers;
        this.ranks = ranks;
        this.begin = number("<|startoftext|>");
        this.end = number("<|endoftext|>");
        this.pad = number(pad);
    }

    /** @param folder holds vocab.json and merges.txt, and tokenizer_config.json if the padding is not the usual one */
    static ClipTokenizer read(Path folder) {
        Map<String, Integer> numbers = new HashMap<>();
        var vocabulary = FlatJson.read(folder.resolve("vocab.json"));
        vocabulary.scalars().forEach((token, _) -> numbers.put(token, vocabulary.whole(token, 0)));
        Path config = folder.resolve("tokenizer_config.json");
        String pad = Files.exists(config)
                ? FlatJson.read(config).text("pad_token").orElse("<|endoftext|>")
                : "<|endoftext|>";
        return new ClipTokenizer(numbers, ranks(folder.resolve("merges.txt")), pad);
    }

    private static Map<Pair, Integer> ranks(Path file) {
        Map<Pair, Integer> ranks = new HashMap<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.startsWith("#version"))
                    .map(line -> line.split(" "))
                    .forEach(pair -> {
                        if (pair.length == 2) {
                            ranks.put(new Pair(pair[0], pair[1]), ranks.size());
                        }
                    });
            return ranks;
        } catch (IOException e) {
            throw new DiffusionException(file + " is missing or cannot be read", e);
        }
    }

    // Bytes that print stand for themselves, the others for characters beyond Latin-1, in order.
    private static String[] byteSymbols() {
        var symbols = new String[256];
        int next = 256;
        for (int value = 0; value < 256; value++) {
            boolean prints = (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xAC) || value >= 0xAE;
            symbols[value] = Character.toString(prints ? value : next++);
        }
        return symbols;
    }

    private int number(String token) {
        Integer number = numbers.get(token);
        if (number == null) {
            throw new DiffusionException("the vocabulary lacks the token '" + token + "'");
        }
        return number;
    }

    /** A full row: begin, the text as far as it fits, end, padding. */
    long[] row(String text) {
        var row = new long[LENGTH];
        Arrays.fill(row, pad);
        row[0] = begin;
        int used = 1;
        for (int number : numbers(text)) {
            if (used == LENGTH - 1) {
                break;
            }
            row[used++] = number;
        }
        row[used] = end;
        return row;
    }

    private List<Integer> numbers(String text) {
        List<Integer> found = new ArrayList<>();
        String plain = text.substring(0, Math.min(text.length(), MOST_CHARS)).toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(plain);
        while (words.find() && found.size() < LENGTH) {
            for (String token : merged(words.group())) {
                found.add(numbers.getOrDefault(token, end));
            }
        }
        return found;
    }

    private List<String> merged(String word) {
        List<String> parts = new ArrayList<>();
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            parts.add(BYTES[one & 0xFF]);
        }
        parts.set(parts.size() - 1, parts.getLast() + END_OF_WORD);
        for (int best = best(parts); best >= 0; best = best(parts)) {
            parts.set(best, parts.get(best) + parts.remove(best + 1));
        }
        return parts;
    }

    /** Where the pair stands that is merged first; -1 if none is. */
    private int best(List<String> parts) {
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < parts.size(); i++) {
            int rank = ranks.getOrDefault(new Pair(parts.get(i), parts.get(i + 1)), Integer.MAX_VALUE);
            if (rank < lowest) {
                lowest = rank;
                best = i;
            }
        }
        return best;
    }
}
