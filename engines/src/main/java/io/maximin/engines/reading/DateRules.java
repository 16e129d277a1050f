package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in figures, and figures beside the name of a month. */
final class DateRules {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,2})\\.?(?![\\d\\-/])(?:T(?=\\d\\d:))?");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})(?![\\d\\-/]|\\.\\d)(?:\\.(?= \\p{Ll}))?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("(\\d{4}|\\d{2})(?= ?年(?![级級前后後内內以]))");
    private static final Pattern KOREAN_MONTH = Pattern.compile("(1[0-2]|[1-9])월(?= ?\\d{1,2}일|[ 에은의까]|$)");
    private static final String LINK = "(?:de |d[’']|of |the |del |ng |ב)?";

    private final Wording wording;
    private final Months months;
    private final List<String> row;
    private final Pattern dayFirst;
    private final Pattern monthFirst;
    private final Pattern yearFirst;

    DateRules(Wording wording) {
        this.wording = wording;
        this.months = new Months(wording);
        this.row = Wording.row("dates.tsv", wording.language());
        var names = "(" + months.expression() + ")(?!\\p{L})\\.?";
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.dayFirst = Pattern.compile(
                "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.|-го)? " + LINK + names + "(?:,? " + LINK
                        + "(\\d{4})(?![\\d.,]*\\d)(?:\\.(?= \\p{Ll})| года| року| г\\.| р\\.)?)?",
                flags);
        this.monthFirst = Pattern.compile(
                names + " (\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\d:]|[.,]\\d)(?:,? (\\d{4})(?![\\d.,]*\\d))?", flags);
        this.yearFirst = Pattern.compile("(\\d{4})\\.? " + names + " (\\d{1,2})(?:\\.|(?=[-ié]))?(?!\\d)", flags);
    }

    /** Dates that begin with a digit. */
    Optional<Rule.Said> figures(String text, int index) {
        return Rule.match(YEAR_FIRST, text, index)
                .flatMap(date -> said(text, date, number(date, 4), number(date, 3), number(date, 1)))
                .or(() -> Rule.match(YEAR_LAST, text, index).flatMap(date -> yearLast(text, date)))
                .or(() -> Rule.match(yearFirst, text, index)
                        .flatMap(date -> said(text, date, number(date, 3), month(date, 2), number(date, 1))))
                .or(() -> Rule.match(dayFirst, text, index)
                        .flatMap(date -> said(text, date, number(date, 1), month(date, 2), year(date, 3))))
                .or(() -> eastern(text, index));
    }

    /** Dates that begin with the name of a month. */
    Optional<Rule.Said> named(String text, int index) {
        return Rule.match(monthFirst, text, index)
                .flatMap(date -> said(text, date, number(date, 2), month(date, 1), year(date, 3)));
    }

    private Optional<Rule.Said> eastern(String text, int index) {
        return switch (wording.language()) {
            case CHINESE, CANTONESE ->
                Rule.match(CHINESE_YEAR, text, index)
                        .filter(year -> year.group().length() == 4 || isDate(text, year.end()))
                        .map(year ->
                                new Rule.Said(year.end(), wording.numerals().digits(year.group())));
            case KOREAN ->
                Rule.match(KOREAN_MONTH, text, index)
                        .map(month -> new Rule.Said(month.end(), months.name(number(month, 1))));
            default -> Optional.empty();
        };
    }

    private static boolean isDate(String text, int index) {
        return Rule.match(Pattern.compile(" ?年 ?\\d{1,2} ?月"), text, index).isPresent();
    }

    private Optional<Rule.Said> yearLast(String text, Matcher date) {
        int first = number(date, 1);
        int second = number(date, 3);
        int year = number(date, 4);
        if (date.group(4).length() == 2) {
            boolean clear = date.group(2).equals("/") || date.group().length() == 8;
            if (!clear) {
                return Optional.empty();
            }
            year += year < 50 ? 2000 : 1900;
        }
        boolean monthFirst = row.get(1).equals("mdy") && date.group(2).equals("/");
        boolean swapped = monthFirst ? first <= 12 : second > 12;
        return swapped ? said(text, date, second, first, year) : said(text, date, first, second, year);
    }

    private Optional<Rule.Said> said(String text, Matcher date, int day, int month, int year) {
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Said(date.end(), behind(text, date, day, month, year)));
    }

    /** A date as it is said behind the word before it. */
    private String behind(String text, Matcher date, int day, int month, int year) {
        var before = DotOrdinals.before(text, date.start());
        boolean bent = wording.language() == Language.GERMAN && DotOrdinals.bends(before);
        var said = spoken(day, month, year, bent);
        return before.isEmpty() || !said.startsWith(before + " ") ? said : said.substring(before.length() + 1);
    }

    private String spoken(int day, int month, int year, boolean bent) {
        var pattern = row.get(year == 0 ? 3 : 2);
        return pattern.replace("{d}", saidDay(day, bent))
                .replace("{m}", months.name(month))
                .replace("{y}", year == 0 ? "" : saidYear(year));
    }

    private String saidDay(int day, boolean bent) {
        var rule = row.get(day == 1 ? 4 : 5);
        return wording.numerals().byRule(bent ? "ordinal-n" : rule, day);
    }

    private String saidYear(int year) {
        boolean plain = switch (wording.language()) {
            case ENGLISH -> year % 1000 == 0;
            case DANISH, NORWEGIAN, NYNORSK, AFRIKAANS -> year >= 2000;
            default -> false;
        };
        return wording.numerals().byRule(plain ? "numbering" : row.get(6), year);
    }

    private int month(Matcher date, int group) {
        return months.number(date.group(group)).orElse(0);
    }

    private static int year(Matcher date, int group) {
        return date.group(group) == null ? 0 : number(date, group);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
