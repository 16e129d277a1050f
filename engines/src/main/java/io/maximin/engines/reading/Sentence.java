package io.maximin.engines.reading;

import java.util.List;

/**
 * A sentence and the parts it is said in.
 *
 * @param parts in order, not empty; their sources do not overlap and lie within {@code source}
 * @param source the sentence in the caller's text, surrounding white space left out
 * @param endsParagraph whether a new paragraph follows
 */
public record Sentence(List<Part> parts, Span source, boolean endsParagraph) {
    public Sentence {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sentence without parts");
        }
    }
}
