package io.maximin.engines.jinja;

import java.util.Objects;

/** A template that cannot be parsed or rendered. The message ends with the line of the template when it is known. */
public sealed class TemplateException extends RuntimeException permits TemplateRefusedException {
    private final int line;

    TemplateException(String message) {
        this(message, 0);
    }

    TemplateException(String message, int line) {
        super(line > 0 ? message + " (template line " + line + ")" : message);
        this.line = line;
    }

    /** The line of the template, from 1; 0 when no line is to blame. */
    public int line() {
        return line;
    }

    /** Never null: both constructors set it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    TemplateException at(int where) {
        return line > 0 ? this : new TemplateException(getMessage(), where);
    }
}
