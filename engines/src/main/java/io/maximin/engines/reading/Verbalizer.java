package io.maximin.engines.reading;

import java.util.List;
import java.util.Optional;

/** Says in words of one language what a text writes in figures and signs. Instances may be used by several threads. */
final class Verbalizer {
    private final Wording wording;
    private final Quantities quantities;
    private final List<Rule> numberRules;
    private final List<Rule> wordRules;
    private final List<Rule> plainRules;

    Verbalizer(Wording wording) {
        this.wording = wording;
        this.quantities = new Quantities(wording);
        var numbers = new NumberRules(wording);
        var dates = new DateRules(wording);
        var addresses = new AddressRule(wording);
        var money = new MoneyRule(wording, quantities);
        var units = new UnitRule(wording, quantities, false);
        var range = new RangeRule(wording, numbers, List.of(money, units, numbers::year, numbers::plain));
        this.numberRules = List.of(
                addresses,
                dates::figures,
                new TimeRule(wording, quantities),
                new PhoneRule(wording),
                numbers::version,
                range,
                money,
                units,
                numbers::fraction,
                new OrdinalRule(wording),
                numbers::year,
                numbers::plain);
        this.wordRules =
                List.of(addresses, dates::named, money, this::abbreviation, new RomanRule(wording), new Acronyms());
        this.plainRules = List.of(new UnitRule(wording, quantities, true), numbers::year, numbers::plain);
    }

    /**
     * The text with numbers in words, and with {@code normalization} everything else that is not written in words, each
     * character still knowing its place.
     */
    MappedText said(MappedText written, boolean normalization) {
        var text = written.text();
        var spoken = new MappedText.Builder();
        int index = 0;
        while (index < text.length()) {
            var said = normalization ? normalized(text, index) : number(text, index);
            if (said.isPresent() && said.get().end() > index) {
                int end = said.get().end();
                add(spoken, said.get().words(), written.source(new Span(index, end)), text, end);
                index = end;
            } else {
                spoken.add(written, index);
                index++;
            }
        }
        return spoken.build();
    }

    private void add(MappedText.Builder spoken, String words, Span source, String text, int end) {
        if (words.isBlank()) {
            return;
        }
        int length = spoken.length();
        boolean before = length > 0 && Character.isLetterOrDigit(spoken.text().charAt(length - 1));
        boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        spoken.add((before && wording.spaced() ? " " : "") + words + (after && wording.spaced() ? " " : ""), source);
    }

    private Optional<Rule.Said> number(String text, int index) {
        return isNumber(text, index) ? first(plainRules, text, index) : Optional.empty();
    }

    private Optional<Rule.Said> normalized(String text, int index) {
        char character = text.charAt(index);
        if (isNumber(text, index) || "+([".indexOf(character) >= 0) {
            return first(numberRules, text, index).or(() -> sign(text, index));
        }
        boolean letter = Character.isLetter(character);
        boolean begins = index == 0
                || !Character.isLetterOrDigit(text.charAt(index - 1))
                || Scripts.hasSpaces(text.charAt(index - 1)) != Scripts.hasSpaces(character);
        if (letter && (begins || !Scripts.hasSpaces(character))) {
            return first(wordRules, text, index);
        }
        if (character == '%' || character == '٪') {
            var percent = percent(text, index);
            if (percent.isPresent()) {
                return percent;
            }
        }
        boolean sign = !letter && !Character.isWhitespace(character);
        return sign ? currency(text, index).or(() -> sign(text, index)) : Optional.empty();
    }

    /** Turkish writes the sign first. */
    private Optional<Rule.Said> percent(String text, int index) {
        return wording.parser()
                .at(text, index + 1)
                .map(number -> new Rule.Said(number.end(), quantities.unit(number.amount(), "percent")));
    }

    private Optional<Rule.Said> currency(String text, int index) {
        return Character.getType(text.charAt(index)) == Character.CURRENCY_SYMBOL
                ? wordRules.get(2).at(text, index)
                : Optional.empty();
    }

    private static boolean isNumber(String text, int index) {
        char character = text.charAt(index);
        boolean signed = (character == '-' || character == '−')
                && index + 1 < text.length()
                && Character.isDigit(text.charAt(index + 1));
        return Character.isDigit(character) || signed;
    }

    private static Optional<Rule.Said> first(List<Rule> rules, String text, int index) {
        for (var rule : rules) {
            var said = rule.at(text, index);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private Optional<Rule.Said> abbreviation(String text, int index) {
        return Abbreviations.at(text, index, wording.language())
                .filter(found -> !found.getValue().isEmpty())
                .map(found -> new Rule.Said(end(text, index + found.getKey().length()), found.getValue()));
    }

    /** Behind an abbreviation; its full stop also ends a sentence that ends with it. */
    private static int end(String text, int end) {
        int next = end;
        while (next < text.length() && next - end < 4 && text.charAt(next) == ' ') {
            next++;
        }
        return next == text.length() ? end - 1 : end;
    }

    /** Signs that are said as words where they stand between or before others. */
    private Optional<Rule.Said> sign(String text, int index) {
        var word = switch (text.charAt(index)) {
            case '&' -> wording.word(Wording.Word.AND);
            case '@' -> wording.word(Wording.Word.AT);
            case '+' -> wording.word(Wording.Word.PLUS);
            case '=', '＝' -> wording.word(Wording.Word.EQUALS);
            case '×' -> wording.word(Wording.Word.TIMES);
            case '÷' -> wording.word(Wording.Word.OVER);
            case '#', '№' -> digitFollows(text, index) ? wording.word(Wording.Word.NUMBER) : "";
            case '−' -> wording.word(Wording.Word.MINUS);
            default -> "";
        };
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule.Said(index + 1, wording.spaced() ? word + " " : word));
    }

    private static boolean digitFollows(String text, int index) {
        int next = index + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }
}
