package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** LangChain4j's OpenAI module on the OpenAI dialect; it finds thinking in {@code reasoning_content}. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class LangChain4jOpenAiTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";
    private static final Map<String, Object> SPLIT = Map.of("reasoning_split", true);

    private final ServerProcess server;
    private final OpenAiChatModel model;

    LangChain4jOpenAiTest(ServerProcess server) {
        this.server = server;
        this.model = builder(server.payAsYouGoKey()).build();
    }

    private OpenAiChatModel.OpenAiChatModelBuilder builder(String key) {
        return OpenAiChatModel.builder()
                .baseUrl(server.url("/v1"))
                .apiKey(key)
                .modelName("MiniMax-M2.1")
                .customParameters(SPLIT)
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
        assertThat(answer.tokenUsage().totalTokenCount()).isEqualTo(11);
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() throws InterruptedException {
        var streaming = OpenAiStreamingChatModel.builder()
                .baseUrl(server.url("/v1"))
                .apiKey(server.payAsYouGoKey())
                .modelName("MiniMax-M2.1")
                .customParameters(SPLIT)
                .returnThinking(true)
                .build();
        var streamed = new StreamedAnswer();

        streaming.chat(GREETING, streamed);

        var whole = streamed.await();
        var plain = ask(GREETING);
        assertThat(streamed.text()).isEqualTo(plain.aiMessage().text());
        assertThat(streamed.thinking()).isEqualTo(plain.aiMessage().thinking());
        assertThat(whole.aiMessage().text()).isEqualTo(plain.aiMessage().text());
        assertThat(whole.tokenUsage().totalTokenCount())
                .isEqualTo(plain.tokenUsage().totalTokenCount());
    }

    @Test
    void replayedThinkingReachesTheModel() {
        var first = ask(GREETING).aiMessage();

        var answer = model.chat(UserMessage.from(GREETING), first, UserMessage.from("recall:"));

        assertThat(answer.aiMessage().text()).isEqualTo("you thought They greet me.");
    }

    @Test
    void aToolCallIsMadeAndItsResultAnswered() {
        var question = UserMessage.from("call:lookup {\"q\":\"tea\"}");
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
        assertThat(call.arguments()).isEqualTo("{\"q\":\"tea\"}");

        var second = model.chat(ChatRequest.builder()
                .messages(question, first.aiMessage(), ToolExecutionResultMessage.from(call, "black tea"))
                .toolSpecifications(lookup)
                .build());

        assertThat(second.aiMessage().text()).isEqualTo("the tool said black tea");
    }

    @Test
    void failuresAreTyped() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> builder(server.payAsYouGoKey())
                        .modelName("gpt-9")
                        .build()
                        .chat("hi"))
                .withMessageContaining("unknown model 'gpt-9'");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        builder(server.payAsYouGoKey()).temperature(0.0).build().chat("hi"))
                .withMessageContaining("temperature");
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> builder("sk-api-nobody").build().chat("hi"));
        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> ask("fail:RATE_LIMITED"));
    }

    private ChatResponse ask(String script) {
        return model.chat(UserMessage.from(script));
    }
}
