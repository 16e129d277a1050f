package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Accounting;
import io.maximin.usage.Balances;
import io.maximin.usage.Balances.Balance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is killed in the middle of what it does, and the books that the next one finds. */
class KilledServerTest {
    private static final long PAID = 1_000_000;
    private static final long COST = 5;
    private static final int CLIENTS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final InstantSource clock = InstantSource.system();
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PrepaidHome prepaid;

    @BeforeEach
    void open() {
        prepaid = PrepaidHome.open(home, PAID, clock);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        prepaid.close();
    }

    private HttpRequest request(URI server, String script, boolean stream) {
        var json = """
                {"model":"MiniMax-M2.1","max_tokens":3,"stream":%s,"messages":[{"role":"user","content":"%s"}]}
                """.formatted(stream, script);
        return HttpRequest.newBuilder(server.resolve("/v1/chat/completions"))
                .header("Authorization", "Bearer " + prepaid.secret())
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /** What was charged, once a next server has looked at the books. */
    private long chargedAfterRestart() {
        var database = prepaid.database();
        var limits = new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(clock), clock);
        var place = new Accounting.Place(database, home, new Processes(database, new Random(1), clock));
        Accounting.open(place, limits, new SimpleMeterRegistry(), new Random(1), clock);
        var balances = new Balances(database, clock);
        Balance left = balances.of(prepaid.account().id());
        assertThat(left).isEqualTo(new Balance(left.available(), 0, 0));
        assertThat(balances.audit(List.of(prepaid.account().id()))).isEmpty();
        return PAID - left.available();
    }

    /** Three words in; what was not settled when the process died, and not marked a second before, is free. */
    @ParameterizedTest
    @CsvSource({
        "halt:, false, 0",
        "say:one two |halt:, false, 0",
        "say:one two three|halt:, false, 0",
        "say:one two three|halt:end, false, 5",
        "say:one two |halt:, true, 0",
        "say:one two three|halt:end, true, 5"
    })
    void theSumOfEntriesIsWhatWasDelivered(String script, boolean stream, long charged) throws Exception {
        var child = new ChildServer(home);
        var server = child.process();
        var request = request(child.address(), script, stream);

        var answer = client.sendAsync(request, BodyHandlers.ofString());

        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.handle((_, failure) -> failure != null).get()).isTrue();
        assertThat(chargedAfterRestart()).isEqualTo(charged);
    }

    @RepeatedTest(3)
    void killedUnderLoadNothingStaysReservedAndNothingIsChargedTwice() throws Exception {
        long seed = System.nanoTime();
        var child = new ChildServer(home);
        var server = child.process();
        var request = request(child.address(), "say:one two three", false);
        long delivered = 0;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                calls.add(clients.submit(() -> answers(request)));
            }
            assertThat(server.waitFor(300 + new Random(seed).nextInt(700), TimeUnit.MILLISECONDS))
                    .isFalse();
            server.destroyForcibly().waitFor();
            for (var call : calls) {
                delivered += call.get();
            }
        }

        assertThat(delivered).isPositive();
        assertThat(chargedAfterRestart()).as("seed %s", seed).isBetween(delivered * COST, (delivered + CLIENTS) * COST);
    }

    /** Asks again and again until nobody answers; tells how often somebody did. */
    private long answers(HttpRequest request) throws InterruptedException {
        long answered = 0;
        while (true) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                answered++;
            } catch (IOException _) {
                return answered;
            }
        }
    }
}
