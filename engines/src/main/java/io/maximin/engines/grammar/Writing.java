package io.maximin.engines.grammar;

import java.util.function.Function;

/**
 * How the characters of a string are written.
 *
 * @param any one of them
 * @param ofSet one of a set; throws {@link GrammarException} if none of the set can be written
 */
record Writing(Expr any, Function<CharSet, Expr> ofSet) {
    /** Between the quotes of JSON. */
    static final Writing JSON = new Writing(JsonRules.CHARACTER, JsonRules::written);

    Expr of(CharSet chars) {
        return ofSet.apply(chars);
    }

    /** As they are, but for some that do not occur. */
    static Writing without(CharSet missing) {
        return new Writing(Expr.oneOf(missing.not()), chars -> {
            var left = chars.without(missing);
            if (left.isEmpty()) {
                throw new GrammarException("a set of characters is empty");
            }
            return Expr.oneOf(left);
        });
    }
}
