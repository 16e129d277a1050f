package io.maximin.engines.grammar;

/**
 * Says byte by byte how a text may go on. A guide does not change: each byte leads to another. For one thread at a
 * time.
 */
public interface Guide {
    /** After one more byte. */
    Guide next(byte value);

    /** Whether the text may have come here; if not, no further byte helps. */
    boolean alive();

    /** Whether the text may end here. */
    boolean complete();

    /** Whether nothing is demanded of what comes next, though a later byte may change that. */
    boolean free();

    /** How much work a byte is, from 1. */
    default int weight() {
        return 1;
    }

    /** After some more bytes. */
    default Guide next(byte[] bytes) {
        Guide guide = this;
        for (int i = 0; i < bytes.length && guide.alive(); i++) {
            guide = guide.next(bytes[i]);
        }
        return guide;
    }

    /** What a grammar says, and then the end. */
    static Guide of(Grammar grammar) {
        return GrammarState.start(grammar);
    }
}
