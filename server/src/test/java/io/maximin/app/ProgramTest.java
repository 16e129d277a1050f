package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.json.Json;
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

    @Test
    void realModelAnswersInEveryDialect() throws Exception {
        var anthropic = program.post("/anthropic/v1/messages", body("\"max_tokens\":8"));
        var openAi = program.post(CHAT, body("\"max_completion_tokens\":8"));
        var minimax = program.post("/v1/text/chatcompletion_v2", body("\"max_completion_tokens\":8"));

        assertThat(Json.tree(anthropic.body()).at("/usage/output_tokens").asInt())
                .isEqualTo(8);
        assertThat(Json.tree(anthropic.body()).at("/stop_reason").asString()).isEqualTo("max_tokens");
        assertThat(Json.tree(openAi.body()).at("/usage/completion_tokens").asInt())
                .isEqualTo(8);
        assertThat(Json.tree(minimax.body()).at("/choices/0/finish_reason").asString())
                .isEqualTo("length");
    }

    @Test
    void countedTokensAreThoseOfTheAnswersUsage() throws Exception {
        var counted = program.post("/anthropic/v1/messages/count_tokens", body("\"max_tokens\":1"));
        var answer = program.post("/anthropic/v1/messages", body("\"max_tokens\":1"));

        assertThat(Json.tree(counted.body()).at("/input_tokens").asInt())
                .isPositive()
                .isEqualTo(Json.tree(answer.body()).at("/usage/input_tokens").asInt());
    }

    @Test
    void clientThatLeavesFreesItsSlot() throws Exception {
        var request =
                program.keyed(CHAT, body("\"max_tokens\":1500,\"stream\":true")).build();
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

    @Test
    void promptBeyondTheContextIsRefused() throws Exception {
        var answer = program.post(CHAT, body("\"max_tokens\":8").replace("Hi", "word ".repeat(3_000)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid params, context window exceeds limit (2013)");
    }

    @Test
    void askingForMoreThanTheDocumentedContextIsRefused() throws Exception {
        assertThat(program.post(CHAT, body("\"max_tokens\":204800")).body()).contains("context window exceeds limit");
        assertThat(program.post(CHAT, body("\"max_tokens\":-1")).statusCode()).isEqualTo(400);
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
    private static String body(String more) {
        return "{\"model\":\"MiniMax-M2.1\",\"temperature\":0.001," + more
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
    }
}
