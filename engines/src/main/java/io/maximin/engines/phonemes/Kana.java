package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.List;

/** Sounds given in kana, such as {@code とうきょう} or {@code トーキョー}. */
public final class Kana {
    private static final String VOWELS = "アイウエオ";
    private static final String ROW_A = "アカガサザタダナハバパマヤラワャァ";
    private static final String ROW_I = "イキギシジチヂニヒビピミリィ";
    private static final String ROW_U = "ウクグスズツヅヌフブプムユルュゥヴ";
    private static final String ROW_E = "エケゲセゼテデネヘベペメレェ";
    private static final String ROW_O = "オコゴソゾトドノホボポモヨロョォ";

    private Kana() {}

    /** The word at {@code word} spoken as {@code phonetics} say; what is no kana is left out. */
    public static List<SpokenWord> words(String phonetics, Span word) {
        String symbols = KanaSounds.symbols(lengthened(KanaSounds.katakana(phonetics)));
        return symbols.isEmpty() ? List.of() : List.of(new SpokenWord(word, symbols));
    }

    /** {@code katakana} with ー for each vowel that only lengthens the one before. */
    static String lengthened(String katakana) {
        StringBuilder lengthened = new StringBuilder();
        for (int i = 0; i < katakana.length(); i++) {
            char kana = katakana.charAt(i);
            boolean lengthens = i > 0 && VOWELS.indexOf(kana) >= 0 && lengthens(katakana.charAt(i - 1), kana);
            lengthened.append(lengthens ? 'ー' : kana);
        }
        return lengthened.toString();
    }

    private static boolean lengthens(char before, char vowel) {
        return switch (vowel) {
            case 'ア' -> ROW_A.indexOf(before) >= 0;
            case 'イ' -> (ROW_I + ROW_E).indexOf(before) >= 0;
            case 'ウ' -> (ROW_U + ROW_O).indexOf(before) >= 0;
            case 'エ' -> ROW_E.indexOf(before) >= 0;
            default -> ROW_O.indexOf(before) >= 0;
        };
    }
}
