package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * How a text is to be read.
 *
 * @param language what the text is in; empty: found out, each run of another language by itself
 * @param normalization whether dates, times, money, units, phone numbers, addresses and formulas are said in words;
 *     plain numbers always are
 * @param latex whether formulas between {@code $$} are read (Chinese)
 * @param interjections whether tags such as {@code (laughs)} are sounds; otherwise they are dropped
 * @param dictionary replacements, the first that matches wins
 */
public record ReadingOptions(
        Optional<Language> language,
        boolean normalization,
        boolean latex,
        boolean interjections,
        List<Replacement> dictionary) {
    public ReadingOptions {
        dictionary = List.copyOf(dictionary);
    }

    /**
     * One entry of a pronunciation dictionary.
     *
     * @param word what it stands for in the text; matched as whole words in scripts that have them, without regard to
     *     case
     * @param said plain text, or phonetics: bracketed pinyin or Jyutping with tones, IPA between slashes or brackets,
     *     kana
     */
    public record Replacement(String word, String said) {}
}
