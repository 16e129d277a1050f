package io.maximin.engines.phonemes;

/** The kinds of English the model was taught. */
public enum EnglishVariant {
    AMERICAN("en-us", "us"),
    BRITISH("en", "gb");

    private final String voice;
    private final String table;

    EnglishVariant(String voice, String table) {
        this.voice = voice;
        this.table = table;
    }

    String voice() {
        return voice;
    }

    /** What the names of its tables end with. */
    String table() {
        return table;
    }
}
