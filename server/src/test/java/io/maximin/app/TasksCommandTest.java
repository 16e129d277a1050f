package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.app.ScriptedProgram.Customer;
import io.maximin.json.Json;
import io.maximin.usage.Balances.Balance;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands beside a running server, on its database. */
@Timeout(60)
class TasksCommandTest {
    private static final String IDLE = "tasks: {speech-workers: 0}\n";
    private static final long PAID = 1_000_000;

    @TempDir
    Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private JsonNode json(String... arguments) {
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return Json.tree(terminal.out());
    }

    private JsonNode shown(String id) {
        return json("tasks", "show", id, "--json").get("task");
    }

    private static String create(ScriptedProgram program, Customer customer, String text)
            throws IOException, InterruptedException {
        var answer = program.post("/v1/t2a_async_v2", customer, """
                {"model":"speech-2.6-hd","text":"%s","voice_setting":{"voice_id":"English_Graceful_Lady"}}
                """.formatted(text));
        return Json.tree(answer.body()).at("/task_id").stringValue();
    }

    @Test
    void tasksAreListedNewestFirstAndByAccount() throws Exception {
        try (var program = new ScriptedProgram(home, IDLE)) {
            var ann = program.prepaid("ann", PAID);
            var bob = program.prepaid("bob", PAID);
            var first = create(program, ann, "One.");
            var second = create(program, bob, "Two.");

            var all = json("tasks", "list", "--json");
            var byName = json("tasks", "list", "--json", "--account", "bob", "--kind", "speech", "--state", "queued");
            var byId =
                    json("tasks", "list", "--json", "--account", ann.account().id());

            assertThat(all.findValuesAsString("id")).containsExactlyInAnyOrder(first, second);
            assertThat(byName.findValuesAsString("id")).containsExactly(second);
            assertThat(byId.findValuesAsString("id")).containsExactly(first);
            assertThat(json("tasks", "list", "--json", "--limit", "1").size()).isEqualTo(1);
            assertThat(json("tasks", "list", "--json", "--state", "failed").size())
                    .isZero();
            assertThat(terminal.run("tasks", "list")).isZero();
            assertThat(terminal.out()).startsWith("ID").contains("ATTEMPTS", first, second, "ann", "queued", "0%");
        }
    }

    @Test
    void aTaskIsShownWithoutItsText() throws Exception {
        try (var program = new ScriptedProgram(home, IDLE)) {
            var id = create(program, program.prepaid("ann", PAID), "A secret.");

            var shown = json("tasks", "show", id, "--json");
            assertThat(terminal.run("tasks", "show", id)).isZero();

            var task = shown.get("task");
            assertThat(task.get("id").asString()).isEqualTo(id);
            assertThat(task.get("account").asString()).isEqualTo("ann");
            assertThat(task.get("state").asString()).isEqualTo("queued");
            assertThat(task.get("due").asString()).isEqualTo(task.get("created").asString());
            assertThat(task.get("fileId").isNull()).isTrue();
            assertThat(task.get("error").isNull()).isTrue();
            assertThat(shown.get("retriedAs").isNull()).isTrue();
            assertThat(shown.get("callback").isNull()).isTrue();
            assertThat(terminal.out()).contains(id, "speech", "ann (acct_", "queued, 0% done");
            assertThat(terminal.out() + shown).doesNotContain("secret");
        }
    }

    @Test
    void aCancelledTaskCostsNothingAndIsOver() throws Exception {
        try (var program = new ScriptedProgram(home, IDLE)) {
            var ann = program.prepaid("ann", PAID);
            var id = create(program, ann, "Never said.");
            assertThat(program.balance(ann).held()).isPositive();

            assertThat(terminal.run("tasks", "cancel", id)).isZero();

            assertThat(terminal.err()).isEqualTo("cancelled\n");
            assertThat(program.balance(ann)).isEqualTo(new Balance(PAID, 0, 0));
            assertThat(program.audit()).isEmpty();
            assertThat(shown(id).get("state").asString()).isEqualTo("cancelled");
            assertThat(terminal.run("tasks", "cancel", id)).isEqualTo(1);
            assertThat(terminal.err()).isEqualTo("maximin: task " + id + " is over already\n");
        }
    }

    @Test
    void withoutMeteringATaskIsCancelledToo() throws Exception {
        try (var program = new ScriptedProgram(home, IDLE + "usage: {metering: false}\n")) {
            var id = create(program, program.prepaid("ann", PAID), "Never said.");

            assertThat(terminal.run("tasks", "cancel", id)).isZero();
            assertThat(shown(id).get("state").asString()).isEqualTo("cancelled");

            assertThat(terminal.run("tasks", "retry", id)).isZero();
            assertThat(shown(terminal.out().strip()).get("retryOf").asString()).isEqualTo(id);
        }
    }

    @Test
    void aTaskThatWaitsIsDueAtOnce() throws Exception {
        try (var program = new ScriptedProgram(home, IDLE)) {
            var id = create(program, program.prepaid("ann", PAID), "Later.");

            assertThat(terminal.run("tasks", "retry", id)).isZero();

            assertThat(terminal.err()).startsWith("due now");
            assertThat(terminal.out()).isEqualTo(id + "\n");
            assertThat(shown(id).get("due").asString()).isEqualTo(terminal.now().toString());
        }
    }

    @Test
    void aFailedTaskTellsWhy() throws Exception {
        try (var program = new ScriptedProgram(home, "")) {
            var ann = program.prepaid("ann", PAID);
            var id = create(program, ann, "...");

            var failed = await().until(
                            () -> json("tasks", "list", "--state", "failed", "--json"), found -> found.size() == 1);

            assertThat(failed.get(0).get("id").asString()).isEqualTo(id);
            assertThat(failed.get(0).get("error").asString()).startsWith("invalid params");
            assertThat(failed.get(0).get("ended").isNull()).isFalse();
            assertThat(terminal.run("tasks", "list")).isZero();
            assertThat(terminal.out()).contains("failed", "invalid params");
            assertThat(program.get("/metrics", ann).body())
                    .contains("maximin_tasks_attempts_failed_total{error=\"invalid-request\",kind=\"speech\"} 1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "cancel", "retry"})
    void aTaskThatIsNotThereIsNamed(String command) {
        assertThat(terminal.run("tasks", command, "123456789012345")).isEqualTo(1);

        assertThat(terminal.err())
                .isEqualTo("maximin: no task has the id '123456789012345'; see: maximin tasks list\n");
    }

    @ParameterizedTest
    @CsvSource({
        "list --limit 0, --limit must be within",
        "list --limit 1001, --limit must be within",
        "list --state done, state 'done' is none of queued",
        "list --kind tea, kind 'tea' is none of speech",
        "show x, 'x'",
        "cancel, ID",
        "'', no command given"
    })
    void whatDoesNotFitIsMisuse(String line, String message) {
        assertThat(terminal.run(("tasks " + line).strip().split(" "))).isEqualTo(2);

        assertThat(terminal.err()).startsWith("maximin: ").contains(message);
    }

    @Test
    void anUnknownAccountIsNamed() {
        assertThat(terminal.run("tasks", "list", "--account", "nobody")).isEqualTo(1);

        assertThat(terminal.err()).contains("'nobody'");
    }
}
