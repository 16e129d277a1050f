package io.maximin.engines.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Python's {@code float}. */
record Real(double value) implements Num {

    @Override
    public boolean truthy() {
        return value != 0;
    }

    @Override
    public String typeName() {
        return "float";
    }

    @Override
    public double real() {
        return value;
    }

    @Override
    public BigInteger integer() {
        if (!Double.isFinite(value)) {
            throw new TemplateException("cannot convert float " + PythonText.real(value) + " to integer");
        }
        return new BigDecimal(value).toBigInteger();
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
