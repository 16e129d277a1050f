package io.maximin.processes;

import io.maximin.db.Database;
import io.maximin.processes.Processes.ProcessEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Server processes in SQL. */
final class ProcessStore {
    private final Jdbi jdbi;

    ProcessStore(Database database) {
        this.jdbi = database.jdbi();
    }

    void insert(ProcessEntry process) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into server_process (id, host, pid, started_at, seen_at)
                        values (:id, :host, :pid, :startedAt, :seenAt)
                        """)
                .bind("id", process.id())
                .bind("host", process.host())
                .bind("pid", process.pid())
                .bind("startedAt", process.startedAt().toEpochMilli())
                .bind("seenAt", process.seenAt().toEpochMilli())
                .execute());
    }

    void seen(String id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update server_process set seen_at = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    List<ProcessEntry> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, host, pid, started_at, seen_at from server_process where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, _) -> new ProcessEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list());
    }
}
