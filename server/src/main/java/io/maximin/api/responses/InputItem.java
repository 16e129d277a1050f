package io.maximin.api.responses;

import io.maximin.api.WireObject;
import io.maximin.json.JsonFailure;
import io.maximin.text.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One item of the input with its fields bound, before any rule about conversations. */
sealed interface InputItem {
    /** A message of any role but that of a tool. */
    record Said(String role, List<InputPart> parts) implements InputItem {}

    /** Thinking of an earlier answer, unless there was none. */
    record Thought(Optional<Block> thinking) implements InputItem {}

    /** A call of an earlier answer; the arguments are whatever text the caller sent back. */
    record Called(String callId, String name, String arguments) implements InputItem {}

    /** What a tool answered to the call of that id. */
    record Returned(String callId, List<InputPart> parts) implements InputItem {}

    /** An item of a type that is not supported. */
    record Unknown(String path, String type) implements InputItem {}

    /** Reads the field {@code input}: a bare string is one message of the user. Empty if there is none. */
    static List<InputItem> readAll(WireObject body) {
        if (body.isText("input")) {
            return List.of(new Said("user", InputPart.readAll(body, "input")));
        }
        return body.objects("input").stream().map(InputItem::read).toList();
    }

    private static InputItem read(WireObject item) {
        var type = item.optionalText("type").orElse("message");
        return switch (type) {
            case "message" -> message(item);
            case "reasoning" -> new Thought(thinking(item));
            case "function_call" -> new Called(item.text("call_id"), item.text("name"), item.text("arguments"));
            case "function_call_output" -> new Returned(item.text("call_id"), InputPart.readAll(item, "output"));
            default -> new Unknown(item.path("type"), type);
        };
    }

    private static InputItem message(WireObject item) {
        var role = item.text("role");
        var parts = InputPart.readAll(item, "content");
        return role.equals("tool") ? new Returned(item.text("call_id"), parts) : new Said(role, parts);
    }

    // Answers carry thinking in one of the two fields; other servers' may hold a summary of what the other one tells.
    private static Optional<Block> thinking(WireObject item) {
        var encrypted = item.optionalText("encrypted_content");
        if (!item.has("content") && !item.has("summary") && encrypted.isEmpty()) {
            throw JsonFailure.missing(item.path("summary"));
        }
        var parts = item.objects("content").isEmpty() ? item.objects("summary") : item.objects("content");
        var text = parts.stream().map(part -> part.text("text")).collect(Collectors.joining("\n"));
        return EncryptedThinking.read(text, encrypted.orElse(""));
    }
}
