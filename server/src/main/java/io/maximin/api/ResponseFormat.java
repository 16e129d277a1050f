package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.AnswerFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads what an answer must look like. Source: spec/text.md sections 4.1, 5 and 6, and what clients of Anthropic send.
 */
public final class ResponseFormat {
    private ResponseFormat() {}

    /**
     * The {@code response_format} of chat completions.
     *
     * @throws ApiException if the type is unknown or its schema is missing
     */
    static AnswerFormat ofChat(WireObject body) {
        return read(body.optionalObject("response_format"), format -> format.object("json_schema"));
    }

    /** As {@link #ofChat}, from the {@code text.format} of responses. */
    public static AnswerFormat ofResponse(WireObject body) {
        return read(
                body.optionalObject("text").flatMap(text -> text.optionalObject("format")), UnaryOperator.identity());
    }

    /** As {@link #ofChat}, from the {@code output_config.format} of messages. */
    public static AnswerFormat ofMessages(WireObject body) {
        return read(
                body.optionalObject("output_config").flatMap(config -> config.optionalObject("format")),
                UnaryOperator.identity());
    }

    private static AnswerFormat read(Optional<WireObject> given, UnaryOperator<WireObject> schemaOwner) {
        if (given.isEmpty()) {
            return new AnswerFormat.Text();
        }
        var format = given.get();
        var type = format.text("type");
        return switch (type) {
            case "text" -> new AnswerFormat.Text();
            case "json_object" -> new AnswerFormat.JsonObject();
            case "json_schema" -> schema(schemaOwner.apply(format));
            default ->
                throw ApiException.invalid(
                        format.path("type") + " must be text, json_object or json_schema, got '" + type + "'");
        };
    }

    private static AnswerFormat schema(WireObject owner) {
        return new AnswerFormat.JsonSchema(
                owner.path("schema"), owner.object("schema").json());
    }
}
