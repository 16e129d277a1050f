package io.maximin.text.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.error.ErrorKind;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.StopReason;
import io.maximin.text.TextEngine;
import io.maximin.text.TextEvent;
import io.maximin.text.ToolChoice;
import io.maximin.text.UpstreamConfig.Kind;
import io.maximin.text.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnthropicUpstreamTest extends TextUpstreamSuite {
    private static final String START =
            "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":0," + "\"output_tokens\":1}}}";
    private static final String STOP = "{\"type\":\"message_stop\"}";
    private static final String BLOCK_STOP = "{\"type\":\"content_block_stop\",\"index\":0}";

    private TextEngine engine(Kind kind) {
        return engine(config(kind, server.url()));
    }

    private static String block(String fields) {
        return "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{" + fields + "}}";
    }

    private static String delta(String type, String field, String value) {
        return "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"" + type + "\",\"" + field + "\":"
                + Json.write(value) + "}}";
    }

    private static String end(String reason) {
        return "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason + "\"},\"usage\":"
                + "{\"input_tokens\":20,\"output_tokens\":40,\"cache_creation_input_tokens\":4,"
                + "\"cache_read_input_tokens\":96}}";
    }

    private static List<String> text(String text) {
        return List.of(block("\"type\":\"text\",\"text\":\"\""), delta("text_delta", "text", text), BLOCK_STOP);
    }

    private static List<String> thinking(String text, String signature) {
        return List.of(
                block("\"type\":\"thinking\",\"thinking\":\"\""),
                delta("thinking_delta", "thinking", text),
                delta("signature_delta", "signature", signature),
                BLOCK_STOP);
    }

    private static List<String> call(String name, String... pieces) {
        var events = new ArrayList<String>();
        events.add(block("\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"" + name + "\",\"input\":{}"));
        for (var piece : pieces) {
            events.add(delta("input_json_delta", "partial_json", piece));
        }
        events.add(BLOCK_STOP);
        return events;
    }

    @SafeVarargs
    private void answers(String reason, List<String>... blocks) {
        var events = new ArrayList<>(List.of(START, "{\"type\":\"ping\"}"));
        for (var block : blocks) {
            events.addAll(block);
        }
        events.add(end(reason));
        events.add(STOP);
        server.thenStream(events.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANTHROPIC", "MINIMAX"})
    void everythingIsTold(Kind kind) throws Exception {
        answers(
                "tool_use",
                thinking("Hmm.", "sig"),
                text("I look."),
                call("weather", "", "{\"city\":", "\"Oslo\"}"),
                text("And"),
                call("time"));

        var events = write(engine(kind), hello());

        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        new TextEvent.Thinking("Hmm."),
                        new TextEvent.Signature("sig"),
                        new TextEvent.Answer("I look."),
                        new TextEvent.ToolCallStarted(0, "weather"),
                        new TextEvent.ToolCallArguments(0, "{\"city\":\"Oslo\"}"),
                        new TextEvent.Answer("And"),
                        new TextEvent.ToolCallStarted(1, "time"),
                        new TextEvent.ToolCallArguments(1, "{}"),
                        new TextEvent.Finished(StopReason.TOOL_CALLS, new Usage(120, 96, 4, 40, 4)));
    }

    @Test
    void theWholeRequestIsPassedOn() throws Exception {
        answers("end_turn", text("ok"));

        write(engine(Kind.ANTHROPIC), request(toolLoop()));

        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/v1/messages");
        assertThat(asked.apiKey()).isEqualTo("sesame");
        assertThat(asked.authorization()).isEqualTo("null");
        assertThat(asked.json()).isEqualTo(Json.tree("""
                {"model":"their-model","max_tokens":100,"stream":true,"temperature":0.5,"top_p":0.9,
                 "system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],
                 "messages":[
                  {"role":"user","content":[{"type":"text","text":"Weather in Oslo?"}]},
                  {"role":"assistant","content":[{"type":"text","text":"Let me see."},
                   {"type":"tool_use","id":"call_1","name":"weather","input":{"city":"Oslo"}},
                   {"type":"tool_use","id":"call_2","name":"weather","input":{}}]},
                  {"role":"user","content":[{"type":"tool_result","tool_use_id":"call_1","content":"rain"},
                   {"type":"tool_result","tool_use_id":"call_2","content":"which city?","is_error":true},
                   {"type":"text","text":"Well?","cache_control":{"type":"ephemeral"}}]}],
                 "tools":[{"name":"weather","description":"Tells it.",
                  "input_schema":{"type":"object","properties":{"city":{"type":"string"}}}}],
                 "tool_choice":{"type":"auto"}}"""));
    }

    @Test
    void thePlatformTakesThinkingWithoutSignature() throws Exception {
        answers("end_turn", text("ok"));

        write(engine(Kind.MINIMAX), request(toolLoop()));

        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/anthropic/v1/messages");
        assertThat(asked.authorization()).isEqualTo("Bearer sesame");
        assertThat(asked.json().at("/messages/1/content/0"))
                .isEqualTo(Json.tree("{\"type\":\"thinking\",\"thinking\":\"I look.\"}"));
    }

    @Test
    void signaturesComeBackWithTheThinkingTheySign() throws Exception {
        var engine = engine(Kind.ANTHROPIC);
        answers("tool_use", thinking("I look.", "sig"), call("weather"));
        answers("end_turn", text("ok"));
        write(engine, hello());

        write(engine, request(toolLoop()));

        assertThat(server.asked().getLast().json().at("/messages/1/content/0"))
                .isEqualTo(Json.tree("{\"type\":\"thinking\",\"thinking\":\"I look.\",\"signature\":\"sig\"}"));
    }

    @Test
    void ofManyMarksTheLastFourCount() throws Exception {
        answers("end_turn", text("ok"));
        var marked = new Message[6];
        for (int i = 0; i < marked.length; i++) {
            List<Block> content = List.of(new Block.Text("m" + i), new Block.CacheMark());
            marked[i] = new Message(i % 2 == 0 ? Role.USER : Role.ASSISTANT, Optional.empty(), content);
        }

        write(engine(Kind.ANTHROPIC), request(marked));

        JsonNode messages = server.asked().getFirst().json().path("messages");
        assertThat(messages.valueStream()
                        .map(message -> message.at("/content/0").has("cache_control")))
                .containsExactly(false, false, true, true, true, true);
    }

    @Test
    void aMarkBeforeEverythingIsOneOfTheTools() throws Exception {
        answers("end_turn", text("ok"));
        var first = new Message(
                Role.USER, Optional.empty(), List.of(new Block.CacheMark(), new Block.Text("Hi"), new Block.Text(" ")));

        write(engine(Kind.ANTHROPIC), request(first));

        JsonNode asked = server.asked().getFirst().json();
        assertThat(asked.at("/tools/0").has("cache_control")).isTrue();
        assertThat(asked.at("/messages/0/content")).isEqualTo(Json.tree("[{\"type\":\"text\",\"text\":\"Hi\"}]"));
    }

    @ParameterizedTest
    @CsvSource({"any,any", "none,none", "named,tool"})
    void choicesOfToolsArePassedOn(String ours, String theirs) throws Exception {
        answers("end_turn", text("ok"));
        ToolChoice choice = switch (ours) {
            case "any" -> new ToolChoice.Any();
            case "none" -> new ToolChoice.None();
            default -> new ToolChoice.Named("weather");
        };

        write(
                engine(Kind.MINIMAX),
                request(List.of(WEATHER), choice, new AnswerFormat.Text(), Message.text(Role.USER, "Hi")));

        assertThat(server.asked().getFirst().json().at("/tool_choice/type").stringValue())
                .isEqualTo(theirs);
    }

    @Test
    void formsOfAnswersThatTheDialectHasNoWordsForAreRefused() {
        var request =
                request(List.of(), new ToolChoice.Auto(), new AnswerFormat.JsonObject(), Message.text(Role.USER, "Hi"));

        fails(
                engine(Kind.ANTHROPIC),
                request,
                ErrorKind.INVALID_REQUEST,
                "response_format of this type is not supported");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void schemasOfAnswersGoToServersThatHoldThem() throws Exception {
        answers("end_turn", text("{}"));
        var request = request(
                List.of(),
                new ToolChoice.Auto(),
                new AnswerFormat.JsonSchema("response_format", "{\"type\":\"object\"}"),
                Message.text(Role.USER, "Hi"));

        write(engine(Kind.ANTHROPIC), request);

        assertThat(server.asked().getFirst().json().path("output_config"))
                .isEqualTo(Json.tree("{\"format\":{\"type\":\"json_schema\",\"schema\":{\"type\":\"object\"}}}"));
        fails(engine(Kind.MINIMAX), request, ErrorKind.INVALID_REQUEST, "response_format of this type");
    }

    @Test
    void argumentsMayComeAtOnce() throws Exception {
        server.thenStream(
                START,
                block("\"type\":\"tool_use\",\"name\":\"a\",\"input\":{\"x\":1}"),
                BLOCK_STOP,
                end("tool_use"),
                STOP);

        assertThat(write(engine(Kind.ANTHROPIC), hello())).contains(new TextEvent.ToolCallArguments(0, "{\"x\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn,END_TURN",
        "stop_sequence,END_TURN",
        "max_tokens,MAX_TOKENS",
        "model_context_window_exceeded,MAX_TOKENS"
    })
    void reasonsAreTranslated(String theirs, StopReason ours) throws Exception {
        answers(theirs, text("Hi"));

        assertThat(write(engine(Kind.ANTHROPIC), hello()).getLast())
                .isInstanceOfSatisfying(
                        TextEvent.Finished.class,
                        finished -> assertThat(finished.reason()).isEqualTo(ours));
    }

    @Test
    void aCallCutOffByTheLimitIsNone() throws Exception {
        answers("max_tokens", text("I look."), call("weather", "{\"ci"));

        var events = write(engine(Kind.ANTHROPIC), hello());

        assertThat(events).hasSize(3);
        assertThat(events.getLast()).isInstanceOf(TextEvent.Finished.class);
    }

    @Test
    void refusalsAreTold() {
        answers("refusal", text("I"));

        fails(engine(Kind.ANTHROPIC), hello(), ErrorKind.OUTPUT_SENSITIVE, "output new_sensitive");
    }

    @ParameterizedTest
    @CsvSource({
        "overloaded_error,OVERLOADED,is busy",
        "rate_limit_error,RATE_LIMITED,rate limit exceeded",
        "api_error,UNAVAILABLE,failed within its answer",
        "invalid_request_error,INVALID_REQUEST,refused it: why"
    })
    void failuresWithinTheStreamAreTold(String type, ErrorKind kind, String message) {
        server.thenStream(START, "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"why\"}}");

        assertThat(fails(engine(Kind.ANTHROPIC), hello(), kind, message)).isEmpty();
    }

    @Test
    void eventsOutOfOrderAreRefused() {
        var outOfOrder = List.of(
                List.of(BLOCK_STOP),
                List.of(delta("text_delta", "text", "Hi")),
                List.of(block("\"type\":\"text\""), block("\"type\":\"text\"")),
                List.of(block("\"type\":\"text\""), delta("thinking_delta", "thinking", "Hi")),
                List.of(block("\"type\":\"text\""), delta("input_json_delta", "partial_json", "{}")),
                List.of(block("\"type\":\"text\""), end("end_turn"), STOP));
        outOfOrder.forEach(events -> server.thenStream(events.toArray(String[]::new)));

        outOfOrder.forEach(
                _ -> fails(engine(Kind.ANTHROPIC), hello(), ErrorKind.UNAVAILABLE, "sent its events out of order"));
    }

    @Test
    void whatIsNotKnownIsPassedOver() throws Exception {
        answers(
                "end_turn",
                List.of(block("\"type\":\"server_tool_use\",\"id\":\"x\""), BLOCK_STOP),
                List.of("{\"type\":\"novelty\"}"),
                text("Hi"));

        assertThat(write(engine(Kind.ANTHROPIC), hello())).hasSize(3).contains(new TextEvent.Answer("Hi"));
    }

    @Test
    void promptsAreCountedByTheServer() throws Exception {
        server.then(200, "{\"input_tokens\":4711}");

        assertThat(engine(Kind.MINIMAX).countTokens(hello())).isEqualTo(4711);
        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/base/anthropic/v1/messages/count_tokens");
        assertThat(asked.json().propertyNames()).containsExactlyInAnyOrder("model", "messages", "tools", "tool_choice");
    }

    @ParameterizedTest
    @CsvSource({"404,{}", "200,{}", "500,{}"})
    void promptsAreEstimatedIfTheServerCannotCount(int status, String body) throws Exception {
        server.then(status, body);

        assertThat(engine(Kind.ANTHROPIC).countTokens(hello())).isBetween(20, 60);
    }
}
