package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that stand for themselves. */
final class NumberRules {
    private static final Pattern YEAR = Pattern.compile("(1[1-9]\\d\\d|20\\d\\d)(?![\\d.,]*\\d)");
    private static final Pattern DECADE = Pattern.compile("(1[1-9]\\d|20\\d)0[’']?s\\b");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}(?:\\.\\d{1,5}){2,6}(?![\\d])");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})(?![\\d/])");
    private static final Pattern MIXED = Pattern.compile("\\d{1,4} ?(?=\\d/\\d)");

    private final Wording wording;

    NumberRules(Wording wording) {
        this.wording = wording;
    }

    /** Any number. */
    Optional<Rule.Said> plain(String text, int index) {
        return wording.parser().at(text, index).map(number -> new Rule.Said(number.end(), spoken(text, number)));
    }

    private String spoken(String text, NumberParser.Parsed number) {
        var amount = number.amount();
        if (!amount.isWhole() || !amount.isCountable()) {
            return wording.numerals().said(amount);
        }
        if (ChineseMeasures.counts(wording.language(), text, number.end())) {
            return wording.numerals().counting(amount, Numerals.Gender.NONE);
        }
        return Agreement.with(wording.language(), amount, text, number.end())
                .map(gender -> wording.numerals().counting(amount, gender))
                .orElseGet(() -> wording.numerals().said(amount));
    }

    /** Four digits that are a year in languages that say years in hundreds. */
    Optional<Rule.Said> year(String text, int index) {
        if (isBehindSign(text, index)) {
            return Optional.empty();
        }
        if (wording.language() == Language.ENGLISH) {
            var decade = Rule.match(DECADE, text, index);
            if (decade.isPresent()) {
                return Optional.of(
                        new Rule.Said(decade.get().end(), decade(decade.get().group(1))));
            }
        }
        return Rule.match(YEAR, text, index)
                .filter(year -> saysHundreds(Integer.parseInt(year.group(1))))
                .map(year -> new Rule.Said(year.end(), year(Integer.parseInt(year.group(1)))));
    }

    String year(int year) {
        return wording.numerals().byRule("numbering-year", year);
    }

    private String decade(String digits) {
        var year = year(Integer.parseInt(digits + "0"));
        return year.endsWith("y") ? year.substring(0, year.length() - 1) + "ies" : year + "s";
    }

    private boolean saysHundreds(int year) {
        return switch (wording.language()) {
            case ENGLISH -> year % 1000 != 0;
            case GERMAN, DUTCH, DANISH, SWEDISH, NORWEGIAN, NYNORSK, AFRIKAANS -> year < 2000;
            default -> false;
        };
    }

    private static boolean isBehindSign(String text, int index) {
        return index > 0
                && ".,".indexOf(text.charAt(index - 1)) >= 0
                && index > 1
                && Character.isDigit(text.charAt(index - 2));
    }

    /** Version numbers and internet addresses: {@code 1.2.10}. */
    Optional<Rule.Said> version(String text, int index) {
        return Rule.match(VERSION, text, index).map(version -> {
            var spoken = new StringBuilder();
            for (var part : version.group().split("\\.", -1)) {
                if (!spoken.isEmpty()) {
                    spoken.append(wording.joined("", wording.word(Wording.Word.DOT), ""));
                }
                spoken.append(wording.numerals().said(new Amount(false, part, "")));
            }
            return new Rule.Said(version.end(), spoken.toString());
        });
    }

    /** {@code 3/4}, {@code 1 1/2}; with both over nine it is no fraction that is said as one. */
    Optional<Rule.Said> fraction(String text, int index) {
        var mixed = Rule.match(MIXED, text, index);
        int begin = mixed.map(whole -> whole.end()).orElse(index);
        return Rule.match(FRACTION, text, begin).flatMap(match -> {
            long above = Long.parseLong(match.group(1));
            long below = Long.parseLong(match.group(2));
            if (below < 2 || (mixed.isEmpty() && index > 0 && text.charAt(index - 1) == '/')) {
                return Optional.empty();
            }
            var fraction = new Fractions(wording).said(above, below);
            var whole = mixed.map(number ->
                    wording.numerals().said(new Amount(false, number.group().strip(), "")));
            return Optional.of(new Rule.Said(
                    match.end(),
                    whole.map(words -> wording.joined(words, new Fractions(wording).with(), fraction))
                            .orElse(fraction)));
        });
    }
}
