package io.maximin.engines.jinja;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers read from text as Python's {@code int()} and {@code float()} do. */
final class NumberText {
    private static final Pattern REAL = Pattern.compile(
            "[+-]?(?:\\d[\\d_]*+(?:\\.[\\d_]*+)?|\\.\\d[\\d_]*+)(?:[eE][+-]?\\d{1,6})?|[+-]?(?:inf(?:inity)?|nan)");
    private static final int MAX_DIGITS = 1000;

    private NumberText() {}

    static Optional<Double> real(String text) {
        var trimmed = Stripping.both(text, Optional.empty()).toLowerCase(Locale.ROOT);
        if (trimmed.length() > MAX_DIGITS || !REAL.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        if (trimmed.endsWith("nan")) {
            return Optional.of(Double.NaN);
        }
        if (trimmed.contains("inf")) {
            return Optional.of(trimmed.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return Optional.of(Double.parseDouble(trimmed.replace("_", "")));
    }

    /** Falls back on a decimal fraction, which is cut. */
    static Optional<BigInteger> integer(String text, int base) {
        var trimmed = Stripping.both(text, Optional.empty());
        var digits = withoutPrefix(trimmed.replace("_", ""), base);
        try {
            if (digits.length() <= MAX_DIGITS && base >= 2 && base <= 36) {
                return Optional.of(new BigInteger(digits, base));
            }
        } catch (NumberFormatException _) {
            return fraction(text);
        }
        return fraction(text);
    }

    private static Optional<BigInteger> fraction(String text) {
        return real(text).filter(Double::isFinite).map(value -> new Real(value).integer());
    }

    private static String withoutPrefix(String digits, int base) {
        var prefix = switch (base) {
            case 16 -> "0x";
            case 8 -> "0o";
            case 2 -> "0b";
            default -> "";
        };
        var prefixed = !prefix.isEmpty() && digits.toLowerCase(Locale.ROOT).startsWith(prefix);
        return prefixed ? digits.substring(2) : digits;
    }
}
