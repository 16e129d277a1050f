package io.maximin.api;

import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.StopReason;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The dialect of Anthropic, spec/text.md section 3; of formats of answers it has schemas. */
record MessagesDialect() implements TextDialect {
    @Override
    public List<String> paths() {
        return List.of("/anthropic/v1/messages", "/anthropic/v1/messages/count_tokens");
    }

    @Override
    public String turns() {
        return "messages";
    }

    @Override
    public String limit() {
        return "max_tokens";
    }

    @Override
    public String schema() {
        return "output_config.format.schema";
    }

    @Override
    public ObjectNode request(TextRequest request) {
        var wire = settings(request);
        ArrayNode messages = wire.putArray(turns());
        for (var message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                message.content().forEach(block -> wire.withArray("system").add(block(block)));
            } else if (message.role() == Role.TOOL && endsWithResult(messages)) {
                add(message, (ArrayNode) messages.get(messages.size() - 1).path("content"));
            } else {
                var role = message.role() == Role.ASSISTANT ? "assistant" : "user";
                add(message, messages.addObject().put("role", role).putArray("content"));
            }
        }
        for (var tool : request.tools()) {
            wire.withArray("tools")
                    .addObject()
                    .put("name", tool.name())
                    .put("description", tool.description())
                    .set("input_schema", Json.tree(tool.parametersJson()));
        }
        wire.set(
                "tool_choice", choice(request.toolChoice()).put("disable_parallel_tool_use", !request.parallelCalls()));
        if (request.format() instanceof AnswerFormat.JsonSchema schema) {
            wire.putObject("output_config")
                    .set("format", typed("json_schema").set("schema", Json.tree(schema.schemaJson())));
        }
        return wire;
    }

    private static boolean endsWithResult(ArrayNode messages) {
        return !messages.isEmpty()
                && messages.get(messages.size() - 1)
                        .at("/content/0/type")
                        .asString("")
                        .equals("tool_result");
    }

    private static void add(Message message, ArrayNode content) {
        message.content().forEach(block -> content.add(block(block)));
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Text(var text) -> typed("text").put("text", text);
            case Block.Thinking(var text, var signature) -> {
                var thinking = typed("thinking").put("thinking", text);
                signature.ifPresent(value -> thinking.put("signature", value));
                yield thinking;
            }
            case Block.RedactedThinking(var data) -> typed("redacted_thinking").put("data", data);
            case Block.ToolCall(var id, var name, var arguments) ->
                typed("tool_use").put("id", id).put("name", name).set("input", Json.tree(arguments));
            case Block.ToolResult(var id, var text, var failed) ->
                typed("tool_result").put("tool_use_id", id).put("content", text).put("is_error", failed);
            case Block.CacheMark _ -> throw new IllegalArgumentException("marks stand on blocks");
        };
    }

    private static ObjectNode choice(ToolChoice choice) {
        return switch (choice) {
            case ToolChoice.Auto _ -> typed("auto");
            case ToolChoice.None _ -> typed("none");
            case ToolChoice.Any _ -> typed("any");
            case ToolChoice.Named(var name) -> typed("tool").put("name", name);
        };
    }

    @Override
    public List<JsonNode> results(String id, String text) {
        int middle = text.length() / 2;
        var parts = List.of(text.substring(0, middle), text.substring(middle));
        var pieces = result(id);
        parts.forEach(part -> pieces.withArray("content").add(typed("text").put("text", part)));
        return List.of(
                user(result(id).put("content", text)),
                user(result(id).put("content", text).put("is_error", false)),
                user(pieces));
    }

    private static ObjectNode result(String id) {
        return typed("tool_result").put("tool_use_id", id);
    }

    private static JsonNode user(ObjectNode block) {
        var message = Json.object().put("role", "user");
        message.putArray("content").add(block);
        return message;
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    @Override
    public HeardText plain(JsonNode answer) {
        var pieces = new HeardText.Pieces();
        for (var block : answer.path("content")) {
            pieces.think(block.path("thinking"));
            pieces.say(block.path("text"));
            if (block.path("type").stringValue().equals("tool_use")) {
                pieces.call(block.path("id"), block.path("name"));
                pieces.arguments(Json.object().stringNode(block.path("input").toString()));
            }
        }
        return end(pieces, answer.path("stop_reason"), answer.path("usage"));
    }

    @Override
    public HeardText streamed(List<JsonNode> events) {
        var pieces = new HeardText.Pieces();
        for (var event : events) {
            JsonNode block = event.path("content_block");
            if (block.path("type").asString("").equals("tool_use")) {
                pieces.call(block.path("id"), block.path("name"));
            }
            JsonNode delta = event.path("delta");
            pieces.think(delta.path("thinking"));
            pieces.say(delta.path("text"));
            pieces.arguments(delta.path("partial_json"));
        }
        JsonNode end = events.get(events.size() - 2);
        return end(pieces, end.at("/delta/stop_reason"), end.path("usage"));
    }

    private static HeardText end(HeardText.Pieces pieces, JsonNode reason, JsonNode usage) {
        var stop = switch (reason.stringValue()) {
            case "end_turn" -> StopReason.END_TURN;
            case "max_tokens" -> StopReason.MAX_TOKENS;
            case "tool_use" -> StopReason.TOOL_CALLS;
            default -> throw new AssertionError("stop_reason " + reason);
        };
        int cached = usage.path("cache_read_input_tokens").intValue();
        int written = usage.path("cache_creation_input_tokens").intValue();
        int input = usage.path("input_tokens").intValue() + cached + written;
        return pieces.end(stop, input, cached, usage.path("output_tokens").intValue());
    }

    @Override
    public String type(int status) {
        return switch (status) {
            case 400 -> "invalid_request_error";
            case 401 -> "authentication_error";
            case 429 -> "rate_limit_error";
            case 500 -> "api_error";
            case 529 -> "overloaded_error";
            default -> throw new IllegalArgumentException("status " + status);
        };
    }

    @Override
    public Fault refusal(JsonNode body) {
        return Fault.coded(body.at("/error/type"), body.at("/error/message"));
    }
}
