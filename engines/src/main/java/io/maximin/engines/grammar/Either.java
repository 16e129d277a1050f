package io.maximin.engines.grammar;

/** What one guide says or another. */
public record Either(Guide one, Guide other) implements Guide {
    @Override
    public Guide next(byte value) {
        var first = one.next(value);
        var second = other.next(value);
        if (!first.alive()) {
            return second;
        }
        return second.alive() ? new Either(first, second) : first;
    }

    @Override
    public boolean alive() {
        return one.alive() || other.alive();
    }

    @Override
    public boolean complete() {
        return one.complete() || other.complete();
    }

    @Override
    public int weight() {
        return one.weight() + other.weight();
    }

    @Override
    public boolean free() {
        return one.free() || other.free();
    }
}
