package io.maximin.usage;

import io.maximin.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Versions of the price list in SQL, as the operator wrote them; none is ever changed. */
final class PriceStore {
    private final Jdbi jdbi;

    PriceStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** Where a version comes from. */
    record Entry(long version, String source, String content) {}

    Optional<Entry> latest() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version, source, content from price_list order by version desc limit 1")
                .map((row, _) -> new Entry(row.getLong(1), row.getString(2), row.getString(3)))
                .findOne());
    }

    Optional<Entry> latestOf(String source) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, source, content from price_list where source = :source
                        order by version desc limit 1
                        """)
                .bind("source", source)
                .map((row, _) -> new Entry(row.getLong(1), row.getString(2), row.getString(3)))
                .findOne());
    }

    long latestVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(version), 0) from price_list")
                .mapTo(Long.class)
                .one());
    }

    Optional<Entry> version(long version) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select version, source, content from price_list where version = :version")
                        .bind("version", version)
                        .map((row, _) -> new Entry(row.getLong(1), row.getString(2), row.getString(3)))
                        .findOne());
    }

    /** Adds the version unless another process added one of that number. */
    boolean add(Entry entry, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into price_list (version, source, content, created_at)
                                values (:version, :source, :content, :now) on conflict (version) do nothing
                                """)
                        .bind("version", entry.version())
                        .bind("source", entry.source())
                        .bind("content", entry.content())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1);
    }
}
