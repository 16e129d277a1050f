package io.maximin.engines.reading;

/** Characters nobody can see or say. Source: spec/speech.md section 2.5. */
final class Characters {
    private Characters() {}

    /** Whether {@code code} is an ASCII control character other than tab and newline. */
    static boolean isIllegal(int code) {
        return (code < ' ' && code != '\t' && code != '\n') || code == 0x7f;
    }
}
