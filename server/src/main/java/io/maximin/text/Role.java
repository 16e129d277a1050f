package io.maximin.text;

/** Who speaks. The last four belong to the role-play model (spec/text.md section 5). */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL,
    USER_SYSTEM,
    GROUP,
    SAMPLE_USER,
    SAMPLE_ASSISTANT
}
