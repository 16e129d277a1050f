package io.maximin.engines.jinja;

/** Text under construction that fails once it is too long, before memory does. */
final class BoundedText {
    private final StringBuilder text = new StringBuilder();

    BoundedText append(String more) {
        Str.checkLength((long) text.length() + more.length());
        text.append(more);
        return this;
    }

    BoundedText append(char more) {
        Str.checkLength(text.length() + 1L);
        text.append(more);
        return this;
    }

    /** Fails for a count that would be too long, without building it. */
    BoundedText repeat(String more, int count) {
        Str.checkLength(text.length() + (long) more.length() * Math.max(0, count));
        text.repeat(more, Math.max(0, count));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
