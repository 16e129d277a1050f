package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.limits.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Charges, transfers and balances in SQL. A change that depends on a balance is one statement that looks and takes, so
 * that no two can take the same.
 */
final class LedgerStore {
    /** Where money comes from. */
    static final String FUNDING = "funding";

    static final String REVENUE = "revenue";

    private static final long PLAN_MINUTES = 300;

    private final Jdbi jdbi;

    LedgerStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** What one account may spend from. */
    static String availableOf(String accountId) {
        return "available/" + accountId;
    }

    /** What is set aside for operations of one account that run. */
    static String heldOf(String accountId) {
        return "held/" + accountId;
    }

    /** What an account that pays later has used. */
    static String owedOf(String accountId) {
        return "owed/" + accountId;
    }

    /** A balance of an account. */
    record Money(long available, long held, int running) {}

    /** A reservation that outlived its process. */
    record Orphan(String id, String accountId, Billing billing, Delivery delivery, Priced priced, Instant startedAt) {
        /** What it costs by its last mark. */
        record Priced(long reserved, long priceVersion, Job job, Units made) {}
    }

    /** Runs changes in one transaction. */
    void transaction(Consumer<Transaction> work) {
        jdbi.useTransaction(handle -> work.accept(new Transaction(handle)));
    }

    <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    Money money(String accountId) {
        return read(handle -> handle.createQuery("select available, held, running from account where id = :id")
                .bind("id", accountId)
                .map((row, _) -> new Money(row.getLong(1), row.getLong(2), row.getInt(3)))
                .one());
    }

    /**
     * A ledger account.
     *
     * @param balance what stands beside its account; 0 for those that have no balance of their own
     * @param moved what transfers brought less what they took
     */
    record Entry(long balance, long moved) {}

    /** All ledger accounts by name. One statement, so that balances and transfers are of the same moment. */
    Map<String, Entry> entries() {
        return read(handle -> handle.createQuery("""
                        select name, sum(balance) as balance, sum(moved) as moved from (
                            select 'available/' || id as name, available as balance, 0 as moved from account
                            union all
                            select 'held/' || id, held, 0 from account
                            union all
                            select credit, 0, micros from transfer
                            union all
                            select debit, 0, -micros from transfer) as entry
                        group by name
                        """).reduceRows(new TreeMap<>(), (entries, row) -> {
            var entry = new Entry(row.getColumn("balance", Long.class), row.getColumn("moved", Long.class));
            entries.put(row.getColumn("name", String.class), entry);
            return entries;
        }));
    }

    /** Calls of the plan in the window that ends with {@code now}, by minute, oldest first. */
    Map<Long, Integer> planMinutes(String accountId, Instant now) {
        return read(handle -> handle.createQuery("""
                        select minute, calls from plan_minute
                        where account_id = :id and minute > :from and calls > 0 order by minute
                        """)
                .bind("id", accountId)
                .bind("from", minute(now) - PLAN_MINUTES)
                .reduceRows(new TreeMap<>(), (minutes, row) -> {
                    minutes.put(row.getColumn(1, Long.class), row.getColumn(2, Integer.class));
                    return minutes;
                }));
    }

    List<Orphan> orphans(String processId, int most) {
        return read(handle -> handle.createQuery("""
                        select * from charge where process_id = :process and outcome is null
                        order by id limit :most
                        """)
                .bind("process", processId)
                .bind("most", most)
                .map(LedgerStore::orphan)
                .list());
    }

    private static Orphan orphan(ResultSet row, StatementContext context) throws SQLException {
        var made = new Units(
                row.getLong("input_tokens"),
                row.getLong("cached_tokens"),
                row.getLong("output_tokens"),
                row.getLong("characters"),
                row.getLong("items"));
        var priced = new Orphan.Priced(
                row.getLong("reserved"),
                row.getLong("price_version"),
                new Job(
                        Product.ofLabel(row.getString("product")).orElseThrow(),
                        row.getString("model"),
                        row.getString("item"),
                        Units.NONE),
                made);
        return new Orphan(
                row.getString("id"),
                row.getString("account_id"),
                Billing.ofLabel(row.getString("billing")),
                Delivery.ofLabel(row.getString("delivery")),
                priced,
                Instant.ofEpochMilli(row.getLong("started_at")));
    }

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    /** Changes inside one transaction. */
    static final class Transaction {
        private final Handle handle;

        Transaction(Handle handle) {
            this.handle = handle;
        }

