package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.embeddings.LetterEngine;
import io.maximin.json.Json;
import io.maximin.keys.Plan;
import io.maximin.usage.Balances.Balance;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Both forms of {@code POST /v1/embeddings} over the wire, and what they cost: 0.07 dollars for a million tokens. */
class EmbeddingsRouteTest {
    private static final String PATH = "/v1/embeddings";
    private static final long PAID = 1000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ScriptedProgram program;

    @SuppressWarnings("NullAway.Init")
    private ScriptedProgram.Customer customer;

    @BeforeEach
    void start() {
        program = new ScriptedProgram(home, "limits: {products: {embeddings: {requests-per-minute: 30}}}");
        customer = program.prepaid("reader", PAID);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private HttpResponse<String> post(String json) throws Exception {
        return program.post(PATH, customer, json);
    }

    @Test
    void thePlatformsFormHasVectorsAndTokens() throws Exception {
        var answer = post("""
                {"model":"EMBO-01","texts":["a fox","two old owls"],"type":"db"}""");

        JsonNode body = Json.tree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.propertyNames()).containsExactly("vectors", "total_tokens", "base_resp");
        assertThat(body.path("vectors")).hasSize(2);
        assertThat(numbers(body.at("/vectors/1"))).isEqualTo(LetterEngine.vector("two old owls"));
        assertThat(body.path("total_tokens").asInt()).isEqualTo(5);
        assertThat(body.at("/base_resp/status_code").asInt(-1)).isZero();
    }

