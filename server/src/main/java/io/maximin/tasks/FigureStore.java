package io.maximin.tasks;

import io.maximin.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Figures about the queue in SQL, cheap enough for every second. */
final class FigureStore {
    private static final String COUNTS =
            "select coalesce(sum(queued), 0), coalesce(sum(running), 0) from task_share where kind = :kind";

    /** One look into the index for each account that has something waiting. */
    private static final String OLDEST = """
            select min(due) from (
                select (select min(t.due_at) from task t
                    where t.kind = s.kind and t.account_id = s.account_id and t.state = 'queued') as due
                from task_share s where s.kind = :kind and s.queued > 0) as oldest
            """;

    private final Jdbi jdbi;

    FigureStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** @param oldest when the task that is due longest became due; empty if none waits */
    record Figures(long queued, long running, Optional<Instant> oldest) {}

    Figures look(TaskKind kind) {
        return jdbi.withHandle(handle -> {
            Optional<Instant> oldest = handle.createQuery(OLDEST)
                    .bind("kind", kind.label())
                    .mapTo(Long.class)
                    .findFirst()
                    .map(Instant::ofEpochMilli);
            return handle.createQuery(COUNTS)
                    .bind("kind", kind.label())
                    .map((row, _) -> new Figures(row.getLong(1), row.getLong(2), oldest))
                    .one();
        });
    }
}
