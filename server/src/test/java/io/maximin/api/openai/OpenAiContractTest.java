package io.maximin.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAI dialect over a real socket, compared with recordings checked by hand against spec/text.md section 4. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAiContractTest {
    private static final String PATH = "/v1/chat/completions";

    @AutoClose
    private final DialectServer server = new DialectServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer",
                "thinking",
                "split",
                "split-without-thinking",
                "split-tools",
                "tools",
                "tool-loop",
                "cut",
                "cached",
                "usage",
                "unicode",
                "nothing"
            })
    void answersAsRecorded(String name) throws Exception {
        var request = Golden.read("openai/" + name + ".request.json");

        var plain = server.post(PATH, request);
        var streamed = server.post(PATH, request.replaceFirst("\\{", "{\"stream\":true,"));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(streamed.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Golden.matches("openai/" + name + ".json", plain.body());
        Golden.matches("openai/" + name + ".sse", streamed.body());
    }

    @Test
    void aFailureWithinAStreamIsItsLastEvent() throws Exception {
        var answer = server.post(PATH, request("say:Hel|fail:OVERLOADED", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Golden.matches("openai/broken.sse", answer.body());
    }

    @Test
    void modelsAreListedAndShown() throws Exception {
        Golden.matches("openai/models.json", server.get("/v1/models").body());
        Golden.matches(
                "openai/model.json", server.get("/v1/models/minimax-m2.1").body());
    }

    @Test
    void anUnknownModelIsNotFound() throws Exception {
        var answer = server.get("/v1/models/gpt-9");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown model 'gpt-9' (2013)", "\"http_code\":\"404\"");
    }

    private static String request(String script, String stream) {
        return "{\"model\":\"MiniMax-M2.1\",\"stream\":" + stream + ",\"messages\":[{\"role\":\"user\",\"content\":\""
                + script + "\"}]}";
    }
}
