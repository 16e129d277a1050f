package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupCommitTest {
    /** A database that is a list: a transaction that throws leaves it as it was. */
    private static final class Book implements GroupCommit.Transactions<List<String>> {
        private final List<String> lines = new ArrayList<>();
        private int transactions;
        private CountDownLatch gate = new CountDownLatch(0);

        @Override
        public void run(Consumer<List<String>> work) {
            var draft = new ArrayList<>(lines);
            work.accept(draft);
            lines.clear();
            lines.addAll(draft);
            transactions++;
            await();
        }

        private void await() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final Book book = new Book();
    private final GroupCommit<List<String>> commits = new GroupCommit<>(book);

    @Test
    void whoWaitsSharesOneTransaction() throws Exception {
        book.gate = new CountDownLatch(1);
        var gate = book.gate;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> commits.run("a", lines -> lines.add("first")));
            while (!commits.busy()) {
                Thread.onSpinWait();
            }
            List<Future<Boolean>> others = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String name = "other " + i;
                others.add(clients.submit(() -> commits.run(name, lines -> lines.add(name))));
            }
            while (commits.waiting() < 50) {
                Thread.onSpinWait();
            }
            gate.countDown();
            first.get();
            for (var other : others) {
                other.get();
            }
        }

        assertThat(book.lines).hasSize(51);
        assertThat(book.lines.subList(1, 51)).isSorted();
        assertThat(book.transactions).isEqualTo(2);
    }

    @Test
    void aChangeThatFailsSpoilsNoOther() throws Exception {
        book.gate = new CountDownLatch(1);
        var gate = book.gate;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = clients.submit(() -> commits.run("a", lines -> lines.add("first")));
            while (!commits.busy()) {
                Thread.onSpinWait();
            }
            var bad = clients.submit(() -> commits.run("b", lines -> {
                lines.add("half");
                throw new IllegalStateException("spoilt");
            }));
            var good = clients.submit(() -> commits.run("c", lines -> lines.add("good")));
            while (commits.waiting() < 2) {
                Thread.onSpinWait();
            }
            gate.countDown();
            first.get();
            good.get();
            assertThatThrownBy(bad::get).hasRootCauseMessage("spoilt");
        }

        assertThat(book.lines).containsExactly("first", "good");
    }
}
