package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.List;

/**
 * A Chinese word and its reading.
 *
 * @param text the word in simplified characters, one per syllable of {@code reading}
 */
record MandarinWord(String text, Span span, List<PinyinSyllable> reading) {
    MandarinWord {
        reading = List.copyOf(reading);
    }

    MandarinWord read(List<PinyinSyllable> other) {
        return new MandarinWord(text, span, other);
    }
}
