package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.reading.ReadingOptions.Replacement;
import io.maximin.error.ApiException;
import java.util.List;

/**
 * {@code pronunciation_dict}: an object with a list of {@code source/replacement}, or a list of objects as a later
 * client sends it. Source: spec/speech.md section 2.4.
 */
final class PronunciationDict {
    private static final String FIELD = "pronunciation_dict";
    private static final int MOST_ENTRIES = 10_000;

    private PronunciationDict() {}

    /** @throws ApiException if it has neither form, or an entry no replacement */
    static List<Replacement> read(WireObject body) {
        if (!body.has(FIELD)) {
            return List.of();
        }
        var entries = body.isArray(FIELD)
                ? body.objects(FIELD).stream().map(PronunciationDict::pair).toList()
                : body.object(FIELD).texts("tone").stream()
                        .map(PronunciationDict::entry)
                        .toList();
        if (entries.size() > MOST_ENTRIES) {
            throw ApiException.invalid(FIELD + " holds more than " + MOST_ENTRIES + " entries");
        }
        return entries;
    }

    /** The first slash divides; further ones belong to phonetics such as {@code tomato//təˈmeɪtoʊ/}. */
    private static Replacement entry(String entry) {
        int slash = entry.indexOf('/');
        return slash < 0 ? replacement(entry, "") : replacement(entry.substring(0, slash), entry.substring(slash + 1));
    }

    private static Replacement pair(WireObject entry) {
        return replacement(entry.text("tone"), entry.text("text"));
    }

    private static Replacement replacement(String word, String said) {
        if (word.isBlank() || said.isBlank()) {
            throw ApiException.invalid("glyph definition format error: " + FIELD + " entry '" + word
                    + "' must be source/replacement, neither of them empty");
        }
        return new Replacement(word.strip(), said.strip());
    }
}
