package io.maximin.app;

import io.maximin.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a caller makes of one answer, whatever the dialect and however it came. */
record HeardText(String thinking, String answer, List<String> calls, String stop, int input, int cached, int output) {

    /** The three dialects, plain and streamed. */
    enum Form {
        ANTHROPIC("/anthropic/v1/messages"),
        OPENAI("/v1/chat/completions"),
        NATIVE("/v1/text/chatcompletion_v2");

        private final String path;

        Form(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        HeardText plain(String body) {
            JsonNode tree = Json.tree(body);
            return this == ANTHROPIC ? message(tree) : completion(tree.at("/choices/0"), tree.path("usage"));
        }

        HeardText streamed(String body) {
            List<JsonNode> events = body.lines()
                    .filter(line -> line.startsWith("data: {"))
                    .map(line -> Json.tree(line.substring(6)))
                    .toList();
            return switch (this) {
                case ANTHROPIC -> messageStream(events);
                case OPENAI -> chunks(events);
                case NATIVE -> plain(events.getLast().toString());
            };
        }
    }

    private static HeardText message(JsonNode message) {
        var thinking = new StringBuilder();
        var answer = new StringBuilder();
        List<String> calls = new ArrayList<>();
        message.path("content").forEach(block -> {
            thinking.append(block.path("thinking").asString(""));
            answer.append(block.path("text").asString(""));
            if (block.has("input")) {
                calls.add(block.path("name").stringValue() + " " + block.path("input"));
            }
        });
        return anthropic(thinking, answer, calls, message.path("stop_reason"), message.path("usage"));
    }

    private static HeardText messageStream(List<JsonNode> events) {
        var thinking = new StringBuilder();
        var answer = new StringBuilder();
        List<String> calls = new ArrayList<>();
        for (var event : events) {
            JsonNode block = event.path("content_block");
            if (block.path("type").asString("").equals("tool_use")) {
                calls.add(block.path("name").stringValue() + " ");
            }
            JsonNode delta = event.path("delta");
            thinking.append(delta.path("thinking").asString(""));
            answer.append(delta.path("text").asString(""));
            if (delta.has("partial_json")) {
                calls.add(calls.removeLast() + delta.path("partial_json").stringValue());
            }
        }
        JsonNode end = events.get(events.size() - 2);
        return anthropic(thinking, answer, calls, end.at("/delta/stop_reason"), end.path("usage"));
    }

    private static HeardText anthropic(
            CharSequence thinking, CharSequence answer, List<String> calls, JsonNode stop, JsonNode usage) {
        int cached = usage.path("cache_read_input_tokens").asInt();
        return new HeardText(
                thinking.toString(),
                answer.toString(),
                calls,
                stop.asString("").equals("tool_use") ? "tool_calls" : stop.asString(""),
                usage.path("input_tokens").asInt()
                        + cached
                        + usage.path("cache_creation_input_tokens").asInt(),
                cached,
                usage.path("output_tokens").asInt());
    }

    private static HeardText completion(JsonNode choice, JsonNode usage) {
        JsonNode message = choice.path("message");
        List<String> calls = new ArrayList<>();
        message.path("tool_calls")
                .forEach(call -> calls.add(call.at("/function/name").stringValue() + " "
                        + call.at("/function/arguments").stringValue()));
        return new HeardText(
                message.path("reasoning_content").asString(""),
                message.path("content").asString(""),
                calls,
                choice.path("finish_reason").asString(""),
                usage.path("prompt_tokens").asInt(),
                usage.at("/prompt_tokens_details/cached_tokens").asInt(),
                usage.path("completion_tokens").asInt());
    }

    private static HeardText chunks(List<JsonNode> chunks) {
        var message = Json.object();
        var thinking = new StringBuilder();
        var answer = new StringBuilder();
        var calls = message.putArray("tool_calls");
        var arguments = new ArrayList<StringBuilder>();
        var choice = Json.object();
        for (var chunk : chunks) {
            JsonNode delta = chunk.at("/choices/0/delta");
            thinking.append(delta.path("reasoning_content").asString(""));
            answer.append(delta.path("content").asString(""));
            for (var call : delta.path("tool_calls")) {
                if (call.at("/function/name").isString()) {
                    calls.addObject()
                            .putObject("function")
                            .put("name", call.at("/function/name").stringValue());
                    arguments.add(new StringBuilder());
                }
                arguments
                        .get(call.path("index").asInt())
                        .append(call.at("/function/arguments").asString(""));
            }
            if (chunk.at("/choices/0/finish_reason").isString()) {
                choice.set("finish_reason", chunk.at("/choices/0/finish_reason"));
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            ((ObjectNode) calls.get(i).path("function"))
                    .put("arguments", arguments.get(i).toString());
        }
        message.put("reasoning_content", thinking.toString()).put("content", answer.toString());
        choice.set("message", message);
        return completion(choice, chunks.getLast().path("usage"));
    }
}
