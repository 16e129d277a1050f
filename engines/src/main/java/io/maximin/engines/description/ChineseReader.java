package io.maximin.engines.description;

/** Reads Chinese prompts. */
final class ChineseReader {
    private final ChineseWords words;

    ChineseReader(Lexicon lexicon) {
        this.words = new ChineseWords(lexicon);
    }

    void read(String prompt, Draft draft) {
        new ChineseParse(words.units(prompt), prompt, draft).read();
    }
}
