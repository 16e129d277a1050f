package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sound of one vowelled Arabic word, by the rules of Modern Standard Arabic: long vowels, sun letters, tanwin,
 * doubled letters, the alif that joins, stress by weight. Case endings are not said, as most speakers leave them out.
 */
final class ArabicReading {
    private static final char FATHATAN = '\u064b';
    private static final char DAMMATAN = '\u064c';
    private static final char KASRATAN = '\u064d';
    private static final char FATHA = '\u064e';
    private static final char DAMMA = '\u064f';
    private static final char KASRA = '\u0650';
    private static final char SHADDA = '\u0651';
    private static final char SUKUN = '\u0652';
    private static final char DAGGER_ALIF = '\u0670';
    private static final String SUN = "تثدذرزسشصضطظلن";
    private static final String BACKING = "صضطظق";
    private static final String CLITICS = "وفبكل";
    private static final Map<String, String> WORDS = PhonemeTable.map("arabic-words.tsv");
    private static final Map<Character, String> CONSONANTS = consonants();

    private final List<PointedLetter> letters;
    private final boolean afterVowel;
    private final boolean construct;
    private final StringBuilder sound = new StringBuilder();
    private int stem;

    private ArabicReading(String word, boolean afterVowel, boolean construct) {
        this.letters = PointedLetter.of(Normalizer.normalize(word, Normalizer.Form.NFC));
        this.afterVowel = afterVowel;
        this.construct = construct;
    }

    private static Map<Character, String> consonants() {
        var consonants = new HashMap<Character, String>();
        PhonemeTable.map("arabic-letters.tsv").forEach((letter, symbols) -> consonants.put(letter.charAt(0), symbols));
        return Map.copyOf(consonants);
    }

    /** Whether a word has vowel points. */
    static boolean isVowelled(String word) {
        return word.chars().anyMatch(c -> (c >= FATHATAN && c <= SUKUN) || c == DAGGER_ALIF);
    }

    /**
     * The symbols of a word.
     *
     * @param word with vowel points; letters without are read as their neighbours suggest
     * @param afterVowel whether the word before ends in a vowel, so that a joining alif is silent
     * @param construct whether its owner follows, so that a final ة is heard as t
     */
    static String sound(String word, boolean afterVowel, boolean construct) {
        var known = WORDS.get(bare(word));
        return known != null ? known : new ArabicReading(word, afterVowel, construct).read();
    }

    private static String bare(String word) {
        var text = new StringBuilder();
        PointedLetter.of(word).forEach(letter -> text.append(letter.base()));
        return text.toString();
    }

    private String read() {
        for (int i = 0; i < letters.size(); i++) {
            letter(i);
        }
        return sound.substring(0, stem) + ArabicStress.stressed(sound.substring(stem));
    }

    private void letter(int at) {
        var letter = letters.get(at);
        switch (letter.base()) {
            case 'ا', 'ٱ' -> alif(at);
            case 'آ' -> sound.append(sound.isEmpty() ? "aː" : "ʔaː");
            case 'ى' -> {
                if (isConsonant(letter)) {
                    consonant(at, "j");
                } else {
                    lengthened('a');
                }
            }
            case 'و' -> weak(at, "w", 'u');
            case 'ي', 'ی' -> weak(at, "j", 'i');
            case 'ة' -> {
                if (!endsInVowel()) {
                    sound.append('a');
                }
                sound.append(construct ? "t" : "");
            }
            case 'ل' -> {
                if (!assimilated(at)) {
                    consonant(at, "l");
                }
                if (isArticleLam(at)) {
                    stem = sound.length();
                }
            }
            default -> consonant(at, CONSONANTS.getOrDefault(letter.base(), ""));
        }
    }

    private void alif(int at) {
        var letter = letters.get(at);
        boolean joins = at == 0 || afterClitics(at);
        if (joins && (at > 0 || afterVowel)) {
            return;
        }
        if (joins) {
            sound.append(isArticle(at) ? "a" : letter.has(DAMMA) ? "u" : letter.has(FATHA) ? "a" : "i");
            return;
        }
        var before = letters.get(at - 1);
        boolean silent = letter.has(FATHATAN)
                || before.has(FATHATAN)
                || (before.base() == 'و' && at + 1 == letters.size() && !before.has(FATHA));
        if (letter.has(FATHATAN)) {
            sound.append("an");
        }
        if (!silent) {
            lengthened('a');
        }
    }

