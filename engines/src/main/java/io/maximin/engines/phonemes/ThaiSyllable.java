package io.maximin.engines.phonemes;

import io.maximin.engines.phonemes.ThaiPattern.Kind;
import io.maximin.engines.phonemes.ThaiTone.ConsonantClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A written Thai syllable.
 *
 * @param mark its tone mark, empty if there is none
 * @param coda the consonant it ends in, empty if there is none
 * @param end index behind its last letter in the word
 * @param cost how unlikely this reading is
 */
record ThaiSyllable(ThaiOnset onset, ThaiPattern pattern, String mark, String coda, int end, int cost) {
    private static final String FILE = "thai-sounds.tsv";
    private static final Map<String, String> CODAS = ResourceTable.pairs(FILE, "coda");
    private static final Map<String, String> LEVELS = ResourceTable.pairs(FILE, "tone");
    private static final ChaoLevels CHAO = new ChaoLevels(2.2f);
    private static final String STOPS = "ptk";

    static boolean canEndIn(String consonant) {
        return CODAS.containsKey(consonant);
    }

    ThaiSyllable after(ConsonantClass leading) {
        return new ThaiSyllable(onset.after(leading), pattern, mark, coda, end, cost);
    }

    boolean isWeak() {
        return pattern.kind() == Kind.WEAK;
    }

    ThaiTone tone() {
        if (isWeak()) {
            return ThaiTone.MID;
        }
        boolean shortVowel = pattern.kind() == Kind.SHORT;
        String ending = CODAS.getOrDefault(coda, "");
        boolean dead = ending.isEmpty() ? shortVowel : STOPS.contains(ending);
        return ThaiTone.of(onset.initial(), mark, dead, shortVowel);
    }

    /** Adds its sounds and melody to {@code word}. */
    void write(SyllableWriter word) {
        word.add(onset.lead());
        word.add(onset.symbols() + pattern.vowel() + CODAS.getOrDefault(coda, ""), melody());
    }

    private List<Float> melody() {
        return CHAO.melody(LEVELS.getOrDefault(tone().name().toLowerCase(Locale.ROOT), "33"));
    }
}
