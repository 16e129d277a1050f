package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says IPA in the model's symbols. The longest entry that fits is taken at each place; what is neither an entry nor a
 * sound of the {@link Alphabet} is left out. Source of the table: the conventions the model was trained with.
 */
final class SymbolMap {
    private static final String TABLE = "symbols.tsv";
    private static final String EVERY = "*";
    private static final Pattern LANGUAGE_SWITCH = Pattern.compile("\\([^()]*\\)");

    private final Map<Character, List<Entry>> entries = new HashMap<>();

    private record Entry(String from, String to) {}

    private SymbolMap(String voice) {
        var chosen = new HashMap<String, String>();
        for (var row : PhonemeTable.rows(TABLE)) {
            if (row.get(0).equals(EVERY)) {
                chosen.putIfAbsent(row.get(1), row.get(2));
            } else if (row.get(0).equals(voice)) {
                chosen.put(row.get(1), row.get(2));
            }
        }
        chosen.forEach((from, to) ->
                entries.computeIfAbsent(from.charAt(0), _ -> new ArrayList<>()).add(new Entry(from, to)));
        entries.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry entry) -> entry.from().length())
                                .reversed()));
    }

    /** The map for a voice of espeak-ng; rows of the voice come before those for all. */
    static SymbolMap of(String voice) {
        return new SymbolMap(voice);
    }

    /** {@code ipa} without spaces, in symbols that all have a token. */
    String apply(String ipa) {
        var text = LANGUAGE_SWITCH.matcher(ipa).replaceAll("");
        var symbols = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            at += step(text, at, symbols);
        }
        return symbols.toString();
    }

    private int step(String text, int at, StringBuilder symbols) {
        for (var entry : entries.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(entry.from(), at)) {
                symbols.append(entry.to());
                return entry.from().length();
            }
        }
        if (Alphabet.hasSound(text.charAt(at))) {
            symbols.append(text.charAt(at));
        }
        return 1;
    }
}
