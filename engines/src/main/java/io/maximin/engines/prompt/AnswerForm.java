package io.maximin.engines.prompt;

import java.util.List;
import java.util.Objects;

/** What an answer is held to. */
public sealed interface AnswerForm {
    /** Nothing. */
    record Free() implements AnswerForm {}

    /**
     * Calls of tools, if there are any, are well-formed.
     *
     * @param must whether the answer is nothing but calls
     * @param count how many there may be
     */
    record Calls(List<ToolSpec> tools, boolean must, CallCount count) implements AnswerForm {
        public Calls {
            tools = List.copyOf(tools);
            Objects.requireNonNull(count);
            if (tools.isEmpty()) {
                throw new IllegalArgumentException("no tools to call");
            }
        }
    }

    /** Either of two. */
    record OneOf(AnswerForm first, AnswerForm second) implements AnswerForm {
        public OneOf {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }
    }

    /** A JSON object. */
    record JsonObject() implements AnswerForm {}

    /**
     * JSON that is valid against a schema.
     *
     * @param schemaJson the schema
     */
    record JsonOf(String schemaJson) implements AnswerForm {
        public JsonOf {
            Objects.requireNonNull(schemaJson);
        }
    }
}
