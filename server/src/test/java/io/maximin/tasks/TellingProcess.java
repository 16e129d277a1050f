package io.maximin.tasks;

import io.maximin.callbacks.CallbackUrl;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.db.Database;
import io.maximin.db.DatabaseConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A process that asks for tasks, does them and has programs told of them. Takes its home, how many seconds its clock is
 * ahead, how many tasks to ask for, and the port of the programs; prints the number of each task once it is written
 * down, and ends with its standard input.
 */
public final class TellingProcess {
    private TellingProcess() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var ahead = Duration.ofSeconds(Long.parseLong(arguments[1]));
        var system = InstantSource.system();
        InstantSource clock = () -> system.instant().plus(ahead);
        var database = Database.open(DatabaseConfig.defaults(), home);
        try (var queue = new TestQueue(database, home, KilledCallbacksTest.TASKS, new CallbacksConfig(16, 5), clock)) {
            queue.workers().tend();
            queue.workers().start(new ScriptedRunner(queue.files()), 2);
            var customer = queue.customer("customer-" + ahead.toSeconds());
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                var url = "http://h%d.example.com:%s/%d-%d".formatted(i % 7, arguments[3], ahead.toSeconds(), i);
                System.out.println(
                        queue.create(customer, "part", CallbackUrl.parse(url)).id());
            }
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
