package io.maximin.tasks;

import io.maximin.db.Database;
import io.maximin.files.FileService;
import io.maximin.processes.Processes;
import io.maximin.usage.Reservations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * The queue of a database as one process sees it.
 *
 * @param service for those who ask for tasks
 * @param workers for those who do them; closed by whoever opened the queue
 * @param figures for those who watch it
 */
public record TaskQueue(TaskService service, Workers workers, TaskFigures figures) {
    /** @param processes of which this is one */
    public static TaskQueue open(
            Database database, Processes processes, Reservations reservations, FileService files, Setting setting) {
        var service = new TaskService(database, reservations, files, setting.config(), setting.clock());
        var metrics = new TaskMetrics(setting.registry());
        var attempts = new Attempts(database, reservations, files, setting.config(), metrics, setting.clock());
        var leases = new LeaseStore(database);
        return new TaskQueue(
                service,
                new Workers(leases, attempts, processes, service, setting.config(), setting.clock()),
                new TaskFigures(database, setting.registry(), setting.clock()));
    }

    /** What is the same for all of a process. */
    public record Setting(TasksConfig config, MeterRegistry registry, InstantSource clock) {}
}
