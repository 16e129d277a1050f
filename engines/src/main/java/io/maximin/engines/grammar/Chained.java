package io.maximin.engines.grammar;

/**
 * A grammar and then another guide, which takes over as soon as the grammar has come to an end and the next byte is
 * none of it.
 *
 * @param held where the grammar stands
 * @param then what follows
 */
public record Chained(GrammarState held, Guide then) implements Guide {
    @Override
    public Guide next(byte value) {
        var further = held.next(value);
        if (further.ended() && further.complete()) {
            return then;
        }
        if (further.alive()) {
            return new Chained(further, then);
        }
        return held.complete() ? then.next(value) : new Chained(further, then);
    }

    @Override
    public boolean alive() {
        return held.alive();
    }

    @Override
    public boolean complete() {
        return held.complete() && then.complete();
    }

    @Override
    public int weight() {
        return held.weight();
    }

    @Override
    public boolean free() {
        return false;
    }
}