    private boolean isArticle(int at) {
        return at + 2 < letters.size() && letters.get(at + 1).base() == 'ل' && !hasVowel(letters.get(at + 1));
    }

    /** An article behind و ف ب ك: its alif is silent. */
    private boolean afterClitics(int at) {
        for (int i = 0; i < at; i++) {
            if (CLITICS.indexOf(letters.get(i).base()) < 0) {
                return false;
            }
        }
        return at > 0 && at <= 2 && isArticle(at) && letters.size() - at > 3;
    }

    private boolean isArticleLam(int at) {
        boolean afterAlif =
                at > 0 && at + 2 < letters.size() && letters.get(at - 1).base() == 'ا';
        return afterAlif && !hasVowel(letters.get(at)) && (at == 1 || afterClitics(at - 1));
    }

    private boolean assimilated(int at) {
        if (at == 0 || at + 1 >= letters.size() || hasVowel(letters.get(at))) {
            return false;
        }
        boolean article = isArticleLam(at);
        boolean contracted = at == 1 && letters.get(0).base() == 'ل';
        return (article || contracted) && SUN.indexOf(letters.get(at + 1).base()) >= 0;
    }

    private void weak(int at, String glide, char vowel) {
        var letter = letters.get(at);
        boolean lengthens = !isConsonant(letter) && (endsWith(vowel) || !endsInVowel()) && at > 0;
        if (lengthens) {
            lengthened(vowel);
        } else {
            consonant(at, glide);
        }
    }

    private void lengthened(char vowel) {
        if (endsWith(vowel) || (vowel == 'a' && endsWith('ɑ'))) {
            sound.append('ː');
        } else if (!endsInVowel()) {
            sound.append(vowel).append('ː');
        }
    }

    private void consonant(int at, String symbols) {
        var letter = letters.get(at);
        boolean throat = letter.base() == 'ع' && !hasVowel(letter) && endsInVowel() && !endsWith('ː');
        if (throat) {
            // The model has no such sound; the vowel before it is heard longer.
            sound.append('ː');
            return;
        }
        sound.append(symbols.equals("ʔ") && sound.length() == stem ? "" : symbols);
        boolean doubled = letter.has(SHADDA) && !symbols.isEmpty() && !sound.isEmpty() && at > 0;
        if (doubled) {
            sound.append('ː');
        }
        boolean end = at + 1 == letters.size();
        sound.append(vowels(letter, end, BACKING.indexOf(letter.base()) >= 0 ? "ɑ" : "a"));
    }

    private String vowels(PointedLetter letter, boolean end, String open) {
        boolean pause = end && endsAnotherSyllable();
        if (letter.has(DAGGER_ALIF)) {
            return open + "ː";
        }
        if (letter.has(FATHATAN)) {
            return letters.getLast().base() == 'ا' ? open + "n" : "";
        }
        if (letter.has(DAMMATAN)) {
            return pause ? "" : "un";
        }
        if (letter.has(KASRATAN)) {
            return pause ? "" : "in";
        }
        if (letter.has(FATHA)) {
            return pause ? "" : open;
        }
        if (letter.has(DAMMA)) {
            return pause ? "" : "u";
        }
        if (letter.has(KASRA)) {
            return pause ? "" : "i";
        }
        return letter.base() == 'إ' ? "i" : letter.base() == 'أ' && sound.isEmpty() ? "a" : "";
    }

    private boolean endsAnotherSyllable() {
        return sound.chars().anyMatch(c -> "aɑiu".indexOf(c) >= 0);
    }

    private static boolean isConsonant(PointedLetter letter) {
        return hasVowel(letter) || letter.has(SHADDA) || letter.has(SUKUN);
    }

    private static boolean hasVowel(PointedLetter letter) {
        return letter.points().chars().anyMatch(c -> (c >= FATHATAN && c <= KASRA) || c == DAGGER_ALIF);
    }

    private boolean endsWith(char symbol) {
        return !sound.isEmpty() && sound.charAt(sound.length() - 1) == symbol;
    }

    private boolean endsInVowel() {
        return !sound.isEmpty() && "aɑiuː".indexOf(sound.charAt(sound.length() - 1)) >= 0;
    }
}
