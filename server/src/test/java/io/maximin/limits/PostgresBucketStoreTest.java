package io.maximin.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.Database;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBucketStoreTest {
    private static final Subject ALICE = Subject.of("acct_alice", "key_1");

    private final ManualClock clock = new ManualClock();
    private Database database;

    @BeforeEach
    void open(@TempDir Path home) {
        database = TestDatabase.of(Vendor.POSTGRESQL, home).open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int rows() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from rate_bucket")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    /** As another process would have it. */
    private RateLimits process() {
        return new RateLimits(
                new LimitsConfig(Profile.PLATFORM, Map.of(), Optional.empty()),
                new PostgresBucketStore(database, clock),
                clock);
    }

    @Test
    void twoProcessesShareExactly() {
        var one = process();
        var other = process();
        var turn = new AtomicInteger();

        int admitted = Crowd.admitted(
                100, () -> (turn.incrementAndGet() % 2 == 0 ? one : other).request(ALICE, Product.VOICE_DESIGN));

        assertThat(admitted).isEqualTo(20);
        clock.move(Duration.ofSeconds(6));
        assertThat(Crowd.inARow(() -> one.request(ALICE, Product.VOICE_DESIGN))).isEqualTo(2);
        assertThat(Crowd.inARow(() -> other.request(ALICE, Product.VOICE_DESIGN)))
                .isZero();
    }

    @Test
    void debtAndRefundAreShared() {
        var one = process();
        var other = process();
        one.tokens(ALICE, Product.SPEECH, 50_000);
        assertThat(Crowd.inARow(() -> other.tokens(ALICE, Product.SPEECH, 1))).isZero();

        other.settleTokens(ALICE, Product.SPEECH, 50_000, 15_000);

        one.tokens(ALICE, Product.SPEECH, 5_000);
        assertThat(Crowd.inARow(() -> other.tokens(ALICE, Product.SPEECH, 1))).isZero();
    }

    @Test
    void aChangedLimitBeginsWithABucketOfItsOwn() {
        var limits = process();
        assertThat(Crowd.inARow(() -> limits.request(ALICE, Product.VIDEO))).isEqualTo(5);

        var raised = new Subject(
                "acct_alice", "key_1", new Limit(Optional.of(9L), Optional.empty(), Optional.empty()), Limit.NONE);

        assertThat(Crowd.inARow(() -> limits.request(raised, Product.VIDEO))).isEqualTo(9);
    }

    @Test
    void bucketsThatAreFullAgainAreRemovedAndNoOthers() throws SQLException {
        var limits = process();
        limits.request(ALICE, Product.VIDEO);
        limits.tokens(ALICE, Product.SPEECH, 200_000);
        assertThat(rows()).isEqualTo(2);

        clock.move(Duration.ofMinutes(3));
        limits.removeExpired();
        assertThat(rows()).isEqualTo(1);
        assertThat(Crowd.inARow(() -> limits.tokens(ALICE, Product.SPEECH, 1))).isZero();

        clock.move(Duration.ofMinutes(10));
        limits.removeExpired();
        assertThat(rows()).isZero();
    }
}
