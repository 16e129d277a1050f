package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.text.TextEngine;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.upstreams.ScriptedUpstream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that say how long they want to be left alone. */
class RetryAfterTest extends TextUpstreamSuite {
    @AutoClose
    private final ScriptedUpstream second = new ScriptedUpstream();

    private TextEngine one() {
        return engine(config(Kind.OPENAI, server.url()));
    }

    private TextEngine both() {
        return engine(config(Kind.OPENAI, server.url()), config(Kind.OPENAI, second.url(), LONG, 0));
    }

    private static ApiException failure(TextEngine engine) {
        return catchThrowableOfType(
                ApiException.class, () -> prepare(engine, hello()).generate(_ -> {}));
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "' 12 '|12",
                "60|60",
                "61|60",
                "999999999999999999|60",
                "Thu, 15 Jan 2026 10:00:25 GMT|25",
                "Fri, 15 Jan 2027 10:00:00 GMT|60",
                "Thu, 15 Jan 2026 09:59:59 GMT|0",
                "0|0",
                "-5|0",
                "1.5|0",
                "soon|0",
                "9999999999999999999999|0",
                "''|0"
            })
    void secondsAndDatesAreUnderstood(String value, int seconds) {
        var headers = HttpHeaders.of(Map.of("retry-after", List.of(value)), (_, _) -> true);

        assertThat(RetryAfter.of(headers, Instant.parse("2026-01-15T10:00:00Z")))
                .isEqualTo(seconds(seconds).filter(Duration::isPositive));
    }

    @ParameterizedTest
    @CsvSource({"429,RATE_LIMITED", "503,OVERLOADED", "529,OVERLOADED"})
    void theCallerLearnsWhenToTryAgain(int status, ErrorKind kind) {
        server.then(status, "{}", "Retry-After", "20");

        var failure = failure(one());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryAfter()).isEqualTo(seconds(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500, 504})
    void otherFailuresAskForNoRest(int status) {
        server.then(status, "{}", "Retry-After", "20");
        var engine = one();

        assertThat(failure(engine).retryAfter()).isEmpty();
        failure(engine);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void anUnpaidAccountIsNoReasonToWait() {
        server.then(429, "{\"error\":{\"code\":\"insufficient_quota\"}}", "Retry-After", "20");

        var failure = failure(one());

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    void aServerIsNotAskedWhileItRests() throws Exception {
        server.then(429, "{}", "Retry-After", "20").thenStream(whole(Kind.OPENAI));
        var engine = one();
        failure(engine);
        now = now.plusSeconds(5);

        var failure = failure(engine);

        assertThat(failure.kind()).isEqualTo(ErrorKind.OVERLOADED);
        assertThat(failure.retryAfter()).isEqualTo(seconds(15));
        assertThat(server.asked()).hasSize(1);
        now = now.plusSeconds(15);
        assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
    }

    @Test
    void nobodyRestsForLongerThanAMinute() throws Exception {
        server.then(503, "", "Retry-After", "86400").thenStream(whole(Kind.OPENAI));
        var engine = one();
        assertThat(failure(engine).retryAfter()).isEqualTo(seconds(60));
        now = now.plusSeconds(60);

        assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
    }

    @Test
    void anotherServerStandsInMeanwhileAtOnce() throws Exception {
        server.then(429, "{}", "Retry-After", "20").thenStream(whole(Kind.OPENAI));
        second.thenStream(whole(Kind.OPENAI));
        var engine = both();

        for (int i = 0; i < 3; i++) {
            assertThat(answer(write(engine, hello()))).isEqualTo("Hi you");
        }

        assertThat(server.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(3);
        now = now.plusSeconds(20);
        write(engine, hello());
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"30,10,10", "10,30,10", "10,0,10", "0,30,30"})
    void theSoonerOfTwoTimesIsTold(String first, String other, int told) {
        server.then(503, "", "Retry-After", first);
        second.then(429, "{}", "Retry-After", other);

        assertThat(failure(both()).retryAfter()).isEqualTo(seconds(told));
    }
}
