package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.api.DialectServer;
import io.maximin.api.Golden;
import io.maximin.text.Message;
import io.maximin.text.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The native dialect over a real socket, compared with recordings checked by hand against spec/text.md section 5. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinimaxContractTest {
    private static final String PATH = "/v1/text/chatcompletion_v2?GroupId=17";

    @AutoClose
    private final DialectServer server = new DialectServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer",
                "thinking",
                "tools",
                "tool-loop",
                "cut",
                "cached",
                "unicode",
                "nothing",
                "masked",
                "role-play"
            })
    void answersAsRecorded(String name) throws Exception {
        var request = Golden.read("minimax/" + name + ".request.json");

        var plain = server.post(PATH, request);
        var streamed = server.post(PATH, request.replaceFirst("\\{", "{\"stream\":true,"));

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(streamed.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Golden.matches("minimax/" + name + ".json", plain.body());
        Golden.matches("minimax/" + name + ".sse", streamed.body());
    }

    @Test
    void aFailureWithinAStreamIsItsLastEvent() throws Exception {
        Golden.matches(
                "minimax/broken.sse",
                server.post(PATH, request("say:Hel|fail:INTERNAL", "true")).body());
    }

    @Test
    void rolePlayRolesReachTheEngine() throws Exception {
        server.post(PATH, Golden.read("minimax/role-play.request.json"));

        assertThat(server.engine().requests().getLast().messages())
                .extracting(Message::role)
                .containsExactly(
                        Role.SYSTEM, Role.USER_SYSTEM, Role.GROUP, Role.SAMPLE_USER, Role.SAMPLE_ASSISTANT, Role.USER);
    }

    private static String request(String script, String stream) {
        return "{\"model\":\"MiniMax-M2.1\",\"stream\":" + stream + ",\"messages\":[{\"role\":\"user\",\"content\":\""
                + script + "\"}]}";
    }
}
