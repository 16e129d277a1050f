package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An event of a streamed response, without its number. {@code outputIndex} is the place of the item in the output;
 * every item has one part, whose index is 0.
 */
@JsonNaming(SnakeCaseStrategy.class)
sealed interface ResponseEvent {

    /** The JSON type, which is also the name of the server-sent event. */
    default String type() {
        return switch (this) {
            case Created _ -> "response.created";
            case Told(var response) -> "response." + response.status().wire();
            case ItemAdded _ -> "response.output_item.added";
            case ItemDone _ -> "response.output_item.done";
            case PartAdded _ -> "response.content_part.added";
            case PartDone _ -> "response.content_part.done";
            case TextDelta _ -> "response.output_text.delta";
            case TextDone _ -> "response.output_text.done";
            case ReasoningDelta _ -> "response.reasoning_text.delta";
            case ReasoningDone _ -> "response.reasoning_text.done";
            case SummaryAdded _ -> "response.reasoning_summary_part.added";
            case SummaryDone _ -> "response.reasoning_summary_part.done";
            case SummaryTextDelta _ -> "response.reasoning_summary_text.delta";
            case SummaryTextDone _ -> "response.reasoning_summary_text.done";
            case ArgumentsDelta _ -> "response.function_call_arguments.delta";
            case ArgumentsDone _ -> "response.function_call_arguments.done";
            case Failed _ -> "error";
        };
    }

    record Created(Response response) implements ResponseEvent {}

    /** How far the response has come, told by its status. */
    record Told(Response response) implements ResponseEvent {}

    record ItemAdded(int outputIndex, OutputItem item) implements ResponseEvent {}

    record ItemDone(int outputIndex, OutputItem item) implements ResponseEvent {}

    record PartAdded(String itemId, int outputIndex, int contentIndex, ContentPart part) implements ResponseEvent {}

    record PartDone(String itemId, int outputIndex, int contentIndex, ContentPart part) implements ResponseEvent {}

    record TextDelta(String itemId, int outputIndex, int contentIndex, String delta) implements ResponseEvent {
        /** Required by clients' types; probabilities are not told. */
        @JsonProperty("logprobs")
        List<String> logprobs() {
            return List.of();
        }
    }

    record TextDone(String itemId, int outputIndex, int contentIndex, String text) implements ResponseEvent {
        /** As those of {@link TextDelta}. */
        @JsonProperty("logprobs")
        List<String> logprobs() {
            return List.of();
        }
    }

    record ReasoningDelta(String itemId, int outputIndex, int contentIndex, String delta) implements ResponseEvent {}

    record ReasoningDone(String itemId, int outputIndex, int contentIndex, String text) implements ResponseEvent {}

    record SummaryAdded(String itemId, int outputIndex, int summaryIndex, ContentPart part) implements ResponseEvent {}

    record SummaryDone(String itemId, int outputIndex, int summaryIndex, ContentPart part) implements ResponseEvent {}

    record SummaryTextDelta(String itemId, int outputIndex, int summaryIndex, String delta) implements ResponseEvent {}

    record SummaryTextDone(String itemId, int outputIndex, int summaryIndex, String text) implements ResponseEvent {}

    record ArgumentsDelta(String itemId, int outputIndex, String delta) implements ResponseEvent {}

    record ArgumentsDone(String itemId, int outputIndex, String name, String arguments) implements ResponseEvent {}

    record Failed(String code, String message, @Nullable String param) implements ResponseEvent {}
}
