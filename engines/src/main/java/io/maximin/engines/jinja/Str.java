package io.maximin.engines.jinja;

/**
 * A string. {@code markup} marks one that went through {@code safe}: joined by {@code +} with plain text it escapes
 * that text as HTML, which is of no use in a prompt but is what the reference does.
 */
record Str(String text, boolean markup) implements Value {
    static final int MAX_CHARS = 1 << 24;

    Str {
        checkLength(text.length());
    }

    Str(String text) {
        this(text, false);
    }

    static void checkLength(long chars) {
        if (chars > MAX_CHARS) {
            throw new TemplateException("text is longer than " + MAX_CHARS + " characters");
        }
    }

    @Override
    public boolean truthy() {
        return !text.isEmpty();
    }

    @Override
    public String typeName() {
        return "str";
    }

    @Override
    public long weight() {
        return 1L + text.length() / 64;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Str string && string.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
