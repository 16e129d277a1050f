package io.maximin.engines.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language that can be spoken. Source: spec/speech.md section 8. */
public enum Language {
    CHINESE("Chinese", "zh"),
    CANTONESE("Chinese,Yue", "yue"),
    ENGLISH("English", "en"),
    SPANISH("Spanish", "es"),
    FRENCH("French", "fr"),
    RUSSIAN("Russian", "ru"),
    GERMAN("German", "de"),
    PORTUGUESE("Portuguese", "pt"),
    ARABIC("Arabic", "ar"),
    ITALIAN("Italian", "it"),
    JAPANESE("Japanese", "ja"),
    KOREAN("Korean", "ko"),
    INDONESIAN("Indonesian", "id"),
    VIETNAMESE("Vietnamese", "vi"),
    TURKISH("Turkish", "tr"),
    DUTCH("Dutch", "nl"),
    UKRAINIAN("Ukrainian", "uk"),
    THAI("Thai", "th"),
    POLISH("Polish", "pl"),
    ROMANIAN("Romanian", "ro"),
    GREEK("Greek", "el"),
    CZECH("Czech", "cs"),
    FINNISH("Finnish", "fi"),
    HINDI("Hindi", "hi"),
    BULGARIAN("Bulgarian", "bg"),
    DANISH("Danish", "da"),
    HEBREW("Hebrew", "he"),
    MALAY("Malay", "ms"),
    PERSIAN("Persian", "fa"),
    SLOVAK("Slovak", "sk"),
    SWEDISH("Swedish", "sv"),
    CROATIAN("Croatian", "hr"),
    FILIPINO("Filipino", "fil"),
    HUNGARIAN("Hungarian", "hu"),
    NORWEGIAN("Norwegian", "nb"),
    SLOVENIAN("Slovenian", "sl"),
    CATALAN("Catalan", "ca"),
    NYNORSK("Nynorsk", "nn"),
    TAMIL("Tamil", "ta"),
    AFRIKAANS("Afrikaans", "af");

    private static final Map<String, Language> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Language::label, Function.identity()));

    private final String label;
    private final String tag;

    Language(String label, String tag) {
        this.label = label;
        this.tag = tag;
    }

    /** The language a {@code language_boost} names; empty for {@code auto} and for what is none. */
    public static Optional<Language> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** The value of {@code language_boost} that names it. */
    public String label() {
        return label;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
