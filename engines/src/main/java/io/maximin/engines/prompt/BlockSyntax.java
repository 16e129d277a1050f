package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.choice;
import static io.maximin.engines.grammar.Expr.optional;
import static io.maximin.engines.grammar.Expr.sequence;
import static io.maximin.engines.grammar.Expr.text;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.JsonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Calls in blocks that begin with a mark of their own, which may stand anywhere in the answer.
 *
 * @param block what is written around the calls
 * @param shape of one call
 * @param several where further calls go
 * @param between what stands between two calls, or two blocks
 */
record BlockSyntax(Block block, CallShape shape, Several several, String between) implements ToolSyntax {
    /**
     * What is written around calls.
     *
     * @param open the mark, not empty
     * @param lead what follows it before the first call
     * @param close what follows the last call; if empty, a block is one call and ends with it
     */
    record Block(String open, String lead, String close) {}

    /** Where further calls go. */
    enum Several {
        IN_ONE_BLOCK,
        IN_BLOCKS
    }

    BlockSyntax {
        Objects.requireNonNull(block);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(several);
        Objects.requireNonNull(between);
    }

    @Override
    public List<String> marks() {
        var marks = new ArrayList<>(shape.marks());
        marks.addAll(List.of(block.open(), block.lead(), block.close()));
        return marks;
    }

    @Override
    public CallReader reader(List<ToolSpec> tools) {
        return new BlockReader(this, tools);
    }

    @Override
    public Guide textWithCalls(List<ToolSpec> tools, CallCount count) {
        var form = new JsonForm();
        return ToolSyntax.textWith(block.open(), form.grammar(rest(form, tools, count)), count);
    }

    @Override
    public Guide onlyCalls(List<ToolSpec> tools, CallCount count) {
        var form = new JsonForm();
        var one = sequence(text(block.open()), rest(form, tools, count));
        return Guide.of(form.grammar(
                switch (several) {
                    case IN_ONE_BLOCK -> one;
                    case IN_BLOCKS -> count.of(one, text(between));
                }));
    }

    /** A block behind its mark. Some vocabularies begin every word behind a control token with a blank. */
    private Expr rest(JsonForm form, List<ToolSpec> tools, CallCount count) {
        var call = choice(tools.stream().map(tool -> shape.call(form, tool)).toList());
        var calls = switch (several) {
            case IN_ONE_BLOCK -> count.of(call, text(between));
            case IN_BLOCKS -> call;
        };
        return sequence(optional(text(" ")), text(block.lead()), calls, text(block.close()));
    }

    @Override
    public boolean wrote(CallTrace call) {
        return call.follows(block.open() + block.lead() + shape.opening()) && shape.continues(call);
    }
}
