package io.maximin.engines.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the languages of a text apart: by script first, then by words and letters. Instances may be used by several
 * threads at once; word lists are loaded when a text first needs them.
 */
public final class LanguageDetector {
    private static final Pattern MEASURE = Pattern.compile(
            "(?<=\\d) ?(?:km/h|km²|km|kg|kmh|cm|mm|mg|ml|m²|m³|m|g|GB|MB|KB|kB|TB|GHz|MHz|kHz|Hz|kW|W|V|"
                    + "Mbps|[ap]\\.?m\\.?|"
                    + "USD|EUR|RMB|CNY|k|K|M|°C|°F)(?![A-Za-z0-9])"
                    + "|(?<![A-Za-z])(?:US|HK|NT|A|C|R|S)(?=\\$ ?\\d)"
                    + "|(?<![A-Za-z])(?:USD|EUR|CNY|RMB|JPY|GBP|HKD|KRW) ?(?=\\d)");

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    /** A stretch of one language; {@code end} is behind it. */
    public record Run(int begin, int end, Language language) {}

    /** What is known of a whole text, to tell its sentences' languages. */
    public Guide guide(String text, Optional<Language> given) {
        return new Guide(new ScriptCount(text), given, text);
    }

    /** Knows the languages of one text. */
    public final class Guide {
        private final Optional<Language> given;
        private final ScriptCount counts;
        private final Language han;
        private final Language latin;
        private final Language cyrillic;
        private final Language arabic;
        private final Language primary;

        private Guide(ScriptCount counts, Optional<Language> given, String text) {
            this.counts = counts;
            this.given = given;
            this.han = given(Writing.HAN).orElseGet(counts::han);
            this.latin = given(Writing.LATIN).orElseGet(() -> latin(text));
            this.cyrillic =
                    given(Writing.CYRILLIC).orElseGet(() -> identified(text, Writing.CYRILLIC, Language.RUSSIAN));
            this.arabic = given(Writing.ARABIC).orElseGet(counts::arabic);
            this.primary = given.orElseGet(() -> language(counts.most()).orElse(Language.ENGLISH));
        }

        private Optional<Language> given(Writing writing) {
            return given.filter(language -> Writing.of(language) == writing);
        }

        private Language latin(String text) {
            if (counts.of(Writing.LATIN) == 0) {
                return Language.ENGLISH;
            }
            var guess = identifier.best(text, Writing.LATIN);
            boolean guest = counts.most() != Writing.LATIN || given.isPresent();
            return guess.filter(found -> !guest || found.isSure())
                    .map(LanguageIdentifier.Guess::language)
                    .orElse(Language.ENGLISH);
        }

        private Language identified(String text, Writing writing, Language otherwise) {
            return counts.of(writing) == 0
                    ? otherwise
                    : identifier
                            .best(text, writing)
                            .map(LanguageIdentifier.Guess::language)
                            .orElse(otherwise);
        }

        /** What Chinese characters in the text are read in. */
        public Language han() {
            return han;
        }

        /** The language most of the text is in, or the one that was given. */
        public Language primary() {
            return primary;
        }

        private Optional<Language> language(Writing writing) {
            return switch (writing) {
                case LATIN -> Optional.of(latin);
                case CYRILLIC -> Optional.of(cyrillic);
                case HAN -> Optional.of(han);
                case KANA -> Optional.of(Language.JAPANESE);
                case HANGUL -> Optional.of(Language.KOREAN);
                case THAI -> Optional.of(Language.THAI);
                case HEBREW -> Optional.of(Language.HEBREW);
                case ARABIC -> Optional.of(arabic);
                case GREEK -> Optional.of(Language.GREEK);
                case DEVANAGARI -> Optional.of(Language.HINDI);
                case TAMIL -> Optional.of(Language.TAMIL);
                case OTHER, NONE -> Optional.empty();
            };
        }

        /**
         * The runs of a sentence of the text, in order. Figures and signs go with the letters they touch, else with the
         * main language; letters no language here is written in are in no run.
         */
        public List<Run> runs(String sentence) {
            var own = new SentenceLanguages(sentence);
            var codes = new byte[sentence.length()];
            var measures = measures(sentence);
            for (int i = 0; i < codes.length; i++) {
                var writing = measures[i] ? Writing.NONE : Writing.at(sentence, i);
                codes[i] = writing == Writing.NONE
                        ? Neutral.NONE
                        : own.language(writing).map(Neutral::code).orElse(Neutral.FOREIGN);
            }
            new Neutral(sentence, codes, Neutral.code(primary(own))).resolve();
            return runs(codes);
        }

        private Language primary(SentenceLanguages own) {
            return given.orElseGet(() -> own.language(own.counts.most()).orElse(primary));
        }

        /** Marks units and currencies in Latin letters beside figures, which are not English for that. */
        private boolean[] measures(String sentence) {
            var marked = new boolean[sentence.length()];
            if (Writing.of(primary) == Writing.LATIN) {
                return marked;
            }
            var matcher = MEASURE.matcher(sentence);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    marked[i] = true;
                }
            }
            return marked;
        }

        private List<Run> runs(byte[] codes) {
            var runs = new ArrayList<Run>();
            int begin = 0;
            for (int i = 1; i <= codes.length; i++) {
                if (i == codes.length || codes[i] != codes[begin]) {
                    if (codes[begin] >= 0) {
                        runs.add(new Run(begin, i, Neutral.language(codes[begin])));
                    }
                    begin = i;
                }
            }
            return runs;
        }

        /** The languages of one sentence, where they differ from those of the text. */
        private final class SentenceLanguages {
            private final ScriptCount counts;
            private final Language han;
            private final Language latin;
            private final Language cyrillic;

            SentenceLanguages(String sentence) {
                this.counts = new ScriptCount(sentence);
                this.han = given(Writing.HAN).orElseGet(() -> counts.han(Guide.this.han));
                this.latin = given(Writing.LATIN).orElseGet(() -> other(sentence, Writing.LATIN, Guide.this.latin));
                this.cyrillic =
                        given(Writing.CYRILLIC).orElseGet(() -> other(sentence, Writing.CYRILLIC, Guide.this.cyrillic));
            }

            private Language other(String sentence, Writing writing, Language usual) {
                if (counts.of(writing) == 0) {
                    return usual;
                }
                return identifier
                        .best(sentence, writing)
                        .filter(LanguageIdentifier.Guess::isSure)
                        .map(LanguageIdentifier.Guess::language)
                        .orElse(usual);
            }

            Optional<Language> language(Writing writing) {
                return switch (writing) {
                    case HAN -> Optional.of(han);
                    case LATIN -> Optional.of(latin);
                    case CYRILLIC -> Optional.of(cyrillic);
                    default -> Guide.this.language(writing);
                };
            }
        }
    }
}
