package io.maximin.api.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import io.maximin.json.Json;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Anthropic dialect over a real socket, compared with recordings checked by hand against spec/text.md section 3.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnthropicContractTest {
    private static final String PATH = "/anthropic/v1/messages";

    @AutoClose
    private final DialectServer server = new DialectServer();

    @ParameterizedTest
    @ValueSource(strings = {"answer", "thinking", "tools", "tool-loop", "cut", "cached", "unicode", "nothing"})
    void answersAsRecorded(String name) throws Exception {
        var request = Golden.read("anthropic/" + name + ".request.json");

        var plain = server.post(PATH, request);
        var streamed = server.post(PATH, request.replaceFirst("\\{", "{\"stream\":true,"));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(streamed.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        Golden.matches("anthropic/" + name + ".json", plain.body());
        Golden.matches("anthropic/" + name + ".sse", streamed.body());
    }

    @Test
    void aFailureWithinAStreamIsItsLastEvent() throws Exception {
        var answer = server.post(PATH, request("say:Hel|fail:OUTPUT_SENSITIVE", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Golden.matches("anthropic/broken.sse", answer.body());
    }

    /** What Anthropic's clients need to read before they send whole conversations. */
    @Test
    void threadsAreRefusedInTheWordsOfTheClients() throws Exception {
        var request = request("say:Hi.", "false").replaceFirst("\\{", "{\"thread\":{\"type\":\"create\"},");

        var answer = server.post(PATH + "?beta=true", request);

        assertThat(answer.statusCode()).isEqualTo(400);
        var error = Json.tree(answer.body()).path("error");
        assertThat(error.path("message").stringValue())
                .isEqualTo("invalid params, thread {\"type\":\"create\"} is not supported, since conversations are not"
                        + " kept: send all messages (2013)");
        assertThat(error.path("details").toString())
                .isEqualTo("{\"error_code\":\"thread_unsupported_request\",\"unsupported\":[\"thread\"]}");
    }

    @Test
    void tokensAreCountedWithoutGenerating() throws Exception {
        int before = server.engine().requests().size();

        var answer = server.post(PATH + "/count_tokens", request("five words are in here", "false"));

        assertThat(answer.body()).isEqualTo("{\"input_tokens\":5}");
        assertThat(server.engine().requests()).hasSize(before);
    }

    private static String request(String script, String stream) {
        return "{\"model\":\"MiniMax-M2.1\",\"max_tokens\":100,\"stream\":" + stream
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + script + "\"}]}";
    }
}
