package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.keys.ApiKey;
import io.maximin.usage.Balances.Balance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes share ten thousand tasks of two accounts. */
@Timeout(300)
class ManyTasksTest {
    private static final int TASKS = 10_000;
    private static final int CALLERS = 32;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void noneIsLostAndNoneIsDoneTwice(Vendor vendor) throws Exception {
        var database = TestDatabase.of(vendor, home);
        var clock = new TestQueue.Clock();
        var config = new TasksConfig(1, 8, TASKS, TASKS, 3, Duration.ofDays(1), Duration.ofDays(1));
        try (var first = new TestQueue(database.open(), home, config, clock);
                var second = new TestQueue(database.open(), home, config, clock)) {
            var ann = first.customer("ann");
            var bob = first.customer("bob");
            var runners = List.of(new ScriptedRunner(first.files()), new ScriptedRunner(second.files()));
            first.workers().start(runners.getFirst(), 8);
            second.workers().start(runners.getLast(), 8);

            create(first, second, ann, bob);
            await().atMost(Duration.ofMinutes(4))
                    .until(() -> first.balance(ann).held() + first.balance(bob).held() == 0);

            List<Long> begun = new ArrayList<>(runners.getFirst().begun());
            begun.addAll(runners.getLast().begun());
            assertThat(begun).hasSize(TASKS);
            assertThat(new HashSet<>(begun)).hasSize(TASKS);
            assertThat(runners).allSatisfy(runner -> assertThat(runner.begun()).isNotEmpty());
            assertThat(first.balance(ann)).isEqualTo(new Balance(TestQueue.PAID - TASKS / 2, 0, 0));
            assertThat(first.balance(bob)).isEqualTo(new Balance(TestQueue.PAID - TASKS / 2, 0, 0));
            assertThat(first.audit()).isEmpty();
        }
    }

    /** Half of them in each process, for each account as many. */
    private static void create(TestQueue first, TestQueue second, ApiKey ann, ApiKey bob) throws Exception {
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            var process = i % 2 == 0 ? first : second;
            var key = i % 4 < 2 ? ann : bob;
            int share = TASKS / CALLERS + (i < TASKS % CALLERS ? 1 : 0);
            callers.add(() -> {
                for (int task = 0; task < share; task++) {
                    process.create(key, "x");
                }
                return share;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller : threads.invokeAll(callers)) {
                caller.get();
            }
        }
    }
}
