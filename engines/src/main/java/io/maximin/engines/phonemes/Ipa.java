package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.List;

/** The International Phonetic Alphabet as callers write it. */
final class Ipa {
    private static final SymbolMap SYMBOLS = SymbolMap.of("en-us");

    /** Written without a tie by most people, and one symbol to the model. */
    private static final List<String> TIED =
            List.of("aɪ", "aʊ", "eɪ", "oʊ", "əʊ", "ɔɪ", "dʒ", "tʃ", "ts", "dz", "tɕ", "dʑ");

    private Ipa() {}

    /** The word said so; empty if nothing of it is a sound. */
    static List<SpokenWord> words(String phonetics, Span word) {
        String ipa = phonetics.replace("\u0361", "").replace("'", "ˈ").replaceAll("[\\s./\\[\\]]", "");
        for (String pair : TIED) {
            ipa = ipa.replace(pair, pair.charAt(0) + "^" + pair.charAt(1));
        }
        String symbols = SYMBOLS.apply(ipa);
        return symbols.isBlank() ? List.of() : List.of(new SpokenWord(word, symbols));
    }
}
