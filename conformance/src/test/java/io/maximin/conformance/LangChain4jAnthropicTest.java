package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** LangChain4j's Anthropic module on the Anthropic dialect; it puts {@code /v1} into its base address, as others do. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class LangChain4jAnthropicTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";

    private final ServerProcess server;
    private final AnthropicChatModel model;

    LangChain4jAnthropicTest(ServerProcess server) {
        this.server = server;
        this.model = builder(server.codingPlanKey()).build();
    }

    private AnthropicChatModel.AnthropicChatModelBuilder builder(String key) {
        return AnthropicChatModel.builder()
                .baseUrl(server.url("/anthropic/v1"))
                .apiKey(key)
                .modelName("MiniMax-M2.1")
                .maxTokens(100)
                .thinkingType("enabled")
                .thinkingBudgetTokens(1024)
                .returnThinking(true)
                .sendThinking(true)
                .maxRetries(0);
    }

    @Test
    void aPlainAnswerHasThinkingApartAndUsage() {
        var answer = ask(GREETING);

        assertThat(answer.aiMessage().thinking()).isEqualTo("They greet me.");
        assertThat(answer.aiMessage().text()).isEqualTo("Hello 👋🏽, wörld!");
        assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokenUsage().inputTokenCount()).isEqualTo(5);
        assertThat(answer.tokenUsage().outputTokenCount()).isEqualTo(6);
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() throws InterruptedException {
        var streaming = AnthropicStreamingChatModel.builder()
                .baseUrl(server.url("/anthropic/v1"))
                .apiKey(server.codingPlanKey())
                .modelName("MiniMax-M2.1")
                .maxTokens(100)
                .returnThinking(true)
                .build();
        var streamed = new StreamedAnswer();

        streaming.chat(GREETING, streamed);

        var whole = streamed.await();
        var plain = ask(GREETING);
        assertThat(streamed.text()).isEqualTo(plain.aiMessage().text());
        assertThat(streamed.thinking()).isEqualTo(plain.aiMessage().thinking());
        assertThat(whole.aiMessage().text()).isEqualTo(plain.aiMessage().text());
        assertThat(whole.finishReason()).isEqualTo(plain.finishReason());
        assertThat(whole.tokenUsage().totalTokenCount())
                .isEqualTo(plain.tokenUsage().totalTokenCount());
    }

    @Test
    void replayedThinkingReachesTheModel() {
        var first = ask(GREETING).aiMessage();

        var answer = model.chat(
                SystemMessage.from("Be brief."), UserMessage.from(GREETING), first, UserMessage.from("recall:"));

        assertThat(answer.aiMessage().text()).isEqualTo("you thought They greet me.");
    }

    @Test
    void aToolCallIsMadeAndItsResultAnswered() {
        var question = UserMessage.from("think:Look.|call:lookup {\"q\":\"tea\"}");
        var lookup = ToolSpecification.builder()
                .name("lookup")
                .description("Finds a drink.")
                .parameters(JsonObjectSchema.builder().addStringProperty("q").build())
                .build();
        var first = model.chat(ChatRequest.builder()
                .messages(question)
                .toolSpecifications(lookup)
                .build());
        var call = first.aiMessage().toolExecutionRequests().getFirst();

        assertThat(first.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        assertThat(call.name()).isEqualTo("lookup");

        var second = model.chat(ChatRequest.builder()
                .messages(question, first.aiMessage(), ToolExecutionResultMessage.from(call, "black tea"))
                .toolSpecifications(lookup)
                .build());

        assertThat(second.aiMessage().text()).isEqualTo("the tool said black tea");
    }

    @Test
    void failuresAreTyped() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> builder(server.codingPlanKey())
                        .modelName("gpt-9")
                        .build()
                        .chat("hi"))
                .withMessageContaining("unknown model 'gpt-9'");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        builder(server.codingPlanKey()).temperature(0.0).build().chat("hi"))
                .withMessageContaining("temperature");
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> builder("sk-cp-nobody").build().chat("hi"));
        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> ask("fail:RATE_LIMITED"));
    }

    private ChatResponse ask(String script) {
        return model.chat(UserMessage.from(script));
    }
}
