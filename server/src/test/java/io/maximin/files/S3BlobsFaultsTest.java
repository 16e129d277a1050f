package io.maximin.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.security.SecureRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that answers as none should. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class S3BlobsFaultsTest {
    private static final String NAME = "0".repeat(32);

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch gone = new CountDownLatch(1);

    private ServerSocket service;
    private S3Blobs blobs;

    /** Writes what follows on a request's first line; the connection is closed after it. */
    private interface Answer {
        void to(String request, Socket connection) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var address = URI.create("http://127.0.0.1:" + service.getLocalPort());
        blobs = new S3Blobs(S3Server.config(address, "abc", "", S3Server.SECRET), new SecureRandom());
    }

    @AfterEach
    void close() throws IOException {
        blobs.close();
        service.close();
    }

    private void serve(Answer answer) {
        Thread.startVirtualThread(() -> {
            while (!service.isClosed()) {
                try {
                    var connection = service.accept();
                    Thread.startVirtualThread(() -> serve(connection, answer));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket connection, Answer answer) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            String request = String.valueOf(in.readLine());
            while (!String.valueOf(in.readLine()).isEmpty()) {
                // The headers say nothing of interest.
            }
            asked.add(request.substring(0, request.indexOf(' ')));
            answer.to(request, connection);
        } catch (IOException e) {
            gone.countDown();
        }
    }

    private static OutputStream head(Socket connection, long length) throws IOException {
        var out = connection.getOutputStream();
        out.write(("HTTP/1.1 206 Partial Content\r\nContent-Length: " + length + "\r\n\r\n").getBytes(US_ASCII));
        return out;
    }

    @Test
    void closingEarlyEndsTheConnection() throws Exception {
        serve((_, connection) -> {
            var out = head(connection, Long.MAX_VALUE / 2);
            while (!service.isClosed()) {
                out.write(new byte[1 << 16]);
            }
        });

        try (var in = blobs.open(NAME, 0, Long.MAX_VALUE / 2)) {
            assertThat(in.read()).isZero();
        }

        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void contentThatBreaksOffIsAFailureAndNotAnEnd() throws IOException {
        serve((_, connection) -> head(connection, 100).write(new byte[10]));

        try (var in = blobs.open(NAME, 0, 100)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bucket abc failed");
        }
    }

    @Test
    void aPutThatWaitsForAnAnswerCanBeInterruptedAndTakesItsObjectBack() throws Exception {
        serve((request, connection) -> {
            if (request.startsWith("DELETE")) {
                connection.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII));
                return;
            }
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
        var failures = new LinkedBlockingQueue<Exception>();
        var interrupted = new LinkedBlockingQueue<Boolean>();
        var thread = Thread.startVirtualThread(() -> {
            try {
                blobs.put(new ByteArrayInputStream(new byte[3]));
            } catch (IOException e) {
                failures.add(e);
            }
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        assertThat(asked.take()).isEqualTo("PUT");

        thread.interrupt();

        assertThat(failures.take()).isInstanceOf(ClosedByInterruptException.class);
        assertThat(interrupted.take()).isTrue();
        assertThat(asked.take()).isEqualTo("DELETE");
    }
}
