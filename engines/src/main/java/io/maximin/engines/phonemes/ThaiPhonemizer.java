package io.maximin.engines.phonemes;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pronounces Thai: words by dictionary segmentation, their syllables and tones by the rules of spelling. */
public final class ThaiPhonemizer implements Phonemizer {
    private static final char REPEAT = 'ๆ';

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        List<SpokenWord> words = new ArrayList<>();
        BreakIterator borders = BreakIterator.getWordInstance(ULocale.forLocale(Locale.of("th")));
        borders.setText(phrase);
        int begin = borders.first();
        for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
            speak(phrase, new Span(begin, end), words);
            begin = end;
        }
        return words;
    }

    private static void speak(String phrase, Span span, List<SpokenWord> words) {
        String word = span.of(phrase);
        int repeat = word.indexOf(REPEAT);
        if (repeat == 0) {
            if (!words.isEmpty()) {
                SpokenWord last = words.getLast();
                words.add(new SpokenWord(span, last.symbols(), last.tones()));
            }
            return;
        }
        if (repeat > 0) {
            speak(phrase, new Span(span.begin(), span.begin() + repeat), words);
            speak(phrase, new Span(span.begin() + repeat, span.end()), words);
            return;
        }
        var writer = new SyllableWriter();
        ThaiReader.syllables(word).forEach(syllable -> syllable.write(writer));
        writer.word(span).ifPresent(words::add);
    }
}
