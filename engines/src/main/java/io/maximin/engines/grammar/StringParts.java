package io.maximin.engines.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the schema of a value says of strings, and what of everything else.
 *
 * @param strings schemas of strings, any of which may hold: lists of constants, or those of type string
 * @param others a schema that no string need fit; empty if only strings do
 */
record StringParts(List<JsonNode> strings, Optional<JsonNode> others) {
    private static final StringParts NOTHING = new StringParts(List.of(), Optional.empty());
    private static final List<String> OTHER_TYPES = List.of("object", "array", "number", "boolean", "null");
    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    StringParts {
        strings = List.copyOf(strings);
    }

    /** @param root that references point into */
    static StringParts of(JsonNode root, JsonNode node) {
        var parts = of(root, node, new HashSet<>());
        return parts.equals(NOTHING) ? typed(ANYTHING) : parts;
    }

    /** @param referred what has been looked at already: a second time it adds nothing */
    private static StringParts of(JsonNode root, JsonNode node, Set<String> referred) {
        if (!node.isObject()) {
            return typed(ANYTHING);
        }
        if (node.has("$ref")) {
            return referred(root, node, referred);
        }
        if (node.has("const")) {
            return constants(List.of(node.get("const")));
        }
        if (node.path("enum").isArray()) {
            return constants(List.copyOf(node.get("enum").values()));
        }
        for (String union : List.of("anyOf", "oneOf")) {
            if (node.path(union).isArray()) {
                return union(root, node.get(union), referred);
            }
        }
        if (node.path("allOf").isArray()) {
            var all = node.get("allOf");
            return all.size() == 1 ? of(root, all.get(0), referred) : none(node);
        }
        return typed(node);
    }

    private static StringParts none(JsonNode node) {
        return new StringParts(List.of(), Optional.of(node));
    }

    private static StringParts referred(JsonNode root, JsonNode node, Set<String> referred) {
        String target = node.get("$ref").asString("");
        if (!referred.add(target)) {
            return NOTHING;
        }
        try {
            var parts = of(root, SchemaGrammar.resolved(root, target, "#"), referred);
            // A reference that is left as it is may lead back to itself.
            return parts.strings().isEmpty() ? none(node) : parts;
        } catch (GrammarException _) {
            return typed(ANYTHING);
        }
    }

    private static StringParts constants(List<JsonNode> values) {
        var strings = values.stream().filter(JsonNode::isString).toList();
        var others = values.stream().filter(value -> !value.isString()).toList();
        return new StringParts(
                strings.isEmpty() ? List.of() : List.of(list("enum", strings)),
                others.isEmpty() ? Optional.empty() : Optional.of(list("enum", others)));
    }

    private static StringParts union(JsonNode root, JsonNode schemas, Set<String> referred) {
        var strings = new ArrayList<JsonNode>();
        var others = new ArrayList<JsonNode>();
        for (var schema : schemas) {
            var parts = of(root, schema, referred);
            strings.addAll(parts.strings());
            parts.others().ifPresent(others::add);
        }
        return new StringParts(strings, others.isEmpty() ? Optional.empty() : Optional.of(list("anyOf", others)));
    }

    private static StringParts typed(JsonNode node) {
        var types = new ArrayList<>(new Keywords(node, "#", true).typesOrImplied());
        if (types.isEmpty()) {
            types.add("string");
            types.addAll(OTHER_TYPES);
        }
        if (!types.remove("string")) {
            return none(node);
        }
        return new StringParts(
                List.of(((ObjectNode) node.deepCopy()).put("type", "string")),
                types.isEmpty() ? Optional.empty() : Optional.of(ofTypes(node, types)));
    }

    private static JsonNode ofTypes(JsonNode node, List<String> types) {
        var copy = (ObjectNode) node.deepCopy();
        types.forEach(copy.putArray("type")::add);
        return copy;
    }

    private static JsonNode list(String keyword, List<JsonNode> values) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray(keyword).addAll(values);
        return node;
    }
}
