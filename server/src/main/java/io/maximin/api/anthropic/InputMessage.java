package io.maximin.api.anthropic;

import io.maximin.api.WireObject;
import io.maximin.json.JsonFailure;
import java.util.List;

/** One message of a request with its fields bound, before any rule about conversations. */
record InputMessage(String role, List<InputBlock> content) {
    static InputMessage read(WireObject message) {
        var role = message.text("role");
        var content =
                InputBlock.readAll(message, "content").orElseThrow(() -> JsonFailure.missing(message.path("content")));
        return new InputMessage(role, content);
    }
}
