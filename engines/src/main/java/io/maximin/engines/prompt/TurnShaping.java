package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bends a conversation to what a template that is strict about roles accepts. */
final class TurnShaping {
    private static final String GAP = "\n\n";

    private TurnShaping() {}

    /** Puts the system text in front of the first user turn; without one it becomes a user turn. */
    static List<ChatMessage> withoutSystem(List<ChatMessage> messages) {
        var system = messages.stream()
                .filter(message -> message.role().equals(ChatMessage.SYSTEM))
                .map(ChatMessage::content)
                .collect(Collectors.joining(GAP));
        var others = new ArrayList<>(messages);
        others.removeIf(message -> message.role().equals(ChatMessage.SYSTEM));
        if (system.isEmpty()) {
            return others;
        }
        for (var i = 0; i < others.size(); i++) {
            var message = others.get(i);
            if (message.role().equals(ChatMessage.USER)) {
                others.set(i, message.withContent(system + GAP + message.content()));
                return others;
            }
        }
        others.addFirst(ChatMessage.text(ChatMessage.USER, system));
        return others;
    }

    /** Joins neighbouring turns of one speaker where both are mere text. */
    static List<ChatMessage> alternating(List<ChatMessage> messages) {
        var result = new ArrayList<ChatMessage>();
        for (var message : messages) {
            if (!result.isEmpty() && joins(result.getLast(), message)) {
                var previous = result.removeLast();
                result.add(previous.withContent(previous.content() + GAP + message.content()));
            } else {
                result.add(message);
            }
        }
        return result;
    }

    private static boolean joins(ChatMessage first, ChatMessage second) {
        return first.role().equals(second.role())
                && !first.role().equals(ChatMessage.TOOL)
                && first.name().equals(second.name())
                && first.toolCalls().isEmpty()
                && second.toolCalls().isEmpty()
                && second.reasoning().isEmpty();
    }
}
