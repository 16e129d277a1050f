package io.maximin.engines.prompt;

import io.maximin.engines.jinja.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a chat template renders. {@code extras} are further variables of the template, such as {@code enable_thinking};
 * {@code now} is the time templates that print a date see.
 */
public record ChatInput(
        List<ChatMessage> messages,
        List<ToolSpec> tools,
        boolean addGenerationPrompt,
        Optional<String> bosToken,
        Optional<String> eosToken,
        Map<String, Value> extras,
        LocalDateTime now) {

    public ChatInput {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        Objects.requireNonNull(bosToken);
        Objects.requireNonNull(eosToken);
        extras = Map.copyOf(extras);
        Objects.requireNonNull(now);
    }

    /** A conversation the model is to continue, without tools, special tokens or extras. */
    public static ChatInput of(List<ChatMessage> messages, LocalDateTime now) {
        return new ChatInput(messages, List.of(), true, Optional.empty(), Optional.empty(), Map.of(), now);
    }

    ChatInput withMessages(List<ChatMessage> others) {
        return new ChatInput(others, tools, addGenerationPrompt, bosToken, eosToken, extras, now);
    }

    ChatInput withTools(List<ToolSpec> others) {
        return new ChatInput(messages, others, addGenerationPrompt, bosToken, eosToken, extras, now);
    }
}
