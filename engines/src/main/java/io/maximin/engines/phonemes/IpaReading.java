package io.maximin.engines.phonemes;

import java.text.Normalizer;

/** Says a caller's IPA in the model's symbols. */
final class IpaReading {
    private static final SymbolMap SYMBOLS = SymbolMap.of("ipa");

    private IpaReading() {}

    /** The symbols of {@code ipa}; empty if none of it is a sound. */
    static String symbols(String ipa) {
        var decomposed = Normalizer.normalize(ipa, Normalizer.Form.NFD).replace("c\u0327", "ç");
        return SYMBOLS.apply(decomposed.replace('\'', 'ˈ').replace(':', 'ː'));
    }
}
