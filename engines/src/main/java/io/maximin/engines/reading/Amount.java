package io.maximin.engines.reading;

import java.math.BigDecimal;

/**
 * A number as written, so that {@code 1.50} keeps its nought.
 *
 * @param whole digits, at least one
 * @param fraction digits behind the decimal sign, empty if there was none
 */
record Amount(boolean negative, String whole, String fraction) {
    private static final int MOST_DIGITS = 15;

    static Amount of(long number) {
        return new Amount(number < 0, Long.toString(Math.abs(number)), "");
    }

    static Amount of(BigDecimal number) {
        var plain = number.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        return new Amount(
                number.signum() < 0,
                point < 0 ? plain : plain.substring(0, point),
                point < 0 ? "" : plain.substring(point + 1));
    }

    boolean isWhole() {
        return fraction.isEmpty();
    }

    /** Whether it is a number to be counted with, and no code such as {@code 007}. */
    boolean isCountable() {
        return whole.length() <= MOST_DIGITS && (whole.length() == 1 || whole.charAt(0) != '0');
    }

    /** The whole part; call only if it is countable. */
    long units() {
        return Long.parseLong(whole);
    }

    BigDecimal value() {
        return new BigDecimal((negative ? "-" : "") + whole + (fraction.isEmpty() ? "" : "." + fraction));
    }

    Amount times(long factor) {
        return of(value().multiply(BigDecimal.valueOf(factor)));
    }

    Amount absolute() {
        return new Amount(false, whole, fraction);
    }
}
