package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final int BATCH = 128;
    private static final int CHUNK = 32;

    private static Sequence waiting(int order, int tokens) {
        var request = new GenerationRequest(new int[tokens], SamplingOptions.greedy(), 1, "");
        return new Sequence(request, Optional.empty(), order, _ -> {});
    }

    @Test
    void ofPromptsAlikeTheFirstIsDoneFirst() {
        var first = waiting(1, 500);
        var second = waiting(2, 500);

        assertThat(Shares.of(List.of(second, first), BATCH, CHUNK, true)).containsExactly(Map.entry(first, BATCH));
    }

    @Test
    void aShortPromptPassesALongOneThatKeepsAQuarter() {
        var longer = waiting(1, 4_000);
        var shorter = waiting(2, 500);

        var shares = Shares.of(List.of(longer, shorter), BATCH, CHUNK, true);

        assertThat(shares).containsEntry(longer, BATCH / 4).containsEntry(shorter, BATCH * 3 / 4);
    }

    @Test
    void whatAPromptLeavesGoesToTheNext() {
        var small = waiting(1, 20);
        var next = waiting(2, 500);

        var shares = Shares.of(List.of(small, next), BATCH, CHUNK, true);

        assertThat(shares).containsEntry(small, 20).containsEntry(next, BATCH - 20);
    }

    @Test
    void answersAndPromptsTakeTurns() {
        var answer = waiting(1, 1);
        var prompt = waiting(2, 500);
        var later = waiting(3, 500);
        List<Sequence> running = List.of(answer, prompt, later);

        assertThat(Shares.of(running, BATCH, CHUNK, false)).containsExactly(Map.entry(answer, 1));
        assertThat(Shares.of(running, BATCH, CHUNK, true)).containsExactly(Map.entry(prompt, CHUNK));
    }

    @Test
    void answersAloneNeedNoTurn() {
        var answer = waiting(1, 1);
        var other = waiting(2, 1);

        assertThat(Shares.of(List.of(answer, other), BATCH, CHUNK, true))
                .containsExactly(Map.entry(answer, 1), Map.entry(other, 1));
    }

    @Test
    void nobodyWaitsForNothing() {
        assertThat(Shares.of(List.of(), BATCH, CHUNK, true)).isEmpty();
    }
}
