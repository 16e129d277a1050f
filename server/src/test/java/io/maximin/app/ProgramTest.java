package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.TextDialect;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.StopReason;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTest {
    private static final String ACTIVE = "maximin_text_slots_active{weights=\"MiniMax-M2.1\"}";
    private static final String CHAT = "/v1/chat/completions";
    private static final int PATIENCE = 2_000;

    private TestProgram program;

    @BeforeAll
    void start(@TempDir Path home) {
        program = new TestProgram(home);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void everyRouteOfTheApiAsksForAKey() throws Exception {
        List<Route> routes = program.routes().requests().stream()
                .filter(route -> !route.path().contains("/links/"))
                .toList();

        assertThat(routes).isNotEmpty().noneMatch(route -> route.access() == Access.PUBLIC);
        assertThat(program.routes().sockets()).isNotEmpty().noneMatch(route -> route.access() == Access.PUBLIC);
        for (Route route : routes) {
            var answer = program.send(program.request(route.path().replace("{id}", "x"))
                    .method(route.method(), BodyPublishers.ofString("{}")));
            assertThat(answer.body()).as(route.path()).contains("1004").contains("login fail");
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void realModelAnswersInEveryDialect(TextDialect dialect) throws Exception {
        for (boolean stream : new boolean[] {false, true}) {
            var answer = program.post(
                    dialect.path(), body(dialect, "Hi", 8).put("stream", stream).toString());

            var heard = dialect.heard(answer.body(), stream);
            assertThat(heard.output()).isEqualTo(8);
            assertThat(heard.stop()).isEqualTo(StopReason.MAX_TOKENS);
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void countedTokensAreThoseOfTheAnswersUsage(TextDialect dialect) throws Exception {
        var body = body(dialect, "Hi", 1).toString();
        int input =
                dialect.heard(program.post(dialect.path(), body).body(), false).input();

        assertThat(input).isPositive();
        for (var path : dialect.paths().subList(1, dialect.paths().size())) {
            var counted = Json.tree(program.post(path, body).body());
            assertThat(counted.path("input_tokens").intValue()).isEqualTo(input);
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void clientThatLeavesFreesItsSlot(TextDialect dialect) throws Exception {
        var body = body(dialect, "Hi", 1500).put("stream", true).toString();
        var request = program.keyed(dialect.path(), body).build();
        try (var stream =
                program.client().send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(stream.readNBytes(10)).hasSize(10);
            assertThat(program.metric(ACTIVE)).isOne();
        }

        assertThat(slotIsFreed()).isTrue();
    }

    @Test
    void fullQueueIsOverloadedAtOnce() throws Exception {
        Callable<HttpResponse<String>> call = () -> program.post(CHAT, body("\"max_tokens\":1500"));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> refusals = new ArrayList<>();
            for (var answer : callers.invokeAll(Collections.nCopies(12, call))) {
                if (answer.get().statusCode() != 200) {
                    assertThat(answer.get().statusCode()).isEqualTo(529);
                    refusals.add(answer.get().body());
                }
            }

            assertThat(refusals)
                    .hasSizeBetween(1, 11)
                    .allSatisfy(body -> assertThat(body).contains("overloaded_error", "(2064)"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void whatIsBeyondTheContextIsRefused(TextDialect dialect) throws Exception {
        var prompt = program.post(
                dialect.path(), body(dialect, "word ".repeat(3_000), 8).toString());
        var documented =
                program.post(dialect.path(), body(dialect, "Hi", 204_800).toString());

        for (var answer : List.of(prompt, documented)) {
            assertThat(answer.statusCode()).isEqualTo(dialect.status(400));
            assertThat(dialect.refusal(Json.tree(answer.body())))
                    .isEqualTo(new TextDialect.Fault(
                            dialect.type(400), 2013, "invalid params, context window exceeds limit"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.maximin.api.TextDialect#all")
    void schemasThatCannotBeHeldAreRefusedByTheirPlace(TextDialect dialect) throws Exception {
        var schema = new AnswerFormat.JsonSchema(dialect.schema(), "{\"not\":{}}");
        var request = TextDialect.request(schema, Message.text(Role.USER, "Hi"));

        var answer = program.post(dialect.path(), dialect.body(request, false));

        var fault = dialect.refusal(Json.tree(answer.body()));
        assertThat(fault.code()).isEqualTo(2013);
        assertThat(fault.message()).contains(dialect.schema()).contains("'not'");
    }

    @Test
    void missingWeightsAreNamedWithTheirCure() throws Exception {
        var pulled = program.post(CHAT, body("\"max_tokens\":8").replace("MiniMax-M2.1", "MiniMax-M2.1-lightning"));
        var own = program.post(CHAT, body("\"max_tokens\":8").replace("MiniMax-M2.1", "absent"));

        assertThat(pulled.statusCode()).isEqualTo(503);
        assertThat(pulled.body()).contains("./maximin models pull MiniMax-M2.1-lightning");
        assertThat(own.body()).contains("absent.gguf");
    }

    @Test
    void corruptWeightsAreRefusedByName() throws Exception {
        var answer = program.post(CHAT, body("\"max_tokens\":8").replace("MiniMax-M2.1", "broken"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("broken.gguf");
    }

    @Test
    void bothHeadersCarryAKeyAndAuthorizationWins() throws Exception {
        var byApiKey = program.request("/v1/models").header("x-api-key", program.key());
        var wrongBearer = program.request("/v1/models")
                .header("x-api-key", program.key())
                .header("Authorization", "Bearer wrong");
        var otherScheme = program.request("/v1/models").header("Authorization", "Basic " + program.key());

        assertThat(program.send(byApiKey).statusCode()).isEqualTo(200);
        assertThat(program.send(wrongBearer).body()).contains("invalid api key (2049)");
        assertThat(program.send(otherScheme).body()).contains("(1004)");
    }

    @Test
    void revokedKeyIsRefusedAtOnce() throws Exception {
        String key = program.newKey();
        var request = program.request("/v1/models").header("Authorization", "Bearer " + key);
        assertThat(program.send(request).statusCode()).isEqualTo(200);

        program.keys().revoke(key.substring(0, 13));

        assertThat(program.send(request).statusCode()).isEqualTo(401);
    }

    private boolean slotIsFreed() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            if (program.metric(ACTIVE) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Almost greedy, since then the tiny model does not end by itself. */
    private static ObjectNode body(TextDialect dialect, String text, int limit) {
        return dialect.request(TextDialect.request(Message.text(Role.USER, text)))
                .put("temperature", 0.001)
                .put(dialect.limit(), limit);
    }

    /** Almost greedy, since then the tiny model does not end by itself. */
    private static String body(String more) {
        return "{\"model\":\"MiniMax-M2.1\",\"temperature\":0.001," + more
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
    }
}
