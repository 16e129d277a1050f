package io.maximin.engines.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of Unicode characters.
 *
 * @param ranges in order, apart from each other, without surrogates
 */
public record CharSet(List<Range> ranges) {
    private static final int LAST = Character.MAX_CODE_POINT;

    /**
     * Neighbouring characters.
     *
     * @param first code point
     * @param last code point, itself included
     */
    public record Range(int first, int last) {
        public Range {
            if (first < 0 || last > LAST || first > last) {
                throw new IllegalArgumentException("no characters from " + first + " to " + last);
            }
        }
    }

    /** Every character. */
    public static final CharSet ALL = of(0, LAST);

    public CharSet {
        ranges = joined(ranges);
    }

    /** From one character to another. */
    public static CharSet of(int first, int last) {
        return new CharSet(List.of(new Range(first, last)));
    }

    /** The characters of a text. */
    public static CharSet of(String characters) {
        return new CharSet(characters
                .codePoints()
                .mapToObj(character -> new Range(character, character))
                .toList());
    }

    public CharSet or(CharSet other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new CharSet(all);
    }

    public CharSet not() {
        var others = new ArrayList<Range>();
        int next = 0;
        for (var range : ranges) {
            if (range.first() > next) {
                others.add(new Range(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (next <= LAST) {
            others.add(new Range(next, LAST));
        }
        return new CharSet(others);
    }

    public CharSet without(CharSet other) {
        return not().or(other).not();
    }

    public boolean has(int character) {
        return ranges.stream().anyMatch(range -> range.first() <= character && character <= range.last());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    private static List<Range> joined(List<Range> ranges) {
        var sorted = ranges.stream()
                .flatMap(range -> withoutSurrogates(range).stream())
                .sorted(Comparator.comparingInt(Range::first))
                .toList();
        var joined = new ArrayList<Range>();
        for (var range : sorted) {
            if (!joined.isEmpty() && joined.getLast().last() + 1 >= range.first()) {
                var before = joined.removeLast();
                joined.add(new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }

    // UTF-8 has no form for them.
    private static List<Range> withoutSurrogates(Range range) {
        var parts = new ArrayList<Range>();
        if (range.first() < Character.MIN_SURROGATE) {
            parts.add(new Range(range.first(), Math.min(range.last(), Character.MIN_SURROGATE - 1)));
        }
        if (range.last() > Character.MAX_SURROGATE) {
            parts.add(new Range(Math.max(range.first(), Character.MAX_SURROGATE + 1), range.last()));
        }
        return parts;
    }
}
