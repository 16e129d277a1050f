package io.maximin.models;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One mapping of the YAML file, read key by key; what nobody asked for is an error. */
final class Entry {
    private final String where;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    Entry(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new CatalogueException(where + " is not a mapping");
        }
        this.where = where;
        this.node = node;
    }

    static List<Entry> list(String where, JsonNode items) {
        if (!items.isArray() && !items.isMissingNode()) {
            throw new CatalogueException(where + " is not a list");
        }
        return items.valueStream().map(item -> new Entry(where, item)).toList();
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> new CatalogueException(where + ": '" + key + "' is missing"));
    }

    Optional<String> optionalText(String key) {
        return value(key).map(JsonNode::asString);
    }

    long number(String key) {
        JsonNode number = value(key).orElseThrow(() -> new CatalogueException(where + ": '" + key + "' is missing"));
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new CatalogueException(where + ": '" + key + "' is not a whole number: " + number);
        }
        return number.asLong();
    }

    int count(String key) {
        return Math.clamp(number(key), 0, Integer.MAX_VALUE);
    }

    boolean truth(String key) {
        return Boolean.parseBoolean(text(key));
    }

    List<String> texts(String key) {
        return value(key).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    List<Entry> entries(String key) {
        return value(key).map(items -> list(where + "." + key, items)).orElse(List.of());
    }

    Optional<Entry> entry(String key) {
        return value(key).map(inner -> new Entry(where + "." + key, inner));
    }

    private Optional<JsonNode> value(String key) {
        read.add(key);
        return Optional.ofNullable(node.get(key)).filter(found -> !found.isNull());
    }

    void finish() {
        for (String key : Objects.requireNonNull(node.propertyNames())) {
            if (!read.contains(key)) {
                throw new CatalogueException(where + ": unknown key '" + key + "'");
            }
        }
    }

    String where() {
        return where;
    }
}
