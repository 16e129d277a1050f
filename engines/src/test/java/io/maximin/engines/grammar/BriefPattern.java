package io.maximin.engines.grammar;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** Java's regular expressions, given up where they try too many of the ways in which a text can be read. */
final class BriefPattern implements RegularExpression {
    private static final int MOST_STEPS = 1_000_000;

    private final Pattern pattern;

    BriefPattern(String pattern) {
        // To Java, a line break at the end is behind it too.
        this.pattern = Pattern.compile(pattern.replaceFirst("(?<!\\\\)\\$$", "\\\\z"));
    }

    /** @throws SchemaException if it takes too long to find out */
    @Override
    public boolean matches(String text) {
        return pattern.matcher(new Counted(text)).find();
    }

    /** Counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new SchemaException("pattern takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
