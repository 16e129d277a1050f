package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/** Shows Korean syllables before and after the rules of pronunciation, for tests. */
final class KoreanAssimilationProbe {
    private KoreanAssimilationProbe() {}

    static String spoken(String written) {
        return letters(KoreanAssimilation.applied(syllables(KoreanPhonemizer.respelled(written))));
    }

    static String unassimilated(String said) {
        return letters(syllables(said));
    }

    private static List<Hangul> syllables(String text) {
        List<Hangul> syllables = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Hangul.isSyllable(text.charAt(i))) {
                syllables.add(Hangul.of(text.charAt(i), i == 0 || text.charAt(i - 1) == ' '));
            }
        }
        return syllables;
    }

    private static String letters(List<Hangul> syllables) {
        StringBuilder letters = new StringBuilder();
        syllables.forEach(syllable -> letters.append(syllable.startsWord() ? " " : "")
                .append(syllable.onset())
                .append(syllable.vowel())
                .append(syllable.coda()));
        return letters.toString();
    }
}
