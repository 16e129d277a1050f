package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Optional;

/**
 * Pronounces Standard Chinese in simplified or traditional characters, one word as a segmenter sees it at a time. The
 * dictionaries (about 50 MB of heap) are loaded by the first call.
 */
public final class MandarinPhonemizer implements Phonemizer {
    private static final String SUFFIX = "儿";
    private static final String KEEP_SYLLABLE = "女婴幼孤少健胎宠混男生小"; // 女儿, 婴儿 ...: here 儿 means child

    private final boolean melodies;

    /** Leaves the melody to the symbols, as the model's Mandarin speakers know them. */
    public MandarinPhonemizer() {
        this(false);
    }

    /** @param melodies whether words also have {@link Tone}s, for a speaker of another language */
    public MandarinPhonemizer(boolean melodies) {
        this.melodies = melodies;
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        return MandarinSandhi.applied(Dictionaries.READER.read(phrase)).stream()
                .flatMap(word -> spoken(word).stream())
                .toList();
    }

    private Optional<SpokenWord> spoken(MandarinWord word) {
        var writer = new SyllableWriter();
        List<PinyinSyllable> syllables = word.reading();
        for (int i = 0; i < syllables.size(); i++) {
            PinyinSyllable syllable = syllables.get(i);
            boolean curled = isCurled(word, i + 1);
            String symbols = curled ? MandarinSounds.curledSymbols(syllable) : MandarinSounds.symbols(syllable);
            if (melodies) {
                writer.add(symbols, MandarinSounds.melody(syllable));
            } else {
                writer.add(symbols);
            }
            i += curled ? 1 : 0;
        }
        return writer.word(word.span());
    }

    private static boolean isCurled(MandarinWord word, int at) {
        return at < word.reading().size()
                && at == word.text().length() - 1
                && word.text().endsWith(SUFFIX)
                && word.reading().get(at).isEr()
                && KEEP_SYLLABLE.indexOf(word.text().charAt(at - 1)) < 0
                && !MandarinSounds.curledSymbols(word.reading().get(at - 1)).isEmpty();
    }

    /** Loaded when first needed. */
    private static final class Dictionaries {
        static final MandarinReader READER = new MandarinReader();
    }
}
