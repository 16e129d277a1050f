package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.Grammar;
import io.maximin.engines.grammar.JsonForm;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Calls that are JSON objects, as grammars.
 *
 * @param typed whether {@code "type": "function"} may come first, as some models repeat it from a tool's definition
 * @param arguments what the member with the arguments is called
 */
record JsonCalls(boolean typed, String arguments) {
    /** One call of any tool, with something around it. */
    Grammar grammar(List<ToolSpec> tools, BiFunction<JsonForm, Expr, Expr> around) {
        var form = new JsonForm();
        var calls = tools.stream().map(tool -> call(form, tool, Expr.EMPTY)).toList();
        return form.grammar(around.apply(form, choice(calls)));
    }

    /** The part of an answer that tells it from other JSON. */
    Grammar beginning(List<ToolSpec> tools) {
        var form = new JsonForm();
        var heads = tools.stream().map(tool -> head(form, tool)).toList();
        return form.grammar(sequence(form.space(), optional(fence()), choice(heads)));
    }

    /** @param last members behind the arguments */
    Expr call(JsonForm form, ToolSpec tool, Expr last) {
        return sequence(
                head(form, tool),
                form.space(),
                text("\"" + arguments + "\":"),
                form.space(),
                form.value(tool.parametersJson()),
                last,
                form.space(),
                text("}"));
    }

    private Expr head(JsonForm form, ToolSpec tool) {
        var type = optional(sequence(text("\"type\":"), form.space(), text("\"function\","), form.space()));
        return sequence(
                text("{"),
                form.space(),
                typed ? type : Expr.EMPTY,
                text("\"name\":"),
                form.space(),
                form.string(tool.name()),
                text(","));
    }

    /** The beginning of a code fence, which small models put around a call. */
    static Expr fence() {
        return sequence(text("```"), choice(text("json"), text("tool_call"), text("")), text("\n"));
    }
}
