package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money. */
final class MoneyRule implements Rule {
    private static final int LONGEST_SIGN = 4;
    private static final Pattern LETTERS = Pattern.compile("(k|K|m|M|mn|mln|mio|bn|B|b|mrd|tn|T)(?![\\p{L}\\d])");

    private final Wording wording;
    private final Quantities quantities;
    private final Map<String, String> signs = new HashMap<>();
    private final Pattern words;
    private final String link;

    MoneyRule(Wording wording, Quantities quantities) {
        this.wording = wording;
        this.quantities = quantities;
        for (var row : Table.rows("currencies.tsv")) {
            for (var sign : row.get(1).split(" ", -1)) {
                signs.put(sign, row.getFirst());
            }
        }
        bySpeaker();
        var magnitudes = Table.rows("magnitudes.tsv").stream()
                .filter(row -> row.getFirst().equals(wording.language().tag()))
                .findFirst();
        this.words = Pattern.compile(magnitudes
                .map(row -> "[ \\u00a0](" + row.get(1) + ")(?!\\p{L})")
                .orElse("(?!)"));
        this.link = magnitudes.map(row -> row.get(2)).orElse("");
    }

    private void bySpeaker() {
        boolean chinese = wording.language() == Language.CHINESE || wording.language() == Language.CANTONESE;
        signs.put("¥", chinese ? "CNY" : "JPY");
        signs.put("￥", chinese ? "CNY" : "JPY");
        signs.put(
                "kr",
                switch (wording.language()) {
                    case DANISH -> "DKK";
                    case NORWEGIAN, NYNORSK -> "NOK";
                    default -> "SEK";
                });
        if (wording.language() == Language.AFRIKAANS) {
            signs.put("R", "ZAR");
        }
        if (wording.language() != Language.VIETNAMESE) {
            signs.remove("đ");
        }
    }

    @Override
    public Optional<Said> at(String text, int index) {
        return signFirst(text, index).or(() -> numberFirst(text, index));
    }

    private Optional<Said> signFirst(String text, int index) {
        int sign = signAt(text, index);
        if (sign == 0
                || (index > 0
                        && Character.isLetter(text.charAt(index - 1))
                        && Scripts.hasSpaces(text.charAt(index - 1)))) {
            return Optional.empty();
        }
        int begin = skipSpace(text, index + sign);
        if (begin >= text.length() || !isNumberStart(text.charAt(begin))) {
            return Optional.empty();
        }
        return wording.parser()
                .at(text, begin)
                .map(number -> said(text, number.amount(), number.end(), currency(text, index, sign)));
    }

    private static boolean isNumberStart(char character) {
        return Character.isDigit(character) || character == '-' || character == '−';
    }

    private Optional<Said> numberFirst(String text, int index) {
        return wording.parser().at(text, index).flatMap(number -> {
            int begin = skipSpace(text, number.end());
            int sign = begin < text.length() ? signAt(text, begin) : 0;
            boolean bounded = begin + sign >= text.length()
                    || !Character.isLetterOrDigit(text.charAt(begin + sign))
                    || !Scripts.hasSpaces(text.charAt(begin + sign));
            return sign == 0 || !bounded
                    ? Optional.empty()
                    : Optional.of(new Said(begin + sign, money(number.amount(), currency(text, begin, sign))));
        });
    }

    private String currency(String text, int index, int length) {
        return signs.getOrDefault(text.substring(index, index + length), "USD");
    }

    /** The length of the longest currency sign at {@code index}; a sign in letters is a whole word. */
    private int signAt(String text, int index) {
        for (int length = Math.min(LONGEST_SIGN, text.length() - index); length > 0; length--) {
            var code = signs.get(text.substring(index, index + length));
            if (code != null && isWhole(text, index, index + length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isWhole(String text, int begin, int end) {
        boolean letters = Character.isLetter(text.charAt(end - 1));
        return !letters
                || end >= text.length()
                || !Character.isLetter(text.charAt(end))
                || !Scripts.hasSpaces(text.charAt(end))
                || begin == end;
    }

    private static int skipSpace(String text, int index) {
        boolean space = index < text.length()
                && (text.charAt(index) == ' ' || text.charAt(index) == '\u00a0' || text.charAt(index) == '\u202f');
        return space ? index + 1 : index;
    }

    private Said said(String text, Amount amount, int end, String currency) {
        var letters = Rule.match(LETTERS, text, end);
        if (letters.isPresent()) {
            var factor = factor(letters.get().group());
            return new Said(letters.get().end(), multiple(amount, factor, currency));
        }
        var word = Rule.match(words, text, end);
        if (word.isPresent()) {
            var name = quantities.nameForMoney(currency);
            return new Said(
                    word.get().end(),
                    wording.joined(wording.numerals().said(amount), word.get().group(1), link + name));
        }
        return new Said(end, money(amount, currency));
    }

    private String multiple(Amount amount, Factor factor, String currency) {
        return wording.language() == Language.ENGLISH
                ? wording.numerals().said(amount) + " " + factor.name().toLowerCase(Locale.ROOT) + " "
                        + quantities.nameForMoney(currency)
                : money(amount.times(factor.number), currency);
    }

    private enum Factor {
        THOUSAND(1_000L),
        MILLION(1_000_000L),
        BILLION(1_000_000_000L),
        TRILLION(1_000_000_000_000L);

        private final long number;

        Factor(long number) {
            this.number = number;
        }
    }

    private static Factor factor(String letters) {
        return switch (letters) {
            case "k", "K" -> Factor.THOUSAND;
            case "bn", "B", "b", "mrd" -> Factor.BILLION;
            case "tn", "T" -> Factor.TRILLION;
            default -> Factor.MILLION;
        };
    }

    private String money(Amount amount, String currency) {
        if (amount.fraction().length() != 2) {
            return quantities.money(amount, currency);
        }
        var major = new Amount(amount.negative(), amount.whole(), "");
        if (amount.fraction().equals("00")) {
            return quantities.money(major, currency);
        }
        var minor = quantities.hundredths(Amount.of(Long.parseLong(amount.fraction())), currency);
        if (minor.isEmpty()) {
            return quantities.money(amount, currency);
        }
        if (amount.whole().equals("0")) {
            return minor.get();
        }
        return joined(quantities.money(major, currency), minor.get());
    }

    private String joined(String major, String minor) {
        var and = link();
        boolean attached = wording.language() == Language.ARABIC || wording.language() == Language.HEBREW;
        return attached
                ? major + " " + and + minor
                : wording.joined(major, and, minor).replace("  ", " ");
    }

    private String link() {
        return switch (wording.language()) {
            case ENGLISH, PORTUGUESE, SPANISH, ITALIAN, FILIPINO, ROMANIAN, CATALAN, GREEK, HEBREW, ARABIC, PERSIAN ->
                wording.word(Wording.Word.AND);
            default -> "";
        };
    }
}
