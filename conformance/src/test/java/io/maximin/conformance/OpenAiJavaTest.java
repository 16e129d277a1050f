package io.maximin.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingModel;
import com.openai.models.images.ImageGenerateParams;
import com.openai.models.images.ImageModel;
import com.openai.models.models.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendor's {@code openai-java} on the OpenAI dialect. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class OpenAiJavaTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";
    private static final FunctionDefinition LOOKUP = FunctionDefinition.builder()
            .name("lookup")
            .description("Finds a drink.")
            .parameters(FunctionParameters.builder()
                    .putAdditionalProperty("type", JsonValue.from("object"))
                    .putAdditionalProperty("properties", JsonValue.from(Map.of("q", Map.of("type", "string"))))
                    .putAdditionalProperty("required", JsonValue.from(List.of("q")))
                    .build())
            .build();

    private final ServerProcess server;
    private final OpenAIClient client;

    OpenAiJavaTest(ServerProcess server) {
        this.server = server;
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(server.url("/v1"))
                .apiKey(server.payAsYouGoKey())
                .maxRetries(1)
                .responseValidation(true)
                .build();
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @Test
    void picturesComeAsLinksOrInline() {
        var wish = ImageGenerateParams.builder().prompt("a red fox").n(2).size(ImageGenerateParams.Size.of("512x512"));

        var linked = client.images().generate(wish.model("image-01").build()).validate();
        var inline = client.images()
                .generate(wish.model(ImageModel.of("gpt-image-1.5")).build())
                .validate();

        assertThat(linked.data().orElseThrow())
                .hasSize(2)
                .allSatisfy(picture -> assertThat(picture.url().orElseThrow()).endsWith(".png"));
        assertThat(inline.data().orElseThrow())
                .extracting(picture -> picture.b64Json().orElseThrow().substring(0, 6))
                .containsOnly("iVBORw");
        assertThat(inline.usage().orElseThrow().totalTokens()).isEqualTo(2);
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> client.images().generate(wish.n(11).build()))
                .withMessageContaining("n must be in [1, 10], got 11");
    }

    @Test
    void aPlainAnswerHasInlineThinkingAndUsage() {
        var answer = ask(chat(GREETING));

        assertThat(answer.id()).matches("[0-9a-f]{32}");
        assertThat(answer.model()).isEqualTo("MiniMax-M2.1");
        assertThat(message(answer).content()).contains("<think>\nThey greet me.\n</think>\n\nHello 👋🏽, wörld!");
        assertThat(finishReason(answer)).isEqualTo(FinishReason.STOP);
        var usage = answer.usage().orElseThrow();
        assertThat(usage.promptTokens()).isEqualTo(7);
        assertThat(usage.completionTokens()).isEqualTo(6);
        assertThat(usage.totalTokens()).isEqualTo(13);
        assertThat(usage.completionTokensDetails().orElseThrow().reasoningTokens())
                .contains(3L);
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() {
        var options = ChatCompletionStreamOptions.builder().includeUsage(true).build();

        var accumulated = stream(chat(GREETING).streamOptions(options));

        var plain = ask(chat(GREETING));
        assertThat(message(accumulated).content()).isEqualTo(message(plain).content());
        assertThat(finishReason(accumulated)).isEqualTo(finishReason(plain));
        assertThat(accumulated.usage()).isPresent().isEqualTo(plain.usage());
    }

    @Test
    void reasoningSplitPutsThinkingBesideTheAnswer() {
        var answer = message(ask(chat(GREETING).putAdditionalBodyProperty("reasoning_split", JsonValue.from(true))));

        assertThat(answer.content()).contains("Hello 👋🏽, wörld!");
        assertThat(answer._allProperties().get("reasoning_content")).isEqualTo(JsonValue.from("They greet me."));
        assertThat(reasoningDetails(answer._allProperties())).containsExactly("They greet me.");
    }

    @Test
    void aSplitStreamSendsReasoningInPieces() {
        var params = chat(GREETING).putAdditionalBodyProperty("reasoning_split", JsonValue.from(true));
        var thinking = new ArrayList<String>();
        var answer = new StringBuilder();

        try (var stream = client.chat().completions().createStreaming(params.build())) {
            stream.stream().map(chunk -> chunk.choices().getFirst().delta()).forEach(delta -> {
                thinking.addAll(reasoningDetails(delta._allProperties()));
                delta.content().ifPresent(answer::append);
            });
        }

        assertThat(thinking).contains("They ", "greet ", "me.");
        assertThat(String.join("", thinking)).isEqualTo("They greet me.");
        assertThat(answer).hasToString("Hello 👋🏽, wörld!");
    }

    @Test
    void replayedThinkingReachesTheModelInEitherForm() {
        var inline = message(ask(chat(GREETING)));
        var split = message(ask(
                chat("think:They insist.|say:Hi").putAdditionalBodyProperty("reasoning_split", JsonValue.from(true))));

        var answer = ask(chat(GREETING)
                .addMessage(inline)
                .addUserMessage("again")
                .addMessage(withReasoningDetails(split))
                .addUserMessage("recall:"));

        assertThat(message(answer).content()).contains("you thought They greet me.;They insist.");
    }

    @Test
    void toolDefinitionsReachTheModel() {
        var answer = ask(chat("tools:").addFunctionTool(LOOKUP));

        assertThat(message(answer).content())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("lookup Finds a drink. ")
                        .contains("\"type\":\"object\"", "\"required\":[\"q\"]"));
    }

    @Test
    void aToolCallIsMadeAndItsResultAnswered() {
        var question = "think:Look it up.|call:lookup {\"q\":\"tea, strong\"}";
        var first = ask(chat(question).addFunctionTool(LOOKUP));
        var call = onlyCall(message(first));

        assertThat(finishReason(first)).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(call.id()).matches("call_function_[a-z0-9]{12}_1");
        assertThat(call.function().name()).isEqualTo("lookup");
        assertThat(call.function().arguments()).isEqualTo("{\"q\":\"tea, strong\"}");

        var second = ask(chat(question)
                .addFunctionTool(LOOKUP)
                .addMessage(message(first))
                .addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.id())
                        .content("black tea")
                        .build()));

        assertThat(message(second).content()).contains("the tool said black tea");
        assertThat(finishReason(second)).isEqualTo(FinishReason.STOP);
    }

    @Test
    void aStreamedToolCallAddsUpToThePlainOne() {
        var accumulated = stream(
                chat("call:lookup {\"q\":\"tea\"}|call:lookup {\"q\":\"milk\"}").addFunctionTool(LOOKUP));

        var calls = message(accumulated).toolCalls().orElseThrow();
        assertThat(calls)
                .extracting(call -> call.asFunction().function().arguments())
                .containsExactly("{\"q\":\"tea\"}", "{\"q\":\"milk\"}");
        assertThat(calls)
                .extracting(call -> call.asFunction().id())
                .allMatch(id -> id.matches("call_function_[a-z0-9]{12}_[12]"))
                .doesNotHaveDuplicates();
    }

    @Test
    void maxCompletionTokensCutsTheAnswer() {
        var answer = ask(chat("say:one two three").maxCompletionTokens(2));

        assertThat(message(answer).content()).contains("one two ");
        assertThat(finishReason(answer)).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void badInputIsABadRequest() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ask(chat("hi").model("gpt-9")))
                .withMessageContaining("invalid params, unknown model 'gpt-9' (2013)")
                .satisfies(e -> assertThat(e.type()).contains("bad_request_error"));
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ask(chat("hi").temperature(0)))
                .withMessageContaining("temperature")
                .withMessageContaining("(2013)");
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ask(chat("hi").n(2)))
                .withMessageContaining("(2013)");
    }

    @Test
    void aBadKeyIsUnauthorized() {
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> client.withOptions(options -> options.apiKey("sk-api-nobody"))
                        .models()
                        .list())
                .withMessageContaining("invalid api key (2049)")
                .satisfies(e -> assertThat(e.type()).contains("authorized_error"));
    }

    @Test
    void rateLimitAndOverloadAreRetriedAndThenTyped() {
        double before = server.metric("http_server_requests_seconds_count", "status=\"529\"");

        assertThatExceptionOfType(InternalServerException.class)
                .isThrownBy(() -> ask(chat("fail:OVERLOADED")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(529))
                .satisfies(e -> assertThat(e.type()).contains("overloaded_error"));
        assertThat(server.metric("http_server_requests_seconds_count", "status=\"529\"") - before)
                .as("one try and one retry")
                .isEqualTo(2);
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> ask(chat("fail:RATE_LIMITED")))
                .satisfies(e -> assertThat(e.type()).contains("rate_limit_error"));
    }

    @Test
    void aFailureInMidStreamIsAnException() {
        assertThatExceptionOfType(SseException.class)
                .isThrownBy(() -> stream(chat("say:half an|fail:OVERLOADED")))
                .satisfies(e -> assertThat(e.type()).contains("overloaded_error"));
    }

    @Test
    void modelsAreListedAndRetrieved() {
        assertThat(client.models().list().items())
                .extracting(Model::id)
                .containsExactly("MiniMax-M2.1", "MiniMax-M2.1-lightning");
        assertThat(client.models().retrieve("MiniMax-M2-Stable").validate().ownedBy())
                .isEqualTo("minimax");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.models().retrieve("gpt-9"));
    }

    @Test
    void textsHaveEmbeddings() {
        var params = EmbeddingCreateParams.builder()
                .model(EmbeddingModel.TEXT_EMBEDDING_3_SMALL)
                .inputOfArrayOfStrings(List.of("a fox", "two old owls"));

        var answer = client.embeddings().create(params.build()).validate();

        assertThat(answer.data())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.embedding()).hasSize(384));
        assertThat(answer.data().getLast().index()).isEqualTo(1);
        assertThat(answer.usage().totalTokens()).isEqualTo(5);
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(
                        () -> client.embeddings().create(params.dimensions(256).build()))
                .withMessageContaining("dimensions must be 384");
    }

    @Test
    void aClosedStreamFreesTheSlot() {
        try (var stream = client.chat()
                .completions()
                .createStreaming(chat("say:one|hold:").build())) {
            assertThat(stream.stream().findFirst()).isPresent();
            server.awaitActiveGenerations(1);
        }

        server.awaitActiveGenerations(0);
    }

    private static ChatCompletionCreateParams.Builder chat(String script) {
        return ChatCompletionCreateParams.builder()
                .model("MiniMax-M2.1")
                .addSystemMessage("Be brief.")
                .addUserMessage(script);
    }

    private ChatCompletion ask(ChatCompletionCreateParams.Builder params) {
        return client.chat().completions().create(params.build());
    }

    private ChatCompletion stream(ChatCompletionCreateParams.Builder params) {
        var accumulator = ChatCompletionAccumulator.create();
        try (var stream = client.chat().completions().createStreaming(params.build())) {
            stream.stream().map(ChatCompletionChunk::validate).forEach(accumulator::accumulate);
        }
        return accumulator.chatCompletion();
    }

    private static ChatCompletionMessage message(ChatCompletion answer) {
        return answer.choices().getFirst().message();
    }

    private static FinishReason finishReason(ChatCompletion answer) {
        return answer.choices().getFirst().finishReason();
    }

    private static ChatCompletionMessageFunctionToolCall onlyCall(ChatCompletionMessage message) {
        return message.toolCalls().orElseThrow().getFirst().asFunction();
    }

    private static List<String> reasoningDetails(Map<String, JsonValue> properties) {
        var details = properties.get("reasoning_details");
        return details == null
                ? List.of()
                : requireNonNull(details.convert(JsonNode.class)).findValuesAsText("text");
    }

    private static ChatCompletionAssistantMessageParam withReasoningDetails(ChatCompletionMessage message) {
        return ChatCompletionAssistantMessageParam.builder()
                .content(message.content().orElseThrow())
                .putAdditionalProperty(
                        "reasoning_details",
                        requireNonNull(message._allProperties().get("reasoning_details")))
                .build();
    }
}
