package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the tools of the OpenAI-style wires. Tools of other types than {@code function} are ignored. */
public final class FunctionTools {
    private static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";
    private static final String FUNCTION = "function";

    private final UnaryOperator<WireObject> function;

    private FunctionTools(UnaryOperator<WireObject> function) {
        this.function = function;
    }

    /** The form of chat completions: what describes a function stands in an object {@code function} of its own. */
    static FunctionTools nested() {
        return new FunctionTools(owner -> owner.object(FUNCTION));
    }

    /** The form of responses: it stands beside the type. */
    public static FunctionTools flat() {
        return new FunctionTools(UnaryOperator.identity());
    }

    /** @throws ApiException if a field is missing or has the wrong type, or the choice is unknown */
    public RequestedTools read(WireObject body) {
        var definitions = functions(body).stream().map(this::definition).toList();
        return new RequestedTools(definitions, choice(body));
    }

    /** Those of the tools that are functions, as they came. */
    public static List<WireObject> functions(WireObject body) {
        return body.objects("tools").stream()
                .filter(tool -> tool.optionalText("type").orElse(FUNCTION).equals(FUNCTION))
                .toList();
    }

    private ToolDefinition definition(WireObject tool) {
        var described = function.apply(tool);
        return new ToolDefinition(
                described.text("name"),
                described.optionalText("description").orElse(""),
                described.optionalObject("parameters").map(WireObject::json).orElse(NO_PARAMETERS));
    }

    private ToolChoice choice(WireObject body) {
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

    private ToolChoice named(WireObject choice) {
        var type = choice.optionalText("type").orElse(FUNCTION);
        if (!type.equals(FUNCTION)) {
            throw ApiException.invalid("tool_choice.type must be function, got '" + type + "'");
        }
        return new ToolChoice.Named(function.apply(choice).text("name"));
    }
}
