package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sounds given in pinyin, such as {@code chu3 li3}, {@code (chu3)(li3)}, {@code lv4} or {@code lǜ}. */
public final class Pinyin {
    private static final Pattern SYLLABLE = Pattern.compile("[a-zêü:]+[\u0304\u0301\u030c\u0300]?[a-z]*[0-5]?");
    private static final String TONE_MARKS = "\u0304\u0301\u030c\u0300";

    private Pinyin() {}

    /** The word at {@code word} spoken as {@code phonetics} say; what is no pinyin is left out. */
    public static List<SpokenWord> words(String phonetics, Span word) {
        List<PinyinSyllable> syllables = new ArrayList<>();
        Matcher matcher = SYLLABLE.matcher(decomposed(phonetics));
        while (matcher.find()) {
            syllable(matcher.group()).ifPresent(syllables::add);
        }
        var writer = new SyllableWriter();
        syllables.forEach(syllable -> writer.add(MandarinSounds.symbols(syllable)));
        return writer.word(word).stream().toList();
    }

    /** Lower case, tone marks behind their vowel, but ü and ê in one piece. */
    private static String decomposed(String phonetics) {
        return Normalizer.normalize(phonetics.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replace("u:", "v")
                .replace("e\u0302", "ê");
    }

    private static Optional<PinyinSyllable> syllable(String written) {
        for (int tone = 1; tone <= TONE_MARKS.length(); tone++) {
            String mark = TONE_MARKS.substring(tone - 1, tone);
            if (written.contains(mark)) {
                return PinyinSyllable.parse(written.replace(mark, "") + tone);
            }
        }
        return PinyinSyllable.parse(written.replace('0', '5'));
    }
}
