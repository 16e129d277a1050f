package io.maximin.engines.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether no text can follow two schemas of a list, which makes "one of" the same as "any of". */
final class Disjoint {
    /** Of values; a list of two thousand schemas, each with a constant of its own, needs less. */
    private static final long MOST_LOOKED_UP = 20_000_000;

    private final SchemaGrammar schema;
    private final String place;
    private long lookedUp;

    /**
     * What tells a schema from others.
     *
     * @param types none for any
     * @param constants none for any
     * @param properties the constants of those that are required
     */
    private record Marks(Set<String> types, Set<String> constants, Map<String, Set<String>> properties) {}

    private Disjoint(SchemaGrammar schema, String place) {
        this.schema = schema;
        this.place = place;
    }

    static void require(SchemaGrammar schema, JsonNode schemas, String place) {
        new Disjoint(schema, place).require(schemas);
    }

    private void require(JsonNode schemas) {
        var before = new ArrayList<Marks>();
        for (var one : schemas) {
            var marks = marks(target(one));
            for (int i = 0; i < before.size(); i++) {
                if (!apart(marks, before.get(i))) {
                    throw SchemaGrammar.refusal(
                            place,
                            "oneOf is supported for schemas that differ in type or in a constant, and " + i + " and "
                                    + before.size() + " do not; use anyOf");
                }
            }
            before.add(marks);
        }
    }

    private JsonNode target(JsonNode node) {
        return node.path("$ref").isString() ? schema.resolved(node.path("$ref").asString(), place) : node;
    }

    private Marks marks(JsonNode node) {
        var properties = new HashMap<String, Set<String>>();
        for (var required : node.path("required")) {
            String name = required.asString("");
            var constants = constants(node.path("properties").path(name));
            if (!constants.isEmpty()) {
                properties.put(name, constants);
            }
        }
        return new Marks(types(node), constants(node), properties);
    }

    private Set<String> types(JsonNode node) {
        var types = new HashSet<>(new Keywords(node, place, true).types());
        // A whole number is a number too.
        if (types.remove("integer")) {
            types.add("number");
        }
        return types;
    }

    private static Set<String> constants(JsonNode node) {
        Set<String> values = new HashSet<>();
        if (node.has("const")) {
            values.add(node.get("const").toString());
        }
        node.path("enum").forEach(value -> values.add(value.toString()));
        return values;
    }

    private boolean apart(Marks one, Marks two) {
        if (differ(one.types(), two.types()) || differ(one.constants(), two.constants())) {
            return true;
        }
        for (var property : one.properties().entrySet()) {
            if (differ(property.getValue(), two.properties().getOrDefault(property.getKey(), Set.of()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether both say something, and nothing that is the same. */
    private boolean differ(Set<String> one, Set<String> two) {
        lookedUp += 1 + Math.min(one.size(), two.size());
        if (lookedUp > MOST_LOOKED_UP) {
            throw SchemaGrammar.refusal(place, "oneOf has too many schemas to tell them apart; use anyOf");
        }
        return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
    }
}
