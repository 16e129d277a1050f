package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** The sound of one pointed Hebrew word as it is said in Israel today. */
final class HebrewReading {
    static final char DAGESH = '\u05bc';

    private static final char SHEVA = '\u05b0';
    private static final char HIRIK = '\u05b4';
    private static final char PATAH = '\u05b7';
    private static final char HOLAM = '\u05b9';
    private static final char SIN_DOT = '\u05c2';
    private static final String VOICED_PREFIXES = "ובכלמת";
    private static final Map<String, String> WORDS = PhonemeTable.map("hebrew-words.tsv");
    private static final Map<String, String> LETTERS = PhonemeTable.map("hebrew-letters.tsv");
    private static final Map<Character, String> POINTS = Map.ofEntries(
            Map.entry('\u05b1', "e"),
            Map.entry('\u05b2', "a"),
            Map.entry('\u05b3', "o"),
            Map.entry('\u05b4', "i"),
            Map.entry('\u05b5', "e"),
            Map.entry('\u05b6', "e"),
            Map.entry('\u05b7', "a"),
            Map.entry('\u05b8', "a"),
            Map.entry('\u05b9', "o"),
            Map.entry('\u05ba', "o"),
            Map.entry('\u05bb', "u"),
            Map.entry('\u05c7', "o"));

    private final List<PointedLetter> letters;
    private final StringBuilder sound = new StringBuilder();

    private HebrewReading(String word) {
        letters = PointedLetter.of(Normalizer.normalize(word, Normalizer.Form.NFD));
    }

    /** Whether a word has vowel points. */
    static boolean isVowelled(String word) {
        return word.chars().anyMatch(c -> c >= SHEVA && c <= DAGESH);
    }

    /** The symbols of a pointed word; letters without points are read as consonants. */
    static String sound(String word) {
        var reading = new HebrewReading(word);
        var bare = new StringBuilder();
        reading.letters.forEach(letter -> bare.append(letter.base()));
        var known = WORDS.get(bare.toString());
        return known != null ? known : reading.read();
    }

    private String read() {
        for (int i = 0; i < letters.size(); i++) {
            letter(i);
        }
        return HebrewStress.stressed(sound.toString(), letters);
    }

    private void letter(int at) {
        var letter = letters.get(at);
        boolean end = at + 1 == letters.size();
        switch (letter.base()) {
            case 'ו' -> vav(at);
            case 'י' -> yod(at);
            case '\'', '\u05f3' -> {}
            case 'ה' -> sound.append(end && !letter.has(DAGESH) ? "" : "h").append(vowel(at));
            case 'ח', 'ע' -> guttural(at, end);
            default -> sound.append(consonant(at)).append(vowel(at));
        }
    }

    private String consonant(int at) {
        var letter = letters.get(at);
        boolean geresh =
                at + 1 < letters.size() && "'\u05f3".indexOf(letters.get(at + 1).base()) >= 0;
        var key = letter.base() + (geresh ? "'" : letter.has(DAGESH) ? "+" : letter.has(SIN_DOT) ? "." : "");
        var symbols = LETTERS.get(key);
        return symbols != null ? symbols : LETTERS.getOrDefault(String.valueOf(letter.base()), "");
    }

    /** At the end of a word a patah is heard before its guttural: {@code ruax}. */
    private void guttural(int at, boolean end) {
        boolean stolen = end && letters.get(at).has(PATAH) && endsInVowel() && sound.charAt(sound.length() - 1) != 'a';
        sound.append(stolen ? "a" + consonant(at) : consonant(at) + vowel(at));
    }

    private void vav(int at) {
        var letter = letters.get(at);
        var own = point(letter);
        boolean bare = own.isEmpty() && !letter.has(SHEVA);
        if (letter.has(DAGESH) && bare && !endsInVowel()) {
            sound.append('u');
        } else if (own.equals("o") && letter.has(HOLAM) && !endsInVowel()) {
            sound.append('o');
        } else if (bare && !letter.has(DAGESH) && (endsWith('o') || endsWith('u') || isSecondVav(at))) {
            return;
        } else {
            sound.append('v').append(vowel(at));
        }
    }

    private boolean isSecondVav(int at) {
        return at > 0 && letters.get(at - 1).base() == 'ו' && endsInVowel();
    }

    private void yod(int at) {
        var letter = letters.get(at);
        boolean bare = point(letter).isEmpty() && !letter.has(SHEVA) && !letter.has(DAGESH);
        if (bare && endsWith('i')) {
            return;
        }
        boolean afterE = bare && endsWith('e') && at + 1 < letters.size();
        if (afterE) {
            return;
        }
        sound.append('j').append(vowel(at));
    }

    private String vowel(int at) {
        var letter = letters.get(at);
        if (letter.has(SHEVA)) {
            return isHeard(at) ? "e" : "";
        }
        var own = point(letter);
        boolean yodBefore = own.equals("i") && letter.has(HIRIK) && letter.base() == 'י' && endsWith('i');
        return yodBefore ? "" : own;
    }

    /** The sheva is a vowel behind a prefix, between alike letters, and as the second of two. */
    private boolean isHeard(int at) {
        if (at == letters.size() - 1) {
            return false;
        }
        char base = letters.get(at).base();
        char next = letters.get(at + 1).base();
        if (at == 0) {
            return VOICED_PREFIXES.indexOf(base) >= 0 || "ילמנר".indexOf(base) >= 0 || "אהעחר".indexOf(next) >= 0;
        }
        return base == next || (letters.get(at - 1).has(SHEVA) && at + 1 < letters.size() - 1);
    }

    private static String point(PointedLetter letter) {
        for (char point : letter.points().toCharArray()) {
            var vowel = POINTS.get(point);
            if (vowel != null) {
                return vowel;
            }
        }
        return "";
    }

    private boolean endsWith(char symbol) {
        return !sound.isEmpty() && sound.charAt(sound.length() - 1) == symbol;
    }

    private boolean endsInVowel() {
        return !sound.isEmpty() && "aeiou".indexOf(sound.charAt(sound.length() - 1)) >= 0;
    }
}
