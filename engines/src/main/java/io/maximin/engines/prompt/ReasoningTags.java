package io.maximin.engines.prompt;

/** The pair of tags a family of models puts around its reasoning. */
public record ReasoningTags(String open, String close) {
    public static final ReasoningTags THINK = new ReasoningTags("<think>", "</think>");

    public ReasoningTags {
        if (open.isBlank() || close.isBlank()) {
            throw new IllegalArgumentException("reasoning tags must not be blank");
        }
    }
}
