package io.maximin.engines.reading;

import java.util.Optional;

/** Punctuation of all scripts in the marks the speech model knows. Source: {@code Alphabet.MARKS}. */
final class Marks {
    private static final String WRITTEN = ",،、，﹐;؛；·:：.。．｡।॥۔!！?？؟\u037e…⋯—–―«»„“”‟‹›「」『』《》〈〉\"＂()（）[]{}【】〔〕";
    private static final String MEANT = ",,,,,;;;;::.......!!????……———“”““”““”“”“”“”“”\"\"()()()()()()";

    private Marks() {}

    /** The model's mark for a character; empty if it is no punctuation that is heard. */
    static Optional<Character> of(int code) {
        int index = WRITTEN.indexOf(code);
        return index < 0 ? Optional.empty() : Optional.of(MEANT.charAt(index));
    }
}
