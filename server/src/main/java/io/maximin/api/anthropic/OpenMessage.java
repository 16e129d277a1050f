package io.maximin.api.anthropic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.text.TextEvent;
import io.maximin.text.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message a stream opens with: no content, no stop reason, and a usage that only knows the prompt. */
record OpenMessage(
        String id,
        String type,
        String role,
        List<ContentBlock> content,
        String model,
        @JsonProperty("stop_reason") @Nullable String stopReason,
        @JsonProperty("stop_sequence") @Nullable String stopSequence,
        MessageUsage usage,
        @JsonProperty("service_tier") String serviceTier) {

    static OpenMessage of(String id, String model, TextEvent.Started started) {
        var usage = MessageUsage.of(Usage.of(started));
        return new OpenMessage(id, "message", "assistant", List.of(), model, null, null, usage, "standard");
    }
}
