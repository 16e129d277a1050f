package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.keys.AccountService;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.KeysConfig;
import io.maximin.keys.Plan;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.Product;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Accounting.Parts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The books of one process, on a price list by which a character costs a millionth of a dollar. */
final class TestBooks implements AutoCloseable {
    static final String MODEL = "speech-test";

    private static final String PRICES = "products: {speech: {characters: 1}}";
    private static final Instant START = Instant.parse("2026-01-15T10:00:30Z");

    private final Database database;
    private final Accounting accounting;
    private final Balances balances;
    private final AccountService accounts;
    private final KeyService keys;
    private final Processes processes;
    private Instant now = START;

    /** Somebody with a key. */
    record Owner(ApiKey key) {
        String accountId() {
            return key.account().id();
        }
    }

    TestBooks(Database database, Path home) {
        this.database = database;
        InstantSource clock = () -> now;
        write(home.resolve("prices.yaml"));
        this.keys = new KeyService(database, ServerSecret.load(Optional.empty(), home), KeysConfig.defaults(), clock);
        this.accounts = new AccountService(database, clock);
        this.balances = new Balances(database, clock);
        this.processes = new Processes(database, new SecureRandom(), clock);
        var store = new LedgerStore(database);
        var ids = new ChargeIds(clock, new SecureRandom());
        this.accounting = new Accounting(new Parts(
                new Ledger(store, clock),
                store,
                new PriceBook(new PriceStore(database), home, clock),
                processes,
                new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(clock), clock),
                new UsageMetrics(new SimpleMeterRegistry()),
                ids,
                clock));
        accounting.reap();
    }

    private static void write(Path prices) {
        try {
            Files.writeString(prices, PRICES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    Accounting accounting() {
        return accounting;
    }

    Owner prepaid(String name, long micros) {
        accounts.create(name, true);
        var owner = owner(name, KeyKind.PAY_AS_YOU_GO);
        topUp(owner, micros);
        return owner;
    }

    Owner owner(String account, KeyKind kind) {
        var made = keys.create(new KeyRequest(kind, "test", account)).key();
        if (kind == KeyKind.CODING_PLAN) {
            accounts.plan(made.account(), Plan.STARTER);
        }
        return new Owner(keys.list().stream()
                .filter(key -> key.id().equals(made.id()))
                .findFirst()
                .orElseThrow());
    }

    void topUp(Owner owner, long micros) {
        balances.topUp(owner.accountId(), micros);
    }

    /** Begins to say so many characters, of which so many will have been said. */
    Meter open(Owner owner, Delivery delivery, long bound, long made) {
        var job = new Job(Product.SPEECH, MODEL, Units.characters(bound));
        return accounting.open(new Call(owner.key(), delivery, "trace"), job, () -> Units.characters(made));
    }

    Balances.Balance balance(Owner owner) {
        return balances.of(owner.accountId());
    }

    List<String> audit() {
        return balances.audit(
                accounts.list().stream().map(account -> account.id()).toList());
    }

    List<UsageRow> sums(List<UsageQuery.Dimension> by) {
        return new UsageStore(database)
                .sums(new UsageQuery(
                        START.minusSeconds(60), now.plusSeconds(60), Optional.empty(), Optional.empty(), by));
    }

    int planUsed(Owner owner) {
        return accounting.planWindow(owner.accountId()).used();
    }

    void tend() {
        accounting.tend();
    }

    void advanceSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** As if this process had started at another time than the one of its number, and so were gone. */
    void die() {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("update server_process set started_at = 1 where id = ?", processes.ownId()));
    }

    @Override
    public void close() {
        database.close();
    }
}
