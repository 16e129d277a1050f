package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A native context: the memory of all sequences, the batch being filled and the worker threads. */
final class LlamaContext implements Decoder {
    private final LlamaModel model;
    private final ContextCalls calls;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment context;
    private final MemorySegment memory;
    private final int cells;
    private final boolean sharesCells;
    private final StructView batch;
    private final MemorySegment tokens;
    private final MemorySegment positions;
    private final MemorySegment sequences;
    private final MemorySegment wanted;
    private final float[] logits;
    private final WorkerThreads workers;
    private int filled;

    LlamaContext(LlamaModel model, SchedulerOptions options) {
        this.model = model;
        this.calls = model.runtime().contexts();
        int capacity = options.batchTokens() + options.slots();
        this.context = open(options, capacity);
        this.memory = calls.memory(context);
        this.cells = calls.cells(context);
        this.sharesCells = model.attendsToAll() && calls.canShift(memory);
        this.tokens = arena.allocate(JAVA_INT, capacity);
        this.positions = arena.allocate(JAVA_INT, capacity);
        this.sequences = arena.allocate(JAVA_INT, capacity);
        this.wanted = arena.allocate(JAVA_BYTE, capacity);
        this.batch = batch(capacity);
        this.logits = new float[model.vocabularySize()];
        this.workers = new WorkerThreads(model.runtime(), context, options.threads());
    }

    private MemorySegment open(SchedulerOptions options, int capacity) {
        MemorySegment handle = model.retain();
        try {
            StructView params = params(options, capacity);
            String failure = "no context of " + options.contextTokens() + " tokens";
            return model.runtime().guarded(model.file(), failure, () -> calls.init(handle, params));
        } catch (ModelLoadException e) {
            model.release();
            arena.close();
            throw e;
        }
    }

    private StructView params(SchedulerOptions options, int capacity) {
        StructView params = calls.defaults(arena);
        params.set("n_ctx", options.contextTokens());
        params.set("n_batch", capacity);
        params.set("n_ubatch", capacity);
        int sequenceCount = options.slots() + options.keptSequences();
        params.set("n_seq_max", sequenceCount);
        // One row of scores per sequence, which is the least that is allowed, instead of one per token of the batch.
        params.set("n_outputs_max", sequenceCount);
        params.set("n_threads", options.threads());
        params.set("n_threads_batch", options.threads());
        params.set("kv_unified", true);
        // Automatic, which is on wherever it can be. Without it every token is compared with every cell of the memory,
        // those of other requests and of kept prefixes included: eight prompts beside a full cache took three times as
        // long. Its sums depend on how the memory is divided, so that a seeded answer may differ where two tokens are
        // as likely.
        params.set("flash_attn_type", -1);
        params.set("type_k", model.cacheType().ggmlType());
        params.set("type_v", model.cacheType().ggmlType());
        return params;
    }

    private StructView batch(int capacity) {
        MemorySegment counts = arena.allocate(JAVA_INT, capacity);
        MemorySegment lists = arena.allocate(ADDRESS, capacity);
        for (int i = 0; i < capacity; i++) {
            counts.setAtIndex(JAVA_INT, i, 1);
            lists.setAtIndex(ADDRESS, i, sequences.asSlice(i * JAVA_INT.byteSize()));
        }
        StructView view = new StructView(Layouts.BATCH, arena.allocate(Layouts.BATCH));
        view.set("token", tokens);
        view.set("pos", positions);
        view.set("n_seq_id", counts);
        view.set("seq_id", lists);
        view.set("logits", wanted);
        return view;
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public int threads() {
        return workers.current();
    }

    @Override
    public int add(int token, int position, int sequence, boolean wantsLogits) {
        tokens.setAtIndex(JAVA_INT, filled, token);
        positions.setAtIndex(JAVA_INT, filled, position);
        sequences.setAtIndex(JAVA_INT, filled, sequence);
        wanted.set(JAVA_BYTE, filled, (byte) (wantsLogits ? 1 : 0));
        return filled++;
    }

    @Override
    public Outcome decode() {
        batch.set("n_tokens", filled);
        filled = 0;
        int code = workers.compute(() -> calls.decode(context, batch.memory()));
        return switch (code) {
            case 0 -> Outcome.DONE;
            case 1 -> Outcome.NO_CELLS;
            default -> Outcome.FAILED;
        };
    }

    @Override
    public float[] logits(int index) {
        MemorySegment row = calls.logits(context, index).reinterpret(logits.length * JAVA_FLOAT.byteSize());
        MemorySegment.copy(row, JAVA_FLOAT, 0, logits, 0, logits.length);
        return logits;
    }

    @Override
    public void forget(int sequence) {
        forget(sequence, -1, -1);
    }

    @Override
    public boolean sharesCells() {
        return sharesCells;
    }

    @Override
    public void share(int from, int to, int start, int end) {
        calls.copySequence(memory, from, to, start, end);
    }

    @Override
    public void forget(int sequence, int start, int end) {
        calls.removeSequence(memory, sequence, start, end);
    }

    @Override
    public void close() {
        calls.free(context);
        workers.close();
        arena.close();
        model.release();
    }
}
