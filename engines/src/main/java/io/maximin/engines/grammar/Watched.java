package io.maximin.engines.grammar;

/**
 * A text that is free as long as it is not what a grammar says: if it begins as the grammar does beyond a certain
 * point, it is held to it.
 *
 * @param state where the grammar stands
 * @param binding the grammar of the beginning that binds: once it has been read whole, the text is held
 * @param otherwise what holds if the text is something else; has seen the same bytes
 * @param then what follows when the grammar has come to its end
 */
public record Watched(GrammarState state, GrammarState binding, Guide otherwise, Guide then) implements Guide {
    @Override
    public Guide next(byte value) {
        var further = state.next(value);
        var bound = binding.next(value);
        var other = otherwise.next(value);
        if (!further.alive() || !bound.alive()) {
            return other;
        }
        return bound.complete() ? new Chained(further, then) : new Watched(further, bound, other, then);
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public boolean complete() {
        return otherwise.complete();
    }

    @Override
    public boolean free() {
        return true;
    }
}
