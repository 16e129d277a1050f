package io.maximin.engines.llama;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Divides a step: every answer gets its token, and what is left of the budget goes to the prompts, the shortest first.
 * No other order lets as many answers begin as early. The prompt that came first gets a quarter in any case, so that
 * it ends however many short ones come after it.
 */
final class Shares {
    private static final int KEPT_FOR_THE_FIRST = 4;

    private Shares() {}

    /** Tokens of each sequence to compute next, in batch order. Sequences that get none are left out. */
    static SequencedMap<Sequence, Integer> of(List<Sequence> running, int batchTokens, int prefillChunk) {
        SequencedMap<Sequence, Integer> shares = new LinkedHashMap<>();
        running.stream().filter(sequence -> sequence.pending() == 1).forEach(sequence -> shares.put(sequence, 1));
        int budget = shares.isEmpty() ? batchTokens : prefillChunk;
        List<Sequence> prompts = running.stream()
                .filter(sequence -> sequence.pending() > 1)
                .sorted(Comparator.comparingInt(Sequence::pending).thenComparingLong(Sequence::order))
                .toList();
        if (!prompts.isEmpty()) {
            divide(prompts, budget, shares);
        }
        return shares;
    }

    private static void divide(List<Sequence> prompts, int budget, Map<Sequence, Integer> shares) {
        Sequence first =
                prompts.stream().min(Comparator.comparingLong(Sequence::order)).orElseThrow();
        int kept = Math.min(first.pending(), Math.ceilDiv(budget, KEPT_FOR_THE_FIRST));
        int left = budget - kept;
        for (Sequence prompt : prompts) {
            int own = prompt.equals(first) ? kept : 0;
            int more = Math.min(left, prompt.pending() - own);
            left -= more;
            if (own + more > 0) {
                shares.put(prompt, own + more);
            }
        }
    }

    static int total(Map<Sequence, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }
}
