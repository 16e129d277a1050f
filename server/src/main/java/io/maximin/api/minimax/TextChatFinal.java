package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.api.ChatHead;
import io.maximin.api.ChatReply;
import io.maximin.api.ChatUsage;
import io.maximin.text.TextEvent;
import java.util.List;

/** The last event of a streamed native answer: the whole message, usage and outcome. Source: spec/text.md section 5. */
record TextChatFinal(
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
        @JsonProperty("base_resp") BaseResp baseResp) {

    record Choice(@JsonProperty("finish_reason") String finishReason, int index, ChatReply message) {}

    static TextChatFinal of(ChatHead head, ChatReply message, TextEvent.Finished end) {
        return new TextChatFinal(
                head.id(),
                List.of(new Choice(ChatReply.finishReason(end.reason()), 0, message)),
                head.created(),
                head.model(),
                "chat.completion",
                ChatUsage.of(end.usage()),
                false,
                false,
                0,
                0,
                BaseResp.CHAT_SUCCESS);
    }
}
