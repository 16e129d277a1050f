package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Chained;
import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.FreeText.Mark;
import io.maximin.engines.grammar.Grammar;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.JsonForm;
import io.maximin.engines.grammar.Watched;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Calls as JSON in tags, {@code <tool_call>{"name": ..., "arguments": {...}}</tool_call>}, which Hermes and Qwen models
 * were trained on; small ones leave the tags away at the beginning of an answer, or write a code fence instead.
 */
final class HermesSyntax {
    private static final String OPEN = "<tool_call>";
    private static final String CLOSE = "</tool_call>";

    /** Any text, in which calls are well-formed. */
    Guide textWithCalls(List<ToolSpec> tools) {
        var tagged = grammar(tools, HermesSyntax::tagged);
        var free = FreeText.until(List.of(new Mark(OPEN, text -> new Chained(GrammarState.start(tagged), text))), true);
        var bare = grammar(
                tools, (form, call) -> sequence(form.space(), optional(fence()), call, optional(text("\n```"))));
        return new Watched(GrammarState.start(bare), GrammarState.start(named(tools)), free, free);
    }

    private static Expr fence() {
        return sequence(text("```"), choice(text("json"), text("tool_call"), text("")), text("\n"));
    }

    private static Expr tagged(JsonForm form, Expr call) {
        return sequence(form.space(), call, form.space(), text(CLOSE));
    }

    /** One call at least and nothing else. */
    Guide onlyCalls(List<ToolSpec> tools) {
        return Guide.of(grammar(tools, (form, call) -> {
            var one = sequence(text(OPEN), tagged(form, call));
            return sequence(one, Expr.any(sequence(text("\n"), one)));
        }));
    }

    private static Grammar grammar(List<ToolSpec> tools, BiFunction<JsonForm, Expr, Expr> around) {
        var form = new JsonForm();
        var calls = tools.stream()
                .map(tool -> sequence(
                        head(form, tool),
                        form.space(),
                        text("\"arguments\":"),
                        form.space(),
                        form.value(tool.parametersJson()),
                        form.space(),
                        text("}")))
                .toList();
        return form.grammar(around.apply(form, choice(calls)));
    }

    /** The part of a call that tells it from other JSON. */
    private static Expr head(JsonForm form, ToolSpec tool) {
        return sequence(text("{"), form.space(), text("\"name\":"), form.space(), form.string(tool.name()), text(","));
    }

    private static Grammar named(List<ToolSpec> tools) {
        var form = new JsonForm();
        var heads = tools.stream().map(tool -> head(form, tool)).toList();
        return form.grammar(sequence(form.space(), optional(fence()), choice(heads)));
    }
}
