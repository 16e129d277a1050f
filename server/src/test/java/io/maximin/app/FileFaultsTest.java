package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.json.Json;
import io.maximin.processes.JavaCommand;
import io.maximin.usage.Balances;
import io.maximin.usage.Balances.Balance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server whose disk is full or cannot be written, and clients that leave in the middle. */
@Timeout(180)
class FileFaultsTest {
    private static final long PAID = 1_000_000_000L;
    private static final int TOO_LARGE = 12 << 20;

    /** No file grows beyond 8 MiB: the operating system refuses the write, as it does when the disk is full. */
    private static final List<String> FULL_DISK = List.of("bash", "-c", "ulimit -f 8192; exec \"$@\"", "-");

    /** Permissions hold for the superuser too. */
    private static final List<String> NO_PRIVILEGE =
            System.getProperty("user.name").equals("root")
                    ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search")
                    : List.of();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PrepaidHome prepaid;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(home.resolve("maximin.yaml"), "tasks: {attempts: 1}\n");
        prepaid = PrepaidHome.open(home, PAID, InstantSource.system());
    }

    @AfterEach
    void close() {
        http.shutdownNow();
        prepaid.close();
    }

    @Test
    void aFullDiskRefusesAnUploadAndLeavesNothing() throws Exception {
        try (var server = new ChildServer(home, FULL_DISK)) {
            assertUnavailable(upload(server.address(), TOO_LARGE), "the file could not be stored");

            assertThat(kept()).isZero();
            assertThat(number("select count(*) from stored_file")).isZero();
            assertThat(code(upload(server.address(), 1 << 20))).isZero();
            assertThat(kept()).isOne();
        }
    }

    @Test
    void aTaskWhoseResultHasNoRoomFailsAndLeavesAndCostsNothing() throws Exception {
        try (var server = new ChildServer(home, FULL_DISK)) {
            // A minute and a half in stereo, 176 KB a second.
            var large = awaitEnd(server.address(), speak(server.address(), "word ".repeat(900)));

            assertThat(large.at("/status").asString()).isEqualTo("Failed");
            assertUnavailable(large, "the result could not be written");
            assertThat(kept()).isZero();
            assertThat(number("select count(*) from task_blob")).isZero();
            assertThat(scratch()).isZero();
            assertThat(new Balances(prepaid.database(), InstantSource.system())
                            .of(prepaid.account().id()))
                    .isEqualTo(new Balance(PAID, 0, 0));
            var small = awaitEnd(server.address(), speak(server.address(), "A few words."));
            assertThat(small.at("/status").asString()).isEqualTo("Success");
        }
    }

    @Test
    void filesThatCannotBeWrittenAreRefusedUntilTheyCan() throws Exception {
        try (var server = new ChildServer(home, NO_PRIVILEGE)) {
            permit(home.resolve("files"), "r-x------");
            assertUnavailable(upload(server.address(), 1 << 20), "the file could not be stored");
            assertThat(kept()).isZero();
            assertThat(number("select count(*) from stored_file")).isZero();

            permit(home.resolve("files"), "rwx------");
            assertThat(code(upload(server.address(), 1 << 20))).isZero();
        }
    }

    @Test
    void aServerThatCannotWriteItsHomeOrItsFilesSaysSoAndEnds() throws Exception {
        Path empty = Files.createDirectory(home.resolve("empty"));
        permit(empty, "r-x------");
        assertThat(refusedStart(empty))
                .isEqualTo("maximin: cannot open database " + empty.resolve("maximin.db") + ": no permission to write "
                        + empty.resolve("maximin.db") + "\n");
        assertThat(refusedStart(empty.resolve("new"))).contains("no permission to write " + empty.resolve("new"));

        Path files = Files.createDirectories(home.resolve("files"));
        permit(files, "r-x------");
        assertThat(refusedStart(home))
                .isEqualTo("maximin: files cannot be kept: directory " + files + " cannot be written\n");
    }

    @Test
    void aClientThatLeavesInTheMiddleOfADownloadLeavesNothingOpen() throws Exception {
        long id;
        try (var server = new ChildServer(home)) {
            id = upload(server.address(), 64 << 20).at("/file/file_id").asLong();
            var request = request(server.address(), "/v1/files/retrieve_content?file_id=" + id);
            var left = http.send(request.build(), BodyHandlers.ofInputStream()).body();
            left.readNBytes(1 << 20);
            assertThat(openFiles(server)).isOne();

            left.close();

            await().until(() -> openFiles(server) == 0);
            byte[] whole =
                    http.send(request.build(), BodyHandlers.ofByteArray()).body();
            assertThat(whole).isEqualTo(text(64 << 20));
        }
    }

    /** What a server says that does not start. */
    private static String refusedStart(Path home) throws IOException, InterruptedException {
        var server = new ProcessBuilder(
                        JavaCommand.of(NO_PRIVILEGE, Main.class, "serve", "--port", "0", "--home", home.toString()))
                .start();
        try (var said = server.getErrorStream()) {
            String refusal = new String(said.readAllBytes(), UTF_8);
            assertThat(server.waitFor()).as(refusal).isOne();
            return refusal.lines()
                    .filter(line -> line.startsWith("maximin: "))
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
        }
    }

    private static void permit(Path directory, String permissions) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    /** How many files of accounts a process has open. */
    private long openFiles(ChildServer server) throws IOException {
        try (var all =
                Files.list(Path.of("/proc", String.valueOf(server.process().pid()), "fd"))) {
            return all.filter(link -> target(link).startsWith(home.resolve("files")))
                    .count();
        }
    }

    /** Of a link, which may have gone meanwhile. */
    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException _) {
            return Path.of("/");
        }
    }

    /** Files below the directory of bytes, finished or not. */
    private long kept() throws IOException {
        return files(home.resolve("files"));
    }

    /** What lies in the directory of unfinished archives, but for the lock. */
    private long scratch() throws IOException {
        return files(home.resolve("work")) - 1;
    }

    private static long files(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    private long number(String sql) {
        return prepaid.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void assertUnavailable(JsonNode answer, String why) {
        assertThat(code(answer)).isEqualTo(1013);
        assertThat(answer.at("/base_resp/status_msg").asString()).isEqualTo("internal service error, " + why);
    }

    private static int code(JsonNode answer) {
        return answer.at("/base_resp/status_code").asInt();
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    private JsonNode upload(URI server, int length) throws IOException, InterruptedException {
        byte[] form = new MultipartBody()
                .text("purpose", "t2a_async_input")
                .file("a.txt", text(length))
                .bytes();
        return send(request(server, "/v1/files/upload")
                .header("Content-Type", MultipartBody.TYPE)
                .POST(BodyPublishers.ofByteArray(form)));
    }

    private String speak(URI server, String text) throws IOException, InterruptedException {
        var json = """
                {"model":"speech-2.6-hd","text":"%s","voice_setting":{"voice_id":"English_Graceful_Lady"},
                "audio_setting":{"format":"pcm","channel":2,"audio_sample_rate":44100}}""".formatted(text);
        var answer = send(request(server, "/v1/t2a_async_v2").POST(BodyPublishers.ofString(json)));
        assertThat(code(answer)).as(answer.toString()).isZero();
        return answer.at("/task_id").asString();
    }

    private JsonNode awaitEnd(URI server, String task) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> send(request(server, "/v1/query/t2a_async_query_v2?task_id=" + task)),
                        answer -> !answer.at("/status").asString().equals("Processing"));
    }

    private HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + prepaid.secret());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Json.tree(http.send(request.build(), BodyHandlers.ofString()).body());
    }
}
