package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.minimax.MiniMaxChatModel;
import org.springframework.ai.minimax.MiniMaxChatOptions;
import org.springframework.ai.minimax.api.MiniMaxApi;
import org.springframework.ai.minimax.api.MiniMaxApi.ChatCompletionFinishReason;
import org.springframework.ai.minimax.api.MiniMaxApi.ChatCompletionMessage;
import org.springframework.ai.minimax.api.MiniMaxApi.ChatCompletionRequest;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.retry.support.RetryTemplate;

/**
 * Spring AI's MiniMax module on the native dialect. It cannot show that a cancelled stream frees its slot: on the JDK's
 * client, which it picks by itself, Spring keeps the connection of a cancelled stream open.
 */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SpringAiMiniMaxTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerProcess server;
    private final MiniMaxApi api;

    SpringAiMiniMaxTest(ServerProcess server) {
        this.server = server;
        this.api = new MiniMaxApi(server.url(""), server.payAsYouGoKey());
    }

    @Test
    void aPlainAnswerHasTextUsageAndBaseResp() {
        var answer = Objects.requireNonNull(api.chatCompletionEntity(request("MiniMax-M2.1", GREETING, false))
                .getBody());

        var choice = answer.choices().getFirst();
        assertThat(choice.message().content()).isEqualTo("Hello 👋🏽, wörld!");
        assertThat(choice.finishReason()).isEqualTo(ChatCompletionFinishReason.STOP);
        assertThat(answer.baseResponse().statusCode()).isZero();
        assertThat(answer.usage().totalTokens()).isEqualTo(11);
        assertThat(answer.model()).isEqualTo("MiniMax-M2.1");
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() {
        var chunks = api.chatCompletionStream(request("MiniMax-M2.1", GREETING, true))
                .collectList()
                .block(PATIENCE);

        var text = new StringBuilder();
        for (var chunk : Objects.requireNonNull(chunks)) {
            var delta = chunk.choices().getFirst().delta();
            if (delta != null && delta.rawContent() != null) {
                text.append(delta.content());
            }
        }
        assertThat(text).hasToString("Hello 👋🏽, wörld!");
    }

    @Test
    void theChatModelAnswersPlainAndStreamed() {
        var model = model("MiniMax-M2.1");

        var plain = model.call(new Prompt(GREETING)).getResult().getOutput().getText();
        var pieces = model.stream(new Prompt(GREETING))
                .mapNotNull(response -> response.getResult().getOutput().getText())
                .collectList()
                .block(PATIENCE);

        assertThat(plain).isEqualTo("Hello 👋🏽, wörld!");
        assertThat(String.join("", Objects.requireNonNull(pieces))).isEqualTo(plain);
    }

    @Test
    void theClientsOwnDefaultModelIdIsKnown() {
        assertThat(model("abab6.5g-chat").call("say:Hi")).isEqualTo("Hi");
    }

    @Test
    void aToolIsCalledAndItsResultAnswered() {
        var lookup = FunctionToolCallback.builder("lookup", (Map<String, String> input) -> "black " + input.get("q"))
                .description("Finds a drink.")
                .inputSchema("{\"type\":\"object\",\"properties\":{\"q\":{\"type\":\"string\"}},\"required\":[\"q\"]}")
                .inputType(Map.class)
                .build();
        var options = MiniMaxChatOptions.builder()
                .model("MiniMax-M2.1")
                .toolCallbacks(lookup)
                .build();

        var answer = model("MiniMax-M2.1").call(new Prompt("call:lookup {\"q\":\"tea\"}", options));

        assertThat(answer.getResult().getOutput().getText())
                .contains("the tool said")
                .contains("black tea");
    }

    @Test
    void badInputIsToldInBaseRespWithStatus200() {
        var entity = api.chatCompletionEntity(request("gpt-9", "hi", false));
        var answer = Objects.requireNonNull(entity.getBody());

        assertThat(entity.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.choices()).isNullOrEmpty();
        assertThat(answer.baseResponse().statusCode()).isEqualTo(2013);
        assertThat(answer.baseResponse().message()).contains("unknown model 'gpt-9'");
    }

    @Test
    void aBadKeyIsToldInBaseRespWithStatus200() {
        var stranger = new MiniMaxApi(server.url(""), "sk-api-nobody");

        var answer = stranger.chatCompletionEntity(request("MiniMax-M2.1", "hi", false));

        assertThat(Objects.requireNonNull(answer.getBody()).baseResponse().statusCode())
                .isEqualTo(2049);
        assertThat(model(stranger, "MiniMax-M2.1").call("hi")).isNullOrEmpty();
    }

    private MiniMaxChatModel model(String id) {
        return model(api, id);
    }

    private static MiniMaxChatModel model(MiniMaxApi api, String id) {
        var options = MiniMaxChatOptions.builder().model(id).temperature(0.7).build();
        var once = RetryTemplate.builder().maxAttempts(1).build();
        return new MiniMaxChatModel(api, options, ToolCallingManager.builder().build(), once);
    }

    private static ChatCompletionRequest request(String model, String script, boolean stream) {
        var message = new ChatCompletionMessage(script, ChatCompletionMessage.Role.USER);
        return new ChatCompletionRequest(List.of(message), model, 0.7, stream);
    }
}
