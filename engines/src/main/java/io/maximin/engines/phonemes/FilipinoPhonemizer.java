package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pronounces Filipino, whose spelling says nearly all: letters have one sound each, the stress falls on the syllable
 * before the last unless an accent, a list of words or a long ending says otherwise.
 */
final class FilipinoPhonemizer implements Phonemizer {
    private static final Map<String, String> WORDS = PhonemeTable.map("filipino-words.tsv");
    private static final List<List<String>> LETTERS = PhonemeTable.rows("filipino-letters.tsv");
    private static final String VOWELS = "aeiou";
    private static final char ACUTE = '\u0301';
    private static final char GRAVE = '\u0300';
    private static final char CIRCUMFLEX = '\u0302';
    private static final int LONGEST_LETTER = 3;
    private static final Pattern HYPHENS = Pattern.compile("-+");

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        var words = Word.of(phrase);
        return EspeakPhonemizer.joined(
                words, words.stream().map(word -> sound(word.text())).toList());
    }

    private static String sound(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var sound = new StringBuilder();
        for (var part : HYPHENS.split(lower, -1)) {
            sound.append(WORDS.getOrDefault(part, ""));
            if (!WORDS.containsKey(part)) {
                sound.append(read(part, !sound.isEmpty()));
            }
        }
        return sound.toString();
    }

    private static String read(String word, boolean afterHyphen) {
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var letters = new StringBuilder();
        int accented = -1;
        boolean glottal = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case ACUTE -> accented = letters.length() - 1;
                case GRAVE -> glottal = true;
                case CIRCUMFLEX -> {
                    accented = letters.length() - 1;
                    glottal = true;
                }
                case '\u0303' -> letters.append('\u0303');
                default -> letters.append(c);
            }
        }
        var text = letters.toString().replace("n\u0303", "ñ").replace("\u0303", "");
        return (afterHyphen && startsWithVowel(text) ? "ʔ" : "") + stressed(text, accented) + (glottal ? "ʔ" : "");
    }

    private static boolean startsWithVowel(String text) {
        return !text.isEmpty() && VOWELS.indexOf(text.charAt(0)) >= 0;
    }

    private static String stressed(String text, int accented) {
        var vowels = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (VOWELS.indexOf(text.charAt(i)) >= 0) {
                vowels.add(i);
            }
        }
        boolean small = vowels.size() <= 1 && text.length() <= 3;
        int place = small ? -1 : accented >= 0 ? accented : usual(text, vowels);
        var sound = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (at == place) {
                sound.append('ˈ');
            }
            at += append(text, at, sound);
        }
        return sound.toString();
    }

    private static int usual(String text, List<Integer> vowels) {
        if (vowels.isEmpty()) {
            return -1;
        }
        boolean lastLong = vowels.size() > 1
                && (text.endsWith("yon") || text.endsWith("syon") || text.endsWith("dad") || text.endsWith("al"));
        return lastLong || vowels.size() == 1 ? vowels.getLast() : vowels.get(vowels.size() - 2);
    }

    private static int append(String text, int at, StringBuilder sound) {
        for (int length = LONGEST_LETTER; length > 0; length--) {
            for (var row : LETTERS) {
                if (row.get(0).length() == length && text.startsWith(row.get(0), at)) {
                    boolean hiatus =
                            VOWELS.indexOf(text.charAt(at)) >= 0 && at > 0 && VOWELS.indexOf(text.charAt(at - 1)) >= 0;
                    int mark = sound.length() - (sound.toString().endsWith("ˈ") ? 1 : 0);
                    if (hiatus) {
                        sound.insert(mark, "ʔ");
                    }
                    sound.append(row.get(1));
                    return length;
                }
            }
        }
        return 1;
    }
}
