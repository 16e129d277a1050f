package io.maximin.engines.llama;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The real decoder, with its steps written down, held back one by one where a test wants it, and failing on demand. */
final class RecordingDecoder implements Decoder {
    private static final int UNLIMITED = 1_000_000;

    private final Decoder real;
    private final ConcurrentLinkedQueue<Map<Integer, Integer>> steps = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Outcome> planned = new ConcurrentLinkedQueue<>();
    private final Semaphore allowed;
    private final List<Entry> batch = new ArrayList<>();

    private record Entry(int token, int position, int sequence, boolean wantsLogits) {}

    private RecordingDecoder(Decoder real, int allowedSteps) {
        this.real = real;
        this.allowed = new Semaphore(allowedSteps);
    }

    static RecordingDecoder freely(Decoder real) {
        return new RecordingDecoder(real, UNLIMITED);
    }

    /** Stops before the first step. */
    static RecordingDecoder held(Decoder real) {
        return new RecordingDecoder(real, 0);
    }

    void allow(int more) {
        allowed.release(more);
    }

    void allowAll() {
        allowed.release(UNLIMITED);
    }

    /** The next step has this outcome instead of being computed. */
    void plan(Outcome outcome) {
        planned.add(outcome);
    }

    /** Tokens per slot of every step so far. */
    List<Map<Integer, Integer>> steps() {
        return List.copyOf(steps);
    }

    @Override
    public int cells() {
        return real.cells();
    }

    @Override
    public int threads() {
        return real.threads();
    }

    @Override
    public int add(int token, int position, int sequence, boolean wantsLogits) {
        batch.add(new Entry(token, position, sequence, wantsLogits));
        return batch.size() - 1;
    }

    @Override
    public Outcome decode() {
        allowed.acquireUninterruptibly();
        Map<Integer, Integer> step = new TreeMap<>();
        batch.forEach(entry -> step.merge(entry.sequence(), 1, Integer::sum));
        steps.add(step);
        Outcome instead = planned.poll();
        if (instead == null) {
            batch.forEach(entry -> real.add(entry.token(), entry.position(), entry.sequence(), entry.wantsLogits()));
        }
        batch.clear();
        return instead == null ? real.decode() : instead;
    }

    @Override
    public float[] logits(int index) {
        return real.logits(index);
    }

    @Override
    public void forget(int sequence) {
        real.forget(sequence);
    }

    @Override
    public boolean sharesCells() {
        return real.sharesCells();
    }

    @Override
    public void share(int from, int to, int start, int end) {
        real.share(from, to, start, end);
    }

    @Override
    public void forget(int sequence, int start, int end) {
        real.forget(sequence, start, end);
    }

    @Override
    public void close() {
        real.close();
    }
}
