package io.maximin.engines.prompt;

/** How many calls of tools an answer may have. */
public enum CallCount {
    /** At most one, and nothing behind it. */
    ONE,
    SEVERAL
}
