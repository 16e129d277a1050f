package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Sampling;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tools a request declares and whether the model may, must or must not use them.
 *
 * @param allowed the names of those that count, if not all do
 * @param parallel whether one answer may hold several calls
 */
public record RequestedTools(
        List<ToolDefinition> declared, ToolChoice choice, Optional<List<String>> allowed, boolean parallel) {
    public RequestedTools {
        declared = List.copyOf(declared);
        allowed = allowed.map(List::copyOf);
    }

    /** The tools that the model is told of. */
    public List<ToolDefinition> definitions() {
        return declared.stream()
                .filter(tool -> allowed.isEmpty() || allowed.get().contains(tool.name()))
                .toList();
    }

    /** @throws ApiException if the choice names a tool that was not declared */
    public void check() {
        if (choice instanceof ToolChoice.Named(var name)) {
            requireDeclared(name);
        }
        allowed.ifPresent(names -> names.forEach(this::requireDeclared));
    }

    /** The request in which the model may use them. */
    public TextRequest request(
            String model, List<Message> messages, AnswerFormat format, Sampling sampling, OptionalInt maxTokens) {
        return new TextRequest(model, messages, definitions(), choice, parallel, format, sampling, maxTokens);
    }

    private void requireDeclared(String name) {
        if (declared.stream().noneMatch(tool -> tool.name().equals(name))) {
            throw ApiException.invalid("tool_choice names tool '" + name + "', which is not in tools");
        }
    }
}
