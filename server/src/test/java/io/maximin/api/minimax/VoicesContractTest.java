package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import io.maximin.json.Json;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lists of voices over a real socket, compared with recordings checked by hand against spec/speech.md section 7.2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoicesContractTest {
    private static final String PATH = "/v1/get_voice";
    private static final Set<String> RECORDED =
            Set.of("English_CalmWoman", "male-qn-qingse", "Cantonese_ProfessionalHost (F)", "hindi_female_1_v2");

    @AutoClose
    private final DialectServer server = new DialectServer();

    @ParameterizedTest
    @ValueSource(strings = {"system", "all"})
    void listsTheSystemVoices(String type) throws Exception {
        var answer = server.post(PATH, "{\"voice_type\":\"" + type + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        var body = Json.tree(answer.body());
        var voices = (ArrayNode) body.get("system_voice");
        assertThat(voices.size()).isEqualTo(373);
        voices.removeIf(voice -> !RECORDED.contains(voice.get("voice_id").asString()));
        Golden.matches("minimax/get-voice.json", body.toString());
    }

    @Test
    void everyVoiceIsShownInFull() throws Exception {
        var voices = Json.tree(server.post(PATH, "{\"voice_type\":\"system\"}").body())
                .get("system_voice");

        assertThat(StreamSupport.stream(voices.spliterator(), false)).allSatisfy(voice -> {
            assertThat(voice.get("voice_name").asString()).isNotBlank();
            assertThat(voice.get("description")).hasSize(1).allMatch(JsonNode::isString);
            assertThat(voice.get("created_time").asString()).isEqualTo("1970-01-01");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice_cloning", "voice_generation", "music_generation", "voice_slots"})
    void whatNobodyMadeIsAnEmptyList(String type) throws Exception {
        var answer = server.post(PATH + "?GroupId=17", "{\"voice_type\":\"" + type + "\"}");

        Golden.matches("minimax/get-voice-none.json", answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"voice_type\":\"System\"} | invalid params, voice_type 'System' is unknown",
                "{} | invalid params, binding: expr_path=voice_type, cause=missing required parameter",
                "{\"voice_type\":\"\"} | invalid params, voice_type '' is unknown"
            })
    void anUnknownTypeIsNamed(String request, String message) throws Exception {
        var answer = server.post(PATH, request);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"base_resp\":{\"status_code\":2013,\"status_msg\":\"" + message + "\"}}");
    }

    @Test
    void onlyABearerKeyCounts() throws Exception {
        var request = server.anonymous(PATH, "{\"voice_type\":\"all\"}")
                .header("x-api-key", DialectServer.KEY)
                .build();

        var answer = server.client().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status_code\":1004").contains("login fail");
    }
}
