package io.maximin.engines.llama;

/** What a generation yields: one {@link Prompt}, any number of {@link Piece}s, one {@link End}. */
public sealed interface Step {

    /**
     * The request has a slot and its prompt is being computed.
     *
     * @param promptTokens tokens of the prompt
     * @param cachedTokens how many of them did not have to be computed
     * @param keptTokens how many of them are kept for later requests, the cached ones included
     */
    record Prompt(int promptTokens, int cachedTokens, int keptTokens) implements Step {

        /** How many of the first so many tokens are kept for later requests and were not before. */
        public int newlyKept(int firstTokens) {
            int blocks = firstTokens - firstTokens % PrefixNode.BLOCK;
            return Math.max(0, Math.min(blocks, keptTokens) - cachedTokens);
        }
    }

    /**
     * More of the answer.
     *
     * @param text whole characters, never empty
     * @param tokens tokens generated so far
     */
    record Piece(String text, int tokens) implements Step {}

    /**
     * The answer is complete.
     *
     * @param reason why it ended
     * @param promptTokens tokens of the prompt
     * @param generatedTokens tokens of the answer, without the one that ended it
     */
    record End(Reason reason, int promptTokens, int generatedTokens) implements Step {}

    /** Why an answer ended. */
    enum Reason {
        END_OF_TURN,
        MAX_TOKENS
    }
}
