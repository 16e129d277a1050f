package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.oneOf;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;
import static io.maximin.engines.grammar.Expr.times;

import io.maximin.engines.grammar.CharSet;
import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.JsonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name as it is, then the arguments as JSON, with marks around them.
 *
 * @param opening in front of the name; may be empty
 * @param id behind the name, in front of an id, which is ours to give; empty if there is none
 * @param middle between name and arguments
 * @param close behind the arguments; may be empty
 */
record NamedShape(String opening, Optional<String> id, String middle, String close) implements CallShape {
    private static final CharSet ID_CHARACTERS =
            CharSet.of('0', '9').or(CharSet.of('a', 'z')).or(CharSet.of('A', 'Z'));

    /** An id as Mistral's templates want it. */
    static final Expr ID = times(oneOf(ID_CHARACTERS), 9, 9);

    @Override
    public List<String> marks() {
        var marks = new ArrayList<>(List.of(opening, middle, close));
        id.ifPresent(marks::add);
        return marks;
    }

    @Override
    public boolean continues(CallTrace call) {
        return call.goesOn(middle) || id.filter(call::goesOn).isPresent();
    }

    @Override
    public Expr call(JsonForm form, ToolSpec tool) {
        return sequence(
                text(opening + tool.name()),
                id.map(mark -> optional(sequence(text(mark), ID))).orElse(Expr.EMPTY),
                text(middle),
                form.value(tool.parametersJson()),
                text(close));
    }

    @Override
    public CallScanner scanner(Cursor cursor, Map<String, ToolSpec> tools) {
        return new Scanner(this, cursor, tools);
    }

    private static final class Scanner extends CallScanner {
        private final NamedShape shape;
        private String name = "";

        Scanner(NamedShape shape, Cursor cursor, Map<String, ToolSpec> tools) {
            super(cursor, tools);
            this.shape = shape;
        }

        @Override
        Match first() {
            return then(cursor.take(shape.opening()), this::name);
        }

        private Match name() {
            return then(cursor.until(shape.middle(), MOST_NAME, this::names), this::arguments);
        }

        private boolean names(String head) {
            int end = shape.id().map(head::indexOf).orElse(-1);
            name = (end < 0 ? head : head.substring(0, end)).strip();
            return tools.containsKey(name);
        }

        private Match arguments() {
            return then(cursor.object(json -> found(CallText.withArguments(name, json))), this::close);
        }

        private Match close() {
            return last(cursor.take(shape.close()));
        }
    }
}
