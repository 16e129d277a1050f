package io.maximin.tasks;

import io.maximin.callbacks.Callbacks;
import io.maximin.db.Database;
import io.maximin.files.FileService;
import io.maximin.processes.Processes;
import io.maximin.usage.Reservations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The queue of a database as one process sees it.
 *
 * @param service for those who ask for tasks
 * @param workers for those who do them; closed by whoever opened the queue
 * @param figures for those who watch it
 */
public record TaskQueue(TaskService service, Workers workers, TaskFigures figures) {
    /**
     * Opens the queue and begins to tell programs that asked to be told.
     *
     * @param processes of which this is one
     */
    public static TaskQueue open(
            Database database,
            Processes processes,
            Reservations reservations,
            FileService files,
            Telling telling,
            Setting setting) {
        var service = new TaskService(database, reservations, files, setting);
        var metrics = new TaskMetrics(setting.registry());
        var attempts = new Attempts(database, reservations, files, setting.config(), metrics, setting.clock());
        var leases = new LeaseStore(database);
        service.listen(telling.callbacks()::wake);
        telling.callbacks().start((id, state) -> telling.body(service, id, state));
        return new TaskQueue(
                service,
                new Workers(leases, attempts, processes, service, setting.config(), setting.clock()),
                new TaskFigures(database, setting.registry(), setting.clock()));
    }

    /**
     * How programs of callers are told.
     *
     * @param callbacks closed by whoever opened the queue
     * @param formats of the kinds whose tasks may have a callback
     */
    public record Telling(Callbacks callbacks, Map<TaskKind, CallbackFormat> formats) {
        public Telling {
            formats = Map.copyOf(formats);
        }

        private Optional<String> body(TaskService tasks, long id, String state) {
            return tasks.find(id)
                    .map(task -> Optional.ofNullable(formats.get(task.kind()))
                            .orElseThrow(() ->
                                    new IllegalStateException("no callback of a " + task.kind() + " task is worded"))
                            .body(task.as(TaskState.ofLabel(state).orElseThrow())));
        }
    }

    /** What is the same for all of a process. */
    public record Setting(TasksConfig config, MeterRegistry registry, InstantSource clock) {}
}
