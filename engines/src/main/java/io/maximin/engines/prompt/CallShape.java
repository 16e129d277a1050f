package io.maximin.engines.prompt;

import io.maximin.engines.grammar.Expr;
import io.maximin.engines.grammar.JsonForm;
import java.util.List;
import java.util.Map;

/** How one call is written inside a block. */
sealed interface CallShape permits ObjectShape, NamedShape, ParameterShape {
    /** What stands in front of the tool's name. */
    String opening();

    /** All texts that may be control tokens, or have some in them. */
    List<String> marks();

    /** Whether this may stand behind the tool's name. */
    boolean continues(CallTrace call);

    /** A call of a tool. */
    Expr call(JsonForm form, ToolSpec tool);

    /**
     * Reads the call that begins at a place.
     *
     * @param tools that can be called, by name
     */
    CallScanner scanner(Cursor cursor, Map<String, ToolSpec> tools);
}
