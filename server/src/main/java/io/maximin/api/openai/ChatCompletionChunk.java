package io.maximin.api.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.ChatHead;
import io.maximin.api.ChatReply;
import io.maximin.api.ChatUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of a streamed answer, field by field as in spec/text.md section 4.4: every chunk has the whole envelope,
 * its usage is null but for the last, and only the last with a choice has a finish reason.
 */
record ChatCompletionChunk(
        String id,
        List<Choice> choices,
        long created,
        String model,
        String object,
        @Nullable ChatUsage usage,
        @JsonProperty("input_sensitive") boolean inputSensitive,
        @JsonProperty("output_sensitive") boolean outputSensitive,
        @JsonProperty("input_sensitive_type") int inputSensitiveType,
        @JsonProperty("output_sensitive_type") int outputSensitiveType,
        @JsonProperty("output_sensitive_int") int outputSensitiveInt) {

    record Choice(
            @JsonProperty("finish_reason") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String finishReason,

            int index,
            ChatReply delta) {}

    static ChatCompletionChunk of(ChatHead head, ChatReply delta, @Nullable String finishReason) {
        return of(head, List.of(new Choice(finishReason, 0, delta)), null);
    }

    static ChatCompletionChunk usage(ChatHead head, ChatUsage usage) {
        return of(head, List.of(), usage);
    }

    private static ChatCompletionChunk of(ChatHead head, List<Choice> choices, @Nullable ChatUsage usage) {
        return new ChatCompletionChunk(
                head.id(),
                choices,
                head.created(),
                head.model(),
                "chat.completion.chunk",
                usage,
                false,
                false,
                0,
                0,
                0);
    }
}
