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
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Responses of OpenAI, spec/text.md section 6. */
record ResponsesDialect() implements TextDialect {
    @Override
    public List<String> paths() {
        return List.of("/v1/responses", "/v1/responses/input_tokens");
    }

    @Override
    public String turns() {
        return "input";
    }

    @Override
    public String limit() {
        return "max_output_tokens";
    }

    @Override
    public String schema() {
        return "text.format.schema";
    }

    @Override
    public ObjectNode request(TextRequest request) {
        var wire = settings(request).put("parallel_tool_calls", request.parallelCalls());
        ArrayNode input = wire.putArray(turns());
        for (var message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                wire.put("instructions", text(message));
            } else {
                message.content().forEach(block -> input.add(item(message.role(), block)));
            }
        }
        for (var tool : request.tools()) {
            wire.withArray("tools")
                    .addObject()
                    .put("type", "function")
                    .put("name", tool.name())
                    .put("description", tool.description())
                    .set("parameters", Json.tree(tool.parametersJson()));
        }
        wire.set("tool_choice", choice(request.toolChoice()));
        wire.putObject("text").set("format", format(request.format()));
        return wire;
    }

    private static String text(Message message) {
        return message.content().stream()
                .map(block -> ((Block.Text) block).text())
                .collect(Collectors.joining());
    }

    private static ObjectNode item(Role role, Block block) {
        return switch (block) {
            case Block.Text(var text) ->
                Json.object().put("role", role.name().toLowerCase(Locale.ROOT)).put("content", text);
            case Block.Thinking thinking -> {
                var reasoning = typed("reasoning");
                reasoning.putArray("summary");
                reasoning.putArray("content").add(typed("reasoning_text").put("text", thinking.text()));
                yield reasoning;
            }
            case Block.ToolCall(var id, var name, var arguments) ->
                typed("function_call").put("call_id", id).put("name", name).put("arguments", arguments);
            case Block.ToolResult result -> result(result.toolCallId()).put("output", result.text());
            case Block.RedactedThinking _, Block.CacheMark _ ->
                throw new IllegalArgumentException("no words for " + block);
        };
    }

    private static JsonNode choice(ToolChoice choice) {
        return switch (choice) {
            case ToolChoice.Auto _ -> Json.object().stringNode("auto");
            case ToolChoice.None _ -> Json.object().stringNode("none");
            case ToolChoice.Any _ -> Json.object().stringNode("required");
            case ToolChoice.Named(var name) -> typed("function").put("name", name);
        };
    }

    private static JsonNode format(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Text _ -> typed("text");
            case AnswerFormat.JsonObject _ -> typed("json_object");
            case AnswerFormat.JsonSchema schema ->
                typed("json_schema").put("name", "answer").set("schema", Json.tree(schema.schemaJson()));
        };
    }

    @Override
    public List<JsonNode> results(String id, String text) {
        int middle = text.length() / 2;
        var pieces = result(id);
        for (var part : List.of(text.substring(0, middle), text.substring(middle))) {
            pieces.withArray("output").add(typed("input_text").put("text", part));
        }
        return List.of(
                result(id).put("output", text),
                pieces,
                Json.object().put("role", "tool").put("call_id", id).put("content", text));
    }

    private static ObjectNode result(String id) {
        return typed("function_call_output").put("call_id", id);
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    @Override
    public HeardText plain(JsonNode answer) {
        var pieces = new HeardText.Pieces();
        for (var item : answer.path("output")) {
            switch (item.path("type").stringValue()) {
                case "reasoning" -> item.path("content").forEach(part -> pieces.think(part.path("text")));
                case "message" -> item.path("content").forEach(part -> pieces.say(part.path("text")));
                case "function_call" -> {
                    pieces.call(item.path("call_id"), item.path("name"));
                    pieces.arguments(item.path("arguments"));
                }
                default -> throw new AssertionError("item " + item);
            }
        }
        return end(pieces, answer);
    }

    @Override
    public HeardText streamed(List<JsonNode> events) {
        var pieces = new HeardText.Pieces();
        for (var event : events) {
            switch (event.path("type").stringValue()) {
                case "response.reasoning_text.delta" -> pieces.think(event.path("delta"));
                case "response.output_text.delta" -> pieces.say(event.path("delta"));
                case "response.function_call_arguments.delta" -> pieces.arguments(event.path("delta"));
                case "response.output_item.added" -> {
                    if (event.at("/item/type").stringValue().equals("function_call")) {
                        pieces.call(event.at("/item/call_id"), event.at("/item/name"));
                    }
                }
                default -> {}
            }
        }
        return end(pieces, events.getLast().path("response"));
    }

    private static HeardText end(HeardText.Pieces pieces, JsonNode response) {
        JsonNode usage = response.path("usage");
        return pieces.end(
                stop(pieces, response),
                usage.path("input_tokens").intValue(),
                usage.at("/input_tokens_details/cached_tokens").intValue(),
                usage.path("output_tokens").intValue());
    }

    private static StopReason stop(HeardText.Pieces pieces, JsonNode response) {
        if (response.at("/incomplete_details/reason").asString("").equals("max_output_tokens")) {
            return StopReason.MAX_TOKENS;
        }
        if (!response.path("status").stringValue().equals("completed")) {
            throw new AssertionError("status " + response.path("status"));
        }
        return pieces.called() ? StopReason.TOOL_CALLS : StopReason.END_TURN;
    }

    @Override
    public String type(int status) {
        return ChatDialect.openAiType(status);
    }

    @Override
    public Fault refusal(JsonNode body) {
        return Fault.coded(body.at("/error/type"), body.at("/error/message"));
    }

    /** OpenAI's clients know a failed response by a code of its own. */
    @Override
    public Fault failure(List<JsonNode> events) {
        JsonNode error = events.getLast().at("/response/error");
        return Fault.coded(error.path("code"), error.path("message"));
    }
}
