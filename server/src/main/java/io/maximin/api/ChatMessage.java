package io.maximin.api;

import io.maximin.json.JsonFailure;
import io.maximin.text.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One message of the OpenAI-style chat wire with its fields bound, before any rule about conversations.
 *
 * @param parts a bare string is one text part; empty when there was no content
 * @param thinking what was echoed of it in a field of its own
 */
record ChatMessage(
        String role,
        Optional<String> name,
        List<Part> parts,
        Optional<List<Block>> thinking,
        List<Call> toolCalls,
        Optional<String> toolCallId) {

    /** What every chunk of a stream repeats; Python's client of OpenAI joins it and sends that back. */
    private static final Pattern REPEATED = Pattern.compile("(assistant|MiniMax AI)\\1+");

    /** One part of the content; only parts of type {@code text} have a text. */
    record Part(String path, String type, Optional<String> text) {
        static Part read(WireObject part) {
            var type = part.text("type");
            return new Part(part.path(), type, type.equals("text") ? Optional.of(part.text("text")) : Optional.empty());
        }
    }

    /** A call the assistant made; the arguments are whatever text the caller sent back. */
    record Call(String id, String name, String arguments) {
        static Call read(WireObject call) {
            var function = call.object("function");
            return new Call(call.text("id"), function.text("name"), function.text("arguments"));
        }
    }

    static ChatMessage read(WireObject message) {
        var role = once(message.text("role"));
        var parts = message.textOrParts("content");
        if (parts.isEmpty() && needsContent(role, message)) {
            throw JsonFailure.missing(message.path("content"));
        }
        if (role.equals("tool") && !message.has("tool_call_id")) {
            throw JsonFailure.missing(message.path("tool_call_id"));
        }
        return new ChatMessage(
                role,
                message.optionalText("name").map(ChatMessage::once),
                parts.orElse(List.of()).stream().map(Part::read).toList(),
                ReplayedThinking.read(message),
                message.objects("tool_calls").stream().map(Call::read).toList(),
                message.optionalText("tool_call_id"));
    }

    private static String once(String text) {
        var repeated = REPEATED.matcher(text);
        return repeated.matches() ? repeated.group(1) : text;
    }

    // An assistant may only have called tools; a system message of the role-play model may be no more than a name.
    private static boolean needsContent(String role, WireObject message) {
        return switch (role) {
            case "assistant" -> false;
            case "system" -> !message.has("name");
            default -> true;
        };
    }
}
