package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.JsonForm;
import io.maximin.engines.grammar.Watched;
import java.util.List;

/**
 * Calls as JSON in tags, {@code <tool_call>{"name": ..., "arguments": {...}}</tool_call>}, which Hermes and Qwen models
 * were trained on; small ones leave the tags away at the beginning of an answer, or write a code fence instead.
 */
record HermesSyntax() implements ToolSyntax {
    private static final String OPEN = "<tool_call>";
    private static final String CLOSE = "</tool_call>";
    private static final JsonCalls CALLS = new JsonCalls(false, "arguments");

    @Override
    public List<String> marks() {
        return List.of(OPEN, CLOSE);
    }

    @Override
    public CallReader reader(List<ToolSpec> tools) {
        return new BareCallReader(tools, OPEN, CLOSE);
    }

    @Override
    public Guide textWithCalls(List<ToolSpec> tools, CallCount count) {
        var tagged = CALLS.grammar(tools, HermesSyntax::tagged);
        var free = ToolSyntax.textWith(OPEN, tagged, count);
        var bare = CALLS.grammar(
                tools,
                (form, call) -> sequence(form.space(), optional(JsonCalls.fence()), call, optional(text("\n```"))));
        return new Watched(
                GrammarState.start(bare),
                GrammarState.start(CALLS.beginning(tools)),
                free,
                count == CallCount.ONE ? ToolSyntax.end() : free);
    }

    private static Expr tagged(JsonForm form, Expr call) {
        return sequence(form.space(), call, form.space(), text(CLOSE));
    }

    @Override
    public Guide onlyCalls(List<ToolSpec> tools, CallCount count) {
        return Guide.of(CALLS.grammar(
                tools, (form, call) -> count.of(sequence(text(OPEN), tagged(form, call)), text("\n"))));
    }

    @Override
    public boolean wrote(CallTrace call) {
        return call.follows(OPEN + "{\"name\": \"");
    }
}
