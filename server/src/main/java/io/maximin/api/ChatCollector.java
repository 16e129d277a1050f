package io.maximin.api;

import io.maximin.text.TextEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the events of one generation into a plain chat answer. */
public final class ChatCollector implements Consumer<TextEvent> {
    private final ChatHead head;
    private final ChatReplies replies;
    private final ChatFold fold = new ChatFold();
    private TextEvent.@Nullable Finished end;

    public ChatCollector(ChatHead head, ChatReplies replies) {
        this.head = head;
        this.replies = replies;
    }

    @Override
    public void accept(TextEvent event) {
        fold.add(replies.on(event));
        if (event instanceof TextEvent.Finished finished) {
            end = finished;
        }
    }

    /** @throws IllegalStateException if the generation did not finish */
    public ChatCompletion completion() {
        if (end == null) {
            throw new IllegalStateException("the engine returned without finishing");
        }
        return ChatCompletion.of(head, fold.message(), end);
    }
}
