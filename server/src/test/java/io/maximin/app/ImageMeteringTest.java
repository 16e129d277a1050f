package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.keys.Plan;
import io.maximin.usage.Balances.Balance;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pictures cost over the wire: 3,500 millionths of a dollar for each that was made. */
class ImageMeteringTest {
    private static final String PATH = "/v1/image_generation";
    private static final long PICTURE = 3_500;
    private static final long PAID = 10 * PICTURE;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ScriptedProgram program;

    @BeforeEach
    void start() {
        program = new ScriptedProgram(home, "limits: {products: {image: {tokens-per-minute: 18}}}");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a fox, 1, 1",
        "a fox, 9, 9",
        "block-0 block-5, 9, 7",
        "block-all, 9, 0",
        "fail-UNAVAILABLE, 9, 0",
        "fail-UNAVAILABLE-2, 9, 2",
        "garbage, 3, 0"
    })
    void whatWasMadeIsChargedOnce(String prompt, int asked, int made) throws Exception {
        var customer = program.prepaid("painter", PAID);

        var answer = program.post(PATH, customer, body(prompt, asked));

        assertThat(Json.tree(answer.body()).at("/metadata/success_count").asString("0"))
                .isEqualTo(Integer.toString(made));
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - made * PICTURE, 0, 0));
        assertThat(program.audit()).isEmpty();
    }

    @Test
    void theOtherDialectCostsTheSame() throws Exception {
        var customer = program.prepaid("painter", PAID);

        program.post("/v1/images/generations", customer, "{\"prompt\":\"block-1\",\"n\":3,\"size\":\"256x256\"}");

        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - 2 * PICTURE, 0, 0));
    }

    @Test
    void whatCouldBeMadeMustBePaidFor() throws Exception {
        var customer = program.prepaid("poor", 2 * PICTURE);

        var three = program.post(PATH, customer, body("block-2", 3));

        assertThat(code(three)).isEqualTo(1008);
        assertThat(program.drawing().requests()).isEmpty();
        assertThat(code(program.post(PATH, customer, body("a fox", 2)))).isZero();
    }

    @Test
    void whoLeavesPaysForWhatWasMade() throws Exception {
        var customer = program.prepaid("leaver", PAID);
        var request = program.request(PATH, customer)
                .POST(HttpRequest.BodyPublishers.ofString(body("hold", 9)))
                .build();
        CompletableFuture<HttpResponse<String>> call = program.sendAsync(request, BodyHandlers.ofString());
        program.drawing().awaitHold();
        program.drawing().release();
        program.drawing().awaitHold();

        call.cancel(true);

        await(() -> program.balance(customer).running() == 0);
        assertThat(program.balance(customer)).isEqualTo(new Balance(PAID - PICTURE, 0, 0));
        assertThat(program.drawing().interrupted()).isOne();
    }

    @Test
    void picturesAreTheTokensOfALimit() throws Exception {
        var customer = program.prepaid("painter", 10 * PAID);

        assertThat(code(program.post(PATH, customer, body("block-all", 9)))).isZero();
        assertThat(code(program.post(PATH, customer, body("a fox", 9)))).isZero();
        assertThat(code(program.post(PATH, customer, body("a fox", 9)))).isZero();
        assertThat(code(program.post(PATH, customer, body("a fox", 1)))).isEqualTo(1039);
    }

    @Test
    void aPlanIsForTextAlone() throws Exception {
        var planner = program.planned("planner", Plan.STARTER);

        assertThat(code(program.post(PATH, planner, "not json"))).isEqualTo(2061);
        assertThat(program.post("/v1/images/generations", planner, "{}").statusCode())
                .isEqualTo(403);
    }

    private static int code(HttpResponse<String> answer) {
        return Json.tree(answer.body()).at("/base_resp/status_code").asInt(-1);
    }

    private static String body(String prompt, int count) {
        return "{\"model\":\"image-01\",\"prompt\":\"" + prompt + "\",\"n\":" + count
                + ",\"width\":512,\"height\":512}";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
