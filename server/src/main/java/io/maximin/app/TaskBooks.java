package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.AccountService;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskService;
import io.maximin.usage.Accounting;
import io.maximin.usage.Reservations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What the commands about tasks work on: the database of the settings, also while a server runs. */
record TaskBooks(
        Database database, MaximinConfig config, MeterRegistry registry, InstantSource clock, RandomGenerator random) {

    /** Opens them for one piece of work and gives its exit status. */
    static int with(Cli cli, Function<TaskBooks, Integer> work) {
        var config = cli.settings(Map.of()).bind();
        try (var database = Database.open(config.database(), config.home())) {
            return work.apply(
                    new TaskBooks(database, config, new SimpleMeterRegistry(), cli.clock(), new SecureRandom()));
        }
    }

    AccountService accounts() {
        return new AccountService(database, clock);
    }

    /** To look at tasks and to have them tried; it settles nothing. */
    TaskService tasks() {
        return tasks(Reservations.none(database));
    }

    /** To end tasks, which settles their charges as a server does. */
    TaskService settlingTasks() {
        return tasks(config.usage().metering() ? reservations() : Reservations.none(database));
    }

    private TaskService tasks(Reservations reservations) {
        var secret = ServerSecret.load(config.keys().secret(), config.home());
        var files = FilesWiring.of(config, database, secret, registry, clock, random);
        return new TaskService(database, reservations, files.files(), config.tasks(), clock);
    }

    private Reservations reservations() {
        var processes = new Processes(database, random, clock);
        // Not the home itself: its prices.yaml is put in force by servers and by no command.
        var place = new Accounting.Place(database, config.home().resolve("no-prices"), processes);
        var limits = new RateLimits(config.limits(), new MemoryBucketStore(clock), clock);
        return Accounting.open(place, limits, registry, random, clock).reservations(database);
    }

    /** @throws ApiException if there is none */
    Task find(long id) {
        return tasks().find(id)
                .orElseThrow(() -> new ApiException(
                        ErrorKind.NOT_FOUND, "no task has the id '" + id + "'; see: maximin tasks list"));
    }
}
