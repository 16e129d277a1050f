package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.ChatHead;
import io.maximin.api.ChatReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One chunk of a streamed native answer, field by field as in spec/text.md section 5. */
record TextChatChunk(
        String id,
        List<Choice> choices,
        long created,
        String model,
        String object,
        @JsonProperty("output_sensitive") boolean outputSensitive,
        @JsonProperty("input_sensitive_type") int inputSensitiveType,
        @JsonProperty("output_sensitive_type") int outputSensitiveType) {

    record Choice(
            @JsonProperty("finish_reason") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String finishReason,

            int index,
            ChatReply delta) {}

    static TextChatChunk of(ChatHead head, ChatReply delta, @Nullable String finishReason) {
        var choices = List.of(new Choice(finishReason, 0, delta));
        return new TextChatChunk(
                head.id(), choices, head.created(), head.model(), "chat.completion.chunk", false, 0, 0);
    }
}
