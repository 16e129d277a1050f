package io.maximin.images;

import java.util.List;

/** A language model that writes JSON to a schema. Calls may run at the same time; an interrupt ends one soon. */
@FunctionalInterface
public interface PlanWriter {
    /**
     * What it is told.
     *
     * @param owner account on whose behalf it writes
     * @param examples to be told in this order
     * @param request to be answered as the examples are
     * @param schema of the answer, a JSON Schema
     * @param maxTokens most that it writes
     */
    record Assignment(
            String owner, String instructions, List<Example> examples, String request, String schema, int maxTokens) {
        public Assignment {
            examples = List.copyOf(examples);
        }
    }

    /** A request and what a good answer to it is. */
    record Example(String request, String answer) {}

    /**
     * The answer. The same assignment gets the same answer, as far as the model can.
     *
     * @throws io.maximin.error.ApiException if the model is not there, is busy or fails
     */
    String write(Assignment assignment) throws InterruptedException;
}
