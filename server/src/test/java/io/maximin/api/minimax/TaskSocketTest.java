package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.Golden;
import io.maximin.api.SpeechServer;
import io.maximin.http.SocketClient;
import io.maximin.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The speech WebSocket on a real server, event by event. Source: spec/speech.md section 3. */
class TaskSocketTest {
    private static final String PATH = "/ws/v1/t2a_v2";
    private static final String BIDI = "/ws/v1/t2a_v2_bidi";
    private static final String FINISH = "{\"event\":\"task_finish\"}";
    private static final String START = """
            {"event":"task_start","model":"speech-2.6-turbo","voice_setting":{"voice_id":"English_Graceful_Lady"},\
            "audio_setting":{"format":"pcm","sample_rate":8000}}""";

    @SuppressWarnings("NullAway.Init")
    private SpeechServer server;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void start() throws IOException {
        server = new SpeechServer(directory, Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({PATH + ",socket", BIDI + ",bidi"})
    void speaksAsRecorded(String path, String recording) throws Exception {
        try (var client = server.socket(path)) {
            client.send(START);
            client.send(text("Hi."));
            client.send(FINISH);

            Golden.matches("speech/" + recording + ".jsonl", String.join("\n", untilClosed(client)));
        }
    }

    @Test
    void pipelinedTextsAreSpokenInOrderEachWithItsFinal() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            for (var text : List.of("One. Two.", "Three.", "", "  ", "Four.")) {
                client.send(text(text));
            }
            client.send(FINISH);

            var events = trees(untilClosed(client));

            assertThat(events.getLast().at("/event").stringValue()).isEqualTo("task_finished");
            var finals = events.stream()
                    .filter(event -> event.path("is_final").asBoolean(false))
                    .toList();
            assertThat(finals)
                    .extracting(
                            event -> event.at("/extra_info/usage_characters").asInt())
                    .containsExactly(9, 6, 5);
            assertThat(finals)
                    .extracting(event -> event.at("/extra_info/audio_length").asInt())
                    .containsExactly(210, 110, 110);
            assertThat(finals)
                    .allSatisfy(event ->
                            assertThat(event.at("/data/audio").stringValue()).isEmpty());
        }
    }

