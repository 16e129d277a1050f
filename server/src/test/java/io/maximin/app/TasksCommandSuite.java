package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands about tasks beside a server that works on one at a time, on one kind of database. */
@Timeout(60)
abstract class TasksCommandSuite {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vendor vendor;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @SuppressWarnings("NullAway.Init")
    private AdminProgram server;

    private String account = "";
    private String keyId = "";
    private String secret = "";

    TasksCommandSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void start() throws Exception {
        terminal = new Terminal(home);
        terminal.pass(Duration.between(terminal.now(), InstantSource.system().instant()));
        Map<String, String> settings = new HashMap<>(Map.of("tasks.speech-workers", "1"));
        TestDatabase.of(vendor, home).config().url().ifPresent(url -> {
            settings.put("database.url", url.reveal());
            terminal.set("MAXIMIN_DATABASE_URL", url.reveal());
        });
        server = AdminProgram.open(home, settings);
        account = server.newAccount("ann", ",\"prepaid\":true").at("/id");
        server.post("/admin/v1/accounts/ann/top-ups", "{\"amount\":\"1\"}");
        var key = server.newKey("ann", "");
        keyId = key.at("/key/id");
        secret = key.at("/secret");
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(terminal.run("accounts", "audit")).isZero();
    }

    /** One that says {@code hold} goes on for ever. */
    private String speak(String text) throws Exception {
        var body = """
                {"model":"speech-2.6-hd","text":"%s","voice_setting":{"voice_id":"English_Graceful_Lady"},
                "audio_setting":{"format":"mp3"}}""".formatted(text);
        var answer = server.send("POST", "/v1/t2a_async_v2", body, "Bearer " + secret);
        assertThat(answer.json().at("/base_resp/status_code").asInt(1))
                .as(answer.body())
                .isZero();
        return answer.at("/task_id");
    }

    private JsonNode shown(String id) {
        assertThat(terminal.run("tasks", "show", id, "--json"))
                .as(terminal.err())
                .isZero();
        return Json.tree(terminal.out());
    }

    private String state(String id) {
        return shown(id).at("/task/state").asString();
    }

    private void awaitState(String id, String state) {
        await().until(() -> state(id).equals(state));
    }

    private void assertRefused(String message, String... arguments) {
        assertThat(terminal.run(arguments)).isEqualTo(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err())
                .startsWith("maximin: ")
                .contains(message)
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void tasksAreListedNewestFirstAndNarrowedDown() throws Exception {
        var running = speak("hold.");
        awaitState(running, "running");
        var waiting = speak("One two.");

        assertThat(terminal.run("tasks", "list")).isZero();
        var lines = terminal.out().lines().map(line -> line.split(" {2,}")).toList();
        assertThat(lines.getFirst()).startsWith("ID", "KIND", "ACCOUNT", "STATE", "DONE", "ATTEMPTS", "CREATED");
        assertThat(lines.get(1)).startsWith(waiting, "speech", "ann", "queued", "0%", "0");
        assertThat(lines.get(2)).startsWith(running, "speech", "ann", "running");
        assertThat(terminal.err()).isEmpty();

        terminal.run("tasks", "list", "--account", account, "--kind", "speech", "--state", "queued", "--json");
        assertThat(Json.tree(terminal.out()).findValuesAsString("id")).containsExactly(waiting);
        terminal.run("tasks", "list", "--limit", "1");
        assertThat(terminal.out()).contains(waiting).doesNotContain(running);
        assertThat(terminal.err()).startsWith("only the newest 1").hasLineCount(1);
    }

    @Test
    void aTaskThatIsCancelledStopsAndTheNextOneBegins() throws Exception {
        var held = speak("hold.");
        awaitState(held, "running");
        var next = speak("One two.");

        assertThat(terminal.run("tasks", "cancel", held)).isZero();

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isEqualTo("cancelled; the worker that is at it stops within about a second\n");
        await().atMost(SOON).until(() -> state(next).equals("succeeded"));
        assertThat(state(held)).isEqualTo("cancelled");
        assertRefused("task " + held + " is over already", "tasks", "cancel", held);
        assertRefused("task " + next + " is over already", "tasks", "cancel", next);
    }

    @Test
    void aRetryMakesATaskThatTheServerDoes() throws Exception {
        var held = speak("hold.");
        var cancelled = speak("One two.");
        terminal.run("tasks", "cancel", cancelled);

        assertThat(terminal.run("tasks", "retry", cancelled)).as(terminal.err()).isZero();
        var next = terminal.out().strip();
        assertThat(terminal.err()).isEqualTo("task " + cancelled + " stays as it is; in its place is done task\n");
        terminal.run("tasks", "cancel", held);
        awaitState(next, "succeeded");

        assertThat(shown(next).at("/task/retryOf").asString()).isEqualTo(cancelled);
        assertThat(shown(cancelled).at("/retriedAs").asString()).isEqualTo(next);
        assertRefused("was tried again before, as task " + next, "tasks", "retry", cancelled);
        assertRefused("is succeeded; only one that waits", "tasks", "retry", next);
    }

    @Test
    void aRetryThatCannotBePaidForIsRefused() throws Exception {
        var dear = speak("One two.".repeat(700));
        terminal.run("tasks", "cancel", dear);
        speak("hold " + "three".repeat(1000));

        assertRefused("task " + dear + " cannot be tried again: insufficient balance", "tasks", "retry", dear);

        terminal.run("keys", "revoke", keyId);
        assertRefused("its key " + keyId + " was revoked", "tasks", "retry", dear);
    }

    @Test
    void oneTaskIsShownWhole() throws Exception {
        var task = speak("One two.");
        awaitState(task, "succeeded");

        assertThat(terminal.run("tasks", "show", task)).isZero();

        assertThat(terminal.out().lines().map(line -> line.split(" {2,}", 2)))
                .contains(
                        new String[] {"task", task},
                        new String[] {"account", "ann (" + account + ")"},
                        new String[] {"key", keyId},
                        new String[] {"state", "succeeded, 100% done"},
                        new String[] {"error", "-"},
                        new String[] {"retry of", "-"},
                        new String[] {"retried as", "-"});
        assertThat(terminal.out()).doesNotContain("One two");
        assertThat(shown(task).at("/task/fileId").asLong()).isBetween(100_000_000_000_000L, 999_999_999_999_999L);
    }
}
