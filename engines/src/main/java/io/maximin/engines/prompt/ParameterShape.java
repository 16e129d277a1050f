package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.any;
import static io.maximin.engines.grammar.Expr.oneOf;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;
import static io.maximin.engines.grammar.Expr.times;

import io.maximin.engines.grammar.CharSet;
import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.JsonForm;
import io.maximin.engines.grammar.Parameter;
import io.maximin.engines.grammar.Parameters;
import io.maximin.engines.jinja.Json;
import io.maximin.engines.jinja.TemplateException;
import io.maximin.engines.jinja.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tags, one for each parameter: what is a string by the tool's schema stands there as it is, anything else as JSON.
 *
 * @param opening in front of the tool's name
 * @param parameter in front of a parameter's name
 * @param nameEnd behind both
 * @param around in front of a value and behind it
 * @param close behind the last parameter
 */
record ParameterShape(String opening, String parameter, String nameEnd, String around, String close)
        implements CallShape {
    private static final String VALUE_END = "</parameter>";
    private static final CharSet NAME_CHARACTERS = CharSet.of('0', '9')
            .or(CharSet.of('a', 'z'))
            .or(CharSet.of('A', 'Z'))
            .or(CharSet.of("_-."));
    private static final int LONGEST_NAME = 64;

    /** What Python writes for these, as some templates do. */
    private static final Map<String, String> PYTHON = Map.of("True", "true", "False", "false", "None", "null");

    @Override
    public List<String> marks() {
        return List.of(opening, parameter, VALUE_END, close);
    }

    @Override
    public boolean continues(CallTrace call) {
        return call.goesOn(nameEnd + parameter);
    }

    @Override
    public Expr call(JsonForm form, ToolSpec tool) {
        var parameters = Parameters.of(tool.parametersJson());
        var parts = new ArrayList<Expr>();
        parts.add(text(opening + tool.name() + nameEnd + "\n"));
        for (var declared : parameters.declared()) {
            var written = written(form, text(declared.name()), declared);
            parts.add(declared.required() ? written : optional(written));
        }
        if (parameters.open()) {
            parts.add(any(written(form, times(oneOf(NAME_CHARACTERS), 1, LONGEST_NAME), Parameters.other(""))));
        }
        parts.add(text(close));
        return new Expr.Sequence(parts);
    }

    private Expr written(JsonForm form, Expr name, Parameter value) {
        return sequence(text(parameter), name, text(nameEnd), value.written(form, around, VALUE_END), text("\n"));
    }

    @Override
    public CallScanner scanner(Cursor cursor, Map<String, ToolSpec> tools) {
        return new Scanner(this, cursor, tools);
    }

    private static final class Scanner extends CallScanner {
        private final ParameterShape shape;
        private final Map<String, Value> arguments = new LinkedHashMap<>();
        private String name = "";
        private Parameters parameters = new Parameters(List.of(), true);
        private Parameter next = Parameters.other("");

        Scanner(ParameterShape shape, Cursor cursor, Map<String, ToolSpec> tools) {
            super(cursor, tools);
            this.shape = shape;
        }

        @Override
        Match first() {
            return then(cursor.take(shape.opening()), this::name);
        }

        private Match name() {
            return then(cursor.until(shape.nameEnd(), MOST_NAME, this::names), this::next);
        }

        private boolean names(String text) {
            name = text.strip();
            if (!tools.containsKey(name)) {
                return false;
            }
            parameters = Parameters.of(Objects.requireNonNull(tools.get(name)).parametersJson());
            return true;
        }

        /** Another parameter, or the end. */
        private Match next() {
            return switch (cursor.take(shape.close())) {
                case YES -> last(found(CallText.of(name, arguments)) ? Match.YES : Match.NO);
                case NO -> then(cursor.take(shape.parameter()), this::key);
                case OPEN -> Match.OPEN;
            };
        }

        private Match key() {
            return then(cursor.until(shape.nameEnd(), MOST_NAME, this::chosen), this::value);
        }

        private boolean chosen(String key) {
            next = parameters.named(key.strip());
            return true;
        }

        /** JSON may have the end of a value in one of its strings. */
        private Match value() {
            return then(next.neverString() ? cursor.hideObject() : Match.YES, this::valueEnd);
        }

        private Match valueEnd() {
            return then(cursor.until(VALUE_END, Integer.MAX_VALUE, this::valued), this::next);
        }

        private boolean valued(String text) {
            arguments.put(next.name(), typed(next, shape.stripped(text)));
            return true;
        }
    }

    private String stripped(String value) {
        int start = !around.isEmpty() && value.startsWith(around) ? around.length() : 0;
        int end = !around.isEmpty() && value.endsWith(around) ? value.length() - around.length() : value.length();
        return value.substring(start, Math.max(start, end));
    }

    private static Value typed(Parameter parameter, String text) {
        try {
            return parameter.isJson(text) ? Json.parse(PYTHON.getOrDefault(text.strip(), text)) : Value.of(text);
        } catch (TemplateException _) {
            return Value.of(text);
        }
    }
}
