package io.maximin.engines.prompt;

import io.maximin.engines.grammar.Guide;
import java.util.List;

/** How a family of models writes calls of tools. */
interface ToolSyntax {
    /** Any text, in which calls are well-formed. */
    Guide textWithCalls(List<ToolSpec> tools);

    /** One call at least and nothing else. */
    Guide onlyCalls(List<ToolSpec> tools);
}
