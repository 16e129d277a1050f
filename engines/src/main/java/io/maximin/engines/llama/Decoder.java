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

    /** Frees the cells of a sequence. */
    void forget(int sequence);

    @Override
    void close();
}
