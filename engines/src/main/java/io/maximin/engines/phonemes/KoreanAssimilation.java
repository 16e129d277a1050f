package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Applies the rules of standard Korean pronunciation. Source: the chapters of the Standard Pronunciation (표준 발음법). */
final class KoreanAssimilation {
    private static final String CLUSTERS = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";
    private static final String CLUSTER_FIRST = "ㄱㄴㄴㄹㄹㄹㄹㄹㄹㄹㅂ";
    private static final String CLUSTER_SECOND = "ㅅㅈㅎㄱㅁㅂㅅㅌㅍㅎㅅ";
    private static final String LAX = "ㄱㄷㅂㅅㅈ";
    private static final String TENSE = "ㄲㄸㅃㅆㅉ";
    private static final String PLAIN_STOPS = "ㄱㄷㅂㅈ";
    private static final String ASPIRATED = "ㅋㅌㅍㅊ";
    private static final String BOUND_AFTER_L = "수거게것걸줄때지";

    private final List<Hangul> syllables;

    private KoreanAssimilation(List<Hangul> syllables) {
        this.syllables = new ArrayList<>(syllables);
    }

    /** The syllables of a phrase as they are spoken one after another. */
    static List<Hangul> applied(List<Hangul> written) {
        var spoken = new KoreanAssimilation(written);
        for (int i = 0; i < written.size(); i++) {
            spoken.vowel(i);
        }
        for (int i = 0; i + 1 < written.size(); i++) {
            spoken.border(i);
        }
        if (!written.isEmpty()) {
            spoken.coda(written.size() - 1, neutral(spoken.syllables.getLast().coda()));
        }
        return spoken.syllables;
    }

    private void vowel(int i) {
        Hangul syllable = syllables.get(i);
        boolean bare = syllable.onset() == Hangul.SILENT;
        char vowel = syllable.vowel();
        if (vowel == 'ㅢ' && !bare) {
            syllables.set(i, syllable.withVowel('ㅣ'));
        } else if (vowel == 'ㅢ' && !syllable.startsWord()) {
            syllables.set(i, syllable.withVowel(endsWord(i) && syllable.coda() == Hangul.NONE ? 'ㅔ' : 'ㅣ'));
        } else if (vowel == 'ㅖ' && !bare && syllable.onset() != 'ㄹ') {
            syllables.set(i, syllable.withVowel('ㅔ'));
        } else if (vowel == 'ㅕ' && "ㅈㅉㅊ".indexOf(syllable.onset()) >= 0) {
            syllables.set(i, syllable.withVowel('ㅓ'));
        }
    }

    private boolean endsWord(int i) {
        return i + 1 == syllables.size() || syllables.get(i + 1).startsWord();
    }

    /** Where syllable {@code i} meets the next. */
    private void border(int i) {
        Hangul next = syllables.get(i + 1);
        char coda = syllables.get(i).coda();
        if (next.startsWord()) {
            betweenWords(i, next);
        } else if (coda == Hangul.NONE || (coda == 'ㅇ' && next.onset() != 'ㄹ')) {
            return;
        } else if (next.onset() == Hangul.SILENT) {
            liaison(i, coda, next);
        } else if (second(coda) == 'ㅎ') {
            afterH(i, coda, next.onset());
        } else if (next.onset() == 'ㅎ' && aspirates(coda)) {
            beforeH(i, coda, next);
        } else {
            consonants(i, coda, next.onset());
        }
    }

    /** Words in one breath still colour each other, but do not run together. */
    private void betweenWords(int i, Hangul next) {
        char coda = neutral(syllables.get(i).coda());
        coda(i, coda);
        if (next.onset() == 'ㄴ' || next.onset() == 'ㅁ') {
            coda(i, nasal(coda));
        } else if (coda == 'ㄹ' && isBound(next)) {
            onset(i + 1, tense(next.onset()));
        } else if (coda == 'ㄱ' || coda == 'ㄷ' || coda == 'ㅂ') {
            onset(i + 1, tense(next.onset()));
        }
    }

    /** Whether {@code syllable} begins a bound noun or ending that grows tense behind ㄹ: 할 수, 갈 거. */
    private static boolean isBound(Hangul syllable) {
        return BOUND_AFTER_L
                .chars()
                .mapToObj(c -> Hangul.of((char) c, true))
                .anyMatch(bound -> bound.onset() == syllable.onset() && bound.vowel() == syllable.vowel());
    }

