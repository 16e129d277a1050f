package io.maximin.engines.prompt;

import io.maximin.engines.jinja.DictValue;
import io.maximin.engines.jinja.Json;
import io.maximin.engines.jinja.TemplateException;
import io.maximin.engines.jinja.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code {"name": ..., "arguments": {...}}}, as many models write a call. */
final class CallText {
    private CallText() {}

    /** Nothing when the text is no JSON object, names no declared tool, or has arguments that are no object. */
    static Optional<Segment.ToolCall> parse(String json, Set<String> tools) {
        return object(json)
                .flatMap(call -> call.text("name")
                        .filter(tools::contains)
                        .flatMap(name -> arguments(call).flatMap(arguments -> of(name, arguments))));
    }

    /** Nothing when they are too many, or nested too deeply. */
    static Optional<Segment.ToolCall> of(String tool, Map<String, Value> arguments) {
        try {
            return of(tool, (DictValue) Value.dict(arguments));
        } catch (TemplateException _) {
            return Optional.empty();
        }
    }

    /** Nothing when they hold what JSON has no form for. */
    static Optional<Segment.ToolCall> of(String tool, DictValue arguments) {
        try {
            return Optional.of(new Segment.ToolCall(tool, Json.write(arguments)));
        } catch (TemplateException _) {
            return Optional.empty();
        }
    }

    /** Nothing when the text is no JSON object. */
    static Optional<Segment.ToolCall> withArguments(String tool, String json) {
        return object(json).flatMap(arguments -> of(tool, arguments));
    }

    private static Optional<DictValue> arguments(DictValue call) {
        var arguments = call.get("arguments").or(() -> call.get("parameters")).orElse(Value.none());
        if (arguments.equals(Value.none())) {
            return object("{}");
        }
        // Some models write the arguments as a string that holds the object.
        return arguments instanceof DictValue dict
                ? Optional.of(dict)
                : call.text("arguments").flatMap(CallText::object);
    }

    static Optional<DictValue> object(String json) {
        try {
            return Json.parse(json) instanceof DictValue dict ? Optional.of(dict) : Optional.empty();
        } catch (TemplateException _) {
            return Optional.empty();
        }
    }
}
