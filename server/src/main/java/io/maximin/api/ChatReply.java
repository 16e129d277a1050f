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

    /**
     * One segment of thinking; id and index stay the same over the pieces of a segment.
     *
     * @param signature what the server behind the model wants back with it
     * @param data in place of the text, thinking that only that server can read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReasoningDetail(
            String type,
            String id,
            String format,
            int index,
            @Nullable String text,
            @Nullable String signature,
            @Nullable String data) {
        static final String ENCRYPTED = "reasoning.encrypted";
        private static final String FORMAT = "MiniMax-response-v1";

        static ReasoningDetail of(int index, String text, @Nullable String signature) {
            var id = "reasoning-text-" + (index + 1);
            return new ReasoningDetail("reasoning.text", id, FORMAT, index, text, signature, null);
        }

        static ReasoningDetail encrypted(int index, String data) {
            var id = "reasoning-encrypted-" + (index + 1);
            return new ReasoningDetail(ENCRYPTED, id, FORMAT, index, null, null, data);
        }

        /** This segment and a further piece of it. */
        ReasoningDetail with(ReasoningDetail piece) {
            var whole = text == null || piece.text == null ? text : text + piece.text;
            return new ReasoningDetail(
                    type, id, format, index, whole, piece.signature == null ? signature : piece.signature, data);
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
