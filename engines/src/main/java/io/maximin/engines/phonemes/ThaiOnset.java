package io.maximin.engines.phonemes;

import io.maximin.engines.phonemes.ThaiTone.ConsonantClass;
import java.util.Map;
import java.util.Optional;

/**
 * The consonants a Thai syllable begins with.
 *
 * @param lead sounds of an unwritten short a before them, as in ส-นาม; empty if there is none
 * @param symbols their sounds
 * @param initial the class that decides on the tone
 * @param yields whether the class of a bare consonant before them takes over
 */
record ThaiOnset(String lead, String symbols, ConsonantClass initial, boolean yields) {
    private static final String FILE = "thai-sounds.tsv";
    private static final Map<String, String> SOUNDS = ResourceTable.pairs(FILE, "onset");
    private static final Map<String, String> CLUSTERS = ResourceTable.pairs(FILE, "cluster");
    private static final Map<String, String> CLASSES = ResourceTable.pairs(FILE, "class");
    private static final String SONORANTS = "งญณนมยรลวฬ";
    private static final String HEAVY_HO = "ห";

    /**
     * The onset that {@code consonants} are.
     *
     * @param afterVowelSign whether a vowel sign stands before them, so that two that are no cluster may be a short
     *     syllable whose vowel is not written and the real onset
     */
    static Optional<ThaiOnset> of(String consonants, boolean afterVowelSign) {
        String first = consonants.substring(0, 1);
        ConsonantClass initial = classOf(first);
        if (consonants.length() == 1) {
            return Optional.of(new ThaiOnset("", sound(first), initial, isSonorant(first)));
        }
        String second = consonants.substring(1);
        if (first.equals(HEAVY_HO) && isSonorant(second)) {
            return Optional.of(new ThaiOnset("", sound(second), initial, false));
        }
        if (CLUSTERS.containsKey(consonants)) {
            return Optional.of(new ThaiOnset("", sound(first) + sound(second), initial, false));
        }
        if (!afterVowelSign) {
            return Optional.empty();
        }
        ConsonantClass own = isSonorant(second) ? initial : classOf(second);
        return Optional.of(new ThaiOnset(sound(first) + "a", sound(second), own, false));
    }

    ThaiOnset after(ConsonantClass leading) {
        return yields && leading != ConsonantClass.LOW ? new ThaiOnset(lead, symbols, leading, false) : this;
    }

    private static boolean isSonorant(String consonant) {
        return SONORANTS.contains(consonant);
    }

    private static String sound(String consonant) {
        return SOUNDS.getOrDefault(consonant, "");
    }

    private static ConsonantClass classOf(String consonant) {
        return switch (CLASSES.getOrDefault(consonant, "low")) {
            case "high" -> ConsonantClass.HIGH;
            case "mid" -> ConsonantClass.MID;
            default -> ConsonantClass.LOW;
        };
    }
}
