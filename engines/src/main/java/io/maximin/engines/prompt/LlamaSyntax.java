package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.FreeText.Mark;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.JsonForm;
import io.maximin.engines.grammar.Watched;
import java.util.List;

/**
 * Calls as mere JSON, {@code {"name": ..., "parameters": {...}}}, which Llama models from 3.1 on write instead of an
 * answer, perhaps behind {@code <|python_tag|>}. Behind such a call there can only be others.
 */
record LlamaSyntax() implements ToolSyntax {
    private static final String TAG = "<|python_tag|>";
    private static final JsonCalls CALLS = new JsonCalls(true, "parameters");

    @Override
    public List<String> marks() {
        return List.of(TAG);
    }

    @Override
    public CallReader reader(List<ToolSpec> tools) {
        return new BareCallReader(tools, TAG, "");
    }

    @Override
    public Guide textWithCalls(List<ToolSpec> tools, CallCount count) {
        var tagged = CALLS.grammar(tools, (form, call) -> calls(form, call, count));
        var free = FreeText.until(List.of(new Mark(TAG, _ -> Guide.of(tagged))), true);
        var bare = CALLS.grammar(
                tools,
                (form, call) -> sequence(
                        form.space(),
                        choice(calls(form, call, count), sequence(JsonCalls.fence(), call, optional(text("\n```"))))));
        return new Watched(
                GrammarState.start(bare), GrammarState.start(CALLS.beginning(tools)), free, ToolSyntax.end());
    }

    @Override
    public Guide onlyCalls(List<ToolSpec> tools, CallCount count) {
        return Guide.of(CALLS.grammar(tools, (form, call) -> sequence(optional(text(TAG)), calls(form, call, count))));
    }

    private static Expr calls(JsonForm form, Expr call, CallCount count) {
        var separator = choice(sequence(text(";"), form.space()), text("\n"));
        return sequence(form.space(), count.of(call, separator));
    }

    @Override
    public boolean wrote(CallTrace call) {
        return call.follows("{\"name\": \"") && call.goesOn("\", \"parameters\": {");
    }
}
