package io.maximin.documents;

/**
 * A text to be spoken on its own.
 *
 * @param text never blank; its lines end with {@code \n}
 */
public record Passage(Field field, String text) {
    /** Where a passage stood; a plain text is all content. */
    public enum Field {
        TITLE,
        CONTENT,
        EXTRA
    }
}
