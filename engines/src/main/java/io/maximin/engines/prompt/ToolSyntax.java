package io.maximin.engines.prompt;

import io.maximin.engines.grammar.Chained;
import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.FreeText.Mark;
import io.maximin.engines.grammar.Grammar;
import io.maximin.engines.grammar.GrammarState;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.JsonForm;
import java.util.List;

/** How models of a family write their calls of tools: what is read as one, and what they are held to. */
sealed interface ToolSyntax permits HermesSyntax, LlamaSyntax, BlockSyntax {
    /** Texts that must be seen in an answer even where a vocabulary has control tokens for them. */
    List<String> marks();

    /** A reader of one answer. */
    CallReader reader(List<ToolSpec> tools);

    /** Any text, in which calls are well-formed; it ends with the first one if there may be no other. */
    Guide textWithCalls(List<ToolSpec> tools, CallCount count);

    /** One call at least and nothing else. */
    Guide onlyCalls(List<ToolSpec> tools, CallCount count);

    /** Any text, in which a mark begins what is held to a grammar; it goes on behind it if there may be several. */
    static Guide textWith(String mark, Grammar held, CallCount count) {
        return FreeText.until(
                List.of(new Mark(
                        mark, text -> new Chained(GrammarState.start(held), count == CallCount.ONE ? end() : text))),
                true);
    }

    /** The end of an answer. */
    static Guide end() {
        return Guide.of(new JsonForm().grammar(Expr.EMPTY));
    }

    /** Whether a call that a chat template wrote is of this syntax. */
    boolean wrote(CallTrace call);
}
