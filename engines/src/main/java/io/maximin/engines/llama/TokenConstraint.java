package io.maximin.engines.llama;

import io.maximin.engines.grammar.Guide;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds the tokens of one request to a guide. On the scheduler's thread. */
final class TokenConstraint {
    private static final int MOST_KNOWN = 64;

    private final Vocabulary vocabulary;
    private final Map<Guide, BitSet> known = new HashMap<>();
    private Guide guide;

    TokenConstraint(Vocabulary vocabulary, Guide guide) {
        this.vocabulary = vocabulary;
        this.guide = guide;
    }

    /** Whether a token may come next. */
    boolean allows(int token) {
        return vocabulary.ends(token) ? guide.complete() : after(token).isPresent();
    }

    /** Takes a token that is allowed. */
    void accept(int token) {
        guide = after(token).orElseThrow(() -> new IllegalStateException("token " + token + " is not allowed"));
    }

    private Optional<Guide> after(int token) {
        byte[] piece = vocabulary.piece(token);
        // A control token stands for no text: it can do nothing but end the answer.
        return piece.length == 0
                ? Optional.empty()
                : Optional.of(guide.next(piece)).filter(Guide::alive);
    }

    /** Whether any token may come, until one is tried. */
    boolean free() {
        return guide.free();
    }

    /** All tokens that may come next. */
    BitSet allowed() {
        var found = known.get(guide);
        if (found == null) {
            found = vocabulary.tokens().allowed(guide);
            if (guide.complete()) {
                found.or(vocabulary.ends());
            }
            if (known.size() == MOST_KNOWN) {
                known.clear();
            }
            known.put(guide, found);
        }
        return found;
    }
}
