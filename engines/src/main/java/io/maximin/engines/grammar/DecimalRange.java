package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.oneOf;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decimal numbers between two bounds, as JSON writes them. */
final class DecimalRange {
    /** Whole parts have no more digits than a double tells apart. */
    static final int MOST_WHOLE_DIGITS = 15;

    private static final int MOST_DECIMALS = 15;
    private static final BigDecimal LARGEST =
            BigDecimal.TEN.pow(MOST_WHOLE_DIGITS).subtract(BigDecimal.ONE);

    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(2 * MOST_DECIMALS);

    private DecimalRange() {}

    /**
     * Bounds of a number.
     *
     * @param low absent if there is none
     * @param high absent if there is none
     * @param openLow whether the lower bound itself is outside
     * @param openHigh whether the upper bound itself is outside
     */
    record Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high, boolean openLow, boolean openHigh) {}

    /**
     * The numbers within bounds.
     *
     * @param decimals most digits behind the point, 0 for whole numbers
     * @return empty if there are none
     */
    static Optional<Expr> of(Bounds bounds, int decimals) {
        boolean beyond = bounds.low().filter(low -> low.compareTo(LARGEST) > 0).isPresent()
                || bounds.high()
                        .filter(high -> high.compareTo(LARGEST.negate()) < 0)
                        .isPresent();
        if (beyond) {
            return Optional.empty();
        }
        var options = new ArrayList<Expr>();
        for (int places = 0; places <= Math.min(decimals, MOST_DECIMALS); places++) {
            add(bounds, places, options);
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(choice(options));
    }

    /** Adds the numbers with that many digits behind the point. */
    private static void add(Bounds bounds, int places, List<Expr> options) {
        var low = scaled(bounds.low().orElse(LARGEST.negate()), places, RoundingMode.CEILING, bounds.openLow());
        var high = scaled(bounds.high().orElse(LARGEST), places, RoundingMode.FLOOR, bounds.openHigh());
        if (high.signum() >= 0 && low.compareTo(high) <= 0) {
            options.add(magnitudes(low.max(BigInteger.ZERO), high, places));
        }
        var leastNegative = high.min(BigInteger.ONE.negate());
        if (low.signum() < 0 && low.compareTo(leastNegative) <= 0) {
            options.add(sequence(text("-"), magnitudes(leastNegative.negate(), low.negate(), places)));
        }
    }

    private static BigInteger scaled(BigDecimal bound, int places, RoundingMode inwards, boolean open) {
        var clamped = coarse(bound.max(LARGEST.negate()).min(LARGEST)).scaleByPowerOfTen(places);
        var whole = clamped.setScale(0, inwards).toBigInteger();
        boolean excluded = open && new BigDecimal(whole).compareTo(clamped) == 0;
        if (!excluded) {
            return whole;
        }
        return inwards == RoundingMode.CEILING ? whole.add(BigInteger.ONE) : whole.subtract(BigInteger.ONE);
    }

    /** What is too near to zero to tell, in place of a number that has a thousand million decimals. */
    private static BigDecimal coarse(BigDecimal number) {
        boolean tiny = number.abs().compareTo(TINY) < 0;
        return tiny ? TINY.multiply(BigDecimal.valueOf(number.signum())) : number;
    }

    /** Numbers from one to another, with the point before the last digits. */
    private static Expr magnitudes(BigInteger low, BigInteger high, int places) {
        var options = new ArrayList<Expr>();
        for (int length = places + 1; length <= high.toString().length() || length == places + 1; length++) {
            var least = length == places + 1 ? BigInteger.ZERO : BigInteger.TEN.pow(length - 1);
            var most = BigInteger.TEN.pow(length).subtract(BigInteger.ONE);
            var from = low.max(least);
            var to = high.min(most);
            if (from.compareTo(to) <= 0) {
                options.add(new Digits(padded(from, length), padded(to, length), length - places).range(0, true, true));
            }
        }
        return choice(options);
    }

    private static String padded(BigInteger value, int length) {
        String digits = value.toString();
        return "0".repeat(length - digits.length()) + digits;
    }

    /**
     * Numbers of as many digits as their bounds.
     *
     * @param point before which digit it stands; the length if there is none
     */
    private record Digits(String low, String high, int point) {
        /**
         * The digits from a place on.
         *
         * @param atLow whether all digits before are those of the lower bound
         * @param atHigh whether all digits before are those of the upper bound
         */
        Expr range(int place, boolean atLow, boolean atHigh) {
            if (place == low.length()) {
                return Expr.EMPTY;
            }
            Expr mark = place == point ? text(".") : Expr.EMPTY;
            if (!atLow && !atHigh) {
                return sequence(mark, oneOf(JsonRules.DIGITS), range(place + 1, false, false));
            }
            int first = atLow ? low.charAt(place) : '0';
            int last = atHigh ? high.charAt(place) : '9';
            if (first == last) {
                return sequence(mark, text(Character.toString(first)), range(place + 1, atLow, atHigh));
            }
            return sequence(mark, choice(cases(place, first, last, new Edges(atLow, atHigh))));
        }

        private record Edges(boolean low, boolean high) {}

        private List<Expr> cases(int place, int first, int last, Edges at) {
            var cases = new ArrayList<Expr>();
            int from = first;
            int to = last;
            if (at.low()) {
                cases.add(sequence(text(Character.toString(first)), range(place + 1, true, false)));
                from++;
            }
            if (at.high()) {
                cases.add(sequence(text(Character.toString(last)), range(place + 1, false, true)));
                to--;
            }
            if (from <= to) {
                cases.add(sequence(oneOf(CharSet.of(from, to)), range(place + 1, false, false)));
            }
            return cases;
        }
    }
}
