package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.Sampling;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say reaches the engine as the same request, whichever dialect they say it in. */
class RequestsTest extends DialectSuite {
    static final List<ToolChoice> CHOICES =
            List.of(new ToolChoice.Auto(), new ToolChoice.None(), new ToolChoice.Any(), new ToolChoice.Named("time"));

    private static final List<ToolDefinition> TOOLS = List.of(
            new ToolDefinition("weather", "Tells it.", "{\"type\":\"object\",\"properties\":{\"city\":{}}}"),
            new ToolDefinition("time", "Tells it, too.", "{\"type\":\"object\",\"properties\":{}}"));

    /** Thinking, text, calls side by side and their results, and all that once more. */
    private static final Message[] LOOP = {
        Message.text(Role.SYSTEM, "Be brief."),
        Message.text(Role.USER, "Weather?"),
        assistant(
                new Block.Thinking("First Oslo."),
                new Block.Text("I look."),
                new Block.ToolCall("a", "weather", "{\"city\":\"Oslo\"}"),
                new Block.ToolCall("b", "time", "{}")),
        result("a", "rain"),
        result("b", ""),
        assistant(new Block.Thinking("Now Rome."), new Block.ToolCall("c", "weather", "{\"city\":\"Rome\"}")),
        result("c", "sun"),
        assistant(new Block.Thinking("Both known."), new Block.Text("Rain and sun.")),
        Message.text(Role.USER, "say:Yes.")
    };

    private static Message assistant(Block... blocks) {
        return new Message(Role.ASSISTANT, Optional.empty(), List.of(blocks));
    }

    private static Message result(String id, String text) {
        return new Message(Role.TOOL, Optional.empty(), List.of(new Block.ToolResult(id, text, false)));
    }

    private static TextRequest request(ToolChoice choice, boolean parallel, AnswerFormat format) {
        return new TextRequest(
                "MiniMax-M2.1",
                List.of(LOOP),
                TOOLS,
                choice,
                parallel,
                format,
                new Sampling(0.25, 0.5, OptionalLong.empty()),
                OptionalInt.of(100));
    }

    @ParameterizedTest
    @FieldSource("CHOICES")
    void everythingIsCarried(ToolChoice choice) throws Exception {
        var request = request(choice, true, new AnswerFormat.Text());

        assertThat(reached(dialect.body(request, false))).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsMayBeHeldToOne(boolean stream) throws Exception {
        var request = request(new ToolChoice.Auto(), false, new AnswerFormat.Text());

        assertThat(reached(dialect.body(request, stream))).isEqualTo(request);
    }

    @Test
    void schemasOfAnswersAreCarried() throws Exception {
        var format = new AnswerFormat.JsonSchema(dialect.schema(), "{\"type\":\"object\",\"required\":[\"b\"]}");
        var request = request(new ToolChoice.Auto(), true, format);

        assertThat(reached(dialect.body(request, false))).isEqualTo(request);
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws Exception {
        var wire = Json.object().put("model", "MiniMax-M2.1");
        wire.set(dialect.turns(), dialect.request(script("say:Hi.")).path(dialect.turns()));

        assertThat(reached(wire.toString())).isEqualTo(script("say:Hi."));
    }

    @Test
    void resultsAreUnderstoodInEveryForm() throws Exception {
        var call = new Block.ToolCall("a", "weather", "{}");
        var asked = TextDialect.request(Message.text(Role.USER, "say:Yes."), assistant(call));
        for (var turn : dialect.results("a", "rain")) {
            var wire = dialect.request(asked);
            wire.withArray(dialect.turns()).add(turn);

            assertThat(reached(wire.toString()).messages().getLast().content())
                    .as("%s", turn)
                    .isEqualTo(result("a", "rain").content());
        }
    }

    @Test
    void fieldsWithoutAMeaningMayHoldAnything() throws Exception {
        var wire = dialect.request(script("say:Hi."));
        for (var field : List.of("top_k", "stop_sequences", "stop", "service_tier", "user", "store", "logit_bias")) {
            wire.set(field, Json.tree("[{\"x\":1e9}]"));
        }

        assertThat(reached(wire.toString())).isEqualTo(script("say:Hi."));
    }
}
