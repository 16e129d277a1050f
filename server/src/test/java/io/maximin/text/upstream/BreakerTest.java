package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private Instant now = Instant.EPOCH;
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(10), () -> now);

    private void fail() {
        assertThat(breaker.enter()).isTrue();
        breaker.failed();
    }

    @Test
    void failuresInARowOpenIt() {
        fail();
        assertThat(breaker.enter()).isTrue();
        breaker.succeeded();
        fail();
        assertThat(breaker.isReady()).isTrue();
        fail();

        assertThat(breaker.enter()).isFalse();
        assertThat(breaker.isReady()).isFalse();
    }

    @Test
    void afterThePauseOneMayTry() {
        fail();
        fail();
        now = now.plusSeconds(10);

        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isFalse();
        breaker.succeeded();
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isTrue();
    }

    @Test
    void aTryThatFailsOpensItAnew() {
        fail();
        fail();
        now = now.plusSeconds(10);
        fail();

        assertThat(breaker.enter()).isFalse();
        now = now.plusSeconds(10);
        assertThat(breaker.enter()).isTrue();
    }

    @Test
    void aServerThatIsTiredRestsWhateverElseItAnswers() {
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isTrue();
        breaker.tired(Duration.ofSeconds(5));
        breaker.tired(Duration.ofSeconds(3));
        breaker.succeeded();

        assertThat(breaker.enter()).isFalse();
        assertThat(breaker.rest()).contains(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        assertThat(breaker.rest()).isEmpty();
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isTrue();
    }

    @Test
    void aTryThatTellsNothingLeavesItToTheNext() {
        fail();
        fail();
        now = now.plusSeconds(10);
        assertThat(breaker.enter()).isTrue();
        breaker.left();

        assertThat(breaker.enter()).isTrue();
    }
}
