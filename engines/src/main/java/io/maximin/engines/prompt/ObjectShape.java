package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.JsonForm;
import java.util.List;
import java.util.Map;

/** {@code {"name": ..., "arguments": {...}}}, perhaps with an id behind that, which is ours to give. */
record ObjectShape() implements CallShape {
    @Override
    public String opening() {
        return "{\"name\": \"";
    }

    @Override
    public List<String> marks() {
        return List.of();
    }

    @Override
    public boolean continues(CallTrace call) {
        return call.goesOn("\", \"arguments\": {");
    }

    @Override
    public Expr call(JsonForm form, ToolSpec tool) {
        var id =
                sequence(text(","), form.space(), text("\"id\":"), form.space(), text("\""), NamedShape.ID, text("\""));
        return new JsonCalls(false, "arguments").call(form, tool, optional(id));
    }

    @Override
    public CallScanner scanner(Cursor cursor, Map<String, ToolSpec> tools) {
        return new Scanner(cursor, tools);
    }

    private static final class Scanner extends CallScanner {
        Scanner(Cursor cursor, Map<String, ToolSpec> tools) {
            super(cursor, tools);
        }

        @Override
        Match first() {
            return last(cursor.object(json -> found(CallText.parse(json, tools.keySet()))));
        }
    }
}
