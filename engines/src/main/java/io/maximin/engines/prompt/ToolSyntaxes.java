package io.maximin.engines.prompt;

import io.maximin.engines.prompt.BlockSyntax.Block;
import io.maximin.engines.prompt.BlockSyntax.Several;
import java.util.List;
import java.util.Optional;

/** The syntaxes that are known, and which of them a chat template uses. */
final class ToolSyntaxes {
    /** What a template is taken for that shows no call, or a call in a syntax that is not known. */
    static final ToolSyntax USUAL = new HermesSyntax();

    static final ToolSyntax LLAMA = new LlamaSyntax();
    static final ToolSyntax MISTRAL_LIST =
            new BlockSyntax(new Block("[TOOL_CALLS]", "[", "]"), new ObjectShape(), Several.IN_ONE_BLOCK, ", ");
    static final ToolSyntax MISTRAL = new BlockSyntax(
            new Block("[TOOL_CALLS]", "", ""),
            new NamedShape("", Optional.of("[CALL_ID]"), "[ARGS]", ""),
            Several.IN_BLOCKS,
            "");
    static final ToolSyntax DEEPSEEK_FENCED = new BlockSyntax(
            new Block("<｜tool▁calls▁begin｜>", "", "<｜tool▁calls▁end｜>"),
            new NamedShape(
                    "<｜tool▁call▁begin｜>function<｜tool▁sep｜>",
                    Optional.empty(),
                    "\n```json\n",
                    "\n```<｜tool▁call▁end｜>"),
            Several.IN_ONE_BLOCK,
            "\n");
    static final ToolSyntax DEEPSEEK = new BlockSyntax(
            new Block("<｜tool▁calls▁begin｜>", "", "<｜tool▁calls▁end｜>"),
            new NamedShape("<｜tool▁call▁begin｜>", Optional.empty(), "<｜tool▁sep｜>", "<｜tool▁call▁end｜>"),
            Several.IN_ONE_BLOCK,
            "");
    static final ToolSyntax MINIMAX_OBJECTS = new BlockSyntax(
            new Block("<tool_calls>", "\n", "\n</tool_calls>"), new ObjectShape(), Several.IN_ONE_BLOCK, "\n");
    static final ToolSyntax MINIMAX = new BlockSyntax(
            new Block("<minimax:tool_call>", "\n", "\n</minimax:tool_call>"),
            new ParameterShape("<invoke name=\"", "<parameter name=\"", "\">", "", "</invoke>"),
            Several.IN_ONE_BLOCK,
            "\n");
    static final ToolSyntax QWEN_CODER = new BlockSyntax(
            new Block("<tool_call>", "\n", "\n</tool_call>"),
            new ParameterShape("<function=", "<parameter=", ">", "\n", "</function>"),
            Several.IN_BLOCKS,
            "\n");

    private static final List<ToolSyntax> KNOWN = List.of(
            USUAL, LLAMA, MISTRAL_LIST, MISTRAL, DEEPSEEK_FENCED, DEEPSEEK, MINIMAX_OBJECTS, MINIMAX, QWEN_CODER);

    private ToolSyntaxes() {}

    static List<ToolSyntax> known() {
        return KNOWN;
    }

    /** The syntax of a call that a template wrote. */
    static ToolSyntax of(CallTrace call) {
        return KNOWN.stream().filter(syntax -> syntax.wrote(call)).findFirst().orElse(USUAL);
    }
}
