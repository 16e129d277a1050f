package io.maximin.api;

import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.Message;
import io.maximin.text.StopReason;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chat completions of OpenAI and of the platform itself, spec/text.md sections 4 and 5; thinking is always read apart
 * from the answer.
 */
public enum ChatDialect implements TextDialect {
    OPENAI("/v1/chat/completions"),
    NATIVE("/v1/text/chatcompletion_v2");

    private final String path;

    ChatDialect(String path) {
        this.path = path;
    }

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public String turns() {
        return "messages";
    }

    @Override
    public String limit() {
        return "max_completion_tokens";
    }

    @Override
    public String schema() {
        return "response_format.json_schema.schema";
    }

    @Override
    public ObjectNode request(TextRequest request) {
        var wire = settings(request).put("reasoning_split", true).put("parallel_tool_calls", request.parallelCalls());
        wire.putObject("stream_options").put("include_usage", true);
        ArrayNode messages = wire.putArray(turns());
        request.messages().forEach(message -> messages.add(message(message)));
        for (var tool : request.tools()) {
            wire.withArray("tools")
                    .addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", tool.name())
                    .put("description", tool.description())
                    .set("parameters", Json.tree(tool.parametersJson()));
        }
        wire.set("tool_choice", choice(request.toolChoice()));
        wire.set("response_format", format(request.format()));
        return wire;
    }

    private ObjectNode message(Message message) {
        var wire = Json.object().put("role", message.role().name().toLowerCase(Locale.ROOT));
        message.name().ifPresent(name -> wire.put("name", name));
        for (var block : message.content()) {
            switch (block) {
                case Block.Text(var text) ->
                    wire.put("content", wire.path("content").asString("") + text);
                case Block.Thinking thinking -> think(wire, thinking.text());
                case Block.ToolCall(var id, var name, var arguments) ->
                    wire.withArray("tool_calls")
                            .addObject()
                            .put("id", id)
                            .put("type", "function")
                            .putObject("function")
                            .put("name", name)
                            .put("arguments", arguments);
                case Block.ToolResult result ->
                    wire.put("tool_call_id", result.toolCallId()).put("content", result.text());
                case Block.RedactedThinking _, Block.CacheMark _ ->
                    throw new IllegalArgumentException("no words for " + block);
            }
        }
        return wire;
    }

    private void think(ObjectNode message, String text) {
        if (this == NATIVE) {
            message.put("reasoning_content", text);
        } else {
            message.withArray("reasoning_details").addObject().put("text", text);
        }
    }

    private static JsonNode choice(ToolChoice choice) {
        return switch (choice) {
            case ToolChoice.Auto _ -> Json.object().stringNode("auto");
            case ToolChoice.None _ -> Json.object().stringNode("none");
            case ToolChoice.Any _ -> Json.object().stringNode("required");
            case ToolChoice.Named(var name) -> {
                var named = Json.object().put("type", "function");
                named.putObject("function").put("name", name);
                yield named;
            }
        };
    }

    private static JsonNode format(AnswerFormat format) {
        var wire = Json.object();
        return switch (format) {
            case AnswerFormat.Text _ -> wire.put("type", "text");
            case AnswerFormat.JsonObject _ -> wire.put("type", "json_object");
            case AnswerFormat.JsonSchema schema -> {
                wire.put("type", "json_schema")
                        .putObject("json_schema")
                        .put("name", "answer")
                        .set("schema", Json.tree(schema.schemaJson()));
                yield wire;
            }
        };
    }

    @Override
    public List<JsonNode> results(String id, String text) {
        int middle = text.length() / 2;
        var pieces = result(id);
        for (var part : List.of(text.substring(0, middle), text.substring(middle))) {
            pieces.withArray("content").addObject().put("type", "text").put("text", part);
        }
        return List.of(
                result(id).put("content", text), result(id).put("content", text).put("name", "weather"), pieces);
    }

    private static ObjectNode result(String id) {
        return Json.object().put("role", "tool").put("tool_call_id", id);
    }

    @Override
    public HeardText plain(JsonNode answer) {
        var pieces = new HeardText.Pieces();
        read(answer.at("/choices/0/message"), pieces);
        return end(pieces, answer.at("/choices/0/finish_reason"), answer.path("usage"));
    }

    /** The platform tells everything once more at the end; what counts here is what it told before. */
    @Override
    public HeardText streamed(List<JsonNode> events) {
        var pieces = new HeardText.Pieces();
        events.forEach(event -> read(event.at("/choices/0/delta"), pieces));
        var reasons = events.stream()
                .map(event -> event.at("/choices/0/finish_reason"))
                .filter(JsonNode::isString)
                .collect(Collectors.toSet());
        if (reasons.size() != 1) {
            throw new AssertionError("reasons " + reasons);
        }
        return end(pieces, reasons.iterator().next(), events.getLast().path("usage"));
    }

    /** Reads a message or a part of one; only the first part of a call names it. */
    private static void read(JsonNode message, HeardText.Pieces pieces) {
        pieces.think(message.path("reasoning_content"));
        pieces.say(message.path("content"));
        for (var call : message.path("tool_calls")) {
            if (call.at("/function/name").isString()) {
                pieces.call(call.path("id"), call.at("/function/name"));
            }
            pieces.arguments(call.at("/function/arguments"));
        }
    }

    private static HeardText end(HeardText.Pieces pieces, JsonNode reason, JsonNode usage) {
        var stop = switch (reason.stringValue()) {
            case "stop" -> StopReason.END_TURN;
            case "length" -> StopReason.MAX_TOKENS;
            case "tool_calls" -> StopReason.TOOL_CALLS;
            default -> throw new AssertionError("finish_reason " + reason);
        };
        return pieces.end(
                stop,
                usage.path("prompt_tokens").intValue(),
                usage.at("/prompt_tokens_details/cached_tokens").intValue(),
                usage.path("completion_tokens").intValue());
    }

    @Override
    public int status(int status) {
        return this == NATIVE ? 200 : status;
    }

    @Override
    public String type(int status) {
        if (this == NATIVE) {
            return "";
        }
        return openAiType(status);
    }

    static String openAiType(int status) {
        return switch (status) {
            case 400 -> "bad_request_error";
            case 401 -> "authorized_error";
            case 429 -> "rate_limit_error";
            case 500 -> "server_error";
            case 529 -> "overloaded_error";
            default -> throw new IllegalArgumentException("status " + status);
        };
    }

    @Override
    public Fault refusal(JsonNode body) {
        if (this == OPENAI) {
            return Fault.coded(body.at("/error/type"), body.at("/error/message"));
        }
        return new Fault(
                "",
                body.at("/base_resp/status_code").intValue(),
                body.at("/base_resp/status_msg").stringValue());
    }
}
