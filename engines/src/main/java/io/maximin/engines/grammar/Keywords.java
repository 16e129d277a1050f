package io.maximin.engines.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One schema's keywords, and what of them is used.
 *
 * @param place of the schema, for messages
 * @param lenient whether what is not supported is left out
 */
record Keywords(JsonNode node, String place, boolean lenient) {
    /** They say something to readers and nothing of the text. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "$anchor",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "strict",
            "contentMediaType",
            "contentEncoding");

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    /** What a schema without a type must be about, by its keywords. */
    private static final Map<String, String> IMPLIED = Map.of(
            "properties", "object",
            "required", "object",
            "additionalProperties", "object",
            "items", "array",
            "prefixItems", "array");

    boolean has(String name) {
        return node.has(name);
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name));
    }

    /** The value of a keyword that stands alone but for those that may stand with it. */
    JsonNode only(String name, String... others) {
        var allowed = new LinkedHashSet<>(List.of(others));
        allowed.add(name);
        requireNoOther(allowed);
        return node.get(name);
    }

    void requireNoOther(Set<String> allowed) {
        if (lenient) {
            return;
        }
        var others = new TreeSet<>(node.propertyNames());
        others.removeAll(ANNOTATIONS);
        others.removeAll(allowed);
        // OpenAPI writes what a type "null" says.
        if (node.path("nullable").isBoolean() && !node.path("nullable").asBoolean()) {
            others.remove("nullable");
        }
        if (!others.isEmpty()) {
            throw SchemaGrammar.refusal(place, "keyword " + quoted(others) + " is not supported here");
        }
    }

    private static String quoted(Set<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    /** The types that are named. */
    List<String> types() {
        var named = find("type");
        if (named.isEmpty()) {
            return List.of();
        }
        var types = new ArrayList<String>();
        if (named.get().isArray()) {
            named.get().forEach(type -> types.add(type.asString("")));
        } else {
            types.add(named.get().asString(""));
        }
        if (lenient) {
            types.retainAll(TYPES);
        }
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw SchemaGrammar.refusal(place, "type '" + type + "' is none of " + new TreeSet<>(TYPES));
            }
        }
        // A whole number is a number.
        if (types.contains("number")) {
            types.remove("integer");
        }
        return types;
    }

    /** The types that are named, or else that the keywords are about; none if anything is allowed. */
    List<String> typesOrImplied() {
        var types = types();
        if (!types.isEmpty()) {
            return types;
        }
        return IMPLIED.entrySet().stream()
                .filter(entry -> has(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    }

    static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && isWhole(value.decimalValue());
            case "boolean" -> value.isBoolean();
            default -> value.isNull();
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** A count such as {@code maxItems}. */
    int count(String name, int otherwise) {
        var given = find(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        var value = given.get();
        if (!value.isNumber()
                || !isWhole(value.decimalValue())
                || value.decimalValue().signum() < 0) {
            throw SchemaGrammar.refusal(place, name + " must be a whole number from 0, got " + value);
        }
        return value.decimalValue().min(BigDecimal.valueOf(Expr.UNBOUNDED - 1L)).intValue();
    }

    void requireOrder(String what, int min, int max) {
        if (min > max) {
            throw SchemaGrammar.refusal(place, "min" + what + " " + min + " is more than max" + what + " " + max);
        }
    }

    Optional<BigDecimal> number(String name) {
        return find(name).map(value -> {
            if (!value.isNumber()) {
                throw SchemaGrammar.refusal(place, name + " must be a number, got " + value);
            }
            return value.decimalValue();
        });
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isString()) {
                throw SchemaGrammar.refusal(place, name + " must be a string, got " + value);
            }
            return value.asString();
        });
    }
}
