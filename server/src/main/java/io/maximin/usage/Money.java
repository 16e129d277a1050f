package io.maximin.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Dollars as people write them, and millionths of a dollar as the ledger keeps them. */
public final class Money {
    private static final int MICRO_DIGITS = 6;
    private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(1_000_000_000);

    private Money() {}

    /**
     * The millionths in an amount such as {@code 5.00}.
     *
     * @throws IllegalArgumentException if it is no amount above 0 with at most six decimals, or above a billion
     */
    public static long micros(String dollars) {
        try {
            var amount = new BigDecimal(dollars);
            if (amount.signum() > 0 && amount.compareTo(MOST_DOLLARS) <= 0) {
                return amount.movePointRight(MICRO_DIGITS).longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "'" + dollars + "' is no amount of dollars above 0 with at most six decimals");
    }

    /** Such as {@code 4.9988}: at least two decimals, no trailing zeros beyond. */
    public static String dollars(long micros) {
        var amount = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
        return (amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount).toPlainString();
    }
}
