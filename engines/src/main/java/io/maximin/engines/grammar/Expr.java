package io.maximin.engines.grammar;

import java.util.List;

/** What a rule of a grammar says a text looks like. */
public sealed interface Expr {
    /** As often as one likes. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** Exactly this text; may be empty. */
    record Text(String text) implements Expr {}

    /** One character of a set. */
    record OneOf(CharSet chars) implements Expr {}

    /** One after the other. */
    record Sequence(List<Expr> parts) implements Expr {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** Any one of them. */
    record Choice(List<Expr> options) implements Expr {
        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("a choice needs options");
            }
        }
    }

    /**
     * The same again and again.
     *
     * @param body must not match the empty text
     * @param min 0 or more
     * @param max at least {@code min}; {@link #UNBOUNDED}
     */
    record Repeat(Expr body, int min, int max) implements Expr {
        public Repeat {
            if (min < 0 || max < min) {
                throw new IllegalArgumentException("no repetition of " + min + " to " + max + " times");
            }
        }
    }

    /** What another rule says. */
    record Rule(String name) implements Expr {}

    Expr EMPTY = new Text("");

    static Expr text(String text) {
        return new Text(text);
    }

    static Expr sequence(Expr... parts) {
        return new Sequence(List.of(parts));
    }

    static Expr choice(Expr... options) {
        return new Choice(List.of(options));
    }

    static Expr choice(List<Expr> options) {
        return options.size() == 1 ? options.getFirst() : new Choice(options);
    }

    static Expr optional(Expr body) {
        return new Choice(List.of(body, EMPTY));
    }

    static Expr any(Expr body) {
        return new Repeat(body, 0, UNBOUNDED);
    }

    static Expr times(Expr body, int min, int max) {
        return new Repeat(body, min, max);
    }

    static Expr rule(String name) {
        return new Rule(name);
    }

    static Expr oneOf(CharSet chars) {
        return new OneOf(chars);
    }
}
