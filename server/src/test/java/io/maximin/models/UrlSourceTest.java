package io.maximin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class UrlSourceTest {
    private static final int CUT = 40_000;

    @TempDir
    Path folder;

    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private TestStore test;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        test = new TestStore(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void wholeFileIsDownloaded() throws Exception {
        serve(exchange -> send(exchange, 200, test.content(), 0));

        assertThat(pull()).hasBinaryContent(test.content());
        assertThat(ranges).containsExactly("none");
    }

    @Test
    void brokenTransferGoesOnWhereItStopped() throws Exception {
        serve(exchange -> {
            if (ranges.size() == 1) {
                breakOff(exchange);
            } else {
                sendRange(exchange);
            }
        });

        assertThat(pull()).hasBinaryContent(test.content());
        assertThat(ranges).containsExactly("none", "bytes=" + CUT + "-");
    }

    @Test
    void laterPullGoesOnWhereAnEarlierOneGaveUp() throws Exception {
        serve(exchange -> {
            switch (ranges.size()) {
                case 1 -> breakOff(exchange);
                case 2 -> send(exchange, 403, new byte[0], 0);
                default -> sendRange(exchange);
            }
        });
        assertThatThrownBy(this::pull).hasMessageContaining("HTTP status 403");

        assertThat(pull()).hasBinaryContent(test.content());
        assertThat(ranges).last().isEqualTo("bytes=" + CUT + "-");
    }

    @Test
    void serverThatIgnoresRangesStartsOver() throws Exception {
        serve(exchange -> {
            if (ranges.size() == 1) {
                breakOff(exchange);
            } else {
                send(exchange, 200, test.content(), 0);
            }
        });

        assertThat(pull()).hasBinaryContent(test.content());
    }

    @Test
    void wrongRangeIsRefused() throws Exception {
        serve(exchange -> {
            if (ranges.size() == 1) {
                breakOff(exchange);
            } else {
                exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/10");
                send(exchange, 206, test.content(), 0);
            }
        });

        assertThatThrownBy(this::pull).hasMessageContaining("sent bytes 5-9/10");
    }

    @Test
    void busyServerIsAskedAgain() throws Exception {
        serve(exchange -> {
            if (ranges.size() < 3) {
                send(exchange, 503, new byte[0], 0);
            } else {
                send(exchange, 200, test.content(), 0);
            }
        });

        assertThat(pull()).hasBinaryContent(test.content());
    }

    @Test
    void missingFileIsNamedWithoutQuery() {
        serve(exchange -> send(exchange, 404, new byte[0], 0));

        assertThatThrownBy(this::pull)
                .hasMessageContaining("/tiny.gguf answered with HTTP status 404")
                .hasMessageNotContaining("secret");
        assertThat(ranges).hasSize(1);
    }

    @Test
    void largerFileThanExpectedIsRefused() {
        serve(exchange -> send(exchange, 200, new byte[test.content().length + 1], 0));

        assertThatThrownBy(this::pull).hasMessageContaining("larger than the " + test.content().length + " bytes");
    }

    @Test
    void otherContentIsRefused() {
        serve(exchange -> send(exchange, 200, new byte[test.content().length], 0));

        assertThatThrownBy(this::pull).hasMessageContaining("thrown away").hasMessageContaining("SHA-256");
    }

    private Path pull() throws InterruptedException {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/tiny.gguf?token=secret");
        return test.storeFrom(uri, test.options()).pull(TestStore.MODEL, false, PullListener.silent());
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "none" : range);
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void breakOff(HttpExchange exchange) throws IOException {
        byte[] content = test.content();
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, CUT);
        exchange.getResponseBody().flush();
        throw new IOException("the connection breaks here");
    }

    private void sendRange(HttpExchange exchange) throws IOException {
        byte[] content = test.content();
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + CUT + "-" + (content.length - 1) + "/" + content.length);
        send(exchange, 206, content, CUT);
    }

    private static void send(HttpExchange exchange, int status, byte[] content, int start) throws IOException {
        byte[] body = Arrays.copyOfRange(content, start, content.length);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
