package io.maximin.text;

import java.util.Objects;

/** What an answer must look like. */
public sealed interface AnswerFormat {
    /** Anything. */
    record Text() implements AnswerFormat {}

    /** A JSON object. */
    record JsonObject() implements AnswerFormat {}

    /**
     * JSON that is valid against a schema.
     *
     * @param field of the request that the schema stood in, for messages
     * @param schemaJson as the caller wrote it
     */
    record JsonSchema(String field, String schemaJson) implements AnswerFormat {
        public JsonSchema {
            Objects.requireNonNull(field);
            Objects.requireNonNull(schemaJson);
        }
    }
}
