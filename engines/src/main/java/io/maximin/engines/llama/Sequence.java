package io.maximin.engines.llama;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that belongs to one request: its tokens, how many of them the memory holds, and how it draws the next. */
final class Sequence {
    private static final int HEADROOM = 32;

    private final Generation generation;
    private final Sampler sampler;
    private final Optional<TokenConstraint> constraint;
    private final Utf8Assembler assembler = new Utf8Assembler();
    private final int promptTokens;
    private final int maxTokens;
    private final long order;
    private final String owner;
    private int[] tokens;
    private int length;
    private int computed;
    private int slot = -1;
    private boolean announced;

    /**
     * A sequence whose reader's cancellation is passed on.
     *
     * @param constraint of what it may say
     */
    Sequence(
            GenerationRequest request, Optional<TokenConstraint> constraint, long order, Consumer<Sequence> cancelled) {
        this.generation = new Generation(() -> cancelled.accept(this));
        this.sampler = new Sampler(request.sampling());
        this.constraint = constraint;
        this.tokens = request.prompt();
        this.promptTokens = tokens.length;
        this.length = tokens.length;
        this.maxTokens = request.maxTokens();
        this.order = order;
        this.owner = request.owner();
    }

    Generation generation() {
        return generation;
    }

    /** Rank by arrival. */
    long order() {
        return order;
    }

    String owner() {
        return owner;
    }

    int slot() {
        return slot;
    }

    int length() {
        return length;
    }

    /** Tokens that the memory holds. */
    int computed() {
        return computed;
    }

    /** Tokens that are known but not in memory; never 0 while the sequence runs. */
    int pending() {
        return length - computed;
    }

    int token(int position) {
        return tokens[position];
    }

    /** Its tokens between two positions, the end exclusive. */
    IntBuffer tokens(int start, int end) {
        return IntBuffer.wrap(tokens, start, end - start).slice().asReadOnlyBuffer();
    }

    int promptTokens() {
        return promptTokens;
    }

    boolean cancelled() {
        return generation.closed();
    }

    /** Cells to leave free for it before somebody else is admitted. */
    int headroom() {
        return Math.min(HEADROOM, promptTokens + maxTokens - length);
    }

    void enter(int freeSlot) {
        slot = freeSlot;
    }

    /** Goes on behind what the memory already holds, of which the reader is told whole blocks. */
    void begin(int knownTokens, int cachedTokens, int keptTokens) {
        computed = knownTokens;
        if (!announced) {
            announced = true;
            generation.deliver(new Step.Prompt(promptTokens, cachedTokens, keptTokens));
        }
    }

    /** Loses its slot and its cells, not its tokens. */
    void leave() {
        slot = -1;
        computed = 0;
    }

    void advance(int count) {
        computed += count;
    }

    /** Draws the next token and tells the reader; empty while the sequence goes on, else why it ended. */
    Optional<Step.Reason> draw(float[] scores, LlamaModel model) {
        int token = constraint.map(held -> sampler.draw(scores, held)).orElseGet(() -> sampler.draw(scores));
        if (model.endsGeneration(token)) {
            return Optional.of(Step.Reason.END_OF_TURN);
        }
        constraint.ifPresent(held -> held.accept(token));
        append(token);
        tell(assembler.push(model.piece(token)));
        return generated() == maxTokens ? Optional.of(Step.Reason.MAX_TOKENS) : Optional.empty();
    }

    void end(Step.Reason reason) {
        tell(assembler.finish());
        generation.deliver(new Step.End(reason, promptTokens, generated()));
    }

    void fail(LlamaException cause) {
        generation.fail(cause);
    }

    private int generated() {
        return length - promptTokens;
    }

    private void append(int token) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, length + length / 2 + 16);
        }
        tokens[length++] = token;
    }

    private void tell(String text) {
        if (!text.isEmpty()) {
            generation.deliver(new Step.Piece(text, generated()));
        }
    }
}
