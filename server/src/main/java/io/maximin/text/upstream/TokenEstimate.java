package io.maximin.text.upstream;

import io.maximin.text.AnswerFormat;
import io.maximin.text.Block;
import io.maximin.text.TextRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of a request whose model is elsewhere, and whose vocabulary is not known here.
 *
 * @param likely what most vocabularies make of it: a token is four characters of ASCII, or one other character
 * @param most what none exceeds: a token has at least a byte, and what templates add is bounded generously
 */
record TokenEstimate(int likely, int most) {
    private static final int QUARTERS = 4;
    private static final int LIKELY_AROUND_MESSAGE = 4;
    private static final int MOST_AROUND_MESSAGE = 64;
    private static final int MOST_AROUND_ALL = 1024;

    static TokenEstimate of(TextRequest request) {
        long quarters = 0;
        long bytes = 0;
        for (String text : (Iterable<String>) texts(request)::iterator) {
            quarters += quarters(text);
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        long parts = request.tools().size();
        for (var message : request.messages()) {
            parts += Math.max(1, message.content().size());
        }
        return new TokenEstimate(
                clamp(tokens(quarters) + parts * LIKELY_AROUND_MESSAGE),
                clamp(bytes + parts * MOST_AROUND_MESSAGE + MOST_AROUND_ALL));
    }

    /** Quarters of a token in a text; what has none of its characters cut can be summed. */
    static long quarters(String text) {
        return text.codePoints().mapToLong(point -> point < 0x80 ? 1 : QUARTERS).sum();
    }

    /** Whole tokens of so many quarters. */
    static long tokens(long quarters) {
        return Math.ceilDiv(quarters, (long) QUARTERS);
    }

    private static int clamp(long tokens) {
        return (int) Math.min(tokens, Integer.MAX_VALUE);
    }

    private static Stream<String> texts(TextRequest request) {
        var tools = request.tools().stream()
                .flatMap(tool -> Stream.of(tool.name(), tool.description(), tool.parametersJson()));
        var messages = request.messages().stream()
                .flatMap(message -> Stream.concat(
                        message.name().stream(), message.content().stream().flatMap(TokenEstimate::texts)));
        return Stream.of(tools, messages, schema(request.format()).stream()).flatMap(texts -> texts);
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Text(var text) -> Stream.of(text);
            case Block.Thinking(var text, var signature) -> Stream.concat(Stream.of(text), signature.stream());
            case Block.RedactedThinking(var data) -> Stream.of(data);
            case Block.ToolCall call -> Stream.of(call.id(), call.name(), call.argumentsJson());
            case Block.ToolResult result -> Stream.of(result.toolCallId(), result.text());
            case Block.CacheMark _ -> Stream.of();
        };
    }

    private static Optional<String> schema(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Text _, AnswerFormat.JsonObject _ -> Optional.empty();
            case AnswerFormat.JsonSchema schema -> Optional.of(schema.schemaJson());
        };
    }
}
