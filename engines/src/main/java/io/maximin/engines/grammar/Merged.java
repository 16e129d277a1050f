package io.maximin.engines.grammar;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema that says what all schemas of a list say, for objects whose properties do not meet. */
final class Merged {
    private Merged() {}

    static JsonNode of(SchemaGrammar schema, JsonNode schemas, String place) {
        if (!schemas.isArray() || schemas.isEmpty()) {
            throw SchemaGrammar.refusal(place, "allOf must be a list with something in it");
        }
        if (schemas.size() == 1) {
            return schemas.get(0);
        }
        var merged = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = merged.putObject("properties");
        var required = merged.putArray("required");
        for (var one : schemas) {
            var part = one.path("$ref").isString()
                    ? schema.resolved(one.path("$ref").asString(), place)
                    : one;
            requirePlain(part, place);
            add(part, properties, place);
            part.path("required").forEach(required::add);
        }
        return merged;
    }

    private static void requirePlain(JsonNode part, String place) {
        if (!part.isObject()) {
            throw SchemaGrammar.refusal(place, "allOf with several schemas must hold objects, got " + part);
        }
        for (String name : part.propertyNames()) {
            boolean known = switch (name) {
                case "properties", "required", "title", "description", "$defs" -> true;
                case "type" -> part.get(name).asString("").equals("object");
                default -> false;
            };
            if (!known) {
                throw SchemaGrammar.refusal(
                        place, "keyword '" + name + "' is not supported inside allOf with several schemas");
            }
        }
    }

    private static void add(JsonNode part, ObjectNode properties, String place) {
        for (String name : part.path("properties").propertyNames()) {
            if (properties.has(name)) {
                throw SchemaGrammar.refusal(place, "allOf names property '" + name + "' twice");
            }
            properties.set(name, part.path("properties").get(name));
        }
    }
}
