package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyService;
import io.maximin.keys.ServerSecret;
import io.maximin.tasks.Retries;
import io.maximin.tasks.TaskQueue;
import io.maximin.tasks.TaskService;
import io.maximin.usage.Reservations;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;

/** What the commands about tasks work on: the database of the settings, also while servers work on its tasks. */
record TaskBooks(AccountService accounts, TaskService tasks, Retries retries) {
    /** Opens them for one piece of work and gives its exit status. */
    static int with(Cli cli, Function<TaskBooks, Integer> work) {
        var config = cli.settings(Map.of()).bind();
        var clock = cli.clock();
        var random = new SecureRandom();
        // Nobody reads the figures of a command.
        var registry = new SimpleMeterRegistry();
        var secret = ServerSecret.load(config.keys().secret(), config.home());
        try (var database = Database.open(config.database(), config.home());
                var files = FilesWiring.of(config, database, secret, registry, clock, random)) {
            var keys = new KeyService(database, secret, config.keys(), clock);
            var reservations = config.usage().metering()
                    ? Reservations.beside(database, registry, random, clock)
                    : Reservations.none(database);
            var setting = new TaskQueue.Setting(config.tasks(), registry, clock);
            var tasks = new TaskService(database, reservations, files.files(), setting);
            return work.apply(
                    new TaskBooks(new AccountService(database, clock), tasks, new Retries(tasks, keys, clock)));
        }
    }
}
