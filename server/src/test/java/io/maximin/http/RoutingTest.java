package io.maximin.http;

import static io.maximin.http.RunningServer.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutingTest {
    private RunningServer server;

    @BeforeAll
    void start() throws IOException {
        server = RunningServer.of(
                get("/plain", e -> e.json(200, "\"" + e.query("q").orElse("none") + "\"")),
                get("/by/{id}", e -> e.json(200, "\"" + e.pathParameter("id") + "\"")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void queryIsNoPartOfThePath() throws Exception {
        assertThat(server.fetch("/plain?q=a%20b&beta=true").body()).isEqualTo("\"a b\"");
        assertThat(server.fetch("/by/7?x=/y").body()).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plain?q=%zz", "/plain?q=%ff", "/plain?%00=%", "/plain?=&&="})
    void malformedQueryIsNoInternalError(String target) throws Exception {
        try (var client = server.raw()) {
            client.send("GET " + target + " HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

            assertThat(client.readAll()).matches("(?s)HTTP/1.1 [24].*");
        }
    }

    @Test
    void bodySentToAnUnknownPathDoesNotHideThe404() throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/nothing"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(5_000_000)))
                .build();

        assertThat(server.send(request).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/plain/", "/by/", "/by/a/b", "/PLAIN"})
    void unknownPathIsPlain404(String path) throws Exception {
        HttpResponse<String> response = server.fetch(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(response.body()).isEqualTo("404 page not found");
        assertThat(traceIds(response)).hasSize(1).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "FOO"})
    void wrongMethodIsPlain404(String method) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/plain"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> response = server.send(request);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("404 page not found");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void everyAnswerHasOneTraceIdUnderThreeNamesAndNoServerName(HttpClient.Version version) throws Exception {
        try (var client = RunningServer.client(version)) {
            var first = client.send(HttpRequest.newBuilder(server.uri("/plain")).build(), BodyHandlers.ofString());
            var second =
                    client.send(HttpRequest.newBuilder(server.uri("/plain")).build(), BodyHandlers.ofString());

            assertThat(first.version()).isEqualTo(version);
            assertThat(traceIds(first)).hasSize(1).doesNotContainAnyElementsOf(traceIds(second));
            assertThat(first.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void headIsNotAnsweredInPlaceOfGet() throws Exception {
        try (var client = server.raw()) {
            client.send("HEAD /plain HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");

            assertThat(client.readAll()).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //plain HTTP/1.1",
                "GET /by/../plain HTTP/1.1",
                "GET /by/a%2fb HTTP/1.1",
                "GET /by/%2e%2e HTTP/1.1",
                "GET /by/%ff HTTP/1.1",
                "GET /by/%00 HTTP/1.1",
                "GET /by/%u002f HTTP/1.1",
                "GET /by/a\\b HTTP/1.1",
                "GET /by/a;x=1 HTTP/1.1",
                "GET plain HTTP/1.1",
                "GET /plain HTTP/9.9",
                "GET  HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT t:80 HTTP/1.1",
                "TRACE /plain HTTP/1.1",
                "garbage"
            })
    void oddRequestLineGetsAShortPlainAnswer(String line) throws Exception {
        assertShortPlainRefusal(line + "\r\nHost: t\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nno colon\r\n",
                "Host: a\r\nBad Name: 1\r\n",
                "Host: a\r\nContent-Length: -1\r\n",
                "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                "Host: a\r\nTransfer-Encoding: gzip\r\n",
                "Host: a\r\nX: a\r\n folded\r\n",
                "Host: a\r\nX: \u0000\r\n"
            })
    void badHeadersGetAShortPlainAnswer(String headers) throws Exception {
        assertShortPlainRefusal("GET /plain HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    @Test
    void headersAboveTheLimitGetAShortPlainAnswer() throws Exception {
        String answer = assertShortPlainRefusal(
                "GET /plain HTTP/1.1\r\nHost: t\r\nX-Long: " + "x".repeat(9000) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ");
    }

    private String assertShortPlainRefusal(String request) throws IOException {
        try (var client = server.raw()) {
            client.send(request);
            String answer = client.readAll();
            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (4\\d\\d|505) .*")
                    .containsIgnoringCase("content-type: text/plain")
                    .contains("Trace-Id: ")
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("<");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n")).length()).isLessThan(80);
            return answer;
        }
    }

    private static List<String> traceIds(HttpResponse<String> response) {
        return List.of("Trace-Id", "Minimax-Request-Id", "X-Trace-Id").stream()
                .map(name -> response.headers().firstValue(name).orElseThrow())
                .distinct()
                .toList();
    }
}
