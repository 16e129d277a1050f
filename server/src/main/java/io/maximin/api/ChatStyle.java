package io.maximin.api;

/**
 * Where a chat answer carries thinking, and whether the assistant is named. Source: spec/text.md sections 4.2 and 5.
 */
public enum ChatStyle {
    /** OpenAI dialect: thinking stands in the content between tags. */
    INLINE,
    /** OpenAI dialect with {@code reasoning_split}: thinking has two fields of its own, always there. */
    SPLIT,
    /** Native dialect: thinking has one field of its own, there if the model thought. */
    NATIVE,
    /** Chunks of the native dialect: as {@link #NATIVE}, without the constant fields. */
    NATIVE_CHUNK
}
