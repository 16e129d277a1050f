package io.maximin.engines.prompt;

import io.maximin.engines.jinja.Json;
import io.maximin.engines.jinja.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables Hugging Face transformers gives a chat template, with the same keys in the same order. */
final class TemplateVariables {
    private final MessageStyle style;
    private final Map<String, String> toolNames = new HashMap<>();

    private TemplateVariables(MessageStyle style) {
        this.style = style;
    }

    static Map<String, Value> of(ChatInput input, MessageStyle style) {
        var builder = new TemplateVariables(style);
        var variables = new HashMap<String, Value>();
        variables.put(
                "messages",
                Value.list(input.messages().stream().map(builder::message).toList()));
        if (!input.tools().isEmpty() || !style.undefinedTools()) {
            variables.put("tools", tools(input.tools()));
        }
        variables.put("documents", Value.none());
        variables.put("add_generation_prompt", Value.of(input.addGenerationPrompt()));
        // A model without such a token prints nothing there; left undefined, adding it to text would fail.
        variables.put("bos_token", Value.of(input.bosToken().orElse("")));
        variables.put("eos_token", Value.of(input.eosToken().orElse("")));
        variables.putAll(input.extras());
        return variables;
    }

    private Value message(ChatMessage message) {
        var value = new LinkedHashMap<String, Value>();
        value.put("role", Value.of(message.role()));
        value.put("content", content(message));
        name(message).ifPresent(name -> value.put("name", Value.of(name)));
        message.reasoning().ifPresent(reasoning -> value.put("reasoning_content", Value.of(reasoning)));
        message.toolCallId().ifPresent(id -> value.put("tool_call_id", Value.of(id)));
        if (!message.toolCalls().isEmpty()) {
            value.put(
                    "tool_calls",
                    Value.list(message.toolCalls().stream().map(this::call).toList()));
        }
        return Value.dict(value);
    }

    private Value content(ChatMessage message) {
        if (style.nullContent()
                && message.content().isEmpty()
                && !message.toolCalls().isEmpty()) {
            return Value.none();
        }
        var text = Value.of(message.content());
        return style.typedContent() ? Value.list(List.of(Value.dict(textPart(text)))) : text;
    }

    private static Map<String, Value> textPart(Value text) {
        var part = new LinkedHashMap<String, Value>();
        part.put("type", Value.of("text"));
        part.put("text", text);
        return part;
    }

    /** Some templates print the tool's name beside its answer, which callers need not repeat. */
    private Optional<String> name(ChatMessage message) {
        return message.name().or(() -> message.toolCallId().map(toolNames::get));
    }

    private Value call(ToolCallSpec call) {
        toolNames.put(call.id(), call.name());
        var function = new LinkedHashMap<String, Value>();
        function.put("name", Value.of(call.name()));
        function.put(
                "arguments", style.textArguments() ? Value.of(call.argumentsJson()) : Json.parse(call.argumentsJson()));
        var value = new LinkedHashMap<String, Value>();
        value.put("id", Value.of(call.id()));
        value.put("type", Value.of("function"));
        value.put("function", Value.dict(function));
        return Value.dict(value);
    }

    /** None without tools, as in transformers, and not an empty list, which some templates take for tools. */
    private static Value tools(List<ToolSpec> tools) {
        return tools.isEmpty()
                ? Value.none()
                : Value.list(tools.stream().map(TemplateVariables::tool).toList());
    }

    private static Value tool(ToolSpec tool) {
        var function = new LinkedHashMap<String, Value>();
        function.put("name", Value.of(tool.name()));
        function.put("description", Value.of(tool.description()));
        function.put("parameters", Json.parse(tool.parametersJson()));
        var value = new LinkedHashMap<String, Value>();
        value.put("type", Value.of("function"));
        value.put("function", Value.dict(function));
        return Value.dict(value);
    }
}