    @Test
    void openAisFormHasAListAndUsage() throws Exception {
        var answer = post("""
                {"model":"text-embedding-3-small","input":["a fox","owl"],"dimensions":384,"user":"u"}""");

        JsonNode body = Json.tree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.path("object").asString()).isEqualTo("list");
        assertThat(body.path("model").asString()).isEqualTo("text-embedding-3-small");
        assertThat(body.at("/data/1/object").asString()).isEqualTo("embedding");
        assertThat(body.at("/data/1/index").asInt()).isEqualTo(1);
        assertThat(numbers(body.at("/data/1/embedding"))).isEqualTo(LetterEngine.vector("owl"));
        assertThat(body.path("usage")).hasToString("{\"prompt_tokens\":3,\"total_tokens\":3}");
    }

    @Test
    void aSingleTextAndBase64AreTakenToo() throws Exception {
        var answer = post("""
                {"model":"embo-01","input":"a fox","encoding_format":"base64"}""");

        var bytes = ByteBuffer.wrap(Base64.getDecoder()
                        .decode(Json.tree(answer.body()).at("/data/0/embedding").asString()))
                .order(ByteOrder.LITTLE_ENDIAN);
        var vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        assertThat(vector).isEqualTo(LetterEngine.vector("a fox"));
    }

    private static float[] numbers(JsonNode array) {
        var numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).floatValue();
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"texts":["a"],"type":"db"} | expr_path=model, cause=missing
            {"model":"embo-01","texts":["a"]} | expr_path=type, cause=missing
            {"model":"embo-01","texts":["a"],"type":"other"} | type must be db or query, got 'other'
            {"model":"embo-02","texts":["a"],"type":"db"} | unknown model 'embo-02'
            {"model":"embo-01","texts":[],"type":"db"} | texts must hold 1 to 2048 texts, got 0
            {"model":"embo-01","texts":["a",""],"type":"db"} | texts[1] must not be empty
            {"model":"embo-01","texts":["a",5],"type":"db"} | texts[1], cause=mismatch type string with value 5
            {"model":"embo-01","texts":"a","type":"db"} | expr_path=texts, cause=mismatch type array
            {"model":"embo-01","texts":["fail"],"type":"db"} | too much
            """)
    void failuresOfThePlatformsFormAreToldWith200(String body, String message) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.tree(answer.body()).propertyNames()).containsExactly("base_resp");
        assertThat(Json.tree(answer.body()).at("/base_resp/status_msg").asString())
                .contains(message);
        assertThat(Json.tree(answer.body()).at("/base_resp/status_code").asInt(0))
                .isNotZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"input":"a"} | 400 | expr_path=model, cause=missing
            {"model":"gpt","input":"a"} | 400 | unknown model 'gpt'
            {"model":"embo-01","input":""} | 400 | input[0] must not be empty
            {"model":"embo-01","input":[1,2]} | 400 | input of tokens is not supported
            {"model":"embo-01","input":[[1],[2]]} | 400 | input of tokens is not supported
            {"model":"embo-01","input":{}} | 400 | expr_path=input, cause=mismatch type array
            {"model":"embo-01","input":"a","dimensions":256} | 400 | dimensions must be 384, as the model has them
            {"model":"embo-01","input":"a","encoding_format":"h"} | 400 | encoding_format must be float or base64
            {"model":"embo-01","input":"fail"} | 529 | too much
            """)
    void failuresOfOpenAisFormHaveRealStatuses(String body, int status, String message) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.tree(answer.body()).at("/error/message").asString()).contains(message);
        assertThat(Json.tree(answer.body()).has("base_resp")).isFalse();
    }

    @Test
    void asLongAsTheFormIsNotKnownFailuresAreToldInBoth() throws Exception {
        var neither = post("{\"model\":\"embo-01\"}");
        var both = post("{\"model\":\"embo-01\",\"texts\":[\"a\"],\"input\":\"a\"}");
        var stranger = program.send(
                HttpRequest.newBuilder(program.request(PATH, customer).build().uri())
                        .header("Authorization", "Bearer sk-nobody")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        toldInBoth(neither, 400, 2013, "texts is missing, or input in OpenAI's form");
        toldInBoth(both, 400, 2013, "texts and input must not be given together");
        toldInBoth(stranger, 401, 2049, "invalid api key");
    }

    private static void toldInBoth(HttpResponse<String> answer, int status, int code, String message) {
        JsonNode body = Json.tree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body.at("/error/message").asString()).contains(message);
        assertThat(body.at("/base_resp/status_code").asInt(0)).isEqualTo(code);
        assertThat(body.at("/base_resp/status_msg").asString()).contains(message);
    }

    @Test
    void textsHaveBounds() throws Exception {
        assertThat(message(texts("a ".repeat(8193)))).contains("texts[0] must have at most 8192 tokens, got 8193");
        assertThat(message(texts(Collections.nCopies(37, "a ".repeat(8192)).toArray(String[]::new))))
                .contains("texts must have at most 300000 tokens in all, got 303104");
        assertThat(message(texts(Collections.nCopies(2049, "a").toArray(String[]::new))))
                .contains("texts must hold 1 to 2048 texts, got 2049");
        assertThat(program.embedding().computed()).isZero();
    }

    private String message(String body) throws Exception {
        return Json.tree(post(body).body()).at("/base_resp/status_msg").asString();
    }

    private static String texts(String... texts) {
        return "{\"model\":\"embo-01\",\"type\":\"query\",\"texts\":" + Json.write(texts) + "}";
    }

    @Test
    void tokensAreChargedWhenTheirVectorsWereMade() throws Exception {
        post(texts("a ".repeat(1000), "b ".repeat(500)));
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - 105, 0, 0));

        post("{\"model\":\"embo-01\",\"input\":\"" + "a ".repeat(1000) + "\"}");
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - 175, 0, 0));

        post(texts("fail", "a ".repeat(1000)));
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - 175, 0, 0));
        assertThat(program.audit()).isEmpty();
    }

    @Test
    void whatCannotBePaidIsNotComputed() throws Exception {
        String most = "a ".repeat(8000);

        assertThat(message(texts(most, most))).contains("insufficient balance");
        assertThat(program.embedding().computed()).isZero();
    }

    @Test
    void whoLeavesPaysNothing() throws Exception {
        var request = program.request(PATH, customer)
                .POST(HttpRequest.BodyPublishers.ofString(texts("hold")))
                .build();
        var call = program.sendAsync(request, BodyHandlers.ofString());
        program.embedding().awaitHold();

        call.cancel(true);

        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (program.balance(customer).running() > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID, 0, 0));
    }

    @Test
    void aPlanIsForTextAloneAndLimitsHold() throws Exception {
        var planner = program.planned("planner", Plan.STARTER);

        toldInBoth(program.post(PATH, planner, texts("a")), 403, 2061, "current code plan not support model");
        HttpResponse<String> last = post(texts("a"));
        for (int i = 0; i < 60 && last.statusCode() == 200; i++) {
            last = post(texts("a"));
        }
        toldInBoth(last, 429, 1002, "rate limit");
    }
}
