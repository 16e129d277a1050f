package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses from its ending how a noun is counted by a one or a two before it. */
final class Agreement {
    private static final Pattern NOUN = Pattern.compile(" (\\p{L}{2,30})");

    private Agreement() {}

    /** How {@code amount} agrees with the word at {@code index}; empty where it does not or nothing can be told. */
    static Optional<Numerals.Gender> with(Language language, Amount amount, String text, int index) {
        long last = amount.units() % 10;
        if (last < 1 || last > 2 || amount.units() % 100 / 10 == 1) {
            return Optional.empty();
        }
        return Rule.match(NOUN, text, index).flatMap(noun -> gender(language, amount.units(), noun.group(1)));
    }

    private static Optional<Numerals.Gender> gender(Language language, long number, String noun) {
        boolean one = number % 10 == 1;
        return switch (language) {
            case GERMAN -> number == 1 ? german(noun) : Optional.empty();
            case RUSSIAN -> russian(one, noun);
            case SPANISH, ITALIAN, CATALAN, PORTUGUESE -> romance(language, number, noun);
            case HUNGARIAN -> one ? Optional.empty() : Optional.of(Numerals.Gender.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<Numerals.Gender> german(String noun) {
        if (!Character.isUpperCase(noun.charAt(0))) {
            return Optional.empty();
        }
        boolean feminine = noun.matches(".*(?:e|ung|heit|keit|schaft|ion|tät|in)");
        return Optional.of(feminine ? Numerals.Gender.FEMININE : Numerals.Gender.MASCULINE);
    }

    private static Optional<Numerals.Gender> russian(boolean one, String noun) {
        if (one) {
            boolean feminine = noun.matches(".*[ая]");
            return noun.matches(".*[оея]") && !feminine
                    ? Optional.of(Numerals.Gender.NEUTER)
                    : feminine ? Optional.of(Numerals.Gender.FEMININE) : Optional.empty();
        }
        return noun.matches(".*[ыи]") ? Optional.of(Numerals.Gender.FEMININE) : Optional.empty();
    }

    private static Optional<Numerals.Gender> romance(Language language, long number, String noun) {
        boolean both = language == Language.PORTUGUESE || language == Language.CATALAN;
        boolean counts = number == 1 || (number > 20 && number % 10 == 1) || (both && number % 10 == 2);
        if (!counts) {
            return Optional.empty();
        }
        boolean feminine = noun.matches(".*(?:a|as|es?)")
                && (noun.endsWith("a") || noun.endsWith("as") || language == Language.CATALAN);
        return Optional.of(feminine ? Numerals.Gender.FEMININE : Numerals.Gender.MASCULINE);
    }
}
