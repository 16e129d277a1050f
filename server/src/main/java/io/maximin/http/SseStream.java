package io.maximin.http;

import io.maximin.error.ClientGoneException;
import java.nio.charset.StandardCharsets;

/**
 * The stream of events that answers one request. Status and headers leave with the first event, so a failure before it
 * is still an ordinary error answer. The server ends the stream when the handler returns.
 */
public final class SseStream {
    private final Answer answer;

    SseStream(Answer answer) {
        this.answer = answer;
    }

    /**
     * Writes the event whole, in one write, and waits until the socket took it (spec/text.md section 8, item 7). Not
     * for use by two threads at once.
     *
     * @throws ClientGoneException if the client went away or the thread was interrupted
     */
    public void send(SseEvent event) {
        if (!answer.started()) {
            answer.header("Content-Type", "text/event-stream; charset=utf-8");
            answer.header("Cache-Control", "no-cache");
            answer.header("X-Accel-Buffering", "no");
        }
        answer.piece(frame(event).getBytes(StandardCharsets.UTF_8));
    }

    private static String frame(SseEvent event) {
        var frame = new StringBuilder(event.data().length() + 64);
        event.name().ifPresent(name -> frame.append("event: ").append(name).append('\n'));
        return frame.append("data: ").append(event.data()).append("\n\n").toString();
    }
}
