package io.maximin.api.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.json.Json;
import io.maximin.text.Sampling;
import io.maximin.text.StopReason;
import io.maximin.text.TextEvent;
import io.maximin.text.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ResponseEventsTest {
    private static final TextEvent START = new TextEvent.Started(9, 4, 2);
    private static final Usage USAGE = new Usage(9, 4, 2, 7, 3);
    private static final List<TextEvent> INTERLEAVED = List.of(
            START,
            new TextEvent.Thinking("Look "),
            new TextEvent.Thinking("it up."),
            new TextEvent.Answer("One "),
            new TextEvent.Answer("moment."),
            new TextEvent.ToolCallStarted(0, "look"),
            new TextEvent.ToolCallArguments(0, "{\"q\":"),
            new TextEvent.ToolCallArguments(0, "1}"),
            new TextEvent.Thinking("And the time."),
            new TextEvent.ToolCallStarted(1, "now"),
            new TextEvent.ToolCallArguments(1, "{}"),
            new TextEvent.Answer("Both asked."),
            new TextEvent.Finished(StopReason.TOOL_CALLS, USAGE));

    private ResponseEvents events = events(ThinkingForm.CONTENT);

    @Test
    void everyItemIsOpenedAndClosedBeforeTheNext() {
        assertThat(told(INTERLEAVED).stream().map(ResponseEvent::type))
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.reasoning_text.delta",
                        "response.reasoning_text.delta",
                        "response.reasoning_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.output_item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "response.output_item.done",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.reasoning_text.delta",
                        "response.reasoning_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.output_item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "response.output_item.done",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
    }

    @Test
    void thinkingAskedForAsASummaryIsToldOnlyThere() {
        events = events(ThinkingForm.SUMMARY);

        var told = told(List.of(START, new TextEvent.Thinking("a"), new TextEvent.Thinking("b"), end()));

        assertThat(told.stream().map(ResponseEvent::type))
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.reasoning_summary_part.added",
                        "response.reasoning_summary_text.delta",
                        "response.reasoning_summary_text.delta",
                        "response.reasoning_summary_text.done",
                        "response.reasoning_summary_part.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(events.response().output())
                .containsExactly(new OutputItem.Reasoning(
                        "r_rs", Status.COMPLETED, List.of(new ContentPart.SummaryText("ab")), List.of()));
    }

    @Test
    void itemsHaveIdsOfTheirOwn() {
        told(INTERLEAVED);

        assertThat(events.response().output())
                .extracting(OutputItem::id)
                .containsExactly("r_rs", "r_msg", "r_fc_0", "r_rs_2", "r_fc_1", "r_msg_2");
        assertThat(events.response().output().get(4))
                .isEqualTo(new OutputItem.FunctionCall("r_fc_1", Status.COMPLETED, "call_2", "now", "{}"));
    }

    /** What a client makes of the events is what one that does not stream gets. */
    @ParameterizedTest
    @EnumSource(ThinkingForm.class)
    void aStreamAddsUpToTheWholeResponse(ThinkingForm form) {
        events = events(form);
        var client = new ArrayList<ObjectNode>();

        told(INTERLEAVED).forEach(event -> follow(client, event));

        var whole = Json.tree(Json.write(events.response()));
        assertThat(client).isEqualTo(List.copyOf(whole.get("output").values()));
        assertThat(whole.get("output_text").stringValue()).isEqualTo("One moment.Both asked.");
    }

    @Test
    void whatTheOutputBoundCutIsIncomplete() {
        told(List.of(
                START,
                new TextEvent.Thinking("a"),
                new TextEvent.Answer("b"),
                new TextEvent.Finished(StopReason.MAX_TOKENS, USAGE)));

        assertThat(events.response().status()).isEqualTo(Status.INCOMPLETE);
        assertThat(events.response().incompleteDetails()).isEqualTo(new Response.Incomplete("max_output_tokens"));
        assertThat(Json.tree(Json.write(events.response().output())).findValuesAsString("status"))
                .containsExactly("completed", "incomplete");
    }

    @Test
    void aCallAtTheOutputBoundIsStillWhole() {
        told(List.of(
                START,
                new TextEvent.ToolCallStarted(0, "now"),
                new TextEvent.ToolCallArguments(0, "{}"),
                new TextEvent.Finished(StopReason.MAX_TOKENS, USAGE)));

        assertThat(events.response().output())
                .containsExactly(new OutputItem.FunctionCall("r_fc_0", Status.COMPLETED, "call_1", "now", "{}"));
    }

    @Test
    void cachedAndReasoningTokensAreTold() {
        told(INTERLEAVED);

        assertThat(events.response().usage())
                .isEqualTo(new ResponseUsage(9, new ResponseUsage.Input(4, 2), 7, new ResponseUsage.Output(3), 16));
    }

    @Test
    void aFailureKeepsTheItemsThatWereWhole() {
        told(List.of(START, new TextEvent.Thinking("a"), new TextEvent.Answer("b")));

        var last = events.failed(new ApiException(ErrorKind.RATE_LIMITED, "too fast"));

        assertThat(last)
                .containsExactly(
                        new ResponseEvent.Failed("rate_limit_exceeded", "too fast (1002)", null),
                        new ResponseEvent.Told(events.response()));
        assertThat(last.getLast().type()).isEqualTo("response.failed");
        assertThat(events.response().output()).extracting(OutputItem::type).containsExactly("reasoning");
    }

    @Test
    void anUnfinishedGenerationIsNoResponse() {
        told(List.of(START, new TextEvent.Answer("b")));

        assertThatIllegalStateException().isThrownBy(events::response);
    }

    private List<ResponseEvent> told(List<TextEvent> generation) {
        return generation.stream().flatMap(event -> events.on(event).stream()).toList();
    }

    /** Follows the stream as a client does, by what the events say alone. */
    private static void follow(List<ObjectNode> items, ResponseEvent event) {
        var json = Json.tree(Json.write(event));
        switch (event) {
            case ResponseEvent.ItemAdded added -> {
                assertThat(added.outputIndex()).isEqualTo(items.size());
                items.add((ObjectNode) json.get("item"));
            }
            case ResponseEvent.PartAdded _ -> parts(items, json, "content").add(json.get("part"));
            case ResponseEvent.SummaryAdded _ -> parts(items, json, "summary").add(json.get("part"));
            case ResponseEvent.TextDelta _, ResponseEvent.ReasoningDelta _ ->
                grow((ObjectNode) parts(items, json, "content").get(0), "text", json);
            case ResponseEvent.SummaryTextDelta _ ->
                grow((ObjectNode) parts(items, json, "summary").get(0), "text", json);
            case ResponseEvent.ArgumentsDelta _ -> grow(item(items, json), "arguments", json);
            case ResponseEvent.ItemDone _ -> item(items, json).set("status", json.at("/item/status"));
            case ResponseEvent.Created _,
                    ResponseEvent.Told _,
                    ResponseEvent.PartDone _,
                    ResponseEvent.TextDone _,
                    ResponseEvent.ReasoningDone _,
                    ResponseEvent.SummaryDone _,
                    ResponseEvent.SummaryTextDone _,
                    ResponseEvent.ArgumentsDone _,
                    ResponseEvent.Failed _ -> {}
        }
    }

    private static ObjectNode item(List<ObjectNode> items, JsonNode event) {
        var item = items.get(event.get("output_index").intValue());
        if (event.has("item_id")) {
            assertThat(event.get("item_id")).isEqualTo(item.get("id"));
        }
        return item;
    }

    private static ArrayNode parts(List<ObjectNode> items, JsonNode event, String field) {
        return (ArrayNode) item(items, event).get(field);
    }

    private static void grow(ObjectNode owner, String field, JsonNode event) {
        owner.put(field, owner.get(field).stringValue() + event.get("delta").stringValue());
    }

    private static TextEvent end() {
        return new TextEvent.Finished(StopReason.END_TURN, USAGE);
    }

    private static ResponseEvents events(ThinkingForm form) {
        var terms = ResponseTerms.read(WireObject.body(Json.object()));
        var head = new ResponseHead("r", 7, "M", new Sampling(1, 0.95, OptionalLong.empty()), true, terms);
        return new ResponseEvents(head, form, "call_");
    }
}
