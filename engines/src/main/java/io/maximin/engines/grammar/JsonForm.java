package io.maximin.engines.grammar;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes grammars of texts that hold JSON, such as calls of tools. For one grammar. */
public final class JsonForm {
    private static final String ROOT = "root";

    private final Map<String, Expr> rules = new TreeMap<>(JsonRules.all());

    /**
     * What a schema allows. Keywords that a grammar cannot hold are left out, so that the value is of the right shape
     * at least.
     *
     * @param schemaJson a schema; anything else allows every object
     */
    public Expr value(String schemaJson) {
        try {
            return SchemaGrammar.tree(schemaJson)
                    .filter(JsonNode::isObject)
                    .map(schema -> SchemaGrammar.within(rules, schema))
                    .orElse(JsonRules.OBJECT);
        } catch (GrammarException _) {
            return JsonRules.OBJECT;
        }
    }

    /** What a part of a schema allows, whose references point into the whole. */
    Expr value(JsonNode schema, JsonNode part) {
        return SchemaGrammar.within(rules, schema, part);
    }

    /** Any text up to a mark, and the mark. */
    Expr until(String mark) {
        return UntilMark.in(rules, mark);
    }

    /** A little white space, or none. */
    public Expr space() {
        return JsonRules.SPACE;
    }

    /** A string of this text. */
    public Expr string(String text) {
        return Expr.text(JsonNodeFactory.instance.stringNode(text).toString());
    }

    /** The grammar of a text. */
    public Grammar grammar(Expr root) {
        rules.put(ROOT, root);
        return Grammar.of(rules, ROOT);
    }
}
