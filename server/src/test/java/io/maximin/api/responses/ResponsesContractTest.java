package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import io.maximin.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The Responses dialect over a real socket, compared with recordings checked by hand against spec/text.md section 6 and
 * the types of OpenAI's clients.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsesContractTest {
    private static final String PATH = "/v1/responses";

    @AutoClose
    private final DialectServer server = new DialectServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer",
                "thinking",
                "summary",
                "tools",
                "tool-loop",
                "cut",
                "cut-thinking",
                "cached",
                "unicode",
                "nothing"
            })
    void answersAsRecorded(String name) throws Exception {
        var request = Golden.read("responses/" + name + ".request.json");

        var plain = server.post(PATH, request);
        var streamed = server.post(PATH, streamed(request));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(streamed.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Golden.matches("responses/" + name + ".json", plain.body());
        Golden.matches("responses/" + name + ".sse", streamed.body());
        assertThat(data(streamed.body()).getLast().get("response")).isEqualTo(Json.tree(plain.body()));
    }

    @Test
    void eventsAreNamedAndNumbered() throws Exception {
        var body = server.post(PATH, streamed(Golden.read("responses/tools.request.json")))
                .body();

        var data = data(body);
        assertThat(lines(body, "event: "))
                .isEqualTo(data.stream()
                        .map(event -> event.get("type").stringValue())
                        .toList());
        assertThat(data.stream().map(event -> event.get("sequence_number").intValue()))
                .containsExactlyElementsOf(
                        IntStream.range(0, data.size()).boxed().toList());
    }

    @Test
    void aFailureWithinAStreamIsItsLastEvents() throws Exception {
        var answer = server.post(PATH, request("think:Hm.|say:Hel|fail:OVERLOADED", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Golden.matches("responses/broken.sse", answer.body());
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsCause() throws Exception {
        var events = data(server.post(PATH, request("say:Hel|crash:", "true")).body());

        var response = events.getLast().get("response");
        assertThat(response.get("status").stringValue()).isEqualTo("failed");
        assertThat(response.at("/error/code").stringValue()).isEqualTo("server_error");
        assertThat(response.at("/error/message").stringValue())
                .isEqualTo("unknown error, trace id " + DialectServer.TRACE_ID + " (1000)");
    }

    @Test
    void tokensOfTheInputAreCounted() throws Exception {
        var request = Golden.read("responses/tool-loop.request.json");

        var counted = server.post(PATH + "/input_tokens", request);

        assertThat(counted.body()).isEqualTo("{\"object\":\"response.input_tokens\",\"input_tokens\":11}");
        assertThat(Json.tree(server.post(PATH, request).body()).at("/usage/input_tokens"))
                .isEqualTo(Json.tree(counted.body()).get("input_tokens"));
    }

    @Test
    void responsesAreNotKept() throws Exception {
        var answer = server.get(PATH + "/" + DialectServer.TRACE_ID);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static String streamed(String request) {
        return request.replaceFirst("\\{", "{\"stream\":true,");
    }

    private static String request(String script, String stream) {
        return "{\"model\":\"MiniMax-M2.1\",\"stream\":" + stream + ",\"input\":\"" + script + "\"}";
    }

    private static List<JsonNode> data(String events) {
        return lines(events, "data: ").stream().map(Json::tree).toList();
    }

    private static List<String> lines(String events, String start) {
        return events.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
