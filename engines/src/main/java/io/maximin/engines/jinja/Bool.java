package io.maximin.engines.jinja;

import java.math.BigInteger;

/** Python's {@code True} and {@code False}, which count as 1 and 0. */
record Bool(boolean value) implements Num {
    static final Bool TRUE = new Bool(true);
    static final Bool FALSE = new Bool(false);

    @Override
    public boolean truthy() {
        return value;
    }

    @Override
    public String typeName() {
        return "bool";
    }

    @Override
    public double real() {
        return value ? 1 : 0;
    }

    @Override
    public BigInteger integer() {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return Num.same(this, other);
    }

    @Override
    public int hashCode() {
        return Num.hash(this);
    }
}
