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

    /** Puts a text together from many pieces; {@link #plus} copies both sides each time. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] begins = new int[64];
        private int[] ends = new int[64];

        /** Adds one character that stands for the original's characters {@code begin} to {@code end}. */
        public Builder add(char character, int begin, int end) {
            int size = text.length();
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            begins[size] = begin;
            ends[size] = end;
            text.append(character);
            return this;
        }

        /** Adds {@code spoken}, all of which stands for {@code span} of the original. */
        public Builder add(String spoken, Span span) {
            for (int i = 0; i < spoken.length(); i++) {
                add(spoken.charAt(i), span.begin(), span.end());
            }
            return this;
        }

        /** Adds the character at {@code index} of {@code other}, with its place. */
        public Builder add(MappedText other, int index) {
            return add(other.text.charAt(index), other.begins[index], other.ends[index]);
        }

        public CharSequence text() {
            return text;
        }

        public int length() {
            return text.length();
        }

        /** What the characters from {@code index} on stand for. */
        Span sourceFrom(int index) {
            int begin = begins[index];
            int end = ends[index];
            for (int i = index + 1; i < text.length(); i++) {
                begin = Math.min(begin, begins[i]);
                end = Math.max(end, ends[i]);
            }
            return new Span(begin, end);
        }

        /** Takes back all characters from {@code length} on. */
        void truncate(int length) {
            text.setLength(length);
        }

        public MappedText build() {
            int size = text.length();
            return new MappedText(text.toString(), Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
        }
    }

    /**
     * The same text, places before {@code least} moved up to it: so that two parts made of one stretch do not overlap.
     */
    MappedText notBefore(int least) {
        int[] laterBegins =
                Arrays.stream(begins).map(place -> Math.max(place, least)).toArray();
        int[] laterEnds =
                Arrays.stream(ends).map(place -> Math.max(place, least)).toArray();
        return new MappedText(text, laterBegins, laterEnds);
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
        int begin = begins[span.begin()];
        int end = ends[span.begin()];
        for (int i = span.begin() + 1; i < span.end(); i++) {
            begin = Math.min(begin, begins[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(begin, end);
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
