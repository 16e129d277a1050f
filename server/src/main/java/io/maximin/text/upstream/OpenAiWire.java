package io.maximin.text.upstream;

import io.maximin.engines.prompt.ChatMessage;
import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Conversation;
import io.maximin.text.Message;
import io.maximin.text.PlainConversation;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import io.maximin.text.ToolDefinition;
import io.maximin.text.UpstreamConfig.OutputLimit;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Chat completions, with the fields that vLLM, SGLang, llama-server and Ollama have in common. */
final class OpenAiWire implements Wire {
    private static final String ASSISTANT = "assistant";
    private static final String THINKING = "reasoning_content";

    private final OutputLimit limit;

    OpenAiWire(OutputLimit limit) {
        this.limit = limit;
    }

    private String limit() {
        return switch (limit) {
            case MAX_TOKENS -> "max_tokens";
            case MAX_COMPLETION_TOKENS -> "max_completion_tokens";
        };
    }

    @Override
    public String path() {
        return "/chat/completions";
    }

    @Override
    public Optional<String> countPath() {
        return Optional.empty();
    }

    @Override
    public String modelsPath(String model) {
        return "/models";
    }

    @Override
    public void sign(HttpRequest.Builder request, String key) {
        request.header("Authorization", "Bearer " + key);
    }

    @Override
    public ObjectNode body(TextRequest request, String model, int maxTokens) {
        var sampling = request.sampling();
        ObjectNode body = Json.object()
                .put("model", model)
                .put("stream", true)
                .put(limit(), maxTokens)
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP());
        body.putObject("stream_options").put("include_usage", true);
        sampling.seed().ifPresent(seed -> body.put("seed", seed));
        ArrayNode messages = body.putArray("messages");
        var spoken = PlainConversation.of(request.messages()).stream()
                .filter(message -> message.role() == Role.ASSISTANT)
                .iterator();
        for (var message : Conversation.messages(request)) {
            ObjectNode wire = messages.addObject();
            add(message, wire);
            if (message.role().equals(ASSISTANT)) {
                addDetails(spoken.next(), wire);
            }
        }
        addTools(request.tools(), request.toolChoice(), body);
        if (!request.parallelCalls() && !request.tools().isEmpty()) {
            body.put("parallel_tool_calls", false);
        }
        addFormat(request.format(), body);
        return body;
    }

    @Override
    public Reading reading(Telling telling) {
        return new OpenAiReading(telling);
    }

    private static void add(ChatMessage message, ObjectNode wire) {
        wire.put("role", message.role()).put("content", message.content());
        message.reasoning().ifPresent(thinking -> wire.put(THINKING, thinking));
        message.toolCallId().ifPresent(id -> wire.put("tool_call_id", id));
        if (message.toolCalls().isEmpty()) {
            return;
        }
        ArrayNode calls = wire.putArray("tool_calls");
        message.toolCalls()
                .forEach(call -> calls.addObject()
                        .put("id", call.id())
                        .put("type", "function")
                        .putObject("function")
                        .put("name", call.name())
                        .put("arguments", call.argumentsJson()));
    }

    /** Thinking that came with a signature goes back as it came. */
    private static void addDetails(Message message, ObjectNode wire) {
        ArrayNode details = ReasoningDetail.write(message);
        if (!details.isEmpty()) {
            wire.remove(THINKING);
            wire.set("reasoning_details", details);
        }
    }

    private static void addTools(List<ToolDefinition> tools, ToolChoice choice, ObjectNode body) {
        if (tools.isEmpty()) {
            return;
        }
        ArrayNode wire = body.putArray("tools");
        tools.forEach(tool -> {
            ObjectNode function = wire.addObject().put("type", "function").putObject("function");
            function.put("name", tool.name());
            if (!tool.description().isEmpty()) {
                function.put("description", tool.description());
            }
            function.set("parameters", Json.tree(tool.parametersJson()));
        });
        switch (choice) {
            case ToolChoice.Auto _ -> body.put("tool_choice", "auto");
            case ToolChoice.None _ -> body.put("tool_choice", "none");
            case ToolChoice.Any _ -> body.put("tool_choice", "required");
            case ToolChoice.Named(var name) ->
                body.putObject("tool_choice")
                        .put("type", "function")
                        .putObject("function")
                        .put("name", name);
        }
    }

    private static void addFormat(AnswerFormat format, ObjectNode body) {
        switch (format) {
            case AnswerFormat.Text _ -> {}
            case AnswerFormat.JsonObject _ -> body.putObject("response_format").put("type", "json_object");
            case AnswerFormat.JsonSchema schema -> {
                ObjectNode wire = body.putObject("response_format").put("type", "json_schema");
                wire.putObject("json_schema").put("name", "answer").set("schema", Json.tree(schema.schemaJson()));
            }
        }
    }
}
