package io.maximin.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.app.ScriptedProgram.Customer;
import io.maximin.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program and a customer with files. A file may have 1 MB, an account 1.5 MB. */
abstract class FileProgram {
    static final String SETTINGS = "files: {max-bytes: 1MB, account-bytes: 1536KB}\n";
    static final String UPLOAD = "/v1/files/upload";
    static final byte[] TEXT = "Es war einmal, 从前.".getBytes(UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    ScriptedProgram program;

    @SuppressWarnings("NullAway.Init")
    Customer ann;

    @BeforeEach
    void start() {
        program = new ScriptedProgram(home, SETTINGS);
        ann = program.prepaid("ann", 100);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        program.close();
    }

    static byte[] mp3(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        System.arraycopy("ID3".getBytes(ISO_8859_1), 0, bytes, 0, 3);
        return bytes;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> fetch(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder form(String path, Customer customer, MultipartBody body) {
        return program.request(path, customer)
                .header("Content-Type", MultipartBody.TYPE)
                .POST(BodyPublishers.ofByteArray(body.bytes()));
    }

    JsonNode upload(Customer customer, String purpose, String name, byte[] content) throws Exception {
        var form = new MultipartBody().text("purpose", purpose).file(name, content);
        return Json.tree(send(form(UPLOAD, customer, form)).body());
    }

    long uploaded(String name, byte[] content) throws Exception {
        var purpose = name.endsWith(".mp3") ? "voice_clone" : "t2a_async_input";
        var answer = upload(ann, purpose, name, content);
        assertThat(answer.at("/base_resp/status_code").asInt())
                .as(answer.toString())
                .isZero();
        return answer.at("/file/file_id").asLong();
    }

    static String refusal(JsonNode answer) {
        assertThat(answer.at("/base_resp/status_code").asInt()).isEqualTo(2013);
        assertThat(answer.has("file")).isFalse();
        return answer.at("/base_resp/status_msg").asString();
    }

    /** Files below the directory of bytes. */
    long stored() {
        try (var all = Files.walk(home.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (UncheckedIOException e) {
            return -1;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
