package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FairPoolTest {
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void jobsTakeTurns() throws Exception {
        try (var pool = new FairPool(1, 4);
                var first = pool.open(Listener.waiting(""));
                var second = pool.open(Listener.waiting(""))) {
            var begun = new CountDownLatch(1);
            var _ = first.submit(
                    () -> {
                        begun.await();
                        return order.add("first 0");
                    },
                    0);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                String name = "first " + i;
                all.add(first.submit(() -> order.add(name), 0));
            }
            all.add(second.submit(() -> order.add("second 1"), 0));
            begun.countDown();
            for (Future<?> task : all) {
                task.get();
            }
        }

        assertThat(order).startsWith("first 0").contains("second 1");
        assertThat(order.indexOf("second 1")).isLessThan(order.indexOf("first 2"));
    }

    @Test
    void theJobWithLeastInHandComesFirst() throws Exception {
        try (var pool = new FairPool(1, 4);
                var ahead = pool.open(Listener.waiting(""));
                var behind = pool.open(Listener.waiting(""))) {
            ahead.submit(() -> order.add("ahead 1"), 60).get();
            behind.submit(() -> order.add("behind 1"), 0.001).get();
            var begun = new CountDownLatch(1);
            var _ = behind.submit(
                    () -> {
                        begun.await();
                        return order.add("behind 2");
                    },
                    0.001);
            Future<?> last = ahead.submit(() -> order.add("ahead 2"), 1);
            var _ = behind.submit(() -> order.add("behind 3"), 0.001);
            var _ = behind.submit(() -> order.add("behind 4"), 0.001);
            begun.countDown();
            last.get();
        }

        assertThat(order).containsExactly("ahead 1", "behind 1", "behind 2", "behind 3", "behind 4", "ahead 2");
    }

    @Test
    void oneOwnerOfManyJobsDoesNotKeepAnotherWaiting() throws Exception {
        try (var pool = new FairPool(2, 8);
                var busy = pool.open(Listener.waiting("busy"));
                var alsoBusy = pool.open(Listener.waiting("busy"));
                var third = pool.open(Listener.waiting("busy"));
                var other = pool.open(Listener.waiting("other"))) {
            var running = new CountDownLatch(2);
            var begun = new CountDownLatch(1);
            var heard = new CountDownLatch(1);
            var _ = busy.submit(() -> waited(running, begun, "busy"), 0);
            Future<?> second = alsoBusy.submit(() -> waited(running, heard, "also busy"), 0);
            running.await();
            Future<?> last = third.submit(() -> order.add("third"), 0);
            Future<?> turn = other.submit(() -> order.add("other"), 0);
            begun.countDown();
            turn.get();
            last.get();
            heard.countDown();
            second.get();
        }

        assertThat(order).containsExactly("busy", "other", "third", "also busy");
    }

    @Test
    void whatNobodyWaitsForMakesRoomForThoseWhoDo() throws Exception {
        try (var pool = new FairPool(1, 4);
                var book = pool.open(Listener.later("a"));
                var heard = pool.open(Listener.waiting("a"))) {
            var begun = new CountDownLatch(1);
            var running = new CountDownLatch(1);
            var _ = book.submit(() -> waited(running, begun, "book 1"), 3);
            running.await();
            List<Future<?>> all = new ArrayList<>();
            all.add(book.submit(() -> order.add("book 2"), 3));
            all.add(heard.submit(() -> order.add("heard 1"), 3));
            all.add(heard.submit(() -> order.add("heard 2"), 1000));
            all.add(heard.submit(() -> order.add("heard 3"), 1000));
            begun.countDown();
            for (Future<?> task : all) {
                task.get();
            }
        }

        assertThat(order).containsExactly("book 1", "heard 1", "heard 2", "book 2", "heard 3");
    }

    private boolean waited(CountDownLatch running, CountDownLatch until, String name) throws InterruptedException {
        running.countDown();
        until.await();
        return order.add(name);
    }

    @Test
    void oneJobTooManyIsRefusedAtOnce() {
        try (var pool = new FairPool(1, 1)) {
            FairPool.Job first = pool.open(Listener.waiting(""));
            assertThatThrownBy(() -> pool.open(Listener.waiting(""))).isInstanceOf(SpeechOverloadedException.class);

            first.close();
            assertThatCode(() -> pool.open(Listener.waiting("")).close()).doesNotThrowAnyException();
        }
    }

    @Test
    void whatHasNotBegunIsDroppedWithItsJob() throws Exception {
        try (var pool = new FairPool(1, 2);
                var other = pool.open(Listener.waiting(""))) {
            var running = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var job = pool.open(Listener.waiting(""));
            var _ = job.submit(
                    () -> {
                        running.countDown();
                        go.await();
                        return order.add("ran");
                    },
                    0);
            Future<?> dropped = job.submit(() -> order.add("must not run"), 0);
            running.await();

            job.close();
            go.countDown();
            other.submit(() -> order.add("after"), 0).get();

            assertThat(dropped.isCancelled()).isTrue();
            assertThat(order).containsExactly("ran", "after");
        }
    }

    @Test
    void closingWaitsForWhatRuns() {
        var pool = new FairPool(2, 2);
        var job = pool.open(Listener.waiting(""));
        var running = new CountDownLatch(1);
        var _ = job.submit(
                () -> {
                    running.countDown();
                    return order.add("ran");
                },
                0);
        await(running);

        pool.close();

        assertThat(order).containsExactly("ran");
        assertThatThrownBy(() -> pool.open(Listener.waiting(""))).hasMessageContaining("closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
