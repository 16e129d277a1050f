package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterruptedPullTest {
    private static final String HELD = TestStore.requirement(4);

    @TempDir
    Path folder;

    private TestStore test;

    @BeforeEach
    void publish() throws IOException {
        test = new TestStore(folder);
        test.registry.hold(HELD);
    }

    @Test
    void interruptionEndsThePullAndItsChildren() throws Exception {
        var growing = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var pull = pool.submit(() -> test.store().pull(TestStore.MODEL, false, event -> {
                if (event instanceof PullEvent.Advanced(Progress progress) && progress.doneBytes() >= heldHasBegun()) {
                    growing.countDown();
                }
            }));
            assertThat(growing.await(30, TimeUnit.SECONDS)).isTrue();
            ProcessHandle child = ProcessHandle.of(test.registry.holder(HELD)).orElseThrow();

            pool.shutdownNow();

            assertThatThrownBy(pull::get).hasCauseInstanceOf(InterruptedException.class);
            assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
        test.registry.release(HELD);
        test.store().pull(TestStore.MODEL, false, PullListener.silent());
        assertThat(test.file()).hasBinaryContent(test.content());
        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(1)::equals)
                .hasSize(1);
    }

    @Test
    void killedProcessLeavesAPullThatGoesOn() throws Exception {
        try (var process = new PullProcess(folder)) {
            assertThat(process.arrived(heldHasBegun())).isTrue();
        }
        assertThat(test.store().installed(TestStore.MODEL)).isEmpty();
        test.registry.release(HELD);

        test.store().pull(TestStore.MODEL, false, PullListener.silent());

        assertThat(test.file()).hasBinaryContent(test.content());
        assertThat(test.registry.calls())
                .filteredOn(TestStore.requirement(3)::equals)
                .hasSize(1);
    }

    @Test
    void secondProcessWaitsForTheFirstAndFindsItInstalled() throws Exception {
        try (var first = new PullProcess(folder)) {
            assertThat(first.printed("Started")).isTrue();
            try (var second = new PullProcess(folder)) {
                assertThat(second.printed("Waiting")).isTrue();
                test.registry.release(HELD);

                assertThat(first.exitStatus()).isZero();
                assertThat(second.printed("Installed")).isTrue();
                assertThat(second.exitStatus()).isZero();
            }
        }
        assertThat(test.registry.calls()).hasSize(TestStore.PARTS);
    }

    /** The three parts before the held one, and what its client writes before it stops. */
    private static long heldHasBegun() {
        return 7L * 1000 * (1 + 2 + 3) + 1000;
    }
}
