package io.maximin.text.upstream;

import io.maximin.json.Json;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.PlainConversation;
import io.maximin.text.Role;
import io.maximin.text.TextRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes system text, messages and tools of a request. Neighbours of one role become one message, because the results
 * of all calls of a turn belong together; what has no text is left out, because the dialect refuses it.
 */
final class AnthropicPrompt {
    /** More are refused. */
    private static final int MAX_MARKS = 4;

    private final boolean unsigned;
    private final Signatures signatures;
    private final List<ObjectNode> marked = new ArrayList<>();
    private final ArrayNode system = Json.object().arrayNode();
    private final ArrayNode messages = Json.object().arrayNode();
    private final ArrayNode tools = Json.object().arrayNode();

    /** @param unsigned whether thinking may be replayed without its signature */
    AnthropicPrompt(boolean unsigned, Signatures signatures) {
        this.unsigned = unsigned;
        this.signatures = signatures;
    }

    void write(TextRequest request, ObjectNode body) {
        request.tools()
                .forEach(tool -> tools.addObject()
                        .put("name", tool.name())
                        .put("description", tool.description())
                        .set("input_schema", Json.tree(tool.parametersJson())));
        PlainConversation.of(request.messages()).forEach(this::add);
        marked.stream()
                .skip(Math.max(0, marked.size() - MAX_MARKS))
                .forEach(part -> part.putObject("cache_control").put("type", "ephemeral"));
        if (!system.isEmpty()) {
            body.set("system", system);
        }
        body.set("messages", messages);
        if (!tools.isEmpty()) {
            body.set("tools", tools);
        }
    }

    private void add(Message message) {
        ArrayNode content = message.role() == Role.SYSTEM ? system : content(role(message.role()));
        for (var block : message.content()) {
            add(block, content);
        }
        if (!messages.isEmpty()
                && messages.get(messages.size() - 1).path("content").isEmpty()) {
            messages.remove(messages.size() - 1);
        }
    }

    private static String role(Role role) {
        return switch (role) {
            case ASSISTANT, SAMPLE_ASSISTANT -> "assistant";
            case SYSTEM, USER, TOOL, USER_SYSTEM, GROUP, SAMPLE_USER -> "user";
        };
    }

    private ArrayNode content(String role) {
        if (!messages.isEmpty()
                && messages.get(messages.size() - 1) instanceof ObjectNode last
                && last.path("role").asString("").equals(role)
                && last.path("content") instanceof ArrayNode content) {
            return content;
        }
        return messages.addObject().put("role", role).putArray("content");
    }

    private void add(Block block, ArrayNode content) {
        switch (block) {
            case Block.Text(var text) -> {
                if (!text.isBlank()) {
                    content.addObject().put("type", "text").put("text", text);
                }
            }
            case Block.Thinking thinking -> addThinking(thinking, content);
            case Block.RedactedThinking(var data) -> {
                if (!ReasoningDetail.isOne(data)) {
                    content.addObject().put("type", "redacted_thinking").put("data", data);
                }
            }
            case Block.ToolCall call ->
                content.addObject()
                        .put("type", "tool_use")
                        .put("id", call.id())
                        .put("name", call.name())
                        .set("input", Json.tree(call.argumentsJson()));
            case Block.ToolResult result -> {
                ObjectNode wire = content.addObject()
                        .put("type", "tool_result")
                        .put("tool_use_id", result.toolCallId())
                        .put("content", result.text());
                if (result.failed()) {
                    wire.put("is_error", true);
                }
            }
            case Block.CacheMark _ -> mark(content);
        }
    }

    /** What is remembered was written by this server for certain; what a caller brings may be another's. */
    private void addThinking(Block.Thinking thinking, ArrayNode content) {
        Optional<String> signature =
                signatures.of(thinking.text()).or(thinking::signature).filter(value -> !ReasoningDetail.isOne(value));
        if (signature.isPresent() || (unsigned && !thinking.text().isEmpty())) {
            ObjectNode wire = content.addObject().put("type", "thinking").put("thinking", thinking.text());
            signature.ifPresent(value -> wire.put("signature", value));
        }
    }

    /** A mark before all messages is one of the tools. Thinking cannot bear one. */
    private void mark(ArrayNode content) {
        ArrayNode whole = content.isEmpty() && system.isEmpty() ? tools : content;
        if (!whole.isEmpty()
                && whole.get(whole.size() - 1) instanceof ObjectNode last
                && !last.path("type").asString("").endsWith("thinking")
                && !marked.contains(last)) {
            marked.add(last);
        }
    }
}
