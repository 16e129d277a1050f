package io.maximin.engines.grammar;

import static io.maximin.engines.grammar.Expr.times;

/** What a schema says of the characters of a string. */
record StringRules(Keywords keywords, String place) {
    /** Whether it says anything of them. */
    boolean bound() {
        return lengths() || keywords.has("pattern") || keywords.has("format");
    }

    private boolean lengths() {
        return keywords.has("minLength") || keywords.has("maxLength");
    }

    Expr characters(Writing writing) {
        int min = keywords.count("minLength", 0);
        int max = keywords.count("maxLength", Expr.UNBOUNDED);
        keywords.requireOrder("Length", min, max);
        var pattern = keywords.text("pattern");
        var format = keywords.text("format");
        if ((lengths() && (pattern.isPresent() || format.isPresent())) || (pattern.isPresent() && format.isPresent())) {
            throw SchemaGrammar.refusal(place, "only one of pattern, format and lengths is supported for a string");
        }
        try {
            return pattern.map(text -> PatternParser.parse(text, writing))
                    .or(() -> format.map(name -> StringFormats.of(name, writing)))
                    .orElseGet(() -> times(writing.any(), min, max));
        } catch (GrammarException e) {
            throw SchemaGrammar.refusal(place, String.valueOf(e.getMessage()));
        }
    }
}
