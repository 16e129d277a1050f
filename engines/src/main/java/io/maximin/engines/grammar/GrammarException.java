package io.maximin.engines.grammar;

/** A grammar, a schema or a pattern that cannot be used; the message names the place and what is wrong there. */
public final class GrammarException extends RuntimeException {
    public GrammarException(String message) {
        super(message);
    }
}