        /** Moves so much from what is available to what is held; false if there is not enough. */
        boolean hold(String accountId, long micros) {
            return handle.createUpdate("""
                            update account
                            set available = available - :micros, held = held + :micros, running = running + 1
                            where id = :id and available >= :micros
                            """)
                            .bind("id", accountId)
                            .bind("micros", micros)
                            .execute()
                    == 1;
        }

        /** Ends a hold, of which {@code charged} is kept; both are 0 for an account that is not prepaid. */
        void unhold(String accountId, long held, long charged) {
            handle.createUpdate("""
                            update account
                            set available = available + :held - :charged, held = held - :held, running = running - 1
                            where id = :id
                            """)
                    .bind("id", accountId)
                    .bind("held", held)
                    .bind("charged", charged)
                    .execute();
        }

        void add(String accountId, long micros) {
            handle.createUpdate("update account set available = available + :micros where id = :id")
                    .bind("id", accountId)
                    .bind("micros", micros)
                    .execute();
        }

        int planCalls(String accountId, Instant now) {
            return handle.createQuery("""
                            select coalesce(sum(calls), 0) from plan_minute
                            where account_id = :id and minute > :from
                            """)
                    .bind("id", accountId)
                    .bind("from", minute(now) - PLAN_MINUTES)
                    .mapTo(Integer.class)
                    .one();
        }

        /** Adds to the calls of a minute, or takes from them. */
        void planCall(String accountId, Instant at, int by) {
            handle.createUpdate("""
                            insert into plan_minute (account_id, minute, calls) values (:id, :minute, :by)
                            on conflict (account_id, minute) do update set calls = plan_minute.calls + :by
                            """)
                    .bind("id", accountId)
                    .bind("minute", minute(at))
                    .bind("by", by)
                    .execute();
        }

        void open(Charge charge, String processId) {
            handle.createUpdate("""
                            insert into charge (id, account_id, key_id, billing, product, model, item, delivery,
                                price_version, process_id, trace_id, reserved, started_at)
                            values (:id, :account, :key, :billing, :product, :model, :item, :delivery,
                                :prices, :process, :trace, :reserved, :startedAt)
                            """)
                    .bind("id", charge.id())
                    .bind("account", charge.accountId())
                    .bind("key", charge.call().key().id())
                    .bind("billing", charge.billing().label())
                    .bind("product", charge.job().product().label())
                    .bind("model", charge.job().model())
                    .bind("item", charge.job().item())
                    .bind("delivery", charge.call().delivery().label())
                    .bind("prices", charge.prices().version())
                    .bind("process", processId)
                    .bind("trace", charge.call().traceId())
                    .bind("reserved", charge.reserved())
                    .bind("startedAt", charge.startedAt().toEpochMilli())
                    .execute();
        }

        /** Writes down what was made so far, unless the charge is settled. */
        void mark(String chargeId, Units made) {
            units(handle.createUpdate("""
                            update charge set input_tokens = :input, cached_tokens = :cached, output_tokens = :output,
                                characters = :characters, items = :items
                            where id = :id and outcome is null
                            """), made).bind("id", chargeId).execute();
        }

        /** False if the charge was settled before. */
        boolean settle(String chargeId, Outcome outcome, long charged, Units made, Instant now) {
            return units(handle.createUpdate("""
                            update charge set outcome = :outcome, charged = :charged, ended_at = :now,
                                input_tokens = :input, cached_tokens = :cached, output_tokens = :output,
                                characters = :characters, items = :items
                            where id = :id and outcome is null
                            """), made)
                            .bind("id", chargeId)
                            .bind("outcome", outcome.label())
                            .bind("charged", charged)
                            .bind("now", now.toEpochMilli())
                            .execute()
                    == 1;
        }

        void transfer(Transfer transfer, Instant at) {
            if (transfer.micros() == 0) {
                return;
            }
            handle.createUpdate("""
                            insert into transfer (charge_id, kind, debit, credit, micros, at)
                            values (:charge, :kind, :debit, :credit, :micros, :at)
                            """)
                    .bind("charge", transfer.chargeId().orElse(null))
                    .bind("kind", transfer.kind())
                    .bind("debit", transfer.debit())
                    .bind("credit", transfer.credit())
                    .bind("micros", transfer.micros())
                    .bind("at", at.toEpochMilli())
                    .execute();
        }

        private static <U extends SqlStatement<U>> U units(U statement, Units made) {
            return statement
                    .bind("input", made.inputTokens())
                    .bind("cached", made.cachedTokens())
                    .bind("output", made.outputTokens())
                    .bind("characters", made.characters())
                    .bind("items", made.items());
        }
    }

    /** One row of the double entry; nothing is written for 0. */
    record Transfer(Optional<String> chargeId, String kind, String debit, String credit, long micros) {}
}
