package io.maximin.engines.jinja;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A Jinja template as chat templates use the language: the semantics of Jinja 3.1 in Hugging Face transformers'
 * settings ({@code trim_blocks}, {@code lstrip_blocks}, loop controls, {@code generation} blocks). Immutable; any
 * number of threads may render it at once. Left out: inheritance, includes, recursive loops, automatic escaping.
 */
public final class Template {
    private static final int MAX_CHARS = 1 << 20;
    private static final long MAX_STEPS = 50_000_000;

    private final List<Node> nodes;

    private Template(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * Parses a template of at most 1 Mi characters.
     *
     * @throws TemplateException with the line, when it is malformed
     */
    public static Template parse(String source) {
        if (source.length() > MAX_CHARS) {
            throw new TemplateException("template is longer than " + MAX_CHARS + " characters");
        }
        return new Template(Parser.parse(source));
    }

    /**
     * Renders with these variables; {@code now} is what {@code strftime_now} formats. Output, steps and nesting are
     * bounded.
     *
     * @throws TemplateRefusedException when the template calls {@code raise_exception}
     * @throws TemplateException when it fails in any other way, takes more than 50 million steps, or the
     *     thread is interrupted, which stays set
     */
    public String render(Map<String, Value> variables, LocalDateTime now) {
        return render(variables, now, MAX_STEPS);
    }

    String render(Map<String, Value> variables, LocalDateTime now, long maxSteps) {
        var budget = new Budget(maxSteps);
        var scope = new Scope();
        Globals.define(scope, now);
        variables.forEach(scope::set);
        try {
            return new Interpreter(budget).render(nodes, scope);
        } catch (TemplateException e) {
            throw e.at(budget.line());
        }
    }
}
