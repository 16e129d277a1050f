package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The vendors' SDKs for Node, and the MiniMax provider of the Vercel AI SDK, each driven by a script of
 * {@code conformance/npm}.
 */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class NpmSdkTest {
    private static final String ANSWER = "Hello 👋🏽, wörld!";
    private static final String THINKING = "They greet me.";
    private static final String JPEG = "ffd8ff";
    private static final String PNG = "89504e";

    private final ServerProcess server;
    private NpmProject scripts;

    @BeforeAll
    @Timeout(300)
    void install() throws IOException, InterruptedException {
        scripts = NpmProject.installed();
    }

    NpmSdkTest(ServerProcess server) {
        this.server = server;
    }

    @Test
    void openAi() throws IOException, InterruptedException {
        var facts = scripts.facts("openai.mjs", server.url(""), server.payAsYouGoKey());

        text(facts, "plain", "/text").isEqualTo("<think>\n" + THINKING + "\n</think>\n\n" + ANSWER);
        text(facts, "plain", "/finish").isEqualTo("stop");
        same(facts, "/text");
        same(facts, "/usage");
        text(facts, "split", "/text").isEqualTo(ANSWER);
        text(facts, "split", "/thinking").isEqualTo(THINKING);
        text(facts, "call", "/arguments").isEqualTo("{\"q\":\"tea, strong\"}");
        text(facts, "call", "/finish").isEqualTo("tool_calls");
        conversationGoesOn(facts);
        failuresAreTyped(facts, "InternalServerError");
    }

    @Test
    void openAiResponses() throws IOException, InterruptedException {
        var facts = scripts.facts("responses.mjs", server.url(""), server.payAsYouGoKey());

        text(facts, "plain", "/text").isEqualTo(ANSWER);
        text(facts, "plain", "/thinking").isEqualTo(THINKING);
        text(facts, "plain", "/status").isEqualTo("completed");
        same(facts, "");
        text(facts, "summary", "/summary").isEqualTo(THINKING);
        text(facts, "cut", "/status").isEqualTo("incomplete");
        text(facts, "cut", "/text").isEqualTo("one two ");
        text(facts, "events", "/words").isEqualTo("one two");
        text(facts, "events", "/types")
                .isEqualTo("response.created response.in_progress response.output_item.added"
                        + " response.content_part.added response.output_text.delta response.output_text.delta"
                        + " response.output_text.done response.content_part.done response.output_item.done"
                        + " response.completed");
        text(facts, "call", "/name").isEqualTo("lookup");
        text(facts, "call", "/parsed/q").isEqualTo("tea, strong");
        text(facts, "result", "").isEqualTo("the tool said black tea");
        text(facts, "replay", "").isEqualTo("you thought Look.");
        assertThat(at(facts, "count", "/input_tokens").asInt()).isEqualTo(5);
        failure(facts, "unknown model", "BadRequestError", 400, "unknown model 'gpt-9' (2013)");
        failure(facts, "kept", "BadRequestError", 400, "previous_response_id");
        failure(facts, "overloaded", "InternalServerError", 529, "(2064)");
        text(facts, "broken stream", "/type").isEqualTo("APIError");
        text(facts, "broken stream", "/message").contains("(2064)");
        assertThat(at(facts, "generations while streaming", "").asInt()).isEqualTo(1);
        assertThat(at(facts, "generations after leaving", "").asInt()).isZero();
    }

    @Test
    void anthropic() throws IOException, InterruptedException {
        var facts = scripts.facts("anthropic.mjs", server.url(""), server.codingPlanKey());

        text(facts, "plain", "/content/0/thinking").isEqualTo(THINKING);
        text(facts, "plain", "/content/1/text").isEqualTo(ANSWER);
        text(facts, "plain", "/stop").isEqualTo("end_turn");
        same(facts, "");
        text(facts, "call", "/input/q").isEqualTo("tea, strong");
        text(facts, "call", "/stop").isEqualTo("tool_use");
        assertThat(at(facts, "count", "/input_tokens").asInt()).isEqualTo(4);
        conversationGoesOn(facts);
        failuresAreTyped(facts, "OverloadedError");
    }

    @Test
    void vercel() throws IOException, InterruptedException {
        var facts = scripts.facts("vercel.mjs", server.url(""), server.payAsYouGoKey());

        for (var dialect : new String[] {"anthropic", "openai"}) {
            for (var form : new String[] {" plain", " stream"}) {
                text(facts, dialect + form, "/text").isEqualTo(ANSWER);
                text(facts, dialect + form, "/thinking").isEqualTo(THINKING);
            }
            text(facts, dialect + " call", "/name").isEqualTo("lookup");
            text(facts, dialect + " call", "/input").isEqualTo("{\"q\":\"tea\"}");
            failure(facts, dialect + " unknown model", "APICallError", 400, "unknown model 'gpt-9' (2013)");
        }
    }

    /** OpenAI's client, the vendor's tool server and its later command line ask for speech. */
    @Test
    void speech() throws IOException, InterruptedException {
        var facts = scripts.facts("speech.mjs", server.url(""), server.payAsYouGoKey());

        for (var mp3 : new String[] {"openai", "mcp link", "mmx file", "mmx stream"}) {
            text(facts, mp3, "/magic").isEqualTo("ID3");
            assertThat(at(facts, mp3, "/size").asInt()).as(mp3).isGreaterThan(5_000);
        }
        text(facts, "openai", "/type").isEqualTo("audio/mpeg");
        failure(facts, "openai aac", "BadRequestError", 400, "response_format 'aac' is not supported");
        text(facts, "mcp link", "/type").isEqualTo("audio/mpeg");
        text(facts, "mcp file", "/magic").isEqualTo("fLa");
        text(facts, "mcp unknown voice", "").contains("voice id not exist Trace ID: ");
        text(facts, "mcp voices", "").contains("English_expressive_narrator");
        text(facts, "mmx subtitles", "").contains("00:00:00,000 --> ", "Hello there, speaking world.");
        assertThat(at(facts, "mmx voices", "").asInt()).isGreaterThan(300);
    }

    /** OpenAI's client asks for base64 of its own accord. */
    @Test
    void embeddings() throws IOException, InterruptedException {
        var facts = scripts.facts("embeddings.mjs", server.url(""), server.payAsYouGoKey());

        assertThat(at(facts, "decoded", "/length").asInt()).isEqualTo(384);
        assertThat(at(facts, "decoded", "/same").asBoolean()).isTrue();
        assertThat(at(facts, "decoded", "/usage/total_tokens").asInt()).isEqualTo(5);
        text(facts, "dimensions", "/type").isEqualTo("BadRequestError");
        text(facts, "dimensions", "/message").contains("dimensions must be 384");
        text(facts, "stranger", "/type").isEqualTo("AuthenticationError");
    }

    /** OpenAI's client, the vendor's tool server and its later command line ask for pictures. */
    @Test
    void images() throws IOException, InterruptedException {
        var facts = scripts.facts("images.mjs", server.url(""), server.payAsYouGoKey());

        for (var link : new String[] {"/0", "/1"}) {
            text(facts, "openai links", link + "/type").isEqualTo("image/png");
            text(facts, "openai links", link + "/magic").isEqualTo(PNG);
            text(facts, "mcp links", link + "/type").isEqualTo("image/jpeg");
            text(facts, "mcp links", link + "/magic").isEqualTo(JPEG);
        }
        text(facts, "openai inline", "/magic").isEqualTo(JPEG);
        text(facts, "openai inline", "/usage/total_tokens").isEqualTo("1");
        failure(facts, "openai size", "BadRequestError", 400, "each edge in [256, 2048]");
        failure(facts, "openai blocked", "UnprocessableEntityError", 422, "(1027)");
        text(facts, "mcp ratio", "").contains("aspect_ratio must be one of 1:1");
        text(facts, "mcp file", "/magic").isEqualTo(JPEG);
        text(facts, "mmx file", "/magic").isEqualTo(JPEG);
    }

    private static void conversationGoesOn(Map<String, JsonNode> facts) {
        text(facts, "replay", "").isEqualTo("you thought " + THINKING);
        text(facts, "call", "/name").isEqualTo("lookup");
        text(facts, "result", "").isEqualTo("the tool said black tea");
        assertThat(at(facts, "models", "")).extracting(JsonNode::asText).contains("MiniMax-M2.1");
        assertThat(at(facts, "generations while streaming", "").asInt()).isEqualTo(1);
        assertThat(at(facts, "generations after leaving", "").asInt()).isZero();
    }

    private static void failuresAreTyped(Map<String, JsonNode> facts, String overloaded) {
        failure(facts, "unknown model", "BadRequestError", 400, "unknown model 'gpt-9' (2013)");
        failure(facts, "temperature 0", "BadRequestError", 400, "temperature");
        failure(facts, "bad key", "AuthenticationError", 401, "invalid api key (2049)");
        failure(facts, "rate limit", "RateLimitError", 429, "(1002)");
        failure(facts, "overloaded", overloaded, 529, "(2064)");
        text(facts, "broken stream", "/type").isEqualTo("APIError");
        text(facts, "broken stream", "/message").contains("(2064)");
    }

    private static void failure(Map<String, JsonNode> facts, String name, String type, int status, String wording) {
        text(facts, name, "/type").isEqualTo(type);
        assertThat(at(facts, name, "/status").asInt()).as(name).isEqualTo(status);
        text(facts, name, "/message").contains(wording);
    }

    private static void same(Map<String, JsonNode> facts, String pointer) {
        assertThat(at(facts, "stream", pointer)).as("stream " + pointer).isEqualTo(at(facts, "plain", pointer));
    }

    private static AbstractStringAssert<?> text(Map<String, JsonNode> facts, String name, String pointer) {
        return assertThat(at(facts, name, pointer).asText()).as(name + pointer);
    }

    private static JsonNode at(Map<String, JsonNode> facts, String name, String pointer) {
        var value = facts.getOrDefault(name, MissingNode.getInstance()).at(pointer);
        assertThat(value.isMissingNode())
                .as(name + pointer + " is missing of " + facts)
                .isFalse();
        return value;
    }
}
