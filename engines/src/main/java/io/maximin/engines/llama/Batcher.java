package io.maximin.engines.llama;

import io.maximin.engines.llama.Decoder.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Computes step after step. Requests enter and leave between steps; when the memory runs out the youngest gives up its
 * cells and is computed again later, so that the oldest always comes to its end. Nothing is ever shifted out of a
 * context. Confined to the scheduler's thread.
 */
final class Batcher {
    private final Decoder decoder;
    private final LlamaModel model;
    private final SchedulerOptions options;
    private final WaitingLine line;
    private final StepCounts counts;
    private final PrefixCache cache;
    private final List<Sequence> running = new ArrayList<>();
    private final Deque<Sequence> preempted = new ArrayDeque<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private boolean answered;

    Batcher(Decoder decoder, LlamaModel model, SchedulerOptions options, WaitingLine line, StepCounts counts) {
        this.decoder = decoder;
        this.model = model;
        this.options = options;
        this.line = line;
        this.counts = counts;
        this.cache = new PrefixCache(decoder, options);
        for (int slot = 0; slot < options.slots(); slot++) {
            freeSlots.add(slot);
        }
    }

    void step() {
        dropCancelled();
        admit();
        SequencedMap<Sequence, Integer> shares = sharesThatFit();
        countMemory();
        if (shares.isEmpty()) {
            return;
        }
        answered = shares.keySet().stream().allMatch(sequence -> sequence.pending() == 1);
        Map<Sequence, Integer> outputs = fill(shares);
        Outcome outcome = decoder.decode();
        counts.step(shares);
        switch (outcome) {
            case DONE -> {
                shares.forEach(Sequence::advance);
                shares.keySet().forEach(cache::keep);
                outputs.forEach(this::draw);
            }
            case NO_CELLS -> relieve();
            case FAILED -> failAll(new GenerationFailedException("the engine could not compute a step"));
        }
        countMemory();
    }

    void failAll(LlamaException cause) {
        List<Sequence> all = new ArrayList<>(running);
        all.addAll(preempted);
        for (Sequence sequence : all) {
            remove(sequence);
            sequence.fail(cause);
        }
        cache.clear();
        countMemory();
    }

    private void dropCancelled() {
        List<Sequence> all = new ArrayList<>(running);
        all.addAll(preempted);
        all.stream().filter(Sequence::cancelled).forEach(this::remove);
    }

    private void admit() {
        while (!freeSlots.isEmpty()) {
            Optional<Sequence> next = nextThatFits();
            if (next.isEmpty()) {
                return;
            }
            enter(next.get());
        }
    }

    private void enter(Sequence sequence) {
        sequence.enter(freeSlots.removeFirst());
        running.add(sequence);
        int known = cache.enter(sequence);
        sequence.begin(known, cache.held(sequence), cache.keepable(sequence.promptTokens()));
        counts.reused(known);
    }

    private Optional<Sequence> nextThatFits() {
        if (preempted.isEmpty()) {
            return line.admit(this::fits);
        }
        return fits(preempted.peekFirst()) ? Optional.of(preempted.removeFirst()) : Optional.empty();
    }

    private boolean fits(Sequence candidate) {
        int promised = running.stream()
                .mapToInt(sequence -> sequence.length() + sequence.headroom() - cache.held(sequence))
                .sum();
        int more = candidate.length() + candidate.headroom() - cache.usedAnyway(candidate);
        return running.isEmpty() || promised + cache.usedCells() + more <= decoder.cells();
    }

    private SequencedMap<Sequence, Integer> sharesThatFit() {
        SequencedMap<Sequence, Integer> shares = nextShares();
        while (cellsUsed() + Shares.total(shares) > decoder.cells() && running.size() > 1) {
            preemptYoungest();
            shares = nextShares();
        }
        while (cellsUsed() + Shares.total(shares) + cache.idleCells() > decoder.cells() && cache.evict()) {
            // Running requests come before kept prefixes.
        }
        return shares;
    }

    private SequencedMap<Sequence, Integer> nextShares() {
        return Shares.of(running, options.batchTokens(), options.prefillChunk(), answered);
    }

    private Map<Sequence, Integer> fill(SequencedMap<Sequence, Integer> shares) {
        Map<Sequence, Integer> outputs = new LinkedHashMap<>();
        shares.forEach((sequence, count) -> {
            int end = sequence.computed() + count;
            for (int position = sequence.computed(); position < end; position++) {
                boolean last = position == sequence.length() - 1;
                int index = decoder.add(sequence.token(position), position, sequence.slot(), last);
                if (last) {
                    outputs.put(sequence, index);
                }
            }
        });
        return outputs;
    }

    private void draw(Sequence sequence, int output) {
        if (sequence.cancelled()) {
            return;
        }
        try {
            sequence.draw(decoder.logits(output), model).ifPresent(reason -> {
                remove(sequence);
                sequence.end(reason);
            });
        } catch (GenerationFailedException e) {
            remove(sequence);
            sequence.fail(e);
        }
    }

    /** llama.cpp found no room although the count said there was: its memory need not be one cell per token. */
    private void relieve() {
        if (cache.idleCells() > 0) {
            cache.clear();
        } else if (running.size() > 1) {
            preemptYoungest();
        } else {
            failAll(new GenerationFailedException("the context memory cannot hold this request"));
        }
    }

    private void preemptYoungest() {
        Sequence youngest =
                running.stream().max(Comparator.comparingLong(Sequence::order)).orElseThrow();
        release(youngest);
        preempted.addFirst(youngest);
        counts.preemption();
    }

    private void remove(Sequence sequence) {
        release(sequence);
        preempted.remove(sequence);
        line.finished(sequence);
    }

    private void release(Sequence sequence) {
        if (running.remove(sequence)) {
            decoder.forget(sequence.slot());
            cache.leave(sequence);
            freeSlots.addLast(sequence.slot());
            sequence.leave();
        }
    }

    /** Of running requests; what several share counts once. */
    private int cellsUsed() {
        int own = running.stream()
                .mapToInt(sequence -> sequence.computed() - cache.held(sequence))
                .sum();
        return own + cache.usedCells();
    }

    private void countMemory() {
        counts.memory(running.size(), cellsUsed(), cache.idleCells());
    }
}
