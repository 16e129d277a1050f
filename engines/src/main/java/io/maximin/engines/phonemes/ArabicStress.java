package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Puts the stress of an Arabic word where the weight of its syllables has it. */
final class ArabicStress {
    private static final String VOWELS = "aɑiu";
    private static final int FUNCTION_WORD = 3;

    private ArabicStress() {}

    /** {@code sound} with a mark before the stressed vowel; very short words stay without. */
    static String stressed(String sound) {
        var vowels = new ArrayList<Integer>();
        for (int i = 0; i < sound.length(); i++) {
            if (VOWELS.indexOf(sound.charAt(i)) >= 0) {
                vowels.add(i);
            }
        }
        if (vowels.isEmpty() || (vowels.size() == 1 && sound.length() <= FUNCTION_WORD)) {
            return sound;
        }
        int place = vowels.get(syllable(sound, vowels));
        return sound.substring(0, place) + "ˈ" + sound.substring(place);
    }

    private static int syllable(String sound, List<Integer> vowels) {
        int count = vowels.size();
        int end = sound.length();
        int rhyme = end - vowels.getLast();
        boolean longLast = isLong(sound, vowels.getLast());
        if (count == 1 || (longLast && rhyme > 2) || (!longLast && rhyme > 2)) {
            return count - 1;
        }
        boolean heavyPenult = isLong(sound, vowels.get(count - 2)) || vowels.get(count - 1) - vowels.get(count - 2) > 2;
        return heavyPenult || count == 2 ? count - 2 : count - 3;
    }

    private static boolean isLong(String sound, int vowel) {
        return vowel + 1 < sound.length() && sound.charAt(vowel + 1) == 'ː';
    }
}
