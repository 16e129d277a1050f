package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a second request that begins like the first is told it was spared, in every dialect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefixReuseTest {
    private static final String MESSAGES = "/anthropic/v1/messages";
    private static final String CHAT = "/v1/chat/completions";
    private static final String NATIVE = "/v1/text/chatcompletion_v2";
    private static final int BLOCK = 128;

    private TestProgram program;

    @BeforeAll
    void start(@TempDir Path home) {
        program = new TestProgram(home);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void chatTellsWhatWasCached() throws Exception {
        for (String path : List.of(CHAT, NATIVE)) {
            String text = "hello " + path.length() + " you and me ".repeat(30);

            var cold = plain(path, chat(text)).at("/usage");
            var warm = plain(path, chat(text)).at("/usage");
            var streamed = streamed(path, chat(text)).at("/usage");

            assertThat(cached(cold)).isZero();
            assertThat(cached(warm))
                    .isPositive()
                    .isEqualTo(wholeBlocks(warm.at("/prompt_tokens").asInt() - 1));
            assertThat(streamed).isEqualTo(warm);
            assertThat(warm.at("/prompt_tokens")).isEqualTo(cold.at("/prompt_tokens"));
        }
    }

    @Test
    void messagesCountReadTokensApart() throws Exception {
        String text = "hello messages ".repeat(40);

        var cold = plain(MESSAGES, message("[{\"type\":\"text\",\"text\":\"" + text + "\"}]"))
                .at("/usage");
        var warm = plain(MESSAGES, message("\"" + text + "\"")).at("/usage");
        var streamed = streamed(MESSAGES, message("\"" + text + "\"")).at("/usage");

        assertThat(usage(cold)).startsWith(0, 0);
        int whole = usage(cold).get(2);
        assertThat(usage(warm)).containsExactly(0, wholeBlocks(whole - 1), whole - wholeBlocks(whole - 1));
        assertThat(streamed).isEqualTo(warm);
    }

    @Test
    void markedTokensAreWrittenOnceAndThenRead() throws Exception {
        String marked = "{\"type\":\"text\",\"text\":\"%s\",\"cache_control\":{\"type\":\"ephemeral\"}}"
                .formatted("mark me well ".repeat(40));
        String question = "[%s,{\"type\":\"text\",\"text\":\"%s\"}]";

        var cold = usage(plain(MESSAGES, message(question.formatted(marked, "why ".repeat(100))))
                .at("/usage"));
        var warm = usage(plain(MESSAGES, message(question.formatted(marked, "how ".repeat(100))))
                .at("/usage"));

        assertThat(cold.get(0)).isPositive().isEqualTo(wholeBlocks(cold.get(0)));
        assertThat(cold.get(1)).isZero();
        assertThat(cold.get(2)).isGreaterThan(100);
        assertThat(warm).startsWith(0, cold.get(0));
        assertThat(warm.get(2)).isGreaterThan(100);
    }

    @Test
    void marksOnSystemTextAndToolsCoverTheHeadOfThePrompt() throws Exception {
        String system = "\"system\":[{\"type\":\"text\",\"text\":\"%s\"%s}],";
        String control = ",\"cache_control\":{\"type\":\"ephemeral\",\"ttl\":\"1h\"}";
        String tool = "\"tools\":[{\"name\":\"a\",\"input_schema\":{}%s}],".formatted(control);
        String words = "be kind and short ".repeat(30);

        var bySystem = usage(plain(MESSAGES, body(system.formatted("1" + words, control), "\"hello\""))
                .at("/usage"));
        var byTool = usage(plain(MESSAGES, body(system.formatted("2" + words, "") + tool, "\"hello\""))
                .at("/usage"));
        var byNone = usage(plain(MESSAGES, body(system.formatted("3" + words, ""), "\"hello\""))
                .at("/usage"));

        assertThat(bySystem.get(0)).isPositive();
        assertThat(byTool.get(0)).isEqualTo(bySystem.get(0));
        assertThat(byNone.get(0)).isZero();
    }

    @Test
    void accountsDoNotReadEachOthersTokens() throws Exception {
        String text = "hello stranger ".repeat(40);
        plain(CHAT, chat(text));
        var key = program.keys().create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "theirs", "other"));

        var other = program.send(program.request(CHAT)
                .header("Authorization", "Bearer " + key.secret().reveal())
                .POST(BodyPublishers.ofString(chat(text))));

        assertThat(cached(Json.tree(other.body()).at("/usage"))).isZero();
    }

    @Test
    void unknownCacheControlIsAnError() throws Exception {
        var answer = program.post(
                MESSAGES, message("[{\"type\":\"text\",\"text\":\"hi\",\"cache_control\":{\"type\":\"eternal\"}}]"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("messages[0].content[0].cache_control.type must be ephemeral, got 'eternal'");
    }

    private JsonNode plain(String path, String body) throws Exception {
        var answer = program.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body());
    }

    /** The last event that tells the usage. */
    private JsonNode streamed(String path, String body) throws Exception {
        String options = "{\"stream\":true,\"stream_options\":{\"include_usage\":true},";
        return program.post(path, options + body.substring(1))
                .body()
                .lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> Json.tree(line.substring("data: ".length())))
                .filter(event -> event.path("usage").isObject())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String chat(String text) {
        return body("", "\"" + text + "\"");
    }

    private static String message(String content) {
        return body("", content);
    }

    private static String body(String fields, String content) {
        return """
                {"model":"MiniMax-M2.1","max_tokens":2,
                %s"messages":[{"role":"user","content":%s}]}""".formatted(fields, content);
    }

    private static int cached(JsonNode usage) {
        return usage.at("/prompt_tokens_details/cached_tokens").asInt();
    }

    /** Written, read and other tokens of the prompt. */
    private static List<Integer> usage(JsonNode usage) {
        return List.of(
                usage.at("/cache_creation_input_tokens").asInt(),
                usage.at("/cache_read_input_tokens").asInt(),
                usage.at("/input_tokens").asInt());
    }

    private static int wholeBlocks(int tokens) {
        return tokens / BLOCK * BLOCK;
    }
}
