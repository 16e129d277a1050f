package io.maximin.engines.reading;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import io.maximin.engines.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the months, as they stand in a date. */
final class Months {
    private static final String[] KOREAN = {"일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월"};
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Wording wording;
    private final String[] names;
    private final Map<String, Integer> numbers = new HashMap<>();

    Months(Wording wording) {
        this.wording = wording;
        var symbols = new DateFormatSymbols(
                new GregorianCalendar(wording.language().locale()),
                wording.language().locale());
        this.names = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                learn(symbols.getMonths(context, width));
            }
        }
        if (wording.language() == Language.ENGLISH) {
            numbers.put("sept", 9);
        }
    }

    private void learn(String[] months) {
        for (int month = 0; month < 12; month++) {
            var name = months[month].toLowerCase(Locale.ROOT).replace(".", "");
            if (name.length() > 2 && name.codePoints().noneMatch(Character::isDigit)) {
                numbers.putIfAbsent(name, month + 1);
            }
        }
    }

    /** A regular expression that all names match, the longest first. */
    String expression() {
        Collection<String> known = numbers.keySet();
        return known.isEmpty()
                ? "(?!)"
                : known.stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable(numbers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@code month} from 1 to 12. */
    String name(int month) {
        return switch (wording.language()) {
            case CHINESE, CANTONESE, JAPANESE -> wording.numerals().byRule("numbering", month) + "月";
            case KOREAN -> KOREAN[month - 1];
            default ->
                DIGITS.matcher(names[month - 1])
                        .replaceAll(digits -> wording.numerals().byRule("numbering", Long.parseLong(digits.group())));
        };
    }
}
