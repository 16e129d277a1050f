package io.maximin.app;

import io.maximin.callbacks.Callbacks;
import io.maximin.db.Database;
import io.maximin.fetch.Fetcher;
import io.maximin.fetch.SystemResolver;
import io.maximin.tasks.TaskQueue.Telling;
import java.util.Map;

/** What opens urls of callers, and what tells the programs behind some of them how tasks go on. */
record CallbacksWiring(Fetcher fetcher, Callbacks callbacks) implements AutoCloseable {
    static CallbacksWiring of(MaximinConfig config, Database database, Callbacks.Setting setting) {
        var fetcher = new Fetcher(config.fetch(), new SystemResolver());
        return new CallbacksWiring(fetcher, new Callbacks(database, fetcher, config.callbacks(), setting));
    }

    /** No kind of task that there is yet takes a callback. */
    Telling telling() {
        return new Telling(callbacks, Map.of());
    }

    @Override
    public void close() {
        try (fetcher) {
            callbacks.close();
        }
    }
}
