package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the tools of the OpenAI-style wires. Tools of other types than {@code function} are ignored. */
public final class FunctionTools {
    private static final String NO_PARAMETERS = "{\"type\":\"object\",\"properties\":{}}";
    private static final String FUNCTION = "function";
    private static final String ALLOWED = "allowed_tools";

    private final UnaryOperator<WireObject> function;
    private final UnaryOperator<WireObject> some;

    /**
     * Where things stand.
     *
     * @param function what describes a function
     * @param some what says which tools are allowed
     */
    private FunctionTools(UnaryOperator<WireObject> function, UnaryOperator<WireObject> some) {
        this.function = function;
        this.some = some;
    }

    /** The form of chat completions: what describes a function stands in an object {@code function} of its own. */
    static FunctionTools nested() {
        return new FunctionTools(owner -> owner.object(FUNCTION), choice -> choice.object(ALLOWED));
    }

    /** The form of responses: it stands beside the type. */
    public static FunctionTools flat() {
        return new FunctionTools(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** @throws ApiException if a field is missing or has the wrong type, or the choice is unknown */
    public RequestedTools read(WireObject body) {
        var definitions = functions(body).stream().map(this::definition).toList();
        return new RequestedTools(definitions, choice(body), allowed(body), !body.isFalse("parallel_tool_calls"));
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
        return mode(choice)
                .orElseThrow(() -> ApiException.invalid(
                        "tool_choice must be none, auto, required or a function object, got '" + choice + "'"));
    }

    private static Optional<ToolChoice> mode(String mode) {
        return switch (mode) {
            case "auto" -> Optional.of(new ToolChoice.Auto());
            case "none" -> Optional.of(new ToolChoice.None());
            case "required" -> Optional.of(new ToolChoice.Any());
            default -> Optional.empty();
        };
    }

    private ToolChoice named(WireObject choice) {
        var type = choice.optionalText("type").orElse(FUNCTION);
        return switch (type) {
            case FUNCTION -> new ToolChoice.Named(function.apply(choice).text("name"));
            case ALLOWED -> {
                var terms = some.apply(choice);
                var mode = terms.text("mode");
                yield mode(mode)
                        .filter(choosable -> !(choosable instanceof ToolChoice.None))
                        .orElseThrow(() -> ApiException.invalid(
                                terms.path("mode") + " must be auto or required, got '" + mode + "'"));
            }
            default ->
                throw ApiException.invalid("tool_choice.type must be function or allowed_tools, got '" + type + "'");
        };
    }

    /** The names of the tools that the choice allows; empty if it allows all. */
    private Optional<List<String>> allowed(WireObject body) {
        if (!body.has("tool_choice") || body.isText("tool_choice")) {
            return Optional.empty();
        }
        var choice = body.object("tool_choice");
        if (!choice.optionalText("type").orElse(FUNCTION).equals(ALLOWED)) {
            return Optional.empty();
        }
        var names = functions(some.apply(choice)).stream()
                .map(tool -> function.apply(tool).text("name"))
                .toList();
        if (names.isEmpty()) {
            throw ApiException.invalid(some.apply(choice).path("tools") + " must name a function");
        }
        return Optional.of(names);
    }
}
