package io.maximin.engines.jinja;

/** The template itself refused its input by calling {@code raise_exception}. */
public final class TemplateRefusedException extends TemplateException {

    TemplateRefusedException(String message) {
        super(message);
    }

    private TemplateRefusedException(String message, int line) {
        super(message, line);
    }

    @Override
    TemplateException at(int where) {
        return line() > 0 ? this : new TemplateRefusedException(getMessage(), where);
    }
}
