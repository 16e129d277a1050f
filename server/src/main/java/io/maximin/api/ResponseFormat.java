package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.text.AnswerFormat;

/** Reads {@code response_format} of the OpenAI-style chat wire. Source: spec/text.md sections 4.1 and 5. */
final class ResponseFormat {
    private static final String FIELD = "response_format";

    private ResponseFormat() {}

    /** @throws ApiException if the type is unknown or its schema is missing */
    static AnswerFormat read(WireObject body) {
        if (!body.has(FIELD)) {
            return new AnswerFormat.Text();
        }
        var format = body.object(FIELD);
        var type = format.text("type");
        return switch (type) {
            case "text" -> new AnswerFormat.Text();
            case "json_object" -> new AnswerFormat.JsonObject();
            case "json_schema" ->
                new AnswerFormat.JsonSchema(
                        FIELD + ".json_schema.schema",
                        format.object("json_schema").object("schema").json());
            default ->
                throw ApiException.invalid(
                        FIELD + ".type must be text, json_object or json_schema, got '" + type + "'");
        };
    }
}
