package io.maximin.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that is nearly what it should be: one of several samples in which a few things are changed, with names and
 * values that the samples have elsewhere, or with odd values. Plain noise never gets past a parser.
 */
public final class DamagedJson {
    private static final int MOST_CHANGES = 6;
    /** Too deep when it comes to stand within itself twice. */
    private static final int DEEP = Json.MAX_NESTING / 2 - 10;

    private static final List<JsonNode> ODD = Stream.concat(
                    Stream.of(JsonNodeFactory.instance.nullNode()),
                    Stream.of(
                                    "true",
                                    "false",
                                    "0",
                                    "1",
                                    "-1",
                                    "0.5",
                                    "1e400",
                                    "99999999999999999999999",
                                    "9".repeat(Json.MAX_NUMBER - 1) + "e9",
                                    "\"\"",
                                    "\" \"",
                                    "\"\\ud800\"",
                                    "\"\\u0000\\r\\n\\u2028\"",
                                    "[]",
                                    "{}",
                                    "[[]]",
                                    "{\"\":{}}",
                                    "[".repeat(DEEP) + "]".repeat(DEEP))
                            .map(Json::tree))
            .toList();

    private final List<JsonNode> samples;
    private final List<JsonNode> values = new ArrayList<>();

    /** Where elements of arrays are, which have no name, it is the empty one. */
    private final Map<String, List<JsonNode>> valuesByName = new LinkedHashMap<>();

    private final List<String> names;

    public DamagedJson(List<String> samples) {
        this.samples = samples.stream().map(Json::tree).toList();
        this.samples.forEach(sample -> learn("", sample));
        this.names = List.copyOf(valuesByName.keySet());
    }

    private void learn(String name, JsonNode value) {
        values.add(value);
        valuesByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        value.properties().forEach(field -> learn(field.getKey(), field.getValue()));
        if (value.isArray()) {
            value.forEach(element -> learn("", element));
        }
    }

    /** A sample with up to a handful of things changed. */
    public JsonNode any(RandomGenerator choices) {
        var tree = one(samples, choices).deepCopy();
        for (int changes = choices.nextInt(MOST_CHANGES); changes > 0; changes--) {
            var containers = new ArrayList<JsonNode>();
            addContainers(tree, containers);
            switch (one(containers, choices)) {
                case ObjectNode object -> change(object, choices);
                case ArrayNode array -> change(array, choices);
                case JsonNode _ -> {}
            }
        }
        return tree;
    }

    private static void addContainers(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() || containers.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> addContainers(child, containers));
    }

    private void change(ObjectNode object, RandomGenerator choices) {
        var own = List.copyOf(object.propertyNames());
        var name = one(own.isEmpty() || choices.nextInt(3) == 0 ? names : own, choices);
        switch (choices.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> {
                var moved = object.get(name);
                if (moved != null) {
                    object.set(one(names, choices), moved.deepCopy());
                }
            }
            default -> object.set(name, value(name, choices));
        }
    }

    private void change(ArrayNode array, RandomGenerator choices) {
        int place = choices.nextInt(array.size() + 1);
        if (place == array.size() || choices.nextInt(3) == 0) {
            array.insert(place, value("", choices));
            return;
        }
        switch (choices.nextInt(3)) {
            case 0 -> array.remove(place);
            case 1 ->
                array.insert(place, array.get(choices.nextInt(array.size())).deepCopy());
            default -> array.set(place, value("", choices));
        }
    }

    private JsonNode value(String name, RandomGenerator choices) {
        var options = switch (choices.nextInt(4)) {
            case 0 -> ODD;
            case 1 -> values;
            default -> valuesByName.getOrDefault(name, values);
        };
        return one(options, choices).deepCopy();
    }

    private static <T> T one(List<T> options, RandomGenerator choices) {
        return options.get(choices.nextInt(options.size()));
    }
}
