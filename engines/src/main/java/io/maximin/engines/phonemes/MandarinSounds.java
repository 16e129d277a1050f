package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Map;

/**
 * How syllables of Standard Chinese are written for the model. Its Mandarin speakers were trained on IPA with an arrow
 * behind the vowel for the tone, so that the symbols alone carry the melody.
 */
final class MandarinSounds {
    private static final String FILE = "mandarin-sounds.tsv";
    private static final String TONE_PLACE = "0";
    private static final String[] ARROWS = {"", "→", "↗", "↓", "↘", ""};
    private static final String[] LEVELS = {"", "55", "35", "213", "51", "32"};

    private static final Map<String, String> INITIALS = ResourceTable.pairs(FILE, "initial");
    private static final Map<String, String> RHYMES = ResourceTable.pairs(FILE, "rhyme");
    private static final Map<String, String> CURLED = ResourceTable.pairs(FILE, "curled");
    private static final ChaoLevels CHAO = new ChaoLevels(1.8f);

    private MandarinSounds() {}

    /** The symbols of {@code syllable}, its tone included; empty if there is no such syllable. */
    static String symbols(PinyinSyllable syllable) {
        return spelled(syllable, RHYMES);
    }

    /** The symbols of {@code syllable} when a 儿 without a syllable of its own follows. */
    static String curledSymbols(PinyinSyllable syllable) {
        return spelled(syllable, CURLED);
    }

    /** The melody of {@code syllable} in semitones, for a speaker the arrows do not reach. */
    static List<Float> melody(PinyinSyllable syllable) {
        return CHAO.melody(LEVELS[syllable.tone()]);
    }

    private static String spelled(PinyinSyllable syllable, Map<String, String> rhymes) {
        String rhyme = syllable.rhyme().equals("i") && isSibilant(syllable.initial()) ? "apical" : syllable.rhyme();
        String initial = syllable.initial().isEmpty() ? "" : INITIALS.get(syllable.initial());
        String symbols = rhymes.get(syllable.initial().isEmpty() && rhyme.equals("o") ? "bare-o" : rhyme);
        return initial == null || symbols == null ? "" : initial + symbols.replace(TONE_PLACE, ARROWS[syllable.tone()]);
    }

    private static boolean isSibilant(String initial) {
        return switch (initial) {
            case "zh", "ch", "sh", "r", "z", "c", "s" -> true;
            default -> false;
        };
    }
}
