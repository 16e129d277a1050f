package io.maximin.text.upstream;

import io.maximin.engines.prompt.ReasoningSplitter;
import io.maximin.engines.prompt.Segment;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Reads the chunks of a chat completion. Thinking has a field under one of several names, or stands between tags in the
 * content. Calls are told apart by their index, and where a server gives all the same by their id.
 */
final class OpenAiReading implements Reading {
    private final Telling telling;
    private final ReasoningSplitter splitter = new ReasoningSplitter(false);
    private final List<OpenCall> calls = new ArrayList<>();
    private String finishReason = "";

    private record OpenCall(int index, String id, WrittenCall call) {}

    OpenAiReading(Telling telling) {
        this.telling = telling;
    }

    @Override
    public boolean read(ServerEvent event) {
        if (event.isEnd()) {
            end();
            return true;
        }
        JsonNode chunk = event.object(telling.blame());
        if (chunk.hasNonNull("error")) {
            throw Refusal.inStream(chunk);
        }
        if (chunk.path("usage").isObject()) {
            telling.count(usage(chunk.path("usage")));
        }
        JsonNode choice = chunk.path("choices").path(0);
        read(choice.path("delta"));
        finishReason = choice.path("finish_reason").asString(finishReason);
        return false;
    }

    @Override
    public void end() {
        if (finishReason.isEmpty()) {
            throw telling.blame().unusable("broke off");
        }
        if (finishReason.equals("content_filter")) {
            throw new ApiException(ErrorKind.OUTPUT_SENSITIVE, "output new_sensitive");
        }
        tell(splitter.finish());
        telling.finish(finishReason.equals("length"));
    }

    private void read(JsonNode delta) {
        telling.think(thinking(delta));
        delta.path("reasoning_details").forEach(detail -> ReasoningDetail.tell(detail, telling));
        var content = delta.path("content").asString("") + delta.path("refusal").asString("");
        if (!content.isEmpty()) {
            tell(splitter.push(content));
        }
        delta.path("tool_calls").forEach(this::readCall);
    }

    private static String thinking(JsonNode delta) {
        for (var field : List.of("reasoning_content", "reasoning")) {
            if (delta.path(field).isString()) {
                return delta.path(field).stringValue();
            }
        }
        var details = new StringBuilder();
        delta.path("reasoning_details")
                .forEach(detail -> details.append(detail.path("text").asString("")));
        return details.toString();
    }

    private void tell(List<Segment> segments) {
        for (var segment : segments) {
            switch (segment) {
                case Segment.Thinking(var text) -> telling.think(text);
                case Segment.Answer(var text) -> telling.say(text);
                case Segment.ToolCall call -> throw new IllegalStateException("nobody looks for " + call.name());
            }
        }
    }

    private void readCall(JsonNode piece) {
        JsonNode function = piece.path("function");
        WrittenCall call = known(piece).orElseGet(() -> open(piece, function));
        JsonNode arguments = function.path("arguments");
        telling.arguments(call, arguments.isObject() ? arguments.toString() : arguments.asString(""));
    }

    private WrittenCall open(JsonNode piece, JsonNode function) {
        tell(splitter.finish());
        WrittenCall call = telling.call(function.path("name").asString(""));
        calls.add(new OpenCall(piece.path("index").asInt(calls.size()), id(piece), call));
        return call;
    }

    /** The call that a piece belongs to, if it does not begin one. */
    private Optional<WrittenCall> known(JsonNode piece) {
        var id = id(piece);
        JsonNode index = piece.path("index");
        for (var open : calls.reversed()) {
            boolean sameIndex = index.isNumber() ? open.index() == index.asInt(-1) : id.isEmpty();
            boolean named = !id.isEmpty() && !open.id().isEmpty();
            if (named ? open.id().equals(id) && (sameIndex || !index.isNumber()) : sameIndex) {
                return Optional.of(open.call());
            }
        }
        return Optional.empty();
    }

    private static String id(JsonNode piece) {
        return piece.path("id").asString("");
    }

    private static Report usage(JsonNode usage) {
        return new Report(
                Report.count(usage.path("prompt_tokens")),
                Report.count(usage.at("/prompt_tokens_details/cached_tokens")),
                OptionalInt.empty(),
                Report.count(usage.path("completion_tokens")),
                Report.count(usage.at("/completion_tokens_details/reasoning_tokens")));
    }
}
