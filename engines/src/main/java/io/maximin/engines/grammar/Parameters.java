package io.maximin.engines.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a schema says of an object whose members are written as texts of their own.
 *
 * @param declared those it names, in its order
 * @param open whether others are allowed; only if it names none
 */
public record Parameters(List<Parameter> declared, boolean open) {
    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    public Parameters {
        declared = List.copyOf(declared);
    }

    /** @param schemaJson a schema of an object; anything else allows every object */
    public static Parameters of(String schemaJson) {
        return of(SchemaGrammar.tree(schemaJson).orElse(ANYTHING));
    }

    private static Parameters of(JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        var declared = new ArrayList<Parameter>();
        for (var property : schema.path("properties").properties()) {
            declared.add(
                    new Parameter(property.getKey(), required.remove(property.getKey()), schema, property.getValue()));
        }
        var others = schema.path("additionalProperties");
        required.forEach(name -> declared.add(new Parameter(name, true, schema, others)));
        boolean closed = others.isBoolean() ? !others.asBoolean() : schema.has("properties");
        return new Parameters(declared, declared.isEmpty() && !closed);
    }

    /** The one of a name; one of which nothing is said if none is declared. */
    public Parameter named(String name) {
        return declared.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseGet(() -> other(name));
    }

    /** One of which nothing is said. */
    public static Parameter other(String name) {
        return new Parameter(name, false, ANYTHING, ANYTHING);
    }
}
