package io.maximin.engines.llama;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Divides a step: every answer gets its token, and the prompts divide what is left of the budget evenly. */
final class Shares {
    private Shares() {}

    /** Tokens of each sequence to compute next, in batch order. Sequences that get none are left out. */
    static SequencedMap<Sequence, Integer> of(List<Sequence> running, int batchTokens, int prefillChunk) {
        SequencedMap<Sequence, Integer> shares = new LinkedHashMap<>();
        running.stream().filter(sequence -> sequence.pending() == 1).forEach(sequence -> shares.put(sequence, 1));
        int budget = shares.isEmpty() ? batchTokens : prefillChunk;
        // The shortest first, so that what it leaves of its part goes to the longer ones.
        List<Sequence> prompts = running.stream()
                .filter(sequence -> sequence.pending() > 1)
                .sorted(Comparator.comparingInt(Sequence::pending).thenComparingLong(Sequence::order))
                .toList();
        for (int i = 0; i < prompts.size(); i++) {
            int share = Math.min(prompts.get(i).pending(), Math.ceilDiv(budget, prompts.size() - i));
            if (share > 0) {
                shares.put(prompts.get(i), share);
            }
            budget -= share;
        }
        return shares;
    }

    static int total(Map<Sequence, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }
}
