package io.maximin.engines.phonemes;

/**
 * A Korean syllable as it is spoken or on its way there, in compatibility jamo.
 *
 * @param onset the consonant it begins with, {@code ㅇ} for none
 * @param vowel its vowel
 * @param coda what it ends in, {@link #NONE} for nothing
 * @param startsWord whether a word begins with it
 */
record Hangul(char onset, char vowel, char coda, boolean startsWord) {
    static final char NONE = ' ';
    static final char SILENT = 'ㅇ';

    private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** The syllable {@code c} spells; see {@link #isSyllable}. */
    static Hangul of(char c, boolean startsWord) {
        int index = c - FIRST;
        return new Hangul(
                ONSETS.charAt(index / (VOWELS.length() * CODAS.length())),
                VOWELS.charAt(index / CODAS.length() % VOWELS.length()),
                CODAS.charAt(index % CODAS.length()),
                startsWord);
    }

    Hangul withOnset(char other) {
        return new Hangul(other, vowel, coda, startsWord);
    }

    Hangul withVowel(char other) {
        return new Hangul(onset, other, coda, startsWord);
    }

    Hangul withCoda(char other) {
        return new Hangul(onset, vowel, other, startsWord);
    }
}
