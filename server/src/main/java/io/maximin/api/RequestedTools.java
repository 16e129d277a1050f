package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;

/** The tools a request declares and whether the model may, must or must not use them. */
public record RequestedTools(List<ToolDefinition> definitions, ToolChoice choice) {
    public RequestedTools {
        definitions = List.copyOf(definitions);
    }

    /** @throws ApiException if the choice names a tool that was not declared */
    public void check() {
        if (choice instanceof ToolChoice.Named(var name)
                && definitions.stream().noneMatch(tool -> tool.name().equals(name))) {
            throw ApiException.invalid("tool_choice names tool '" + name + "', which is not in tools");
        }
    }
}
