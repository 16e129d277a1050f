package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

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
    private final TokenBatch batch;
    private final MemorySegment rows;
    private final float[] logits;
    private final WorkerThreads workers;
    private final StepTimes times = new StepTimes();
    private boolean apart;

    LlamaContext(LlamaModel model, SchedulerOptions options) {
        this.model = model;
        this.calls = model.runtime().contexts();
        int capacity = options.batchTokens() + options.slots();
        this.context = open(options, capacity);
        this.memory = calls.memory(context);
        this.cells = calls.cells(context);
        this.sharesCells = model.attendsToAll() && calls.canShift(memory);
        this.batch = new TokenBatch(arena, capacity);
        this.logits = new float[model.vocabularySize()];
        this.rows = arena.allocate(JAVA_FLOAT, (long) StepTimes.MOST_APART * logits.length);
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
        return batch.add(token, position, sequence, wantsLogits);
    }

    @Override
    public Outcome decode() {
        boolean answersOnly = batch.outputs() == batch.size();
        apart = answersOnly && times.apart(batch.size());
        Outcome outcome = apart ? decodeApart() : decodeTogether(answersOnly);
        batch.clear();
        return outcome;
    }

    private Outcome decodeTogether(boolean answersOnly) {
        long begin = System.nanoTime();
        Outcome outcome = compute(batch.part(0, batch.size()));
        if (answersOnly && outcome == Outcome.DONE) {
            times.together(batch.size(), System.nanoTime() - begin);
        }
        return outcome;
    }

    private Outcome decodeApart() {
        for (int i = 0; i < batch.size(); i++) {
            long begin = System.nanoTime();
            Outcome outcome = compute(batch.part(i, 1));
            if (outcome != Outcome.DONE) {
                takeBack(i);
                return outcome;
            }
            times.alone(System.nanoTime() - begin);
            MemorySegment.copy(nativeRow(0), 0, row(i), 0, row(i).byteSize());
        }
        return Outcome.DONE;
    }

    /** The first tokens of the batch, which others could not follow. */
    private void takeBack(int count) {
        for (int i = 0; i < count; i++) {
            forget(batch.sequence(i), batch.position(i), batch.position(i) + 1);
        }
    }

    private Outcome compute(MemorySegment part) {
        return switch (workers.compute(() -> calls.decode(context, part))) {
            case 0 -> Outcome.DONE;
            case 1 -> Outcome.NO_CELLS;
            default -> Outcome.FAILED;
        };
    }

    @Override
    public float[] logits(int index) {
        MemorySegment.copy(apart ? row(index) : nativeRow(index), JAVA_FLOAT, 0, logits, 0, logits.length);
        return logits;
    }

    private MemorySegment nativeRow(int index) {
        return calls.logits(context, index).reinterpret(logits.length * JAVA_FLOAT.byteSize());
    }

    private MemorySegment row(int index) {
        long size = logits.length * JAVA_FLOAT.byteSize();
        return rows.asSlice(index * size, size);
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
