package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.SpeechServer;
import io.maximin.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of spec/speech.md section 2 for the fields of a request, with its message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class T2aValidationTest {
    private static final String PATH = "/v1/t2a_v2";
    private static final String VOICE = "\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\"}";
    private static final String HEAD = "\"model\":\"speech-2.6-hd\",\"text\":\"Hi.\"";

    @SuppressWarnings("NullAway.Init")
    private SpeechServer server;

    /** A body and the whole message it earns. */
    record Rule(String body, int code, String message) {}

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = new SpeechServer(directory, Duration.ofMinutes(2));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource({"structure", "voices", "audio", "rest"})
    void isRefused(Rule rule) throws Exception {
        for (var stream : new String[] {"", "\"stream\":true,"}) {
            var answer = server.post(PATH, rule.body().replaceFirst("^\\{", "{" + stream));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
            assertThat(Json.tree(answer.body()))
                    .isEqualTo(Json.tree(Json.write(
                            Map.of("base_resp", Map.of("status_code", rule.code(), "status_msg", rule.message())))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\",\"speed\":0.5,\"vol\":10,\"pitch\":-12}",
                "\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\",\"speed\":2,\"vol\":0.01,\"pitch\":12}",
                "\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\",\"emotion\":\"whisper\"}",
                VOICE + ",\"language_boost\":null,\"timber_weights\":[]",
                VOICE + ",\"language_boost\":\"auto\",\"english_normalization\":true,\"latex_read\":true",
                VOICE + ",\"language_boost\":\"\",\"unknown\":{\"a\":[1]}",
                VOICE + ",\"audio_setting\":{\"bitrate\":192000,\"sample_rate\":44100,\"channel\":2}",
                VOICE + ",\"audio_setting\":{\"bitrate\":1,\"format\":\"flac\"}",
                VOICE + ",\"pronunciation_dict\":[{\"tone\":\"omg\",\"text\":\"oh my god\"}]",
                VOICE + ",\"pronunciation_dict\":{\"tone\":[\"tomato//təˈmeɪtoʊ/\"]}",
                VOICE + ",\"voice_modify\":{\"pitch\":-100,\"intensity\":100,\"timbre\":0,\"sound_effects\":\"\"}",
                VOICE + ",\"continuous_sound\":true,\"subtitle_enable\":false,\"output_format\":\"hex\"",
                "\"timbre_weights\":[{\"voice_id\":\"Calm_Woman\",\"weight\":100}]"
            })
    void isTaken(String fields) throws Exception {
        assertThat(code(server.post(PATH, "{" + HEAD + "," + fields + "}").body()))
                .isZero();
    }

    @Test
    void theLongestTextIsOneBelowTheBound() throws Exception {
        assertThat(code(server.post(PATH, text("😀".repeat(9_996) + " hi")).body()))
                .isZero();
        assertThat(server.post(PATH, text("😀".repeat(10_000))).body())
                .contains("invalid params, text must be shorter than 10000 characters, got 10000");
    }

    @Test
    void aTenthOfTheTextMayBeInvisible() throws Exception {
        var tenth = Json.tree(server.post(PATH, text("\\u0001abcd\\tefg.")).body());
        var more = server.post(PATH, text("\\u0001\\u0002abcdefghij."));

        assertThat(tenth.at("/extra_info/invisible_character_ratio").asDouble()).isEqualTo(0.1);
        assertThat(code(more.body())).isEqualTo(1042);
    }

    @Test
    void aBadKeyIsABaseResp() throws Exception {
        var request = HttpRequest.newBuilder(server.request(PATH, "{}").uri())
                .header("Authorization", "Bearer no")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        var answer = server.client().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(code(answer.body())).isEqualTo(2049);
    }

    static Stream<Rule> structure() {
        return Stream.of(
                invalid("{" + VOICE + ",\"text\":\"Hi.\"}", missing("model")),
                invalid("{\"model\":\"speech-2.6-hd\"," + VOICE + "}", missing("text")),
                invalid("{\"model\":\"speech-2.6-hd\",\"text\":\"\"," + VOICE + "}", missing("text")),
                invalid(
                        "{\"model\":\"speech-2.6-hd\",\"text\":\" \"," + VOICE + "}",
                        "text holds nothing that can be spoken"),
                invalid("{" + HEAD + "}", missing("voice_setting")),
                invalid("{" + HEAD + ",\"voice_setting\":{}}", missing("voice_setting.voice_id")),
                invalid("{" + HEAD + ",\"voice_setting\":{\"voice_id\":\"\"}}", missing("voice_setting.voice_id")),
                invalid("{" + HEAD + ",\"timber_weights\":[{\"weight\":1}]}", missing("timber_weights[0].voice_id")),
                invalid(
                        "{" + HEAD + ",\"timber_weights\":[{\"voice_id\":\"a\"}]}",
                        missing("timber_weights[0].weight")),
                invalid("{\"model\":\"gpt-9\",\"text\":\"Hi.\"," + VOICE + "}", "method t2a-v2 not have model: gpt-9"),
                with("\"subtitle_enable\":1", mismatch("subtitle_enable", "bool", "1")),
                with("\"language_boost\":7", mismatch("language_boost", "string", "7")));
    }

    static Stream<Rule> voices() {
        return Stream.of(
                new Rule("{" + HEAD + ",\"voice_setting\":{\"voice_id\":\"nobody\"}}", 2054, "voice id not exist"),
                voice("\"speed\":0.4", "voice_setting.speed must be in [0.5, 2], got 0.4"),
                voice("\"speed\":2.1", "voice_setting.speed must be in [0.5, 2], got 2.1"),
                voice("\"speed\":\"1\"", mismatch("voice_setting.speed", "float", "\"1\"")),
                voice("\"vol\":0", "voice_setting.vol must be in (0, 10], got 0.0"),
                voice("\"vol\":10.5", "voice_setting.vol must be in (0, 10], got 10.5"),
                voice("\"pitch\":13", "voice_setting.pitch must be in [-12, 12], got 13"),
                voice("\"pitch\":1.5", mismatch("voice_setting.pitch", "int", "1.5")),
                voice("\"emotion\":\"bored\"", "invalid params: voice_setting emotion"),
                invalid(
                        "{\"model\":\"speech-02-hd\",\"text\":\"Hi.\",\"voice_setting\":{\"voice_id\":\"Calm_Woman\","
                                + "\"emotion\":\"fluent\"}}",
                        "invalid params: voice_setting emotion"),
                invalid(
                        "{\"model\":\"speech-2.8-hd\",\"text\":\"Hi.\",\"voice_setting\":{\"voice_id\":\"Calm_Woman\","
                                + "\"emotion\":\"whisper\"}}",
                        "invalid params: voice_setting emotion"),
                with(
                        "\"timbre_weights\":[" + "{\"voice_id\":\"Calm_Woman\",\"weight\":1},".repeat(4)
                                + "{\"voice_id\":\"Calm_Woman\",\"weight\":1}]",
                        "timbre_weights must hold at most 4 voices, got 5"),
                with(
                        "\"timber_weights\":[{\"voice_id\":\"Calm_Woman\",\"weight\":101}]",
                        "timber_weights[0].weight must be in [1, 100], got 101"));
    }

    static Stream<Rule> audio() {
        return Stream.of(
                with(
                        "\"audio_setting\":{\"sample_rate\":11025}",
                        "audio_setting.sample_rate must be one of [8000, 16000, 22050, 24000, 32000, 44100],"
                                + " got 11025"),
                with(
                        "\"audio_setting\":{\"bitrate\":1000}",
                        "audio_setting.bitrate must be a bit rate of MP3, such as 32000, 64000, 128000 or 256000,"
                                + " got 1000"),
                with("\"audio_setting\":{\"channel\":3}", "audio_setting.channel must be 1 or 2, got 3"),
                with("\"audio_setting\":{\"format\":\"ogg\"}", "audio_setting.format 'ogg' is unknown"));
    }

    static Stream<Rule> rest() {
        return Stream.of(
                with("\"language_boost\":\"Klingon\"", "language_boost 'Klingon' is unknown"),
                invalid(
                        "{\"model\":\"speech-02-hd\",\"text\":\"Hi.\",\"language_boost\":\"Tamil\"," + VOICE + "}",
                        "language_boost 'Tamil' is not supported by speech-02-hd"),
                with("\"output_format\":\"mp3\"", "output_format must be hex or url, got 'mp3'"),
                with(
                        "\"subtitle_type\":\"line\"",
                        "subtitle_type must be sentence, word or word_streaming, got 'line'"),
                with("\"voice_modify\":{\"pitch\":101}", "voice_modify.pitch must be in [-100, 100], got 101"),
                with("\"voice_modify\":{\"timbre\":-101}", "voice_modify.timbre must be in [-100, 100], got -101"),
                with("\"voice_modify\":{\"sound_effects\":\"cave\"}", "voice_modify.sound_effects 'cave' is unknown"),
                with("\"pronunciation_dict\":{\"tone\":[\"omg\"]}", glyph("omg")),
                with("\"pronunciation_dict\":{\"tone\":[\"omg/\"]}", glyph("omg")),
                with("\"pronunciation_dict\":{\"tone\":[\"/x\"]}", glyph("")),
                with(
                        "\"pronunciation_dict\":{\"tone\":\"a/b\"}",
                        mismatch("pronunciation_dict.tone", "array", "\"a/b\"")));
    }

    private static Rule with(String fields, String message) {
        return invalid("{" + HEAD + "," + VOICE + "," + fields + "}", message);
    }

    private static Rule voice(String fields, String message) {
        return invalid(
                "{" + HEAD + ",\"voice_setting\":{\"voice_id\":\"English_Graceful_Lady\"," + fields + "}}", message);
    }

    private static Rule invalid(String body, String message) {
        return new Rule(body, 2013, "invalid params, " + message);
    }

    private static String missing(String path) {
        return "binding: expr_path=" + path + ", cause=missing required parameter";
    }

    private static String mismatch(String path, String type, String value) {
        return "binding: expr_path=" + path + ", cause=mismatch type " + type + " with value " + value;
    }

    private static String glyph(String word) {
        return "glyph definition format error: pronunciation_dict entry '" + word
                + "' must be source/replacement, neither of them empty";
    }

    private static String text(String text) {
        return "{\"model\":\"speech-2.6-hd\",\"text\":\"" + text + "\"," + VOICE + "}";
    }

    private static int code(String body) {
        return Json.tree(body).at("/base_resp/status_code").asInt();
    }
}
