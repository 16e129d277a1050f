package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchRedirectTest {
    private final Canary canary = new Canary();
    private final FakeResolver resolver = new FakeResolver();
    private final ScriptedHost host = new ScriptedHost(this::answer);
    private final Fetcher fetcher = new Fetcher(
            new FetchConfig(
                    List.of("good.example.com:" + host.port(), "other.example.com:" + host.port()),
                    ByteSize.ofMegabytes(1),
                    Duration.ofSeconds(10)),
            resolver);
    private volatile String location = "";

    FetchRedirectTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        host.close();
        canary.close();
    }

    private void answer(String request, ScriptedHost.Connection connection) throws IOException {
        connection.send(request.startsWith("GET /end") ? ScriptedHost.ok("the end") : ScriptedHost.redirect(location));
    }

    private Answer get(String to) throws IOException, InterruptedException {
        location = to.replace("PORT", "" + canary.port()).replace("OWN", "" + host.port());
        var request = FetchRequest.of(host.url("good.example.com")).withAuthorization(new Secret("Bearer open"));
        return fetcher.get(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "///127.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "http://2130706433:PORT/",
                "http://localhost:PORT/",
                "http://metadata.google.internal:PORT/",
                "http://rebind.example.com:PORT/",
                "http://good.example.com:PORT/",
                "https://127.0.0.1:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://0x7f.1:PORT/",
                "http://017700000001:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://good.example.com@127.0.0.1:PORT/",
                "gopher://127.0.0.1:PORT/_GET",
                "data:text/plain,x",
                "http://me@127.0.0.1:PORT/",
                "http:\\\\127.0.0.1:PORT/",
                "/\\127.0.0.1:PORT/",
                "\\\\127.0.0.1:PORT/",
                "file:///etc/passwd",
                "ftp://127.0.0.1:PORT/",
                "http:127.0.0.1:PORT",
                "http://127.0.0.1\t:PORT/",
                "",
            })
    void aRedirectIsCheckedLikeTheUrl(String to) throws IOException {
        assertThatThrownBy(() -> get(to))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("invalid params, url ");

        assertThat(canary.connections()).isZero();
        assertThat(host.requests()).isNotEmpty();
    }

    @Test
    void aNameThatTurnsToLoopbackBetweenRedirectsIsRefused() throws IOException {
        resolver.answers("turn.example.com", "127.0.0.1").answers("turn.example.com", "127.0.0.2");
        try (var other = new Canary(new InetSocketAddress("127.0.0.2", host.port()));
                var open = new Fetcher(
                        new FetchConfig(
                                List.of("127.0.0.1:" + host.port()), ByteSize.ofMegabytes(1), Duration.ofSeconds(10)),
                        resolver)) {
            location = "/again";

            assertThatThrownBy(() -> open.get(FetchRequest.of(host.url("turn.example.com"))))
                    .hasMessageContaining("host 'turn.example.com' is not allowed");

            assertThat(resolver.asked()).hasSize(2);
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/end", "end?a=%2F&b=c+d", "//good.example.com:OWN/end", "http://GOOD.example.com:OWN/end#x"})
    void aRedirectWithinTheOriginKeepsTheAuthorization(String to) throws IOException, InterruptedException {
        assertThat(get(to).text()).isEqualTo("the end");

        assertThat(host.requests()).hasSize(2).allMatch(request -> request.contains("Authorization: Bearer open\r\n"));
        if (to.contains("?")) {
            assertThat(host.requests().getLast()).startsWith("GET /end?a=%2F&b=c+d HTTP/1.1\r\n");
        }
    }

    @Test
    void aRedirectToAnotherOriginDropsTheAuthorization() throws IOException, InterruptedException {
        assertThat(get("http://other.example.com:OWN/end").text()).isEqualTo("the end");

        assertThat(host.requests().getFirst()).contains("Authorization");
        assertThat(host.requests().getLast())
                .contains("Host: other.example.com:")
                .doesNotContain("Authorization");
    }

    @Test
    void aLoopEndsAfterFiveRedirects() {
        assertThatThrownBy(() -> get("/again"))
                .hasMessage("invalid params, url host 'good.example.com' redirected more than 5 times");

        assertThat(host.requests()).hasSize(6);
    }

    @Test
    void aPostIsNotRedirected() throws IOException, InterruptedException {
        location = "http://127.0.0.1:" + canary.port() + "/";

        var answer = fetcher.post(FetchRequest.of(host.url("good.example.com")), "{\"challenge\":\"é\"}");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(host.requests())
                .singleElement()
                .asString()
                .startsWith("POST / HTTP/1.1\r\n")
                .contains("Content-Type: application/json")
                .endsWith("\r\n\r\n{\"challenge\":\"é\"}");
        assertThat(canary.connections()).isZero();
    }
}
