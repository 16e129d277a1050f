package io.maximin.engines.reading;

import java.util.List;
import java.util.Optional;

/** From one number to another, whatever they count: {@code 3-5 km}, {@code 1990–1995}. */
final class RangeRule implements Rule {
    private final Wording wording;
    private final NumberRules numbers;
    private final List<Rule> ends;

    /** @param ends what may stand at the upper end, best first */
    RangeRule(Wording wording, NumberRules numbers, List<Rule> ends) {
        this.wording = wording;
        this.numbers = numbers;
        this.ends = List.copyOf(ends);
    }

    @Override
    public Optional<Said> at(String text, int index) {
        if (!Character.isDigit(text.charAt(index)) || (index > 0 && isJoined(text.charAt(index - 1)))) {
            return Optional.empty();
        }
        return wording.parser().at(text, index).flatMap(lower -> {
            int upper = behindDash(text, lower.end());
            if (upper == 0 || !lower.amount().isCountable()) {
                return Optional.<Said>empty();
            }
            return wording.parser()
                    .at(text, upper)
                    .filter(number ->
                            number.amount().value().compareTo(lower.amount().value()) > 0
                                    && number.amount().isCountable()
                                    && !continues(text, number.end()))
                    .flatMap(_ -> end(text, upper))
                    .map(end -> new Said(end.end(), said(text, index, lower, end)));
        });
    }

    private String said(String text, int index, NumberParser.Parsed lower, Said end) {
        var first = numbers.year(text, index).filter(year -> year.end() == lower.end());
        var from = first.map(Said::words).orElseGet(() -> wording.numerals().said(lower.amount()));
        return wording.joined(from, wording.word(Wording.Word.TO), end.words()).replace("  ", " ");
    }

    private Optional<Said> end(String text, int index) {
        for (var rule : ends) {
            var said = rule.at(text, index);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static boolean isJoined(char before) {
        boolean word = Character.isLetterOrDigit(before) && Scripts.hasSpaces(before);
        return word || "-–/.".indexOf(before) >= 0;
    }

    private static boolean continues(String text, int end) {
        return end + 1 < text.length()
                && "-–/".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1));
    }

    /** Where the second number begins; 0 if no dash or wave stands between. */
    private static int behindDash(String text, int end) {
        int dash = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (dash >= text.length() || "-–—~～〜".indexOf(text.charAt(dash)) < 0) {
            return 0;
        }
        int next = dash + 1;
        boolean spaced = dash > end;
        if (spaced != (next < text.length() && text.charAt(next) == ' ') || (spaced && text.charAt(dash) == '-')) {
            return 0;
        }
        next = spaced ? next + 1 : next;
        return next < text.length() && Character.isDigit(text.charAt(next)) ? next : 0;
    }
}
