package io.maximin.engines.prompt;

import static io.maximin.engines.grammar.Expr.any;
import static io.maximin.engines.grammar.Expr.sequence;

import io.maximin.engines.grammar.Expr;

/** How many calls of tools an answer may have. */
public enum CallCount {
    /** At most one, and nothing behind it. */
    ONE,
    SEVERAL;

    /** One, or as many as there may be with something between them. */
    Expr of(Expr one, Expr between) {
        return switch (this) {
            case ONE -> one;
            case SEVERAL -> sequence(one, any(sequence(between, one)));
        };
    }
}
