package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sounds given in Jyutping, such as {@code nei5 hou2} or {@code (nei5)(hou2)}. */
public final class Jyutping {
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+[1-6]");

    private Jyutping() {}

    /** The word at {@code word} spoken as {@code phonetics} say; what is no Jyutping is left out. */
    public static List<SpokenWord> words(String phonetics, Span word) {
        var writer = new SyllableWriter();
        SYLLABLE.matcher(phonetics.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .flatMap(syllable -> JyutpingSyllable.parse(syllable).stream())
                .forEach(syllable -> writer.add(syllable.symbols(), syllable.melody()));
        return writer.word(word).stream().toList();
    }
}
