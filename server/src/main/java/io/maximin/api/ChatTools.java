package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;

/** Reads the tools of the OpenAI-style chat wire. Tools of other types than {@code function} are ignored. */
final class ChatTools {
    private static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";

    private ChatTools() {}

    static RequestedTools read(WireObject body) {
        var definitions = body.objects("tools").stream()
                .filter(tool -> tool.optionalText("type").orElse("function").equals("function"))
                .map(tool -> definition(tool.object("function")))
                .toList();
        return new RequestedTools(definitions, choice(body));
    }

    private static ToolDefinition definition(WireObject function) {
        return new ToolDefinition(
                function.text("name"),
                function.optionalText("description").orElse(""),
                function.optionalObject("parameters").map(WireObject::json).orElse(NO_PARAMETERS));
    }

    private static ToolChoice choice(WireObject body) {
        if (!body.has("tool_choice")) {
            return new ToolChoice.Auto();
        }
        if (!body.isText("tool_choice")) {
            return named(body.object("tool_choice"));
        }
        var choice = body.text("tool_choice");
        return switch (choice) {
            case "auto" -> new ToolChoice.Auto();
            case "none" -> new ToolChoice.None();
            case "required" -> new ToolChoice.Any();
            default ->
                throw ApiException.invalid(
                        "tool_choice must be none, auto, required or a function object, got '" + choice + "'");
        };
    }

    private static ToolChoice named(WireObject choice) {
        return new ToolChoice.Named(choice.object("function").text("name"));
    }
}
