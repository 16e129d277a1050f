package io.maximin.api.responses;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maximin.error.ApiException;
import io.maximin.http.Dialect;
import io.maximin.http.ErrorBody;
import io.maximin.http.SseEvent;
import io.maximin.http.SseStream;
import io.maximin.json.Json;
import io.maximin.text.TextEvent;
import java.util.List;
import java.util.function.Consumer;

/** Sends the events of one response, numbered; a failure within the stream is told in the same way. */
final class ResponseStream implements Consumer<TextEvent>, Dialect {
    private final ResponseEvents events;
    private final SseStream out;
    private final Dialect before;
    private int sequence;

    record Numbered(
            String type,
            @JsonProperty("sequence_number") int sequenceNumber,
            @JsonUnwrapped ResponseEvent event) {}

    /** @param before words a failure before the first event */
    ResponseStream(ResponseEvents events, SseStream out, Dialect before) {
        this.events = events;
        this.out = out;
        this.before = before;
    }

    @Override
    public void accept(TextEvent event) {
        events.on(event).forEach(wire -> out.send(numbered(wire)));
    }

    @Override
    public ErrorBody error(ApiException failure, String traceId) {
        return before.error(failure, traceId);
    }

    @Override
    public List<SseEvent> streamError(ApiException failure, String traceId) {
        return events.failed(failure).stream().map(this::numbered).toList();
    }

    private SseEvent numbered(ResponseEvent event) {
        return SseEvent.named(event.type(), Json.write(new Numbered(event.type(), sequence++, event)));
    }
}
