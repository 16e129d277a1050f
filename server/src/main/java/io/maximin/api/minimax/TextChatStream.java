package io.maximin.api.minimax;

import io.maximin.api.ChatFold;
import io.maximin.api.ChatHead;
import io.maximin.api.ChatReplies;
import io.maximin.api.ChatReply;
import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.text.TextEvent;
import java.util.function.Consumer;

/** Writes the events of one generation as native chunks, then the whole message once more; there is no end mark. */
final class TextChatStream implements Consumer<TextEvent> {
    private final ChatHead head;
    private final ChatReplies replies;
    private final SseStream out;
    private final ChatFold fold = new ChatFold();

    TextChatStream(ChatHead head, ChatReplies replies, SseStream out) {
        this.head = head;
        this.replies = replies;
        this.out = out;
    }

    @Override
    public void accept(TextEvent event) {
        var delta = replies.on(event);
        fold.add(delta);
        if (!(event instanceof TextEvent.Finished end)) {
            send(TextChatChunk.of(head, delta, null));
            return;
        }
        send(TextChatChunk.of(head, delta, ChatReply.finishReason(end.reason())));
        send(TextChatFinal.of(head, fold.message(), end));
    }

    private void send(Object event) {
        out.send(SseEvent.data(Json.write(event)));
    }
}
