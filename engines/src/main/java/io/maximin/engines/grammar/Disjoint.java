package io.maximin.engines.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether no text can follow two schemas of a list, which makes "one of" the same as "any of". */
final class Disjoint {
    private final SchemaGrammar schema;
    private final String place;

    private Disjoint(SchemaGrammar schema, String place) {
        this.schema = schema;
        this.place = place;
    }

    static void require(SchemaGrammar schema, JsonNode schemas, String place) {
        new Disjoint(schema, place).require(schemas);
    }

    private void require(JsonNode schemas) {
        for (int i = 0; i < schemas.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!apart(target(schemas.get(i)), target(schemas.get(j)))) {
                    throw SchemaGrammar.refusal(
                            place,
                            "oneOf is supported for schemas that differ in type or in a constant, and " + j + " and "
                                    + i + " do not; use anyOf");
                }
            }
        }
    }

    private JsonNode target(JsonNode node) {
        return node.path("$ref").isString() ? schema.resolved(node.path("$ref").asString(), place) : node;
    }

    private boolean apart(JsonNode one, JsonNode two) {
        var types = new HashSet<>(types(one));
        types.retainAll(types(two));
        boolean sameType = types(one).isEmpty() || types(two).isEmpty() || !types.isEmpty();
        if (!sameType || constantsApart(one, two)) {
            return true;
        }
        for (String name : one.path("properties").propertyNames()) {
            boolean both = requires(one, name) && requires(two, name);
            if (both
                    && constantsApart(
                            one.path("properties").path(name),
                            two.path("properties").path(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean requires(JsonNode node, String name) {
        for (var required : node.path("required")) {
            if (required.asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<String> types(JsonNode node) {
        var types = new Keywords(node, place, true).types();
        // A whole number is a number too.
        return types.stream()
                .map(type -> type.equals("integer") ? "number" : type)
                .toList();
    }

    private static boolean constantsApart(JsonNode one, JsonNode two) {
        var first = constants(one);
        var second = constants(two);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        first.retainAll(second);
        return first.isEmpty();
    }

    private static Set<String> constants(JsonNode node) {
        Set<String> values = new HashSet<>();
        if (node.has("const")) {
            values.add(node.get("const").toString());
        }
        node.path("enum").forEach(value -> values.add(value.toString()));
        return values;
    }
}
