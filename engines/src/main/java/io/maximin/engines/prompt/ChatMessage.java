package io.maximin.engines.prompt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One turn as chat templates see it. Roles are those of the templates: {@code system}, {@code user}, {@code assistant},
 * {@code tool}. A tool's answer names the call it belongs to.
 */
public record ChatMessage(
        String role,
        Optional<String> name,
        String content,
        Optional<String> reasoning,
        List<ToolCallSpec> toolCalls,
        Optional<String> toolCallId) {

    static final String SYSTEM = "system";
    static final String USER = "user";
    static final String ASSISTANT = "assistant";
    static final String TOOL = "tool";

    public ChatMessage {
        Objects.requireNonNull(role);
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
        Objects.requireNonNull(reasoning);
        toolCalls = List.copyOf(toolCalls);
        Objects.requireNonNull(toolCallId);
    }

    /** A turn that is nothing but text. */
    public static ChatMessage text(String role, String content) {
        return new ChatMessage(role, Optional.empty(), content, Optional.empty(), List.of(), Optional.empty());
    }

    ChatMessage withContent(String other) {
        return new ChatMessage(role, name, other, reasoning, toolCalls, toolCallId);
    }
}