    private void liaison(int i, char coda, Hangul next) {
        char moving = second(coda);
        coda(i, first(coda));
        if (moving == 'ㅎ') {
            if (first(coda) != Hangul.NONE) {
                coda(i, Hangul.NONE);
                onset(i + 1, first(coda));
            }
            return;
        }
        boolean palatal = next.vowel() == 'ㅣ' || next.vowel() == 'ㅕ';
        if (palatal && (moving == 'ㄷ' || moving == 'ㅌ')) {
            onset(i + 1, moving == 'ㄷ' ? 'ㅈ' : 'ㅊ');
            syllables.set(
                    i + 1,
                    syllables.get(i + 1).vowel() == 'ㅕ' ? syllables.get(i + 1).withVowel('ㅓ') : syllables.get(i + 1));
        } else {
            onset(i + 1, moving == 'ㅅ' && first(coda) != Hangul.NONE ? 'ㅆ' : moving);
        }
    }

    private void afterH(int i, char coda, char onset) {
        int stop = PLAIN_STOPS.indexOf(onset);
        coda(i, first(coda));
        if (stop >= 0 && onset != 'ㅂ') {
            onset(i + 1, ASPIRATED.charAt(stop));
        } else if (onset == 'ㅅ') {
            onset(i + 1, 'ㅆ');
        } else {
            consonants(i, coda == 'ㅎ' ? 'ㄷ' : first(coda), onset);
        }
    }

    private static boolean aspirates(char coda) {
        return "ㄱㄷㅂㅈㅅㅆㅊㅌㄲㅋㅍㄺㄵㄼㅄ".indexOf(coda) >= 0;
    }

    /** A stop and ㅎ are one aspirated sound; ㄷ and 히 palatalise. */
    private void beforeH(int i, char coda, Hangul next) {
        char moving = second(coda);
        coda(i, first(coda));
        boolean palatal = (next.vowel() == 'ㅣ' || next.vowel() == 'ㅕ') && moving == 'ㄷ';
        char stop = palatal || moving == 'ㅈ' ? 'ㅈ' : neutral(moving);
        onset(i + 1, ASPIRATED.charAt(PLAIN_STOPS.indexOf(stop)));
        if (palatal && next.vowel() == 'ㅕ') {
            syllables.set(i + 1, syllables.get(i + 1).withVowel('ㅓ'));
        }
    }

    private void consonants(int i, char coda, char onset) {
        char closed = coda == 'ㄺ' && onset == 'ㄱ' ? 'ㄹ' : neutral(coda);
        coda(i, closed);
        switch (onset) {
            case 'ㄴ' -> {
                if (closed == 'ㄹ') {
                    onset(i + 1, 'ㄹ');
                } else {
                    coda(i, nasal(closed));
                }
            }
            case 'ㅁ' -> coda(i, nasal(closed));
            case 'ㄹ' -> beforeL(i, closed);
            default -> {
                if (hardens(coda, closed)) {
                    onset(i + 1, tense(onset));
                }
            }
        }
    }

    private void beforeL(int i, char closed) {
        if (closed == 'ㄴ') {
            coda(i, 'ㄹ');
        } else if (closed != 'ㄹ') {
            coda(i, nasal(closed));
            onset(i + 1, 'ㄴ');
        }
    }

    private static boolean hardens(char coda, char closed) {
        return "ㄱㄷㅂ".indexOf(closed) >= 0 || "ㄺㄼㄾㄵㄻ".indexOf(coda) >= 0;
    }

    private static char first(char coda) {
        int cluster = CLUSTERS.indexOf(coda);
        return cluster < 0 ? Hangul.NONE : CLUSTER_FIRST.charAt(cluster);
    }

    /** The consonant nearest to the next syllable. */
    private static char second(char coda) {
        int cluster = CLUSTERS.indexOf(coda);
        return cluster < 0 ? coda : CLUSTER_SECOND.charAt(cluster);
    }

    private static char neutral(char coda) {
        return switch (coda) {
            case 'ㄱ', 'ㄲ', 'ㅋ', 'ㄳ', 'ㄺ' -> 'ㄱ';
            case 'ㄷ', 'ㅅ', 'ㅆ', 'ㅈ', 'ㅊ', 'ㅌ', 'ㅎ' -> 'ㄷ';
            case 'ㅂ', 'ㅍ', 'ㅄ', 'ㄿ' -> 'ㅂ';
            case 'ㄹ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㅀ' -> 'ㄹ';
            case 'ㅁ', 'ㄻ' -> 'ㅁ';
            case 'ㄴ', 'ㄵ', 'ㄶ' -> 'ㄴ';
            default -> coda;
        };
    }

    private static char nasal(char coda) {
        return switch (coda) {
            case 'ㄱ' -> 'ㅇ';
            case 'ㄷ' -> 'ㄴ';
            case 'ㅂ' -> 'ㅁ';
            default -> coda;
        };
    }

    private static char tense(char onset) {
        int lax = LAX.indexOf(onset);
        return lax < 0 ? onset : TENSE.charAt(lax);
    }

    private void coda(int i, char coda) {
        syllables.set(i, syllables.get(i).withCoda(coda));
    }

    private void onset(int i, char onset) {
        syllables.set(i, syllables.get(i).withOnset(onset));
    }
}
