package io.maximin.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.TextEvent;
import java.util.List;

/** A whole answer of the OpenAI and the native dialect, field by field as in spec/text.md section 4.3. */
public record ChatCompletion(
        String id,
        List<Choice> choices,
        long created,
        String model,
        String object,
        ChatUsage usage,
        @JsonProperty("input_sensitive") boolean inputSensitive,
        @JsonProperty("output_sensitive") boolean outputSensitive,
        @JsonProperty("input_sensitive_type") int inputSensitiveType,
        @JsonProperty("output_sensitive_type") int outputSensitiveType,
        @JsonProperty("output_sensitive_int") int outputSensitiveInt,
        @JsonProperty("base_resp") BaseResp baseResp) {

    record Choice(@JsonProperty("finish_reason") String finishReason, int index, ChatReply message) {}

    static ChatCompletion of(ChatHead head, ChatReply message, TextEvent.Finished end) {
        var choice = new Choice(ChatReply.finishReason(end.reason()), 0, message);
        return new ChatCompletion(
                head.id(),
                List.of(choice),
                head.created(),
                head.model(),
                "chat.completion",
                ChatUsage.of(end.usage()),
                false,
                false,
                0,
                0,
                0,
                BaseResp.CHAT_SUCCESS);
    }
}
