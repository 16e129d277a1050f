package io.maximin.engines.jinja;

import java.math.BigInteger;

/** An integer of any size up to {@value #MAX_BITS} bits. */
record Int(BigInteger value) implements Num {
    static final int MAX_BITS = 8192;

    Int {
        if (value.bitLength() > MAX_BITS) {
            throw new TemplateException("integer has more than " + MAX_BITS + " bits");
        }
    }

    @Override
    public boolean truthy() {
        return value.signum() != 0;
    }

    @Override
    public String typeName() {
        return "int";
    }

    @Override
    public double real() {
        return value.doubleValue();
    }

    @Override
    public BigInteger integer() {
        return value;
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
