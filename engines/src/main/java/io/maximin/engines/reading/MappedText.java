package io.maximin.engines.reading;

import java.util.Arrays;

/**
 * A text made from another one, each {@code char} knowing the stretch of the original it stands for: what is spoken for
 * {@code $5} is {@code five dollars}, and each of its characters stands for both characters of {@code $5}.
 */
public final class MappedText {
    private final String text;
    private final int[] begins;
    private final int[] ends;

    private MappedText(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** The stretch {@code span} of {@code original}, character by character. */
    public static MappedText verbatim(String original, Span span) {
        int[] begins = new int[span.length()];
        int[] ends = new int[span.length()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = span.begin() + i;
            ends[i] = begins[i] + 1;
        }
        return new MappedText(span.of(original), begins, ends);
    }

    /** {@code spoken}, all of which stands for {@code span} of the original. */
    public static MappedText replacing(Span span, String spoken) {
        int[] begins = new int[spoken.length()];
        int[] ends = new int[spoken.length()];
        Arrays.fill(begins, span.begin());
        Arrays.fill(ends, span.end());
        return new MappedText(spoken, begins, ends);
    }

    public MappedText plus(MappedText other) {
        return new MappedText(text + other.text, join(begins, other.begins), join(ends, other.ends));
    }

    /** The characters {@code span} of this text, still knowing their places. */
    public MappedText part(Span span) {
        return new MappedText(
                span.of(text),
                Arrays.copyOfRange(begins, span.begin(), span.end()),
                Arrays.copyOfRange(ends, span.begin(), span.end()));
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /**
     * What the characters {@code span} of this text stand for in the original.
     *
     * @throws IllegalArgumentException if the span is empty
     */
    public Span source(Span span) {
        if (span.length() == 0) {
            throw new IllegalArgumentException("an empty span stands for nothing");
        }
        var source = new Span(begins[span.begin()], ends[span.begin()]);
        for (int i = span.begin() + 1; i < span.end(); i++) {
            source = source.and(new Span(begins[i], ends[i]));
        }
        return source;
    }

    private static int[] join(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public String toString() {
        return text;
    }
}
