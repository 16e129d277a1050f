package io.maximin.engines.llama;

/** Runs one batch of tokens of several sequences through a model. Used by one thread. */
interface Decoder extends AutoCloseable {

    /** What became of a batch. */
    enum Outcome {
        DONE,
        /** Nothing was changed: the cells left are too few. */
        NO_CELLS,
        /** The sequences of the batch are in an unknown state. */
        FAILED
    }

    /** Cells of memory, one per token, shared by all sequences. */
    int cells();

    /** Threads the last batch was computed with. */
    int threads();

    /** Appends a token to the batch and returns its index there. */
    int add(int token, int position, int sequence, boolean wantsLogits);

    /** Computes the batch, which is empty afterwards. */
    Outcome decode();

    /** Scores of the next token after the batch index; valid until the next call. Shape: vocabulary. */
    float[] logits(int index);

    /** Frees the cells of a sequence, but for those that others share. */
    void forget(int sequence);

    /** Whether a part of a sequence can be shared and forgotten; else {@link #share} must not be called. */
    boolean sharesCells();

    /** Lets a second sequence have the cells of the first between two positions, end exclusive. Nothing is copied. */
    void share(int from, int to, int start, int end);

    /** As {@link #forget(int)}, between two positions, the end exclusive. */
    void forget(int sequence, int start, int end);

    @Override
    void close();
}
