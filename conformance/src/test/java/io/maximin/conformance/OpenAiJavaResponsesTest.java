package io.maximin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.Response.IncompleteDetails.Reason;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseReasoningItem;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.inputtokens.InputTokenCountParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendor's {@code openai-java} on the Responses dialect; it checks every answer and event against its types. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class OpenAiJavaResponsesTest {
    private static final String GREETING = "think:They greet me.|say:Hello 👋🏽, wörld!";
    private static final FunctionTool LOOKUP = FunctionTool.builder()
            .name("lookup")
            .description("Finds a drink.")
            .parameters(FunctionTool.Parameters.builder()
                    .putAdditionalProperty("type", JsonValue.from("object"))
                    .putAdditionalProperty("properties", JsonValue.from(Map.of("q", Map.of("type", "string"))))
                    .build())
            .strict(true)
            .build();

    private final ServerProcess server;
    private final OpenAIClient client;

    OpenAiJavaResponsesTest(ServerProcess server) {
        this.server = server;
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(server.url("/v1"))
                .apiKey(server.payAsYouGoKey())
                .maxRetries(0)
                .responseValidation(true)
                .build();
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @Test
    void aPlainAnswerHasItsThinkingBesideItAndUsage() {
        var answer = ask(to(GREETING).metadata(metadata("order", "7")).instructions("Be brief."));

        assertThat(answer.id()).matches("[0-9a-f]{32}");
        assertThat(answer.status()).contains(ResponseStatus.COMPLETED);
        assertThat(answer.output()).hasSize(2);
        assertThat(answer.output().getLast().asMessage().id()).isEqualTo(answer.id() + "_msg");
        assertThat(thinking(answer)).isEqualTo("They greet me.");
        assertThat(text(answer)).isEqualTo("Hello 👋🏽, wörld!");
        assertThat(answer.instructions().orElseThrow().asString()).isEqualTo("Be brief.");
        assertThat(answer.metadata().orElseThrow()._allProperties()).containsEntry("order", JsonValue.from("7"));
        var usage = answer.usage().orElseThrow();
        assertThat(usage.inputTokens()).isEqualTo(7);
        assertThat(usage.outputTokens()).isEqualTo(6);
        assertThat(usage.outputTokensDetails().reasoningTokens()).isEqualTo(3);
        assertThat(usage.totalTokens()).isEqualTo(13);
    }

    @Test
    void aStreamAddsUpToThePlainAnswer() {
        var accumulator = stream(to(GREETING));

        var plain = ask(to(GREETING));
        var streamed = accumulator.response();
        assertThat(text(streamed)).isEqualTo(text(plain));
        assertThat(thinking(streamed)).isEqualTo(thinking(plain));
        assertThat(streamed.usage()).isPresent().isEqualTo(plain.usage());
        assertThat(accumulator.reconstructedResponse().output())
                .as("what the deltas add up to")
                .isEqualTo(streamed.output());
    }

    @Test
    void thinkingStandsInTheSummaryForThoseWhoAskForOne() {
        var reasoning = Reasoning.builder()
                .effort(ReasoningEffort.HIGH)
                .summary(Reasoning.Summary.AUTO)
                .build();

        var plain = reasoning(ask(to(GREETING).reasoning(reasoning)));
        var streamed = reasoning(stream(to(GREETING).reasoning(reasoning)).response());

        for (var item : List.of(plain, streamed)) {
            assertThat(item.summary())
                    .extracting(ResponseReasoningItem.Summary::text)
                    .containsExactly("They greet me.");
            assertThat(item.content().orElseThrow()).isEmpty();
        }
    }

    @Test
    void aToolLoopComesToItsAnswer() {
        var question = "think:Look it up.|say:One moment.|call:lookup {\"q\":\"tea, strong\"}";
        var choice = ToolChoiceFunction.builder().name("lookup").build();
        var first = stream(to(question).addTool(LOOKUP).toolChoice(choice)).response();
        var call = first.output().getLast().asFunctionCall();

        assertThat(call.callId()).matches("call_function_[a-z0-9]{12}_1");
        assertThat(call.name()).isEqualTo("lookup");
        assertThat(call.arguments()).isEqualTo("{\"q\":\"tea, strong\"}");
        assertThat(first.toolChoice().asFunction()).isEqualTo(choice);
        assertThat(first.tools())
                .singleElement()
                .satisfies(tool -> assertThat(tool.asFunction()).isEqualTo(LOOKUP));

        var input = conversation(question, first);
        input.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                .callId(call.callId())
                .output("black tea")
                .build()));
        var second = ask(request().inputOfResponse(input).addTool(LOOKUP));

        assertThat(text(second)).isEqualTo("the tool said black tea");
    }

    @Test
    void replayedThinkingReachesTheModel() {
        var input = conversation(GREETING, ask(to(GREETING)));
        input.add(user("recall:"));

        assertThat(text(ask(request().inputOfResponse(input)))).isEqualTo("you thought They greet me.");
    }

    @Test
    void toolDefinitionsReachTheModel() {
        assertThat(text(ask(to("tools:").addTool(LOOKUP))))
                .startsWith("lookup Finds a drink. ")
                .contains("\"type\":\"object\"");
    }

    @Test
    void maxOutputTokensCutsTheAnswer() {
        var plain = ask(to("say:one two three").maxOutputTokens(2));
        var streamed = stream(to("say:one two three").maxOutputTokens(2)).response();

        for (var answer : List.of(plain, streamed)) {
            assertThat(text(answer)).isEqualTo("one two ");
            assertThat(answer.status()).contains(ResponseStatus.INCOMPLETE);
            assertThat(answer.incompleteDetails().orElseThrow().reason()).contains(Reason.MAX_OUTPUT_TOKENS);
        }
    }

    @Test
    void tokensAreCounted() {
        var params = InputTokenCountParams.builder()
                .model("MiniMax-M2.1")
                .instructions("Be brief.")
                .input("one two three")
                .build();

        assertThat(client.responses().inputTokens().count(params).validate().inputTokens())
                .isEqualTo(5);
    }

    @Test
    void badInputIsABadRequest() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ask(to("hi").model("gpt-9")))
                .withMessageContaining("unknown model 'gpt-9' (2013)")
                .satisfies(e -> assertThat(e.type()).contains("bad_request_error"));
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> ask(to("hi").previousResponseId("resp_1")))
                .withMessageContaining("previous_response_id \"resp_1\" is not supported");
        assertThatExceptionOfType(InternalServerException.class)
                .isThrownBy(() -> ask(to("fail:OVERLOADED")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(529));
    }

    @Test
    void aFailureInMidStreamEndsTheResponse() {
        var events = new ArrayList<ResponseStreamEvent>();

        try (var stream = client.responses()
                .createStreaming(to("say:half an|fail:OVERLOADED").build())) {
            stream.stream().map(ResponseStreamEvent::validate).forEach(events::add);
        }

        assertThat(events.get(events.size() - 2).asError().message()).contains("(2064)");
        var failed = events.getLast().asFailed().response();
        assertThat(failed.status()).contains(ResponseStatus.FAILED);
        assertThat(failed.error().orElseThrow().message()).contains("(2064)");
    }

    @Test
    void aClosedStreamFreesTheSlot() {
        try (var stream = client.responses().createStreaming(to("say:one|hold:").build())) {
            assertThat(stream.stream().findFirst()).isPresent();
            server.awaitActiveGenerations(1);
        }

        server.awaitActiveGenerations(0);
    }

    private static ResponseCreateParams.Builder request() {
        return ResponseCreateParams.builder().model("MiniMax-M2.1");
    }

    private static ResponseCreateParams.Builder to(String script) {
        return request().input(script);
    }

    private static ResponseCreateParams.Metadata metadata(String name, String value) {
        return ResponseCreateParams.Metadata.builder()
                .putAdditionalProperty(name, JsonValue.from(value))
                .build();
    }

    private Response ask(ResponseCreateParams.Builder params) {
        return client.responses().create(params.build()).validate();
    }

    private ResponseAccumulator stream(ResponseCreateParams.Builder params) {
        var accumulator = ResponseAccumulator.createWithSnapshots();
        try (var stream = client.responses().createStreaming(params.build())) {
            stream.stream().map(ResponseStreamEvent::validate).forEach(accumulator::accumulate);
        }
        return accumulator;
    }

    /** What was asked and, unchanged, what was answered. */
    private static List<ResponseInputItem> conversation(String question, Response answer) {
        var input = new ArrayList<ResponseInputItem>();
        input.add(user(question));
        for (var item : answer.output()) {
            item.reasoning().map(ResponseInputItem::ofReasoning).ifPresent(input::add);
            item.message().map(ResponseInputItem::ofResponseOutputMessage).ifPresent(input::add);
            item.functionCall().map(ResponseInputItem::ofFunctionCall).ifPresent(input::add);
        }
        return input;
    }

    private static ResponseInputItem user(String text) {
        return ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(text)
                .build());
    }

    private static String text(Response answer) {
        return answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .map(part -> part.asOutputText().text())
                .reduce("", String::concat);
    }

    private static String thinking(Response answer) {
        return reasoning(answer).content().orElseThrow().getFirst().text();
    }

    private static ResponseReasoningItem reasoning(Response answer) {
        return answer.output().stream()
                .flatMap(item -> item.reasoning().stream())
                .findFirst()
                .orElseThrow();
    }
}
