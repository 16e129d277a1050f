package io.maximin.engines.phonemes;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pronounces Cantonese in traditional or simplified characters: the longest entry of a dictionary of 48,000 that fits
 * gives the reading. The dictionary (about 12 MB of heap) is loaded by the first call.
 */
public final class CantonesePhonemizer implements Phonemizer {
    private static final int LONGEST_ENTRY = 10;

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        List<SpokenWord> words = new ArrayList<>();
        BreakIterator borders = BreakIterator.getWordInstance(ULocale.TRADITIONAL_CHINESE);
        borders.setText(phrase);
        StringBuilder jyutping = new StringBuilder();
        int begin = 0;
        for (Entry entry : entries(phrase)) {
            if (borders.isBoundary(entry.span().begin())) {
                words.addAll(Jyutping.words(
                        jyutping.toString(), new Span(begin, entry.span().begin())));
                jyutping.setLength(0);
                begin = entry.span().begin();
            }
            jyutping.append(entry.jyutping()).append(' ');
        }
        words.addAll(Jyutping.words(jyutping.toString(), new Span(begin, phrase.length())));
        return words;
    }

    private static List<Entry> entries(String phrase) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            Entry entry = longest(phrase, at);
            entries.add(entry);
            at = entry.span().end();
        }
        return entries;
    }

    /** The longest entry at {@code at}; a silent one for a character the dictionary lacks. */
    private static Entry longest(String phrase, int at) {
        for (int end = Math.min(phrase.length(), at + LONGEST_ENTRY); end > at; end--) {
            String jyutping = Dictionary.READINGS.get(phrase.substring(at, end));
            if (jyutping != null) {
                return new Entry(new Span(at, end), jyutping);
            }
        }
        return new Entry(new Span(at, at + Character.charCount(phrase.codePointAt(at))), "");
    }

    private record Entry(Span span, String jyutping) {}

    /** Loaded when first needed. */
    private static final class Dictionary {
        static final Map<String, String> READINGS = readings();

        private static Map<String, String> readings() {
            Map<String, String> readings = ResourceTable.pairs("cantonese-readings.tsv.gz");
            readings.putAll(ResourceTable.pairs("cantonese-words.tsv"));
            return readings;
        }
    }
}
