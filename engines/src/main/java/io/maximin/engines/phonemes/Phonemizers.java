package io.maximin.engines.phonemes;

import io.maximin.engines.language.Language;
import io.maximin.engines.onnx.TaggingModel;
import io.maximin.engines.reading.Part;
import io.maximin.engines.reading.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One phonemizer for each language, opened when it is first asked for. Safe for several threads. */
public final class Phonemizers implements AutoCloseable {
    private final Files files;
    private final Map<Object, Phonemizer> opened = new ConcurrentHashMap<>();
    private final Map<Path, Espeak> espeak = new ConcurrentHashMap<>();
    private final Map<Path, TaggingModel> models = new ConcurrentHashMap<>();

    /**
     * What pronouncing needs.
     *
     * @param espeakLibrary {@code libespeak-ng.so.1}
     * @param espeakData its data folder
     * @param arabicVowels {@code rawi_ensemble.int8.onnx} of text2tashkeel; without it only frequent words are vowelled
     * @param hebrewVowels {@code Nakdimon.onnx} of nakdimon; without it only frequent words are vowelled
     */
    public record Files(
            Path espeakLibrary, Path espeakData, Optional<Path> arabicVowels, Optional<Path> hebrewVowels) {}

    /** Nothing is opened yet. */
    public Phonemizers(Files files) {
        this.files = files;
    }

    /** Without models for vowels; nothing is opened yet. */
    public Phonemizers(Path espeakLibrary, Path espeakData) {
        this(new Files(espeakLibrary, espeakData, Optional.empty(), Optional.empty()));
    }

    /**
     * How {@code language} is pronounced; English as in America.
     *
     * @throws io.maximin.engines.natives.NativesException if the language needs espeak-ng and it cannot be opened
     */
    public Phonemizer of(Language language) {
        return opened.computeIfAbsent(language, _ -> open(language));
    }

    /** How English is pronounced in a country. */
    public Phonemizer english(EnglishVariant variant) {
        return opened.computeIfAbsent(variant, _ -> new EnglishPhonemizer(espeak(), variant));
    }

    /**
     * A word whose sound the caller gave, its span from 0 to the length of the word; empty if nothing of it is a sound.
     */
    public List<SpokenWord> given(Part.Given part) {
        return switch (part.notation()) {
            case IPA -> ipa(part);
            case PINYIN -> Pinyin.words(part.phonetics(), whole(part));
            case JYUTPING -> Jyutping.words(part.phonetics(), whole(part));
            case KANA -> Kana.words(part.phonetics(), whole(part));
        };
    }

    private static List<SpokenWord> ipa(Part.Given part) {
        var words = new ArrayList<String>();
        for (var word : part.phonetics().strip().split("\\s+", -1)) {
            var symbols = IpaReading.symbols(word);
            if (!symbols.isEmpty()) {
                words.add(symbols);
            }
        }
        return words.isEmpty() ? List.of() : List.of(new SpokenWord(whole(part), String.join(" ", words)));
    }

    private static Span whole(Part.Given part) {
        return new Span(0, part.word().length());
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
            case ARABIC -> new ArabicPhonemizer(arabicVowels());
            case HEBREW -> new HebrewPhonemizer(hebrewVowels());
            case PERSIAN -> new PersianPhonemizer();
            case FILIPINO -> new FilipinoPhonemizer();
            case NYNORSK -> new NynorskPhonemizer(spoken("nb"));
            case SPANISH,
                    FRENCH,
                    RUSSIAN,
                    GERMAN,
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
                    MALAY,
                    SLOVAK,
                    SWEDISH,
                    CROATIAN,
                    HUNGARIAN,
                    NORWEGIAN,
                    SLOVENIAN,
                    CATALAN,
                    TAMIL,
                    AFRIKAANS -> spoken(language.tag());
        };
    }

    private EspeakPhonemizer spoken(String voice) {
        return new EspeakPhonemizer(espeak(), voice);
    }

    private Vowelling arabicVowels() {
        return files.arabicVowels()
                .<Vowelling>map(file -> new ArabicVowels(model(file)))
                .orElseGet(LexiconVowelling::arabic);
    }

    private Vowelling hebrewVowels() {
        return files.hebrewVowels()
                .<Vowelling>map(file -> new HebrewVowels(model(file)))
                .orElseGet(LexiconVowelling::hebrew);
    }

    private TaggingModel model(Path file) {
        return models.computeIfAbsent(file, TaggingModel::open);
    }

    private Espeak espeak() {
        return espeak.computeIfAbsent(files.espeakLibrary(), library -> new Espeak(library, files.espeakData()));
    }

    @Override
    public void close() {
        espeak.values().forEach(Espeak::close);
        models.values().forEach(TaggingModel::close);
    }
}
