package io.maximin.engines.phonemes;

import java.util.Optional;

/** The symbols the speech model knows. Source: the vocabulary that comes with Kokoro-82M v1.0. */
public final class Alphabet {
    /** Marks that shape the melody. */
    public static final String MARKS = ";:,.!?—…\"()“”";

    private static final String SOUNDS =
            "\u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ"
                    + "ˈˌːʰʲ↓→↗↘ᵻ";

    private Alphabet() {}

    /** Whether the model has a token for {@code symbol}; it drops what it does not know. */
    public static boolean has(char symbol) {
        return symbol == ' ' || SOUNDS.indexOf(symbol) >= 0 || MARKS.indexOf(symbol) >= 0;
    }

    /** Whether {@code symbol} is part of a word's sound: neither a space nor a mark. */
    static boolean hasSound(char symbol) {
        return SOUNDS.indexOf(symbol) >= 0;
    }

    /** The first character of {@code symbols} the model does not know. */
    public static Optional<Character> unknown(String symbols) {
        return symbols.chars()
                .filter(symbol -> !has((char) symbol))
                .mapToObj(symbol -> (char) symbol)
                .findFirst();
    }
}
