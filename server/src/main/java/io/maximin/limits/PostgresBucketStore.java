package io.maximin.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.maximin.db.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * Buckets shared by all processes on one PostgreSQL database, in the table {@code rate_bucket}. Every use is one short
 * transaction that locks the bucket's row. Time is that of the process, so the processes' clocks should agree to about
 * a second.
 */
public final class PostgresBucketStore implements BucketStore {
    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REMOVED_AT_ONCE = 1000;
    private static final int MAX_ROUNDS = 100;

    /** Skips rows in use and those another process is removing, so that nobody waits. */
    private static final String REMOVE = """
            delete from rate_bucket where id in (
                select id from rate_bucket where expires_at < ? limit ? for update skip locked)
            """;

    private final DataSource database;
    private final InstantSource clock;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    /** The library's own column goes by the system's clock, not by ours. */
    private static final class Expiry implements CustomColumnProvider<String> {
        @Override
        public void setCustomField(
                String name, int column, PreparedStatement update, RemoteBucketState state, long nowNanos)
                throws SQLException {
            var full = Duration.ofNanos(nowNanos).plusNanos(state.calculateFullRefillingTime(nowNanos));
            update.setLong(column, full.plus(KEPT_WHEN_FULL).toMillis());
        }

        @Override
        public String getCustomFieldName() {
            return "expires_at";
        }
    }

    /** @param postgres the database of all processes */
    public PostgresBucketStore(Database postgres, InstantSource clock) {
        this.database = postgres.dataSource();
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .addCustomColumn(new Expiry())
                .clientClock(BucketStore.meter(clock))
                .requestTimeout(PATIENCE)
                .build();
    }

    @Override
    public Bucket bucket(String name, long perMinute) {
        return buckets.getProxy(
                name,
                () -> BucketConfiguration.builder()
                        .addLimit(BucketStore.bandwidth(perMinute))
                        .build());
    }

    @Override
    public void removeExpired() {
        boolean more = true;
        for (int round = 0; more && round < MAX_ROUNDS; round++) {
            more = removeSome() == REMOVED_AT_ONCE;
        }
    }

    private int removeSome() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMOVE)) {
            statement.setLong(1, clock.millis());
            statement.setInt(2, REMOVED_AT_ONCE);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remove expired rate limits", e);
        }
    }
}
