package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.db.Vendor;
import io.maximin.http.Access;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of tasks, and their files, by the admin API, in every database; the server works on one at a time. */
@Timeout(60)
abstract class AdminWorkSuite {
    private static final String TASKS = "/admin/v1/tasks";
    private static final String FILES = "/admin/v1/accounts/ann/files";

    private final Vendor vendor;

    @SuppressWarnings("NullAway.Init")
    private AdminProgram program;

    private String secret = "";

    AdminWorkSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        program = AdminProgram.on(vendor, home, Map.of("tasks.speech-workers", "1"));
        program.newAccount("ann", "");
        secret = program.newKey("ann", "").at("/secret");
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(program.get("/admin/v1/audit").json().path("balanced").asBoolean())
                .isTrue();
        program.close();
    }

    /** One that says {@code hold} goes on for ever. */
    private String speak(String text) throws Exception {
        var body = """
                {"model":"speech-2.6-hd","text":"%s","voice_setting":{"voice_id":"English_Graceful_Lady"},
                "audio_setting":{"format":"mp3"}}""".formatted(text);
        return program.send("POST", "/v1/t2a_async_v2", body, "Bearer " + secret)
                .at("/task_id");
    }

    private String state(String id) throws Exception {
        return program.get(TASKS + "/" + id).at("/state");
    }

    private void awaitState(String id, String state) {
        await().until(() -> state(id).equals(state));
    }

    private double metric(String series) throws Exception {
        return program.send("GET", "/metrics", "", "")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aTaskThatRunsIsShownWithAllThereIs() throws Exception {
        var running = speak("hold.");
        awaitState(running, "running");

        var shown = program.get(TASKS + "/" + running);

        assertThat(shown.json().propertyNames())
                .containsExactly(
                        "id",
                        "kind",
                        "account",
                        "account_id",
                        "key_id",
                        "state",
                        "progress",
                        "attempts",
                        "created_at",
                        "due_at",
                        "started_at",
                        "ended_at",
                        "file_id",
                        "error",
                        "retry_of",
                        "retried_as",
                        "callback");
        assertThat(shown.json().path("due_at").isNull()).isTrue();
        await().until(() -> metric("maximin_tasks_running{kind=\"speech\"}") == 1);
    }

    @Test
    void aTaskIsCancelledAndAnotherTakesItsPlace() throws Exception {
        var held = speak("hold.");
        awaitState(held, "running");

        var cancelled = program.post(TASKS + "/" + held + "/cancel", "");
        var again = program.post(TASKS + "/" + held + "/cancel", "");
        var retried = program.post(TASKS + "/" + held + "/retry", "");

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        AdminProgram.assertRefused(again, "task " + held + " is over already");
        assertThat(retried.status()).as(retried.body()).isEqualTo(201);
        assertThat(retried.at("/retry_of")).isEqualTo(held);
        var next = retried.at("/id");
        assertThat(program.get(TASKS + "/" + held).at("/retried_as")).isEqualTo(next);
        awaitState(next, "running");
        AdminProgram.assertRefused(program.post(TASKS + "/" + next + "/retry", ""), "task " + next + " is running");
        AdminProgram.assertRefused(
                program.post(TASKS + "/" + held + "/retry", ""), "was tried again before, as task " + next);
        var waiting = speak("One two.");
        assertThat(program.post(TASKS + "/" + waiting + "/retry", "").status()).isEqualTo(200);
        assertThat(program.post(TASKS + "/" + waiting + "/retry?now=1", "").status())
                .isEqualTo(400);
    }

    @Test
    void aRetryThatCannotBePaidForSaysSo() throws Exception {
        var held = speak("hold.");
        program.post(TASKS + "/" + held + "/cancel", "");
        program.send("PATCH", "/admin/v1/accounts/ann", "{\"prepaid\":true}");

        var refused = program.post(TASKS + "/" + held + "/retry", "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/error/code")).isEqualTo("1008");
        assertThat(refused.at("/error/message"))
                .isEqualTo("task " + held + " cannot be tried again: insufficient balance");
    }

    @Test
    void filesAreListedWithWhatTheyTakeAndDeleted() throws Exception {
        var task = speak("One two.");
        awaitState(task, "succeeded");

        var listed = program.get(FILES);
        var id = listed.at("/files/0/id");
        assertThat(id).isEqualTo(program.get(TASKS + "/" + task).at("/file_id"));
        assertThat(listed.at("/account") + " " + listed.at("/files/0/name")).isEqualTo("ann " + task + ".tar");
        assertThat(listed.at("/files/0/purpose")).isEqualTo("t2a_async");
        assertThat(listed.json().path("count").asInt()).isEqualTo(1);
        long bytes = listed.json().path("bytes").asLong();
        assertThat(bytes)
                .isPositive()
                .isEqualTo(listed.json().at("/files/0/bytes").asLong());
        await().until(() -> metric("maximin_files_bytes") == bytes && metric("maximin_files_kept") == 1);

        var deleted = program.send("DELETE", "/admin/v1/files/" + id, "");

        assertThat(deleted.body()).isEqualTo("{\"id\":" + id + ",\"deleted\":true}");
        assertThat(program.get(FILES).body()).isEqualTo("{\"account\":\"ann\",\"count\":0,\"bytes\":0,\"files\":[]}");
        assertThat(program.send("DELETE", "/admin/v1/files/" + id, "").status()).isEqualTo(404);
        await().until(() -> metric("maximin_files_kept") == 0);
    }

    @Test
    void aListingOfFilesIsBounded() throws Exception {
        awaitState(speak("One."), "succeeded");
        awaitState(speak("Two."), "succeeded");

        var one = program.get(FILES + "?limit=1");

        assertThat(one.json().path("files")).hasSize(1);
        assertThat(one.json().path("count").asInt()).isEqualTo(2);
        AdminProgram.assertRefused(program.get(FILES + "?limit=10001"), "limit must be within [1, 10000], got '10001'");
        AdminProgram.assertRefused(program.get(FILES + "?purpose=x"), "query parameter 'purpose' is unknown");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var id : new String[] {"7", "x", "1' or '1'='1", "99999999999999999999"}) {
            var segment = id.replace("'", "%27").replace(" ", "%20").replace("=", "%3D");
            for (var route : program.routes().requests()) {
                if (route.access() == Access.ADMIN && route.path().matches(".*/(tasks|files)/\\{id}.*")) {
                    var answer = program.send(route.method(), route.path().replace("{id}", segment), "");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                    assertThat(answer.at("/error/message")).contains("has the id '" + id + "'");
                }
            }
        }
        assertThat(program.get("/admin/v1/accounts/bob/files").status()).isEqualTo(404);
    }
}
