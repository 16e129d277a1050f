package io.maximin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchBoundsTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path directory;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ScriptedHost host = new ScriptedHost((request, connection) -> {
        try {
            this.script.answer(request, connection);
        } finally {
            connection.awaitEnd();
            ended.countDown();
        }
    });
    private final Fetcher fetcher = new Fetcher(
            new FetchConfig(List.of("127.0.0.1"), ByteSize.ofMegabytes(1024), Duration.ofSeconds(20)),
            new FakeResolver());
    private volatile ScriptedHost.Script script = ScriptedHost.always(ScriptedHost.ok("hello"));

    FetchBoundsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        host.close();
    }

    private FetchRequest request() {
        return FetchRequest.of(host.url("a.example.com") + "x?key=sesame").withMaxBytes(1000);
    }

    private void assertFails(FetchRequest request, String message) {
        assertThatThrownBy(() -> fetcher.get(request))
                .isInstanceOf(ApiException.class)
                .hasMessage("invalid params, url host 'a.example.com' " + message);
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(10, TimeUnit.SECONDS))
                .as("the connection is closed")
                .isTrue();
    }

    private static ScriptedHost.Script endless(String head, String piece) {
        return (_, connection) -> {
            connection.send(head);
            while (true) {
                connection.send(piece);
            }
        };
    }

    @Test
    void contentComesWithItsType() throws InterruptedException, IOException {
        var answer = fetcher.get(request());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(answer.body()).hasSize(5);
        assertThat(answer.contentType()).hasValue("text/plain");
        assertThat(host.requests().getFirst())
                .startsWith("GET /x?key=sesame HTTP/1.1\r\n")
                .contains("\r\nAccept-Encoding: identity\r\n", "\r\nConnection: close\r\n")
                .doesNotContain("Cookie", "Authorization");
    }

    @Test
    void contentGoesToAFile() throws InterruptedException, IOException {
        var file = directory.resolve("a");

        var download = fetcher.download(request(), file);

        assertThat(download.bytes()).isEqualTo(5);
        assertThat(download.contentType()).hasValue("text/plain");
        assertThat(file).hasContent("hello");
        assertThatThrownBy(() -> fetcher.download(request(), file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("hello");
    }

    @Test
    void contentOfExactlyTheBoundIsTaken() throws InterruptedException {
        script = ScriptedHost.always(ScriptedHost.ok("x".repeat(1000)));

        assertThat(fetcher.get(request()).body()).hasSize(1000);
    }

    @Test
    void aLengthBeyondTheBoundIsRefusedBeforeItIsRead() throws InterruptedException {
        script = (_, connection) -> connection.send(HEAD + "Content-Length: 1001\r\n\r\n");

        assertFails(request(), "sent more than 1000 bytes");
        awaitEnd();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
    void anEndlessBodyIsCutAtTheBound(String head) throws InterruptedException {
        script = endless(HEAD + head, head.length() > 2 ? "10\r\n0123456789abcdef\r\n" : "0123456789abcdef");

        assertFails(request(), "sent more than 1000 bytes");
        awaitEnd();
    }

    @Test
    void nothingIsLeftOfAFileThatGrewTooLarge() throws InterruptedException {
        script = endless(HEAD + "\r\n", "0123456789abcdef");
        var file = directory.resolve("a");

        assertThatThrownBy(() -> fetcher.download(request(), file)).hasMessageContaining("more than 1000 bytes");

        assertThat(Files.exists(file)).isFalse();
        awaitEnd();
    }

    @Test
    void aHostThatNeverAnswersIsGivenUp() throws InterruptedException {
        script = (_, connection) -> connection.awaitEnd();

        assertFails(request().withTimeout(SHORT), "did not answer completely within 300 ms");
        awaitEnd();
    }

    @Test
    void aBodyThatStopsIsGivenUp() throws InterruptedException {
        script = (_, connection) -> {
            connection.send(HEAD + "Content-Length: 10\r\n\r\n12345");
            connection.awaitEnd();
        };

        assertFails(request().withTimeout(SHORT), "did not answer completely within 300 ms");
        awaitEnd();
    }

    @Test
    void aBodyThatNeverStopsIsGivenUpInTime() throws InterruptedException {
        script = endless(HEAD + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");

        assertFails(request().withMaxBytes(1L << 30).withTimeout(SHORT), "did not answer completely within 300 ms");
        awaitEnd();
    }

    @Test
    void anAnswerThatDripsIsGivenUpInTime() throws InterruptedException {
        script = drip(HEAD + "X-Slow: ");
        assertFails(request().withTimeout(SHORT), "did not answer completely within 300 ms");
        awaitEnd();

        script = drip(HEAD + "Content-Length: 1000\r\n\r\n");
        assertFails(request().withTimeout(SHORT), "did not answer completely within 300 ms");
    }

    /** A character every few milliseconds. */
    private static ScriptedHost.Script drip(String head) {
        return (_, connection) -> {
            connection.send(head);
            connection.socket().setSoTimeout(5);
            while (true) {
                try {
                    if (connection.socket().getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException _) {
                    connection.send("x");
                }
            }
        };
    }

    @Test
    void theConnectionIsClosedEvenIfTheHostKeepsIt() throws InterruptedException {
        assertThat(fetcher.get(request()).text()).isEqualTo("hello");
        awaitEnd();
    }

    @ParameterizedTest
    @CsvSource({"100 Continue, 1", "102 Processing, 3", "103 Early Hints, 3"})
    void informationalAnswersMayComeBefore(String status, int times) throws InterruptedException {
        script = (_, connection) ->
                connection.send(("HTTP/1.1 " + status + "\r\n\r\n").repeat(times) + ScriptedHost.ok("at last"));

        assertThat(fetcher.get(request()).text()).isEqualTo("at last");
        awaitEnd();
    }

    @Test
    void nobodySwitchesProtocols() throws InterruptedException {
        script = (_, connection) -> connection.send(
                "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n");

        assertFails(request(), "answered with HTTP status 101");
        awaitEnd();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 103 Early Hints\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
            })
    void anAnswerThatIsForeverAboutToComeIsGivenUp(String piece) throws InterruptedException {
        script = endless("", piece);

        assertGivenUp(request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;", "0\r\nX: ", "000", "0\r\n"})
    void whatStandsBetweenTheChunksHasABoundToo(String beginning) throws InterruptedException {
        script = endless(
                HEAD + "Transfer-Encoding: chunked\r\n\r\n" + beginning,
                beginning.endsWith("\n") ? "X-Trailer: y\r\n" : "0000");

        assertGivenUp(request());
    }

    private void assertGivenUp(FetchRequest request) throws InterruptedException {
        // Jetty's parser has assertions of its own, which are on in tests alone; they hide what it means to say.
        assertThatThrownBy(() -> fetcher.get(request.withTimeout(SHORT)))
                .isInstanceOfAny(ApiException.class, AssertionError.class);
        awaitEnd();
    }

    @Test
    void aPostThatIsNeverAnsweredIsGivenUp() throws InterruptedException {
        script = (_, connection) -> connection.awaitEnd();

        assertThatThrownBy(() -> fetcher.post(request().withTimeout(SHORT), "{}"))
                .hasMessage("invalid params, url host 'a.example.com' did not answer completely within 300 ms");
        awaitEnd();
    }

    @Test
    void headersHaveABound() throws InterruptedException {
        script = endless(HEAD, "X-Filler: " + "x".repeat(500) + "\r\n");

        assertFails(request(), "sent headers that are too large");
        awaitEnd();
    }

    @Test
    void oneHeaderHasABoundToo() throws InterruptedException {
        script = endless(HEAD + "X-Filler: ", "xxxxxxxx");

        // Which message depends on Jetty's assertions, which are on in tests alone.
        assertThatThrownBy(() -> fetcher.get(request()))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("invalid params, url host 'a.example.com' ");
        awaitEnd();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: gzip", "Content-Encoding: br", "Transfer-Encoding: gzip, chunked"})
    void encodedContentIsRefused(String header) throws InterruptedException {
        script = (_, connection) -> connection.send(HEAD + header + "\r\n\r\n1\r\nx\r\n0\r\n\r\n");

        assertFails(request(), "sent an encoded content although none was asked for");
        awaitEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 300, 304, 400, 401, 404, 407, 500, 503})
    void anyStatusButOkIsRefused(int status) {
        script = (_, connection) -> connection.send("HTTP/1.1 " + status
                + " Nope\r\nWWW-Authenticate: Basic realm=a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertFails(request(), "answered with HTTP status " + status);
    }

    @Test
    void whatIsNoHttpIsRefused() {
        script = (_, connection) -> connection.send("SSH-2.0-OpenSSH_9.9\r\n\r\n");

        assertThatThrownBy(() -> fetcher.get(request()))
                .hasMessageStartingWith("invalid params, url host 'a.example.com' did not answer in HTTP");
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        script = (_, connection) -> {
            connection.send(HEAD + "Content-Length: 10\r\n\r\n12345");
            connection.socket().close();
        };

        assertFails(request(), "could not be reached or broke off");
    }

    @Test
    void aClosedPortIsRefused() throws IOException {
        try (var bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            var request = FetchRequest.of("http://127.0.0.1:" + bound.getLocalPort() + "/");

            assertThatThrownBy(() -> fetcher.get(request))
                    .hasMessage("invalid params, url host '127.0.0.1' could not be reached or broke off");
        }
    }

    @Test
    void aPostTakesAnyStatusAndABoundedAnswer() throws InterruptedException {
        script = ScriptedHost.always("HTTP/1.1 418 Teapot\r\nContent-Length: 3\r\n\r\nno!");
        assertThat(fetcher.post(request(), "{}").status()).isEqualTo(418);
        assertThat(fetcher.post(request(), "{}").text()).isEqualTo("no!");

        script = endless(HEAD + "\r\n", "0123456789abcdef");
        assertThatThrownBy(() -> fetcher.post(request().withMaxBytes(1L << 30), "{}"))
                .hasMessageContaining("sent more than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEAD + "Content-Length: 10\r\n\r\n12345"})
    void anInterruptEndsTheFetchAndTheConnection(String sent) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var outcome = new ArrayBlockingQueue<Throwable>(1);
        script = (_, connection) -> {
            connection.send(sent);
            begun.countDown();
            connection.awaitEnd();
        };
        var caller = Thread.ofVirtual().start(() -> {
            try {
                fetcher.get(request());
            } catch (InterruptedException | RuntimeException e) {
                outcome.add(e);
            }
        });

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();

        assertThat(outcome.poll(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        awaitEnd();
    }
}
