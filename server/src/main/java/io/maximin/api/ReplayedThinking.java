package io.maximin.api;

import io.maximin.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The thinking that a chat message brings back, in {@code reasoning_details} or else in {@code reasoning_content}. Of
 * the details any subset of the fields will do, and clients that do not join what was streamed send many small ones:
 * those make one segment up to its signature. Source: spec/text.md section 4.1.
 */
final class ReplayedThinking {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ReplayedThinking() {}

    /** Empty if the message has neither field. */
    static Optional<List<Block>> read(WireObject message) {
        if (!message.has("reasoning_details")) {
            return message.optionalText("reasoning_content").map(ReplayedThinking::ofText);
        }
        var thinking = new ReplayedThinking();
        message.objects("reasoning_details").forEach(thinking::add);
        thinking.end(Optional.empty());
        return Optional.of(List.copyOf(thinking.blocks));
    }

    static List<Block> ofText(String text) {
        return text.isEmpty() ? List.of() : List.of(new Block.Thinking(text));
    }

    private void add(WireObject detail) {
        if (detail.optionalText("type").orElse("").equals(ChatReply.ReasoningDetail.ENCRYPTED)) {
            end(Optional.empty());
            detail.optionalText("data").map(Block.RedactedThinking::new).ifPresent(blocks::add);
            return;
        }
        detail.optionalText("text").ifPresent(text::append);
        var signature = detail.optionalText("signature").filter(given -> !given.isEmpty());
        if (signature.isPresent()) {
            end(signature);
        }
    }

    private void end(Optional<String> signature) {
        if (!text.isEmpty() || signature.isPresent()) {
            blocks.add(new Block.Thinking(text.toString(), signature));
            text.setLength(0);
        }
    }
}
