package io.maximin.engines.reading;

/**
 * A stretch of a text.
 *
 * @param begin index of the first {@code char}, at least 0
 * @param end index behind the last {@code char}, not before {@code begin}
 */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no span: " + begin + " to " + end);
        }
    }

    public int length() {
        return end - begin;
    }

    /** The smallest span that holds both. */
    public Span and(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The same stretch in a text that has {@code chars} more before it. */
    public Span shifted(int chars) {
        return new Span(begin + chars, end + chars);
    }

    /** The characters of {@code text} it covers. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }
}
