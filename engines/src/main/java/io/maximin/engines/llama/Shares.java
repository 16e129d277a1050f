package io.maximin.engines.llama;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Divides a step, which is either a token of every answer or a piece of the prompts; where there are both, they take
 * turns. In one batch of both, attention would be computed for every token over the cells of all answers: eight prompts
 * of 500 tokens took half as long again. Of a piece the prompt that lacks least comes first, since no other order lets
 * as many answers begin as early; the prompt that came first gets a quarter in any case, so that it ends however many
 * short ones come after it.
 */
final class Shares {
    private static final int KEPT_FOR_THE_FIRST = 4;

    private Shares() {}

    /**
     * Tokens of each sequence to compute next, in batch order. Sequences that get none are left out.
     *
     * @param answered whether the last step was of answers
     */
    static SequencedMap<Sequence, Integer> of(
            List<Sequence> running, int batchTokens, int prefillChunk, boolean answered) {
        SequencedMap<Sequence, Integer> shares = new LinkedHashMap<>();
        List<Sequence> answers =
                running.stream().filter(sequence -> sequence.pending() == 1).toList();
        boolean promptsTurn = answers.isEmpty() || answered;
        if (answers.size() == running.size() || !promptsTurn) {
            answers.forEach(sequence -> shares.put(sequence, 1));
            return shares;
        }
        List<Sequence> prompts = running.stream()
                .filter(sequence -> sequence.pending() > 1)
                .sorted(Comparator.comparingInt(Sequence::pending).thenComparingLong(Sequence::order))
                .toList();
        divide(prompts, answers.isEmpty() ? batchTokens : prefillChunk, shares);
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
