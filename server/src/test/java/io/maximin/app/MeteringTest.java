package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.app.ScriptedProgram.Customer;
import io.maximin.json.Json;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.Plan;
import io.maximin.limits.Limit;
import io.maximin.usage.Balances.Balance;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What callers pay, over the wire. Three words in and three out cost 5 millionths of a dollar, a character of
 * speech-2.6-turbo 60.
 */
class MeteringTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String NATIVE = "/v1/text/chatcompletion_v2";
    private static final String MESSAGES = "/anthropic/v1/messages";
    private static final String SPEECH = "/v1/t2a_v2";
    private static final long COST = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ScriptedProgram program;

    @BeforeEach
    void start() {
        program = new ScriptedProgram(home, "");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static String chat(String script, boolean stream) {
        return """
                {"model":"MiniMax-M2.1","max_tokens":3,"stream":%s,"messages":[{"role":"user","content":"%s"}]}
                """.formatted(stream, script);
    }

    private static String speech(String text, boolean stream) {
        return """
                {"model":"speech-2.6-turbo","text":"%s","stream":%s,\
                "voice_setting":{"voice_id":"English_expressive_narrator"},"audio_setting":{"format":"pcm"}}
                """.formatted(text, stream);
    }

    private static Balance spent(long paid, long spent) {
        return new Balance(paid - spent, 0, 0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        CHAT + ",false",
        CHAT + ",true",
        NATIVE + ",false",
        NATIVE + ",true",
        MESSAGES + ",false",
        MESSAGES + ",true"
    })
    void everyDialectOfTextIsCharged(String path, boolean stream) throws Exception {
        var customer = program.prepaid("reader", 100);

        var answer = program.post(path, customer, chat("say:one two three", stream));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(program.balance(customer)).isEqualTo(spent(100, COST));
        assertThat(program.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void speechIsChargedByItsCharacters(boolean stream) throws Exception {
        var customer = program.prepaid("listener", 10_000);

        program.post(SPEECH, customer, speech("Hi there.", stream));
        program.post("/v1/audio/speech", customer, """
                {"model":"speech-2.6-turbo","input":"Hi there.","voice":"English_expressive_narrator",\
                "response_format":"pcm"}""");

        assertThat(program.balance(customer)).isEqualTo(spent(10_000, 2 * 9 * 60));
    }

    @Test
    void eachTextOnASocketIsCharged() throws Exception {
        var customer = program.prepaid("caller", 10_000);
        try (var socket = program.socket("/ws/v1/t2a_v2", customer)) {
            socket.send("""
                    {"event":"task_start","model":"speech-2.6-turbo",\
                    "voice_setting":{"voice_id":"English_expressive_narrator"},"audio_setting":{"format":"pcm"}}""");
            socket.send("{\"event\":\"task_continue\",\"text\":\"One.\"}");
            socket.send("{\"event\":\"task_continue\",\"text\":\"Two, three.\"}");
            socket.send("{\"event\":\"task_finish\"}");
            for (var event = socket.next(); !event.startsWith("closed"); event = socket.next()) {
                assertThat(event).doesNotContain("task_failed");
            }
        }

        assertThat(program.balance(customer)).isEqualTo(spent(10_000, (4 + 11) * 60));
    }

    @Test
    void aBalanceForTenServesTenOfSixtyFourAtOnce() throws Exception {
        var customer = program.prepaid("ten", 10 * COST);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> call =
                    () -> program.post(NATIVE, customer, chat("say:one two three", false));
            List<Future<HttpResponse<String>>> calls =
                    Stream.generate(() -> clients.submit(call)).limit(64).toList();
            int served = 0;
            int refused = 0;
            for (var one : calls) {
                int code = code(one.get());
                served += code == 0 ? 1 : 0;
                refused += code == 1008 ? 1 : 0;
            }

            assertThat(List.of(served, refused)).containsExactly(10, 54);
        }
        assertThat(program.balance(customer)).isEqualTo(spent(10 * COST, 10 * COST));
        assertThat(program.audit()).isEmpty();
    }

    private static int code(HttpResponse<String> answer) {
        return Json.tree(answer.body()).at("/base_resp/status_code").asInt();
    }

    @Test
    void anEmptyBalanceIsToldInEachDialect() throws Exception {
        var poor = program.prepaid("poor", 1);

        var openAi = program.post(CHAT, poor, chat("say:one two three", false));
        var anthropic = program.post(MESSAGES, poor, chat("say:one two three", false));

        assertThat(openAi.statusCode()).isEqualTo(429);
        assertThat(openAi.body()).contains("insufficient_balance_error", "insufficient balance (1008)");
        assertThat(anthropic.statusCode()).isEqualTo(429);
        assertThat(anthropic.body()).contains("rate_limit_error", "insufficient balance (1008)");
        assertThat(code(program.post(SPEECH, poor, speech("Hello.", true)))).isEqualTo(1008);
    }

    @Test
    void whoLeavesPaysForWhatWasMade() throws Exception {
        var customer = program.prepaid("leaver", 100);
        try (var answer = program.stream(CHAT, customer, chat("say:one two |hold:", true))) {
            program.engine().awaitHeld(1);
            assertThat(answer.read()).isPositive();
            assertThat(program.balance(customer).held()).isPositive();
        }

        await(() -> program.balance(customer).running() == 0);
        // Three words in, two out: 3 x 0.3 + 2 x 1.2 rounded up.
        assertThat(program.balance(customer)).isEqualTo(spent(100, 4));
    }

    @Test
    void whatTheServerFailsAtIsNotCharged() throws Exception {
        var customer = program.prepaid("unlucky", 10_000);

        assertThat(program.post(CHAT, customer, chat("say:one two |crash:", false))
                        .statusCode())
                .isEqualTo(500);
        assertThat(code(program.post(SPEECH, customer, speech("One. fail-INTERNAL two.", false))))
                .isEqualTo(1000);

        assertThat(program.balance(customer)).isEqualTo(spent(10_000, 0));
    }

    @Test
    void whatAFailingStreamDeliveredIsCharged() throws Exception {
        var customer = program.prepaid("half", 1_000);

        var answer = program.post(CHAT, customer, chat("say:one two |crash:", true));

        assertThat(answer.body()).contains("two", "unknown error");
        assertThat(program.balance(customer)).isEqualTo(spent(1_000, 4));
    }

    @Test
    void aPlanIsForTextAlone() throws Exception {
        var planner = program.planned("planner", Plan.STARTER);

        assertThat(program.post(CHAT, planner, chat("say:one", false)).statusCode())
                .isEqualTo(200);
        var refused = program.post("/v1/audio/speech", planner, "{}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("(2061)");
        assertThat(code(program.post(SPEECH, planner, "not json"))).isEqualTo(2061);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/api/openplatform/coding_plan/remains",
                "/v1/coding_plan/remains?GroupId=1",
                "/v1/token_plan/remains"
            })
    void aPlanTellsWhatIsLeft(String path) throws Exception {
        var planner = program.planned("planner", Plan.PLUS);
        program.post(CHAT, planner, chat("say:one", false));
        program.post(CHAT, planner, chat("crash:", false));

        var remains = Json.tree(program.get(path, planner).body());

        assertThat(remains.at("/base_resp/status_code").asInt()).isZero();
        var model = remains.at("/model_remains/0");
        assertThat(model.at("/model_name").stringValue()).isEqualTo("MiniMax-M2.1");
        assertThat(model.at("/current_interval_total_count").asInt()).isEqualTo(4_500);
        assertThat(model.at("/current_interval_usage_count").asInt()).isEqualTo(4_499);
        long start = model.at("/start_time").asLong();
        assertThat(model.at("/end_time").asLong() - start)
                .isEqualTo(Duration.ofHours(5).toMillis());
        assertThat(model.at("/remains_time").asLong())
                .isBetween(1L, Duration.ofHours(5).toMillis());
        assertThat(remains.at("/current_subscribe_title").stringValue()).isEqualTo("Coding Plan Plus");
    }

    @Test
    void aKeyOfNoPlanHasNothingToTell() throws Exception {
        var answer = program.get("/v1/coding_plan/remains", program.prepaid("payer", 1));

        assertThat(answer.body()).contains("\"model_remains\":[]", "\"status_code\":0");
    }

    @Test
    void aUsedUpPlanIsToldBeforeTheBodyIsRead() throws Exception {
        var planner = program.planned("busy", Plan.STARTER);
        program.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into plan_minute (account_id, minute, calls) values (?, ?, 1500)",
                        planner.account().id(),
                        System.currentTimeMillis() / 60_000 - 10));

        var answer = program.post(MESSAGES, planner, "not json");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("rate_limit_error", "usage limit exceeded", "(2056)");
    }

    @Test
    void aKeyMayBeHeldToItsModelsAndItsLimits() throws Exception {
        var limited = key(List.of("MiniMax-M2.1"), new Limit(Optional.of(2L), Optional.empty(), Optional.empty()));
        var elsewhere = key(List.of("MiniMax-M2"), Limit.NONE);

        assertThat(program.post(CHAT, elsewhere, chat("say:one", false)).body()).contains("(2061)");
        assertThat(code(program.post(NATIVE, limited, chat("say:one", false)))).isZero();
        assertThat(code(program.post(NATIVE, limited, chat("say:one", false)))).isZero();
        assertThat(code(program.post(NATIVE, limited, chat("say:one", false)))).isEqualTo(1002);
    }

    @Test
    void tokensOfAMinuteAreLimitedByTheirBound() throws Exception {
        var limited = key(List.of(), new Limit(Optional.empty(), Optional.of(10L), Optional.empty()));

        // One word in and three out at most are asked for; one in and one out are used.
        for (int i = 0; i < 4; i++) {
            assertThat(code(program.post(NATIVE, limited, chat("say:one", false))))
                    .isZero();
        }
        assertThat(code(program.post(NATIVE, limited, chat("say:one", false)))).isEqualTo(1039);
    }

    private Customer key(List<String> models, Limit limit) {
        return program.customer(
                new KeyRequest(KeyKind.PAY_AS_YOU_GO, "own", "somebody", models, Optional.empty(), limit));
    }

    @Test
    void theMetricsTellWhatWasUsedWithoutNamingAnybody() throws Exception {
        var customer = program.prepaid("counted", 100);
        program.post(CHAT, customer, chat("say:one two three", false));

        var metrics = program.get("/metrics", customer).body();

        assertThat(metrics)
                .contains("maximin_usage_operations_total{outcome=\"done\",product=\"text\"} 1.0")
                .contains("maximin_usage_units_total{product=\"text\",unit=\"output-tokens\"} 3.0")
                .doesNotContain(customer.account().id());
    }
}
