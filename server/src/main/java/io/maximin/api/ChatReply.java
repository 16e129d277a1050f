package io.maximin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.StopReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says on the OpenAI-style chat wire: a whole message, or the delta of one chunk. The order of
 * fields is that of spec/text.md section 4.3; absent fields are left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatReply(
        String content,
        String role,
        @Nullable String name,
        @JsonProperty("tool_calls") @Nullable List<ToolCall> toolCalls,
        @JsonProperty("audio_content") @Nullable String audioContent,
        @JsonProperty("reasoning_content") @Nullable String reasoningContent,
        @JsonProperty("reasoning_details") @Nullable List<ReasoningDetail> reasoningDetails) {

    /** A call, or in a delta a piece of one: the first piece has id, type and name, all have the index. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToolCall(@Nullable String id, @Nullable String type, Function function, int index) {}

    /** The function called; the arguments are JSON text, or a piece of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Function(@Nullable String name, String arguments) {}

    /** One segment of thinking; id and index stay the same over the pieces of a segment. */
    public record ReasoningDetail(String type, String id, String format, int index, String text) {
        static ReasoningDetail of(int index, String text) {
            var id = "reasoning-text-" + (index + 1);
            return new ReasoningDetail("reasoning.text", id, "MiniMax-response-v1", index, text);
        }
    }

    /** The platform's word for why a generation ended. */
    public static String finishReason(StopReason reason) {
        return switch (reason) {
            case END_TURN -> "stop";
            case MAX_TOKENS -> "length";
            case TOOL_CALLS -> "tool_calls";
        };
    }
}
