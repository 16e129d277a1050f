package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.db.Session;
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

/**
 * Charges, transfers and balances in SQL. A change that depends on a balance is one statement that looks and takes, so
 * that no two can take the same.
 */
final class LedgerStore {
    /** Where money comes from. */
    static final String FUNDING = "funding";

    static final String REVENUE = "revenue";

    private static final long PLAN_MINUTES = 300;

    /** A billion dollars. */
    private static final long MOST_MICROS = 1_000_000_000_000_000L;

    private final Jdbi jdbi;
    private final Session session;

    LedgerStore(Database database) {
        this.jdbi = database.jdbi();
        this.session = database.session();
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

    /** A reservation of which only the books know: it outlived its process, or is that of a task. */
    record Orphan(String id, String accountId, Billing billing, Delivery delivery, Priced priced, Instant startedAt) {
        /** What it costs by its last mark. */
        record Priced(long reserved, long priceVersion, Job job, Units made) {}
    }

    /** Runs changes in one transaction. */
    void transaction(Consumer<Transaction> work) {
        session.transaction(open -> work.accept(new Transaction(open)));
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

    /** What one account has and holds, and what its transfers say it should. */
    record Statement(Money money, long availableMoved, long heldMoved, long open) {}

    /** Statements by account, all of one moment: one statement of SQL sees no change half made. */
    Map<String, Statement> statements() {
        return read(handle -> handle.createQuery("""
                        with move as (
                            select credit as name, micros from transfer
                            union all
                            select debit as name, -micros as micros from transfer
                        ), total as (select name, sum(micros) as micros from move group by name)
                        select a.id, a.available, a.held, a.running, coalesce(t.micros, 0) as available_moved,
                            coalesce(h.micros, 0) as held_moved,
                            (select count(*) from charge c where c.account_id = a.id and c.outcome is null) as open
                        from account a
                            left join total t on t.name = 'available/' || a.id
                            left join total h on h.name = 'held/' || a.id
                        """).reduceRows(new TreeMap<>(), (statements, row) -> {
            statements.put(
                    row.getColumn("id", String.class),
                    new Statement(
                            new Money(
                                    row.getColumn("available", Long.class),
                                    row.getColumn("held", Long.class),
                                    row.getColumn("running", Integer.class)),
                            row.getColumn("available_moved", Long.class),
                            row.getColumn("held_moved", Long.class),
                            row.getColumn("open", Long.class)));
            return statements;
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

    /** Of every charge that is not settled. */
    List<String> processesWithOpenCharges() {
        // One look into the index for each process, however many charges of waiting tasks are open.
        return read(handle -> handle.createQuery("""
                        select p.id from server_process p
                        where exists (select 1 from charge c where c.process_id = p.id and c.outcome is null)
                        """).mapTo(String.class).list());
    }

    List<Orphan> orphans(String processId, int most) {
        return read(handle -> handle.createQuery("""
                        select * from charge where process_id = :process and outcome is null
                        order by id limit :most
                        """)
                .bind("process", processId)
                .bind("most", most)
                .map((row, _) -> orphan(row))
                .list());
    }

    private static Orphan orphan(ResultSet row) throws SQLException {
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
        private static final String HOLD = """
                update account set available = available - ?, held = held + ?, running = running + 1
                where id = ? and available >= ?
                """;
        private static final String UNHOLD = """
                update account set available = available + ?, held = held - ?, running = running - 1 where id = ?
                """;
        private static final String OPEN_CHARGE = "select * from charge where id = ? and outcome is null";
        private static final String ADD =
                "update account set available = available + ? where id = ? and available <= ?";
        private static final String PLAN_CALLS =
                "select coalesce(sum(calls), 0) from plan_minute where account_id = ? and minute > ?";
        private static final String ADD_PLAN_CALL = """
                insert into plan_minute (account_id, minute, calls) values (?, ?, 1)
                on conflict (account_id, minute) do update set calls = plan_minute.calls + 1
                """;
        private static final String TAKE_BACK_PLAN_CALL =
                "update plan_minute set calls = calls - 1 where account_id = ? and minute = ?";
        private static final String OPEN = """
                insert into charge (id, account_id, key_id, billing, product, model, item, delivery,
                    price_version, process_id, trace_id, reserved, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        private static final String MARK = """
                update charge set input_tokens = ?, cached_tokens = ?, output_tokens = ?, characters = ?, items = ?
                where id = ? and outcome is null
                """;
        private static final String SETTLE = """
                update charge set input_tokens = ?, cached_tokens = ?, output_tokens = ?, characters = ?, items = ?,
                    outcome = ?, charged = ?, ended_at = ?
                where id = ? and outcome is null
                """;
        private static final String TRANSFER =
                "insert into transfer (charge_id, kind, debit, credit, micros, at) values (?, ?, ?, ?, ?, ?)";

        private final Session.Transaction open;

        Transaction(Session.Transaction open) {
            this.open = open;
        }

        /** Moves so much from what is available to what is held; false if there is not enough. */
        boolean hold(String accountId, long micros) {
            return open.update(HOLD, micros, micros, accountId, micros) == 1;
        }

        /** Ends a hold, of which {@code charged} is kept; both are 0 for an account that is not prepaid. */
        void unhold(String accountId, long held, long charged) {
            open.update(UNHOLD, held - charged, held, accountId);
        }

        /** False if the balance would be more than anybody has. */
        boolean add(String accountId, long micros) {
            return open.update(ADD, micros, accountId, MOST_MICROS - micros) == 1;
        }

        Optional<Orphan> openCharge(String chargeId) {
            return open.first(OPEN_CHARGE, LedgerStore::orphan, chargeId);
        }

        int planCalls(String accountId, Instant now) {
            return (int) open.number(PLAN_CALLS, accountId, minute(now) - PLAN_MINUTES);
        }

        void addPlanCall(String accountId, Instant at) {
            open.update(ADD_PLAN_CALL, accountId, minute(at));
        }

        void takeBackPlanCall(String accountId, Instant at) {
            open.update(TAKE_BACK_PLAN_CALL, accountId, minute(at));
        }

        void begin(Charge charge, String processId) {
            open.update(
                    OPEN,
                    charge.id(),
                    charge.accountId(),
                    charge.call().key().id(),
                    charge.billing().label(),
                    charge.job().product().label(),
                    charge.job().model(),
                    charge.job().item(),
                    charge.call().delivery().label(),
                    charge.prices().version(),
                    processId,
                    charge.call().traceId(),
                    charge.reserved(),
                    charge.startedAt().toEpochMilli());
        }

        /** Writes down what was made so far, unless the charge is settled. */
        void mark(String chargeId, Units made) {
            open.update(
                    MARK,
                    made.inputTokens(),
                    made.cachedTokens(),
                    made.outputTokens(),
                    made.characters(),
                    made.items(),
                    chargeId);
        }

        /** False if the charge was settled before. */
        boolean settle(String chargeId, Outcome outcome, long charged, Units made, Instant now) {
            return open.update(
                            SETTLE,
                            made.inputTokens(),
                            made.cachedTokens(),
                            made.outputTokens(),
                            made.characters(),
                            made.items(),
                            outcome.label(),
                            charged,
                            now.toEpochMilli(),
                            chargeId)
                    == 1;
        }

        void transfer(Transfer transfer, Instant at) {
            if (transfer.micros() > 0) {
                open.update(
                        TRANSFER,
                        transfer.chargeId().orElse(null),
                        transfer.kind(),
                        transfer.debit(),
                        transfer.credit(),
                        transfer.micros(),
                        at.toEpochMilli());
            }
        }
    }

    /** One row of the double entry; nothing is written for 0. */
    record Transfer(Optional<String> chargeId, String kind, String debit, String credit, long micros) {}
}
