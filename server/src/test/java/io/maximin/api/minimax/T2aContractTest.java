package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.Golden;
import io.maximin.api.SpeechServer;
import io.maximin.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Speech over HTTP on a real socket, compared with recordings checked by hand against spec/speech.md section 2. */
class T2aContractTest {
    private static final String PATH = "/v1/t2a_v2?GroupId=17";

    @SuppressWarnings("NullAway.Init")
    private SpeechServer server;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        server = new SpeechServer(directory, Duration.ofMinutes(2));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersAsRecorded() throws Exception {
        var plain = server.post(PATH, pcm("Hi.", ""));
        var streamed = server.post(PATH, pcm("Hi.", ",\"stream\":true"));

        assertThat(plain.headers().firstValue("content-type")).contains("application/json");
        assertThat(plain.headers().firstValue("Trace-Id"))
                .contains(tree(plain).get("trace_id").stringValue());
        assertThat(streamed.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Golden.matches("speech/plain.json", plain.body());
        Golden.matches("speech/stream.sse", streamed.body());
    }

    @Test
    void aStreamHoldsTheSamplesOfAWholeAnswer() throws Exception {
        var text = "One two three. Four five! Six?\\nSeven eight nine.";

        var whole = tree(server.post(PATH, pcm(text, ""))).at("/data/audio").stringValue();
        var events = events(server.post(PATH, pcm(text, ",\"stream\":true")));

        var increments = new StringBuilder();
        events.subList(0, events.size() - 1).forEach(event -> increments.append(audio(event)));
        assertThat(events).hasSizeGreaterThan(4);
        assertThat(increments.toString()).isEqualTo(whole);
        assertThat(audio(events.getLast())).isEqualTo(whole);
    }

    @Test
    void onlyTheLastEventHasFiguresAndOnRequestNoAudio() throws Exception {
        var events = events(server.post(
                PATH, pcm("One two.", ",\"stream\":true,\"stream_options\":{\"exclude_aggregated_audio\":true}")));

        assertThat(events.subList(0, events.size() - 1))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.has("extra_info")).isFalse())
                .allSatisfy(
                        event -> assertThat(event.at("/data/status").asInt()).isEqualTo(1));
        assertThat(events.getLast().at("/data/status").asInt()).isEqualTo(2);
        assertThat(audio(events.getLast())).isEmpty();
        assertThat(events.getLast().at("/extra_info/usage_characters").asInt()).isEqualTo(8);
    }

    @Test
    void incrementsStayBelow64KibibytesALine() throws Exception {
        var answer = server.post(
                PATH,
                body(
                        "word ".repeat(200) + ".",
                        "pcm",
                        44100,
                        ",\"stream\":true,\"stream_options\":{\"exclude_aggregated_audio\":true}"));

        assertThat(answer.body().lines().mapToInt(String::length).max().orElseThrow())
                .isBetween(50_000, 65_535);
        assertThat(answer.body()).doesNotContain("[DONE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "wav", "opus", "pcmu_raw", "pcmu_wav"})
    void everyFormatComesOut(String format) throws Exception {
        var answer = tree(server.post(PATH, body("One two three four.", format, 32000, "")));

        var audio = HexFormat.of().parseHex(answer.at("/data/audio").stringValue());
        assertThat(audio).hasSizeGreaterThan(1000);
        assertThat(answer.at("/extra_info/audio_size").asInt()).isEqualTo(audio.length);
        assertThat(answer.at("/extra_info/audio_format").stringValue()).isEqualTo(format);
        assertThat(answer.at("/extra_info/audio_length").asInt()).isEqualTo(400);
    }

    @Test
    void aLinkIsFetchedWithoutAKeyUntilItExpires() throws Exception {
        var answer = tree(server.post(PATH, pcm("Hi.", ",\"output_format\":\"url\"")));
        var url = answer.at("/data/audio").stringValue();

        var whole = server.fetch(url);
        var part = server.fetch(url, "Range", "bytes=10-19");
        var tail = server.fetch(url, "Range", "bytes=-5");
        var beyond = server.fetch(url, "Range", "bytes=100000-");

        assertThat(url)
                .startsWith("http://127.0.0.1:" + server.port() + "/v1/audio/links/")
                .endsWith(".pcm");
        assertThat(whole.body()).hasSize(answer.at("/extra_info/audio_size").asInt());
        assertThat(whole.headers().firstValue("content-type")).contains("audio/pcm");
        assertThat(whole.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("content-range")).contains("bytes 10-19/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(tail.body()).hasSize(5);
        assertThat(beyond.statusCode()).isEqualTo(416);
        server.advance(Duration.ofHours(24));
        assertThat(server.fetch(url).statusCode()).isEqualTo(404);
        assertThat(server.fetch(url.replaceFirst("[0-9a-f]{8}\\.pcm", "00000000.pcm"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHeadOfALinkHasNoBody() throws Exception {
        var url = tree(server.post(PATH, pcm("Hi.", ",\"output_format\":\"url\"")))
                .at("/data/audio")
                .stringValue();
        var request = HttpRequest.newBuilder(URI.create(url)).HEAD().build();

        var head = server.client().send(request, BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-length")).contains("1600");
        assertThat(head.body()).isEmpty();
        assertThat(server.fetch(url).body()).hasSize(1600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void subtitlesLieBehindALink(String stream) throws Exception {
        var answer = server.post(
                PATH,
                pcm(
                        "It costs $5, dear Mr X. Bye!",
                        ",\"subtitle_enable\":true,\"subtitle_type\":\"word\",\"stream\":" + stream));
        var last = stream.equals("true") ? events(answer).getLast() : tree(answer);

        var file = server.fetch(last.at("/data/subtitle_file").stringValue());

        assertThat(file.headers().firstValue("content-type")).contains("application/json");
        Golden.matches("speech/subtitles.json", new String(file.body(), StandardCharsets.UTF_8));
    }

    @Test
    void wordsAreStreamedOnRequest() throws Exception {
        var events = events(server.post(
                PATH,
                pcm("One two.", ",\"subtitle_enable\":true,\"subtitle_type\":\"word_streaming\",\"stream\":true")));

        assertThat(events)
                .filteredOn(event -> event.at("/data/subtitle").isObject())
                .singleElement()
                .satisfies(event -> assertThat(event.at("/data/subtitle/timestamped_words/0/word")
                                .stringValue())
                        .isEqualTo("One"));
    }

    @Test
    void theRhythmOfTheMachineComesLastAndNotInAStream() throws Exception {
        int plain = length(pcm("Hi.", ""));

        assertThat(length(pcm("Hi.", ",\"aigc_watermark\":true"))).isEqualTo(plain + 1290);
        var streamed = events(server.post(PATH, pcm("Hi.", ",\"aigc_watermark\":true,\"stream\":true")));
        assertThat(streamed.getLast().at("/extra_info/audio_length").asInt()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void aFailureBeforeAudioIsABaseResp(String stream) throws Exception {
        var answer = server.post(PATH, pcm("fail-OVERLOADED", ",\"stream\":" + stream));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"base_resp\":{\"status_code\":1041,\"status_msg\":\"scripted failure\"}}");
    }

    @Test
    void aFailureAfterAudioIsTheLastEvent() throws Exception {
        var answer = server.post(PATH, pcm("One. fail-TIMEOUT", ",\"stream\":true"));

        assertThat(answer.body()).startsWith("data: {\"data\":{\"audio\":\"");
        assertThat(answer.body())
                .endsWith("data: {\"base_resp\":{\"status_code\":1001,\"status_msg\":\"scripted failure\"}}\n\n");
    }

    @Test
    void aClientThatLeavesStopsTheVoice() throws Exception {
        var request = server.request(PATH, pcm("One. hold. Two. Three.", ",\"stream\":true"));
        var answer = server.client().send(request, BodyHandlers.ofInputStream());
        server.engine().awaitHold();

        answer.body().close();

        while (server.engine().active() > 0) {
            Thread.onSpinWait();
        }
        assertThat(server.engine().interrupted()).isOne();
        assertThat(server.engine().clips()).isOne();
    }

    @Test
    void moreTasksThanAllowedAreRefusedAtOnce() throws Exception {
        for (int i = 0; i < SpeechServer.MAX_TASKS; i++) {
            var _ = server.client().sendAsync(server.request(PATH, pcm("hold.", "")), BodyHandlers.ofString());
            server.engine().awaitHold();
        }

        assertThat(tree(server.post(PATH, pcm("Hi.", "")))
                        .at("/base_resp/status_code")
                        .asInt())
                .isEqualTo(1041);
    }

    @Test
    void settingsReachTheEngine() throws Exception {
        server.post(PATH, """
                {"model":"SPEECH-2.8-hd","text":"Hi.","english_normalization":true,"language_boost":"Chinese,Yue",
                 "timber_weights":[{"voice_id":"Calm_Woman","weight":1},{"voice_id":"female-shaonv","weight":3}],
                 "voice_setting":{"voice_id":"","speed":1.5,"pitch":-3,"emotion":"neutral"},
                 "voice_modify":{"pitch":40,"sound_effects":"robotic"},
                 "pronunciation_dict":{"tone":["omg/oh my god","处理/(chu3)(li3)"]}}
                """);

        var script = server.engine().scripts().getLast();
        assertThat(script.toString())
                .contains("speed=1.5", "pitchSemitones=-3.0", "brightness=40", "CALM")
                .contains("CANTONESE", "normalization=true", "interjections=true")
                .contains("word=omg, said=oh my god", "word=处理, said=(chu3)(li3)");
        assertThat(script.voice().shares()).containsEntry("zf_xiaobei", 0.75f);
    }

    private int length(String body) throws IOException, InterruptedException {
        return tree(server.post(PATH, body)).at("/extra_info/audio_length").asInt();
    }

    private static String audio(JsonNode event) {
        return event.at("/data/audio").stringValue();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return Json.tree(answer.body());
    }

    private static List<JsonNode> events(HttpResponse<String> answer) {
        return answer.body()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> Json.tree(line.substring("data: ".length())))
                .toList();
    }

    private static String pcm(String text, String more) {
        return body(text, "pcm", 8000, more);
    }

    private static String body(String text, String format, int rate, String more) {
        return "{\"model\":\"speech-2.6-hd\",\"text\":\"" + text
                + "\",\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\"},\"audio_setting\":{\"format\":\""
                + format
                + "\",\"sample_rate\":" + rate + "}" + more + "}";
    }
}
