package io.maximin.engines.description;

/** Reads English prompts. */
final class EnglishReader {
    private final EnglishWords words;
    private final Unknowns unknowns;

    EnglishReader(Lexicon lexicon, Unknowns unknowns) {
        this.words = new EnglishWords(lexicon);
        this.unknowns = unknowns;
    }

    void read(String prompt, Draft draft) {
        new EnglishParse(words.units(prompt), prompt, draft, unknowns).read();
    }
}
