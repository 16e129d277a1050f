package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Puts the stress of a Hebrew word: on the last syllable, but for the patterns that have it before. */
final class HebrewStress {
    private static final String VOWELS = "aeiou";
    private static final char PATAH = '\u05b7';
    private static final char SEGOL = '\u05b6';
    private static final String GUTTURALS = "אהחע";

    private HebrewStress() {}

    /** {@code sound} with a mark before the stressed vowel. */
    static String stressed(String sound, List<PointedLetter> letters) {
        var vowels = new ArrayList<Integer>();
        for (int i = 0; i < sound.length(); i++) {
            if (VOWELS.indexOf(sound.charAt(i)) >= 0) {
                vowels.add(i);
            }
        }
        if (vowels.isEmpty() || (vowels.size() == 1 && sound.length() <= 2)) {
            return sound;
        }
        boolean before = vowels.size() > 1 && hasStressBeforeLast(sound, letters);
        int place = vowels.get(vowels.size() - (before ? 2 : 1));
        return sound.substring(0, place) + "ˈ" + sound.substring(place);
    }

    private static boolean hasStressBeforeLast(String sound, List<PointedLetter> letters) {
        return isSegolate(letters)
                || sound.endsWith("ajim")
                || sound.endsWith("ajit")
                || sound.matches(".*([^aeiou]|i)ti")
                || sound.matches(".*[ai].?nu")
                || sound.matches(".*[^aeiou]ta")
                || sound.matches(".*[ueio]ax?")
                || sound.matches(".*e(ha|xa)");
    }

    /** מֶלֶךְ, סֵפֶר, נַעַר: the last vowel is a helping one. */
    private static boolean isSegolate(List<PointedLetter> letters) {
        int size = letters.size();
        if (size < 3) {
            return false;
        }
        var middle = letters.get(size - 2);
        boolean closed = letters.get(size - 1).points().chars().allMatch(c -> c < 0x05b1 || c > 0x05bb)
                && letters.get(size - 1).base() != 'ה';
        boolean helping = middle.has(SEGOL) || (middle.has(PATAH) && GUTTURALS.indexOf(middle.base()) >= 0);
        var before = letters.get(size - 3);
        boolean full = before.points().chars().anyMatch(c -> c >= 0x05b4 && c <= 0x05b9) || before.base() == 'ו';
        return closed && helping && full && size <= 6;
    }
}
