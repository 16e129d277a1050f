package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.nio.charset.StandardCharsets;

/** What a client says on a speech WebSocket. Source: spec/speech.md sections 3.2 and 3.5. */
sealed interface ClientEvent {

    record Start(WireObject body) implements ClientEvent {}

    record Continue(String text) implements ClientEvent {}

    record Finish() implements ClientEvent {}

    record Flush() implements ClientEvent {}

    record Cancel() implements ClientEvent {}

    /** @throws ApiException if the message is no JSON object, or no event a client may send */
    static ClientEvent read(String message) {
        var body = WireObject.body(message.getBytes(StandardCharsets.UTF_8));
        String event = body.text("event");
        return switch (event) {
            case "task_start" -> new Start(body);
            case "task_continue" -> new Continue(body.optionalText("text").orElse(""));
            case "task_finish" -> new Finish();
            case "task_flush" -> new Flush();
            case "task_cancel" -> new Cancel();
            default -> throw new ApiException(ErrorKind.ILLEGAL_EVENT, "illegal event, '" + event + "' is unknown");
        };
    }
}