    @Test
    void aTaskWithoutTextsHasNoSound() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START.replace("pcm", "opus"));
            client.send(FINISH);

            assertThat(names(trees(untilClosed(client))))
                    .containsExactly("connected_success", "task_started", "task_finished");
        }
    }

    @Test
    void oneEncoderServesTheWholeTask() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START.replace("pcm", "mp3").replace("8000", "32000"));
            client.send(text("One two three."));
            client.send(text("Four five six."));
            client.send(FINISH);

            var audio = new StringBuilder();
            trees(untilClosed(client))
                    .forEach(event -> audio.append(event.at("/data/audio").asString("")));

            assertThat(audio.toString()).contains("fff");
            assertThat(audio.toString().split("494433", -1)).as("ID3 headers").hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aBadKeyIsToldByAnEvent() throws Exception {
        try (var wrong = new SocketClient(server.port(), PATH, "Bearer no");
                var missing = new SocketClient(server.port(), PATH, "")) {
            assertThat(wrong.next()).contains("\"event\":\"task_failed\"", "2049", "invalid api key");
            assertThat(missing.next()).contains("\"event\":\"task_failed\"", "1004", "login fail");
            assertThat(wrong.next()).isEqualTo("closed 1000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"task_continue\",\"text\":\"x\"}",
                FINISH,
                "{\"event\":\"task_dance\"}",
                "{\"event\":\"task_flush\"}"
            })
    void onlyAStartMayComeFirst(String event) throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(event);

            assertFailure(client, 2202);
        }
    }

    @ParameterizedTest
    @CsvSource({PATH + ",2202", BIDI + ",2206"})
    void aTaskStartsOnce(String path, int code) throws Exception {
        try (var client = server.socket(path)) {
            client.send(START);
            client.send(START);

            assertFailure(client, code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "speech-2.6-turbo|gpt-9|2013",
                "English_Graceful_Lady|nobody|2054",
                "\"pcm\"|\"wav\"|2013",
                "\"model\":|\"module\":|2013",
                "{|[|2013"
            })
    void aStartThatIsWrongEndsTheTask(String part, String wrong, int code) throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START.replace(part, wrong));

            assertFailure(client, code);
        }
    }

    @Test
    void nothingMayFollowTheFinish() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("hold."));
            server.engine().awaitHold();
            client.send(FINISH);
            client.send(text("More."));
            awaitArrival(client);
            server.engine().release();

            assertFailure(client, 2202);
        }
    }

    @Test
    void anOverlongTextIsSkippedAndTheTaskGoesOn() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("x".repeat(10_001)));
            client.send(text("Hi."));
            client.send(FINISH);

            var events = trees(untilClosed(client));

            assertThat(codes(events)).containsOnlyOnce(2204).doesNotContain(2201, 2202);
            assertThat(events.getLast().at("/event").stringValue()).isEqualTo("task_finished");
        }
    }

    @Test
    void textsBeyondTheQueueAreSkippedAndTheRestIsSpoken() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("hold."));
            server.engine().awaitHold();
            for (int i = 0; i < SpeechServer.SOCKET_QUEUE + 2; i++) {
                client.send(text("Hi."));
            }
            client.ping();
            for (var next = client.next(); !next.equals("pong"); next = client.next()) {
                assertThat(next).doesNotContain("task_failed");
            }
            server.engine().release();
            client.send(FINISH);

            var events = trees(untilClosed(client));

            assertThat(codes(events).stream().filter(code -> code == 2205)).hasSize(2);
            assertThat(server.engine().scripts()).hasSize(1 + SpeechServer.SOCKET_QUEUE);
        }
    }

    @Test
    void controlCharactersEndTheTask() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("ab\\u0001"));

            assertFailure(client, 1042);
        }
    }

    @Test
    void aFailingEngineEndsTheTask() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("One. fail-OVERLOADED"));

            assertFailure(client, 1041);
        }
    }

    @Test
    void silenceEndsTheTask() throws Exception {
        server.close();
        server = new SpeechServer(directory, Duration.ofMillis(200));
        try (var client = server.socket(PATH)) {
            client.send(START);

            assertFailure(client, 2201);
        }
    }

    @Test
    void aClientThatLeavesStopsTheVoice() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START);
            client.send(text("One. hold. Two."));
            server.engine().awaitHold();

            client.abort();

            while (server.engine().active() > 0) {
                Thread.onSpinWait();
            }
            assertThat(server.engine().interrupted()).isOne();
        }
    }

    @Test
    void subtitlesComeWithTheAudioOnRequest() throws Exception {
        try (var client = server.socket(PATH)) {
            client.send(START.replaceFirst("\\{", "{\"subtitle_enable\":true,\"subtitle_type\":\"word\","));
            client.send(text("One two."));
            client.send(text("Three."));
            client.send(FINISH);

            var subtitles = trees(untilClosed(client)).stream()
                    .map(event -> event.at("/data/subtitle"))
                    .filter(JsonNode::isObject)
                    .toList();

            assertThat(subtitles)
                    .extracting(subtitle -> subtitle.at("/text_begin").asInt())
                    .containsExactly(0, 8);
            assertThat(subtitles.get(1).at("/time_begin").asInt()).isEqualTo(210);
        }
    }

    @Test
    void fragmentsAreSpokenAsSentences() throws Exception {
        try (var client = server.socket(BIDI)) {
            client.send(START);
            for (var fragment : List.of("Hel", "lo", " ", "world", ". It costs 3", ".5 dol", "lars. And", " more")) {
                client.send(text(fragment));
            }
            client.send("{\"event\":\"task_flush\"}");
            client.send(FINISH);

            var events = trees(untilClosed(client));

            assertThat(server.engine().scripts())
                    .extracting(script -> script.text())
                    .containsExactly("Hello world. ", "It costs 3.5 dollars. ", "And more");
            assertThat(names(events))
                    .containsSubsequence(
                            "sentence_end",
                            "sentence_start",
                            "sentence_end",
                            "sentence_start",
                            "sentence_end",
                            "task_flushed",
                            "task_finished");
        }
    }

    @Test
    void whatIsCancelledIsNotSpoken() throws Exception {
        try (var client = server.socket(BIDI)) {
            client.send(START);
            client.send(text("One. hold. Two. "));
            client.send(text("Three. Fo"));
            server.engine().awaitHold();
            client.send("{\"event\":\"task_cancel\"}");
            client.ping();
            var before = new ArrayList<String>();
            for (var next = client.next(); !next.equals("pong"); next = client.next()) {
                before.add(next);
            }
            server.engine().release();
            client.send(text("Five. "));
            client.send(FINISH);

            var names = names(trees(untilClosed(client)));

            assertThat(before).noneMatch(event -> event.contains("task_canceled"));
            assertThat(names).containsSubsequence("task_canceled", "sentence_start", "sentence_end", "task_finished");
            assertThat(server.engine().scripts())
                    .extracting(script -> script.text())
                    .containsExactly("One. ", "hold. ", "Five. ");
        }
    }

    private static String text(String text) {
        return "{\"event\":\"task_continue\",\"text\":\"" + text + "\"}";
    }

    /** Until the server has got what was sent: its answer to a ping comes after that. */
    private static void awaitArrival(SocketClient client) throws InterruptedException {
        client.ping();
        while (!client.next().equals("pong")) {
            Thread.onSpinWait();
        }
    }

    private static void assertFailure(SocketClient client, int code) throws InterruptedException {
        var events = untilClosed(client);
        var last = Json.tree(events.getLast());
        assertThat(last.at("/event").stringValue()).isEqualTo("task_failed");
        assertThat(last.at("/base_resp/status_code").asInt()).isEqualTo(code);
    }

    /** Every event up to a goodbye of code 1000. */
    private static List<String> untilClosed(SocketClient client) throws InterruptedException {
        var events = new ArrayList<String>();
        for (var next = client.next(); !next.startsWith("closed"); next = client.next()) {
            events.add(next);
            assertThat(next).isNotEqualTo("error");
            assertThat(next.length()).isLessThan(65_536);
        }
        return events;
    }

    private static List<JsonNode> trees(List<String> events) {
        return events.stream().map(Json::tree).toList();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> event.at("/event").stringValue()).toList();
    }

    private static List<Integer> codes(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.at("/base_resp/status_code").asInt())
                .toList();
    }
}
