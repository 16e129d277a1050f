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

        assertThat(Shares.of(List.of(second, first), BATCH, CHUNK)).containsExactly(Map.entry(first, BATCH));
    }

    @Test
    void aShortPromptPassesALongOneThatKeepsAQuarter() {
        var longer = waiting(1, 4_000);
        var shorter = waiting(2, 500);

        var shares = Shares.of(List.of(longer, shorter), BATCH, CHUNK);

        assertThat(shares).containsEntry(longer, BATCH / 4).containsEntry(shorter, BATCH * 3 / 4);
    }

    @Test
    void whatAPromptLeavesGoesToTheNext() {
        var small = waiting(1, 20);
        var next = waiting(2, 500);

        var shares = Shares.of(List.of(small, next), BATCH, CHUNK);

        assertThat(shares).containsEntry(small, 20).containsEntry(next, BATCH - 20);
    }

    @Test
    void besideAnswersPromptsGetAChunk() {
        var answer = waiting(1, 1);
        var prompt = waiting(2, 500);
        var later = waiting(3, 500);

        var shares = Shares.of(List.of(answer, prompt, later), BATCH, CHUNK);

        assertThat(shares).containsEntry(answer, 1).containsEntry(prompt, CHUNK).doesNotContainKey(later);
        assertThat(Shares.total(shares)).isEqualTo(CHUNK + 1);
    }

    @Test
    void nobodyWaitsForNothing() {
        assertThat(Shares.of(List.of(), BATCH, CHUNK)).isEmpty();
    }
}
