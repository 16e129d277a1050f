package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private Instant now = Instant.EPOCH;
    private final ProgressMeter meter = new ProgressMeter(1_000_000, () -> now);

    @Test
    void firstMeasureKnowsNoSpeed() {
        assertThat(meter.measure(100)).isEqualTo(new Progress(100, 1_000_000, 0, Optional.empty()));
    }

    @Test
    void speedAndTimeLeftFollowFromTheWindow() {
        meter.measure(100_000);
        now = now.plusSeconds(2);

        Progress progress = meter.measure(300_000);

        assertThat(progress.bytesPerSecond()).isEqualTo(100_000);
        assertThat(progress.remaining()).contains(Duration.ofSeconds(7));
        assertThat(progress.percent()).isEqualTo(30);
    }

    @Test
    void speedForgetsWhatIsOlderThanTheWindow() {
        meter.measure(0);
        for (int second = 1; second <= 20; second++) {
            now = now.plusSeconds(1);
            meter.measure(second <= 10 ? second * 50L : 500 + (second - 10) * 10L);
        }
        now = now.plusMillis(1);

        assertThat(meter.measure(600).bytesPerSecond()).isBetween(9.9, 10.1);
    }

    @Test
    void crawlHasNoTimeLeft() {
        meter.measure(0);
        now = now.plusSeconds(2);

        assertThat(meter.measure(10).remaining()).isEmpty();
    }

    @Test
    void lostBytesAreNoNegativeSpeed() {
        meter.measure(500);
        now = now.plusSeconds(1);

        Progress progress = meter.measure(400);

        assertThat(progress.bytesPerSecond()).isZero();
        assertThat(progress.remaining()).isEmpty();
    }

    @Test
    void moreThanTheTotalIsTheTotal() {
        assertThat(meter.measure(5_000_000).percent()).isEqualTo(100);
    }
}
