package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamLifeTest {

    @ParameterizedTest
    @Timeout(30)
    @CsvSource({
        "/anthropic/v1/messages, message_start",
        "/v1/chat/completions, chat.completion.chunk",
        "/v1/responses, response.created",
        "/v1/text/chatcompletion_v2, chat.completion.chunk"
    })
    void aStreamShowsLifeBeforeTheFirstToken(String path, String first) throws Exception {
        try (var server = new DialectServer()) {
            var messages = "[{\"role\":\"user\",\"content\":\"hold:|say:late\"}]";
            var request = server.request(
                    path,
                    "{\"model\":\"MiniMax-M2.1\",\"stream\":true,\"messages\":" + messages + ",\"input\":" + messages
                            + "}");

            var answer = server.client().send(request, BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            var early = lines.readLine();
            server.engine().awaitHeld(1);
            server.engine().release();

            assertThat(early).contains(first).doesNotContain("late");
            assertThat(lines.lines()).anyMatch(line -> line.contains("late"));
        }
    }
}
