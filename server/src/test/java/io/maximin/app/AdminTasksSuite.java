package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.db.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks by the admin API, in every database. Nobody works on them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminTasksSuite {
    private static final String TASKS = "/admin/v1/tasks";

    private final Vendor vendor;
    private AdminProgram program;

    AdminTasksSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeAll
    void start(@TempDir Path home) {
        program = AdminProgram.on(vendor, home, Map.of("tasks.speech-workers", "0"));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** The secret of a key of a new account, which has five dollars. */
    private String customer(String name) throws Exception {
        program.newAccount(name, ",\"prepaid\":true");
        program.post("/admin/v1/accounts/" + name + "/top-ups", "{\"amount\":\"5.00\"}");
        return program.newKey(name, "").at("/secret");
    }

    private String create(String secret) throws Exception {
        var body = "{\"model\":\"speech-2.6-hd\",\"text\":\"A secret.\","
                + "\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\"}}";
        return program.send("POST", "/v1/t2a_async_v2", body, "Bearer " + secret)
                .at("/task_id");
    }

    @Test
    void tasksAreListedByAccountKindAndState() throws Exception {
        var secret = customer("listed");
        var first = create(secret);
        var second = create(secret);
        create(customer("another"));

        var all = program.get(TASKS + "?account=listed&kind=speech&state=queued");

        assertThat(all.status()).as(all.body()).isEqualTo(200);
        assertThat(all.json().path("tasks").findValuesAsString("id")).containsExactlyInAnyOrder(first, second);
        assertThat(all.body()).doesNotContain("secret");
        assertThat(program.get(TASKS + "?account=listed&limit=1").json().path("tasks"))
                .hasSize(1);
        assertThat(program.get(TASKS + "?account=listed&state=running").body()).isEqualTo("{\"tasks\":[]}");
        assertThat(program.get(TASKS).json().path("tasks").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aTaskIsShown() throws Exception {
        var id = create(customer("shown"));

        var shown = program.get(TASKS + "/" + id);

        assertThat(shown.at("/id")).isEqualTo(id);
        assertThat(shown.at("/account")).isEqualTo("shown");
        assertThat(shown.at("/state")).isEqualTo("queued");
        assertThat(shown.at("/due_at")).isEqualTo(shown.at("/created_at"));
        assertThat(shown.json().at("/attempts").asInt()).isZero();
        assertThat(shown.json().at("/file_id").isNull()).isTrue();
        assertThat(shown.json().at("/error").isNull()).isTrue();
    }

    @Test
    void aCancelledTaskCostsNothingAndIsOver() throws Exception {
        var id = create(customer("cancelled"));

        var cancelled = program.post(TASKS + "/" + id + "/cancel", "");

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        assertThat(cancelled.json().at("/due_at").isNull()).isTrue();
        assertThat(program.get("/admin/v1/accounts/cancelled")
                        .json()
                        .at("/balance")
                        .toString())
                .isEqualTo("{\"available\":\"5.00\",\"held\":\"0.00\",\"running\":0}");
        AdminProgram.assertRefused(program.post(TASKS + "/" + id + "/cancel", ""), "task " + id + " is over already");
    }

    @Test
    void aTaskThatWaitsIsTriedAtOnce() throws Exception {
        var id = create(customer("retried"));

        var retried = program.post(TASKS + "/" + id + "/retry", "");

        assertThat(retried.status()).as(retried.body()).isEqualTo(200);
        assertThat(retried.at("/state")).isEqualTo("queued");
        assertThat(retried.at("/due_at")).isGreaterThanOrEqualTo(retried.at("/created_at"));
    }

    @Test
    void metricsTellWhatWaits() throws Exception {
        create(customer("measured"));

        await().untilAsserted(() -> assertThat(program.get("/metrics").body())
                .containsPattern("maximin_tasks_queued\\{kind=\"speech\"[^\n]* [1-9]")
                .containsPattern("maximin_tasks_running\\{kind=\"speech\"[^\n]* 0")
                .containsPattern("maximin_tasks_oldest_age_seconds\\{kind=\"speech\"[^\n]* [0-9]")
                .containsPattern("maximin_files_bytes [0-9]")
                .containsPattern("maximin_files_kept [0-9]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    account=nobody | account: no account has the id or name 'nobody'
                    kind=tea | kind 'tea' is none of speech
                    state=done | state 'done' is none of queued, running, succeeded, failed, cancelled
                    limit=0 | limit must be within [1, 1000], got 0
                    limit=1001 | limit must be within [1, 1000], got 1001
                    limit=many | limit 'many' must be a whole number
                    page=2 | query parameter 'page' is unknown
                    """)
    void aFaultyFilterIsNamed(String query, String message) throws Exception {
        AdminProgram.assertRefused(program.get(TASKS + "?" + query), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345", "x", "-1", "99999999999999999999"})
    void aTaskThatIsNotThereIsNotFound(String id) throws Exception {
        for (var answer : List.of(
                program.get(TASKS + "/" + id),
                program.post(TASKS + "/" + id + "/cancel", ""),
                program.post(TASKS + "/" + id + "/retry", ""))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.at("/error/message")).isEqualTo("no task has the id '" + id + "'");
        }
    }
}
