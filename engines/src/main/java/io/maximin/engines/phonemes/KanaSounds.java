package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.Map;

/** Writes kana in the symbols the model's Japanese speakers were trained on. */
final class KanaSounds {
    private static final Map<String, String> SOUNDS = ResourceTable.pairs("japanese-kana.tsv");
    private static final char LONG = 'ー';
    private static final char STOP = 'ッ';
    private static final char NASAL = 'ン';
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private KanaSounds() {}

    /** Katakana for hiragana and half-width forms; other characters stay. */
    static String katakana(String kana) {
        StringBuilder katakana = new StringBuilder();
        Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .chars()
                .forEach(c -> katakana.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + TO_KATAKANA : c)));
        return katakana.toString();
    }

    /** Whether {@code c} is kana, or the mark of a long vowel. */
    static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ヺ') || c == LONG;
    }

    /** The symbols of {@code pronunciation}, katakana with ー for long vowels; what is no kana is silent. */
    static String symbols(String pronunciation) {
        StringBuilder symbols = new StringBuilder();
        int at = 0;
        while (at < pronunciation.length()) {
            int length = length(pronunciation, at);
            symbols.append(sound(pronunciation, at, length, symbols.isEmpty()));
            at += length;
        }
        return symbols.toString();
    }

    private static int length(String kana, int at) {
        return at + 2 <= kana.length() && SOUNDS.containsKey(kana.substring(at, at + 2)) ? 2 : 1;
    }

    private static String sound(String kana, int at, int length, boolean first) {
        return switch (kana.charAt(at)) {
            case LONG -> first ? "" : "ː";
            case STOP -> first || at + 1 == kana.length() ? "" : "ʔ";
            case NASAL -> nasal(kana, at + 1);
            default -> SOUNDS.getOrDefault(kana.substring(at, at + length), "");
        };
    }

    /** ん sounds like what follows it. */
    private static String nasal(String kana, int next) {
        String following =
                next < kana.length() ? SOUNDS.getOrDefault(kana.substring(next, next + length(kana, next)), "") : "";
        if (following.isEmpty()) {
            return "ɴ";
        }
        return switch (following.charAt(0)) {
            case 'm', 'p', 'b' -> "m";
            case 'k', 'ɡ' -> "ŋ";
            case 'ɲ', 'ʨ', 'ʥ' -> "ɲ";
            case 'n', 't', 'd', 'ɾ', 'z' -> "n";
            default -> "ɴ";
        };
    }
}
