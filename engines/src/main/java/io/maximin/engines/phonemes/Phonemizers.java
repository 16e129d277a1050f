package io.maximin.engines.phonemes;

import io.maximin.engines.language.Language;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One phonemizer for each language, opened when it is first asked for. Safe for several threads. */
public final class Phonemizers implements AutoCloseable {
    private final Path espeakLibrary;
    private final Path espeakData;
    private final Map<Object, Phonemizer> opened = new ConcurrentHashMap<>();
    private final Map<Path, Espeak> espeak = new ConcurrentHashMap<>();

    /**
     * Nothing is opened yet.
     *
     * @param espeakLibrary {@code libespeak-ng.so.1}
     * @param espeakData its data folder
     */
    public Phonemizers(Path espeakLibrary, Path espeakData) {
        this.espeakLibrary = espeakLibrary;
        this.espeakData = espeakData;
    }

    /**
     * How {@code language} is pronounced; English as in America.
     *
     * @throws io.maximin.engines.natives.NativesException if the language needs espeak-ng and it cannot be opened
     */
    public Phonemizer of(Language language) {
        return opened.computeIfAbsent(language, _ -> open(language));
    }

    /** The one word that sounds as the caller wrote; empty if that is no such notation. */
    public List<SpokenWord> given(Part.Given given) {
        var word = new Span(0, given.word().length());
        return switch (given.notation()) {
            case PINYIN -> Pinyin.words(given.phonetics(), word);
            case JYUTPING -> Jyutping.words(given.phonetics(), word);
            case KANA -> Kana.words(given.phonetics(), word);
            case IPA -> Ipa.words(given.phonetics(), word);
        };
    }

    /** How English is pronounced in a country. */
    public Phonemizer english(EnglishVariant variant) {
        return opened.computeIfAbsent(variant, _ -> new EnglishPhonemizer(espeak(), variant));
    }

    private Phonemizer open(Language language) {
        return switch (language) {
            case ENGLISH -> new EnglishPhonemizer(espeak(), EnglishVariant.AMERICAN);
            case PORTUGUESE -> spoken("pt-br");
            case CHINESE -> new MandarinPhonemizer();
            case CANTONESE -> new CantonesePhonemizer();
            case JAPANESE -> new JapanesePhonemizer();
            case KOREAN -> new KoreanPhonemizer();
            case VIETNAMESE -> new VietnamesePhonemizer();
            case THAI -> new ThaiPhonemizer();
            case SPANISH,
                    FRENCH,
                    RUSSIAN,
                    GERMAN,
                    ARABIC,
                    ITALIAN,
                    INDONESIAN,
                    TURKISH,
                    DUTCH,
                    UKRAINIAN,
                    POLISH,
                    ROMANIAN,
                    GREEK,
                    CZECH,
                    FINNISH,
                    HINDI,
                    BULGARIAN,
                    DANISH,
                    HEBREW,
                    MALAY,
                    PERSIAN,
                    SLOVAK,
                    SWEDISH,
                    CROATIAN,
                    HUNGARIAN,
                    NORWEGIAN,
                    SLOVENIAN,
                    CATALAN,
                    TAMIL,
                    AFRIKAANS -> spoken(language.tag());
            case FILIPINO -> spoken("es");
            case NYNORSK -> spoken("nb");
        };
    }

    private Phonemizer spoken(String voice) {
        return new EspeakPhonemizer(espeak(), voice);
    }

    private Espeak espeak() {
        return espeak.computeIfAbsent(espeakLibrary, library -> new Espeak(library, espeakData));
    }

    @Override
    public void close() {
        espeak.values().forEach(Espeak::close);
    }
}
