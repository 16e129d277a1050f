package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.errors.OverloadedException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.errors.SseException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.ThinkingBlock;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import com.anthropic.models.models.ModelInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendor's {@code anthropic-java} on the Anthropic dialect; its key travels as {@code x-api-key}. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class AnthropicJavaTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";
    private static final Tool LOOKUP = Tool.builder()
            .name("lookup")
            .description("Finds a drink.")
            .inputSchema(Tool.InputSchema.builder()
                    .properties(Tool.InputSchema.Properties.builder()
                            .putAdditionalProperty("q", JsonValue.from(Map.of("type", "string")))
                            .build())
                    .addRequired("q")
                    .build())
            .build();

    private final ServerProcess server;
    private final AnthropicClient client;

    AnthropicJavaTest(ServerProcess server) {
        this.server = server;
        this.client = client(server.codingPlanKey());
    }

    private AnthropicClient client(String key) {
        return AnthropicOkHttpClient.builder()
                .baseUrl(server.url("/anthropic"))
                .apiKey(key)
                .maxRetries(1)
                .build();
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @Test
    void aPlainAnswerHasAThinkingBlockThenTextAndUsage() {
        var answer = ask(message(GREETING));

        assertThat(answer.id()).matches("[0-9a-f]{32}");
        assertThat(answer.model().asString()).isEqualTo("MiniMax-M2.1");
        assertThat(answer.content()).hasSize(2);
        assertThat(thinking(answer).thinking()).isEqualTo("They greet me.");
        assertThat(thinking(answer).signature()).matches("[0-9a-f]{64}");
        assertThat(text(answer)).isEqualTo("Hello 👋🏽, wörld!");
        assertThat(answer.stopReason()).contains(StopReason.END_TURN);
        assertThat(answer.usage().inputTokens()).isEqualTo(7);
        assertThat(answer.usage().outputTokens()).isEqualTo(6);
        assertThat(answer.usage().cacheReadInputTokens()).contains(0L);
        assertThat(answer.usage().cacheCreationInputTokens()).contains(0L);
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() {
        var streamed = stream(message(GREETING));

        var plain = ask(message(GREETING));
        assertThat(streamed.content()).isEqualTo(plain.content());
        assertThat(streamed.stopReason()).isEqualTo(plain.stopReason());
        assertThat(streamed.usage().inputTokens()).isEqualTo(plain.usage().inputTokens());
        assertThat(streamed.usage().outputTokens()).isEqualTo(plain.usage().outputTokens());
    }

    @Test
    void cachedTokensAreCountedApart() {
        var usage = stream(message("cached:2|say:Hi")).usage();

        assertThat(usage.inputTokens()).isEqualTo(1);
        assertThat(usage.cacheReadInputTokens()).contains(2L);
    }

    @Test
    void replayedThinkingReachesTheModel() {
        var first = ask(message(GREETING).enabledThinking(1024));

        var answer = ask(message(GREETING).addMessage(first).addUserMessage("recall:"));

        assertThat(text(answer)).isEqualTo("you thought They greet me.");
    }

    @Test
    void toolDefinitionsReachTheModel() {
        assertThat(text(ask(message("tools:").addTool(LOOKUP))))
                .startsWith("lookup Finds a drink. ")
                .contains("\"type\":\"object\"", "\"required\":[\"q\"]");
    }

    @Test
    void aToolCallIsMadeAndItsResultAnswered() {
        var question = "think:Look it up.|call:lookup {\"q\":\"tea, strong\"}";
        var first = ask(message(question).addTool(LOOKUP));
        var call = onlyCall(first);

        assertThat(first.stopReason()).contains(StopReason.TOOL_USE);
        assertThat(call.id()).matches("call_function_[a-z0-9]{12}_1");
        assertThat(call.name()).isEqualTo("lookup");
        assertThat(call._input()).isEqualTo(JsonValue.from(Map.of("q", "tea, strong")));

        var result = ToolResultBlockParam.builder()
                .toolUseId(call.id())
                .content("black tea")
                .build();
        var second = ask(message(question)
                .addTool(LOOKUP)
                .addMessage(first)
                .addUserMessageOfContentBlockParams(List.of(ContentBlockParam.ofToolResult(result))));

        assertThat(text(second)).isEqualTo("the tool said black tea");
        assertThat(second.stopReason()).contains(StopReason.END_TURN);
    }

    @Test
    void aStreamedToolCallAddsUpToThePlainOne() {
        var script = "say:Wait.|call:lookup {\"q\":\"tea, very strong\"}";

        var streamed = stream(message(script).addTool(LOOKUP));

        assertThat(onlyCall(streamed)._input())
                .isEqualTo(onlyCall(ask(message(script).addTool(LOOKUP)))._input());
        assertThat(text(streamed)).isEqualTo("Wait.");
    }

    @Test
    void maxTokensCutsTheAnswer() {
        var answer = ask(message("say:one two three").maxTokens(2));

        assertThat(text(answer)).isEqualTo("one two ");
        assertThat(answer.stopReason()).contains(StopReason.MAX_TOKENS);
    }

    @Test
    void badInputIsABadRequest() {
        assertBadRequest(() -> ask(message("hi").model("gpt-9")), "invalid params, unknown model 'gpt-9' (2013)");
        assertBadRequest(
                () -> ask(message("hi").putAdditionalBodyProperty("temperature", JsonValue.from(0))), "temperature");
        assertBadRequest(() -> ask(message("hi").maxTokens(0)), "max_tokens");
    }

    @Test
    void aBadKeyIsUnauthorized() {
        var stranger = client("sk-cp-nobody");

        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> stranger.messages().create(message("hi").build()))
                .satisfies(e -> assertThat(type(e)).isEqualTo("authentication_error"))
                .withMessageContaining("invalid api key (2049)");
        stranger.close();
    }

    @Test
    void rateLimitAndOverloadAreRetriedAndThenTyped() {
        double before = server.metric("http_server_requests_seconds_count", "status=\"429\"");

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> ask(message("fail:RATE_LIMITED")))
                .satisfies(e -> assertThat(type(e)).isEqualTo("rate_limit_error"));
        assertThat(server.metric("http_server_requests_seconds_count", "status=\"429\"") - before)
                .as("one try and one retry")
                .isEqualTo(2);
        assertThatExceptionOfType(OverloadedException.class)
                .isThrownBy(() -> ask(message("fail:OVERLOADED")))
                .satisfies(e -> assertThat(type(e)).isEqualTo("overloaded_error"));
    }

    @Test
    void aFailureInMidStreamIsAnException() {
        assertThatExceptionOfType(SseException.class)
                .isThrownBy(() -> stream(message("say:half an|fail:OVERLOADED")))
                .satisfies(e -> assertThat(type(e)).isEqualTo("overloaded_error"));
    }

    @Test
    void modelsAreListedAndRetrieved() {
        assertThat(client.models().list().items())
                .extracting(ModelInfo::id)
                .containsExactly("MiniMax-M2.1", "MiniMax-M2.1-lightning");
        assertThat(client.models().retrieve("MiniMax-M2.1").createdAt())
                .isEqualTo(OffsetDateTime.parse("2025-12-23T02:00:00Z"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.models().retrieve("gpt-9"));
    }

    @Test
    void tokensAreCountedWithoutGenerating() {
        var count = client.messages()
                .countTokens(MessageCountTokensParams.builder()
                        .model("MiniMax-M2.1")
                        .system("Be brief.")
                        .addUserMessage("four words are here")
                        .build());

        assertThat(count.inputTokens()).isEqualTo(6);
    }

    @Test
    void aClosedStreamFreesTheSlot() {
        try (var stream =
                client.messages().createStreaming(message("say:one|hold:").build())) {
            assertThat(stream.stream().findFirst()).isPresent();
            server.awaitActiveGenerations(1);
        }

        server.awaitActiveGenerations(0);
    }

    private static MessageCreateParams.Builder message(String script) {
        return MessageCreateParams.builder()
                .model("MiniMax-M2.1")
                .maxTokens(100)
                .system("Be brief.")
                .addUserMessage(script);
    }

    private Message ask(MessageCreateParams.Builder params) {
        return client.messages().create(params.build()).validate();
    }

    private Message stream(MessageCreateParams.Builder params) {
        var accumulator = MessageAccumulator.create();
        try (var stream = client.messages().createStreaming(params.build())) {
            stream.stream().forEach(accumulator::accumulate);
        }
        return accumulator.message().validate();
    }

    private static void assertBadRequest(ThrowingCallable call, String wording) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call)
                .withMessageContaining(wording)
                .withMessageContaining("(2013)")
                .satisfies(e -> assertThat(type(e)).isEqualTo("invalid_request_error"));
    }

    private static String type(AnthropicServiceException failure) {
        return failure.type().orElseThrow().toString();
    }

    private static ThinkingBlock thinking(Message message) {
        return message.content().stream()
                .flatMap(block -> block.thinking().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Message message) {
        return message.content().stream()
                .flatMap(block -> block.text().stream())
                .map(TextBlock::text)
                .findFirst()
                .orElseThrow();
    }

    private static ToolUseBlock onlyCall(Message message) {
        return message.content().stream()
                .filter(ContentBlock::isToolUse)
                .map(ContentBlock::asToolUse)
                .findFirst()
                .orElseThrow();
    }
}
