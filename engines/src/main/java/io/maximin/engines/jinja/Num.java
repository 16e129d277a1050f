package io.maximin.engines.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number of Python's tower; booleans are integers there. */
sealed interface Num extends Value permits Bool, Int, Real {

    double real();

    /** The value cut towards zero; fails on NaN and infinity. */
    BigInteger integer();

    default boolean exact() {
        return !(this instanceof Real);
    }

    /** Compares exactly, without rounding a large integer to a double first; NaN is neither less nor greater. */
    static int compare(Num left, Num right) {
        if (left.exact() && right.exact()) {
            return left.integer().compareTo(right.integer());
        }
        if (Double.isFinite(left.real()) && Double.isFinite(right.real())) {
            return left.decimal().compareTo(right.decimal());
        }
        return Double.compare(left.real(), right.real());
    }

    static boolean same(Num left, Object right) {
        return right instanceof Num number && !left.isNaN() && !number.isNaN() && compare(left, number) == 0;
    }

    static int hash(Num number) {
        return Double.hashCode(number.real() + 0.0);
    }

    default boolean isNaN() {
        return this instanceof Real && Double.isNaN(real());
    }

    private BigDecimal decimal() {
        return exact() ? new BigDecimal(integer()) : new BigDecimal(real());
    }
}
