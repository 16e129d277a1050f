package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day. */
final class TimeRule implements Rule {
    private static final String HALF = "(?: ?([ap])(?:m|\\. ?m(?:\\.(?! *$))?)(?![\\p{L}\\d]))";
    private static final Pattern CLOCK = Pattern.compile(
            "([01]?\\d|2[0-4])[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?(?![:：\\d])" + HALF
                    + "?(?: ?(?:Uhr|uur|h|น\\.)(?!\\p{L}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("([01]?\\d|2[0-4]) ?[hH] ?([0-5]\\d)?()(?![\\p{L}\\d])()");
    private static final Pattern STOP =
            Pattern.compile("([01]?\\d|2[0-4])[.]([0-5]\\d)()()(?: ?(?:Uhr|uur|WIB|น\\.))(?!\\p{L})");
    private static final Pattern STOP_BEHIND_WORD = Pattern.compile(
            "(?<=(?:klo|klo\\.|kl\\.|kl|pukul|pkl\\.|jam|ore|kello|klokken|klokka|klockan|godz\\.|ob|ura) )"
                    + "([01]?\\d|2[0-4])[.]([0-5]\\d)()()(?![\\d.]*\\d)");
    private static final Pattern HOUR = Pattern.compile("(1[0-2]|0?[1-9])()()" + HALF, Pattern.CASE_INSENSITIVE);

    private final Wording wording;
    private final Quantities quantities;
    private final List<String> row;

    TimeRule(Wording wording, Quantities quantities) {
        this.wording = wording;
        this.quantities = quantities;
        this.row = Wording.row("times.tsv", wording.language());
    }

    @Override
    public Optional<Said> at(String text, int index) {
        return Rule.match(CLOCK, text, index)
                .or(() -> Rule.match(HOUR, text, index))
                .or(() -> Rule.match(STOP, text, index))
                .or(() -> Rule.match(STOP_BEHIND_WORD, text, index))
                .or(() -> hoursByLetter() ? Rule.match(LETTER, text, index) : Optional.empty())
                .map(time -> new Said(time.end(), said(time, DotOrdinals.before(text, index))));
    }

    private boolean hoursByLetter() {
        return switch (wording.language()) {
            case FRENCH, PORTUGUESE, SPANISH, ITALIAN, CATALAN, ROMANIAN -> true;
            default -> false;
        };
    }

    private String said(Matcher time, String before) {
        int hour = Integer.parseInt(time.group(1));
        int minute = number(time, 2);
        boolean english = wording.language() == Language.ENGLISH;
        var half = time.group(4) == null ? "" : time.group(4).toUpperCase(Locale.ROOT);
        if (!english && half.equals("P") && hour < 12) {
            hour += 12;
        }
        var said = english ? english(hour, minute, half) : said(hour, minute, before);
        int seconds = number(time, 3);
        return seconds == 0 ? said : wording.joined(said, quantities.unit(Amount.of(seconds), "second"));
    }

    private static int number(Matcher time, int group) {
        var digits = time.group(group);
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private String english(int hour, int minute, String half) {
        if (minute == 0 && (half.isEmpty() ? hour > 12 : true)) {
            var hours = wording.numerals().byRule("numbering", hour);
            return half.isEmpty() ? hours + " hundred" : hours + " " + half + " M";
        }
        return half.isEmpty() ? said(hour, minute, "") : said(hour, minute, "") + " " + half + " M";
    }

    private String said(int hour, int minute, String before) {
        var numerals = wording.numerals();
        var pattern = row.get(minute == 0 ? 2 : 1);
        var minutes = numerals.byRule(row.get(4), minute);
        if (minute < 10 && row.size() > 5) {
            minutes = wording.joined(row.get(5), minutes);
        }
        return bent(pattern, before)
                .replace("{h}", hours(hour, rule(before)))
                .replace("{m}", minutes)
                .replace("{hours}", quantities.nameFor(Amount.of(hour), "hour"))
                .replace("{minutes}", quantities.nameFor(Amount.of(minute), "minute"));
    }

    /** Slavic ordinals of hours follow the preposition: {@code o czternastej}. */
    private String rule(String before) {
        var rule = row.get(3);
        if (!rule.equals("ordinal-feminine")) {
            return rule;
        }
        return switch (before) {
            case "o", "po", "о", "об", "на" -> rule + "-locative";
            case "od", "do", "około", "від", "до", "з", "після" -> rule + "-genitive";
            default -> rule;
        };
    }

    private String bent(String pattern, String before) {
        boolean at = before.equals("о") || before.equals("об");
        boolean from = before.equals("від") || before.equals("до") || before.equals("після");
        if (wording.language() != Language.UKRAINIAN || !(at || from)) {
            return pattern;
        }
        return pattern.replace("година", at ? "годині" : "години");
    }

    private String hours(int hour, String rule) {
        if (hour == 0) {
            return wording.numerals().byRule("numbering", 0);
        }
        return switch (wording.language()) {
            case KOREAN -> wording.numerals().byRule(hour > 12 ? "cardinal-sinokorean" : rule, hour);
            case ARABIC -> hour == 1 ? "الواحدة" : wording.numerals().byRule(rule, hour);
            case HUNGARIAN -> wording.numerals().counting(Amount.of(hour), Numerals.Gender.NONE);
            default -> wording.numerals().byRule(rule, hour);
        };
    }
}
