package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private Instant now = Instant.EPOCH;
    private final StallWatch watch = new StallWatch(() -> now);

    @Test
    void slowTransferIsLeftAlone() throws TransientException {
        for (long bytes = 1; bytes < 10; bytes++) {
            now = now.plus(StallWatch.LIMIT);
            assertThat(watch.watched(bytes)).isEqualTo(bytes);
        }
    }

    @Test
    void transferThatStandsStillIsGivenUp() throws TransientException {
        watch.watched(5);
        now = now.plus(StallWatch.LIMIT).plusMillis(1);

        assertThatThrownBy(() -> watch.watched(5)).hasMessage("nothing arrived for 60 seconds");
    }
}
