package io.maximin.api;

import io.maximin.json.Json;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Sampling;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a caller of one dialect says what it wants and understands what it gets. Written from the contract and not from
 * the server's translators, so that it does not share their mistakes.
 */
public sealed interface TextDialect permits MessagesDialect, ChatDialect, ResponsesDialect {
    /** A failure as callers see it: the dialect's name for it, the platform's code, and the message without that. */
    record Fault(String type, int code, String message) {
        private static final Pattern CODED = Pattern.compile("(.*) \\((\\d+)\\)", Pattern.DOTALL);

        /** Of a message with the code at its end. */
        static Fault coded(JsonNode type, JsonNode message) {
            var parts = CODED.matcher(message.stringValue());
            if (!parts.matches()) {
                throw new AssertionError("no code at the end of " + message);
            }
            return new Fault(type.stringValue(), Integer.parseInt(parts.group(2)), parts.group(1));
        }
    }

    /** Every dialect there is. */
    static Stream<TextDialect> all() {
        return Stream.of(new MessagesDialect(), ChatDialect.OPENAI, ChatDialect.NATIVE, new ResponsesDialect());
    }

    /** What is asked if nothing but the conversation is said. */
    static TextRequest request(Message... messages) {
        return request(new AnswerFormat.Text(), messages);
    }

    /** What is asked if nothing but the conversation and the form of its answer is said. */
    static TextRequest request(AnswerFormat format, Message... messages) {
        return new TextRequest(
                "MiniMax-M2.1",
                List.of(messages),
                List.of(),
                new ToolChoice.Auto(),
                true,
                format,
                new Sampling(1.0, 0.95, OptionalLong.empty()),
                OptionalInt.empty());
    }

    /** Where it asks, and then where it asks what a prompt would count, if it can. */
    List<String> paths();

    /** The field that holds the conversation. */
    String turns();

    /** The field that bounds the answer. */
    String limit();

    /** The field that holds the schema of an answer. */
    String schema();

    /** Everything in a request, in this dialect's words. */
    ObjectNode request(TextRequest request);

    /** The answers of a tool, each one turn, in every form in which this dialect has them. */
    List<JsonNode> results(String id, String text);

    HeardText plain(JsonNode answer);

    HeardText streamed(List<JsonNode> events);

    /** The status of a failure that is worth that one. */
    default int status(int status) {
        return status;
    }

    /** The name of a failure of that status. */
    String type(int status);

    /** What is wrong, told instead of an answer. */
    Fault refusal(JsonNode body);

    /** What went wrong, told at the end of a stream. */
    default Fault failure(List<JsonNode> events) {
        return refusal(events.getLast());
    }

    /** The fields that all dialects have, under the same names but for the limit's. */
    default ObjectNode settings(TextRequest request) {
        var wire = Json.object()
                .put("model", request.model())
                .put("temperature", request.sampling().temperature())
                .put("top_p", request.sampling().topP());
        request.maxTokens().ifPresent(limit -> wire.put(limit(), limit));
        return wire;
    }

    default String path() {
        return paths().getFirst();
    }

    default String body(TextRequest request, boolean stream) {
        return request(request).put("stream", stream).toString();
    }

    default HeardText heard(String body, boolean stream) {
        return stream ? streamed(events(body)) : plain(Json.tree(body));
    }

    /** The data of all events but the mark of the end. */
    static List<JsonNode> events(String body) {
        return body.lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> Json.tree(line.substring("data: ".length())))
                .toList();
    }
}
