package io.maximin.engines.llama;

import io.maximin.engines.grammar.TokenTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What every token of a model stands for. Immutable. */
final class Vocabulary {
    private final List<byte[]> pieces;
    private final BitSet ends;
    private final TokenTrie tokens;

    private Vocabulary(List<byte[]> pieces, BitSet ends) {
        this.pieces = pieces;
        this.ends = ends;
        this.tokens = TokenTrie.of(pieces);
    }

    /** Asks the model for each of its tokens: some tenths of a second. */
    static Vocabulary of(LlamaModel model) {
        var pieces = new ArrayList<byte[]>(model.vocabularySize());
        var ends = new BitSet();
        for (int token = 0; token < model.vocabularySize(); token++) {
            ends.set(token, model.endsGeneration(token));
            pieces.add(ends.get(token) ? new byte[0] : model.piece(token));
        }
        return new Vocabulary(pieces, ends);
    }

    byte[] piece(int token) {
        return pieces.get(token);
    }

    boolean ends(int token) {
        return ends.get(token);
    }

    /** The tokens that end an answer. */
    BitSet ends() {
        return ends;
    }

    TokenTrie tokens() {
        return tokens;
    }
}
