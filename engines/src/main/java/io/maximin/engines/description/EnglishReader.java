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

    /** How many of the words are known. */
    int known(String prompt) {
        return (int)
                words.units(prompt).stream().filter(unit -> !unit.isUnknown()).count();
    }

    /** How many of the words are not known, [0, 1]. */
    double unknownShare(String prompt) {
        var units = words.units(prompt);
        long unknown = units.stream().filter(Unit::isUnknown).count();
        return units.isEmpty() ? 0 : (double) unknown / units.size();
    }
}
