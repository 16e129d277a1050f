package io.maximin.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.error.ApiException;
import io.maximin.keys.KeyKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of several processes on one database, held against a model that does one thing after another. */
abstract class LedgerSuite {
    private static final int STEPS = 1500;
    private static final int CLIENTS = 12;

    private final Vendor vendor;
    private final List<TestBooks> processes = new ArrayList<>();

    private TestDatabase databases;

    @TempDir
    Path home;

    LedgerSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        databases = TestDatabase.of(vendor, home);
        start();
        start();
    }

    @AfterEach
    void close() {
        processes.forEach(TestBooks::close);
    }

    private TestBooks start() {
        var books = new TestBooks(databases.open(), home);
        processes.add(books);
        return books;
    }

    /** What one client did, by account: paid in less charged. */
    private record Deeds(Map<String, Long> balance, Map<String, Long> refused) {
        Deeds() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    @Test
    void balancesAreThoseOfASequentialModelWhateverHappensAtOnce() throws Exception {
        long seed = new Random().nextLong();
        var accounts = new ArrayList<TestBooks.Owner>();
        for (int i = 0; i < 3; i++) {
            accounts.add(processes.getFirst().prepaid("account " + i, 2_000));
        }
        var deeds = new ArrayList<Deeds>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Deeds>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var books = processes.get(i % 2);
                var random = new Random(seed + i);
                Callable<Deeds> client = () -> client(books, accounts, random);
                running.add(clients.submit(client));
            }
            for (var one : running) {
                deeds.add(one.get());
            }
        }
        // What crashed clients left is settled as that of a dead process.
        processes.forEach(TestBooks::die);
        var survivor = start();

        assertThat(survivor.audit()).as("seed %s", seed).isEmpty();
        for (var owner : accounts) {
            var balance = survivor.balance(owner);
            long expected = 2_000
                    + deeds.stream()
                            .mapToLong(deed -> deed.balance().getOrDefault(owner.accountId(), 0L))
                            .sum();
            assertThat(balance).as("seed %s", seed).isEqualTo(new Balances.Balance(expected, 0, 0));
        }
        assertThat(deeds.stream().mapToInt(deed -> deed.refused().size()).sum())
                .as("accounts that ran dry")
                .isPositive();
    }

    private static Deeds client(TestBooks books, List<TestBooks.Owner> accounts, Random random)
            throws InterruptedException {
        var deeds = new Deeds();
        for (int step = 0; step < STEPS / CLIENTS; step++) {
            var owner = accounts.get(random.nextInt(accounts.size()));
            if (random.nextInt(25) == 0) {
                long paid = random.nextLong(1, 300);
                books.topUp(owner, paid);
                deeds.balance().merge(owner.accountId(), paid, Long::sum);
                continue;
            }
            long bound = random.nextLong(1, 200);
            long made = random.nextLong(bound + 1);
            long charged = operation(books, owner, new long[] {bound, made}, random.nextInt(8));
            if (charged < 0) {
                deeds.refused().merge(owner.accountId(), 1L, Long::sum);
            } else {
                deeds.balance().merge(owner.accountId(), -charged, Long::sum);
            }
        }
        return deeds;
    }

    /** Answers what the operation must cost; -1 if it was refused. */
    private static long operation(TestBooks books, TestBooks.Owner owner, long[] boundAndMade, int fate)
            throws InterruptedException {
        var delivery = fate % 2 == 0 ? Delivery.WHOLE : Delivery.STREAMED;
        long made = boundAndMade[1];
        Meter meter;
        try {
            meter = books.open(owner, delivery, boundAndMade[0], made);
        } catch (ApiException _) {
            return -1;
        }
        if (fate == 7 || fate == 6) {
            // Its process dies: nothing was marked, so nothing is charged.
            return 0;
        }
        try (meter) {
            if (fate >= 4) {
                return fate == 5 ? made : 0;
            }
            meter.done();
            meter.done();
        }
        return made;
    }

    @Test
    void whatDoesNotSufficeIsRefusedAndLeavesNoTrace() {
        var books = processes.getFirst();
        var owner = books.prepaid("poor", 10);

        assertThatThrownBy(() -> books.open(owner, Delivery.WHOLE, 11, 0)).hasMessage("insufficient balance");

        assertThat(books.balance(owner)).isEqualTo(new Balances.Balance(10, 0, 0));
        assertThat(books.audit()).isEmpty();
    }

    @Test
    void whatIsHeldCannotBeSpentTwice() {
        var books = processes.getFirst();
        var owner = books.prepaid("careful", 10);

        try (var first = books.open(owner, Delivery.WHOLE, 6, 2)) {
            assertThat(books.balance(owner)).isEqualTo(new Balances.Balance(4, 6, 1));
            assertThatThrownBy(() -> processes.getLast().open(owner, Delivery.WHOLE, 5, 0))
                    .hasMessage("insufficient balance");
            first.done();
        }

        assertThat(books.balance(owner)).isEqualTo(new Balances.Balance(8, 0, 0));
    }

    @Test
    void aStreamThatDiedIsChargedAsMarkedAndAWholeAnswerNothing() {
        var books = processes.getFirst();
        var owner = books.prepaid("streamer", 100);
        var _ = books.open(owner, Delivery.STREAMED, 50, 20);
        var _ = books.open(owner, Delivery.WHOLE, 50, 20);
        books.tend();
        books.die();

        processes.getLast().tend();

        assertThat(processes.getLast().balance(owner)).isEqualTo(new Balances.Balance(80, 0, 0));
        assertThat(processes.getLast().audit()).isEmpty();
    }

    @Test
    void aLivingProcessIsLeftAlone() {
        var owner = processes.getFirst().prepaid("slow", 100);
        try (var _ = processes.getFirst().open(owner, Delivery.STREAMED, 50, 20)) {
            processes.getLast().tend();

            assertThat(processes.getLast().balance(owner)).isEqualTo(new Balances.Balance(50, 50, 1));
        }
    }

    @Test
    void aPlanIsUsedUpToItsLastCallAndRollsOn() {
        var books = processes.getFirst();
        var owner = books.owner("planner", KeyKind.CODING_PLAN);
        for (int call = 0; call < 1_500; call++) {
            try (var meter = books.open(owner, Delivery.WHOLE, 1, 1)) {
                meter.done();
            }
            books.advanceSeconds(1);
        }

        assertThatThrownBy(() -> processes.getLast().open(owner, Delivery.WHOLE, 1, 1))
                .hasMessageContaining("usage limit exceeded, 1500 model calls in 5 hours; the next are free at ");
        assertThat(books.planUsed(owner)).isEqualTo(1_500);

        books.advanceSeconds(5 * 3600 - 1_500 + 120);
        try (var _ = books.open(owner, Delivery.WHOLE, 1, 1)) {
            assertThat(books.planUsed(owner)).isLessThan(1_500).isPositive();
        }
        int before = books.planUsed(owner);
        try (var meter = books.open(owner, Delivery.WHOLE, 1, 1)) {
            meter.done();
        }
        assertThat(books.planUsed(owner)).isEqualTo(before + 1);
        assertThat(books.balance(owner)).isEqualTo(new Balances.Balance(0, 0, 0));
    }

    @Test
    void transfersAreNeverChangedOrDeleted() {
        var books = processes.getFirst();
        books.prepaid("auditor", 10);

        for (var sql : List.of("update transfer set micros = 1", "delete from transfer")) {
            assertThatThrownBy(() -> books.database().jdbi().useHandle(handle -> handle.execute(sql)))
                    .hasMessageContaining("transfers are only ever added");
        }
    }

    @Test
    void sumsTellWhatWasUsed() {
        var books = processes.getFirst();
        var owner = books.prepaid("user", 1_000);
        for (int i = 0; i < 3; i++) {
            try (var meter = books.open(owner, Delivery.WHOLE, 100, 40)) {
                meter.done();
            }
        }

        var rows = books.sums(List.of(UsageQuery.Dimension.ACCOUNT, UsageQuery.Dimension.MODEL));

        assertThat(rows).containsExactly(new UsageRow(List.of("user", TestBooks.MODEL), 3, Units.characters(120), 120));
        assertThat(books.sums(List.of()).getFirst().operations()).isEqualTo(3);
    }
}
