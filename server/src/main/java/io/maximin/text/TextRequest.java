package io.maximin.text;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One generation, free of any dialect.
 *
 * @param model public model id as the caller wrote it; matched without regard to case
 * @param parallelCalls whether one answer may hold several calls
 * @param maxTokens most tokens to generate, thinking included, at least 1; absent means the model's default
 */
public record TextRequest(
        String model,
        List<Message> messages,
        List<ToolDefinition> tools,
        ToolChoice toolChoice,
        boolean parallelCalls,
        AnswerFormat format,
        Sampling sampling,
        OptionalInt maxTokens) {
    public TextRequest {
        Objects.requireNonNull(model);
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        Objects.requireNonNull(toolChoice);
        Objects.requireNonNull(format);
        Objects.requireNonNull(sampling);
        Objects.requireNonNull(maxTokens);
    }
}
