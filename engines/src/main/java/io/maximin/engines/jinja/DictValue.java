package io.maximin.engines.jinja;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping that keeps the order of its keys and never changes. */
public final class DictValue implements Value {
    private final Map<Value, Value> entries;
    private final int depth;
    private final long weight;

    /** Owns the map it is given. */
    DictValue(Map<Value, Value> entries) {
        this.entries = entries;
        var deepest = 0;
        var total = 1L;
        for (var entry : entries.entrySet()) {
            deepest = Math.max(deepest, Containers.depthAbove(entry.getValue()));
            total = Containers.add(total, requireHashable(entry.getKey()).weight());
            total = Containers.add(total, entry.getValue().weight());
        }
        depth = deepest;
        weight = total;
    }

    static DictValue empty() {
        return new DictValue(new LinkedHashMap<>());
    }

    Map<Value, Value> entries() {
        return entries;
    }

    /** The value under a string key. */
    public Optional<Value> get(String key) {
        return Optional.ofNullable(entries.get(new Str(key)));
    }

    /** The text under a string key; empty when there is none or when it is no string. */
    public Optional<String> text(String key) {
        return get(key).flatMap(value -> value instanceof Str string ? Optional.of(string.text()) : Optional.empty());
    }

    static Value requireHashable(Value key) {
        if (key instanceof DictValue || (key instanceof ListValue list && list.kind() == ListValue.Kind.LIST)) {
            throw new TemplateException("unhashable type: '" + key.typeName() + "'");
        }
        return key;
    }

    /** Its keys that are text, in order. */
    public List<String> keys() {
        return strings(entries.keySet());
    }

    /** The texts of the list behind a key; none if there is no list. */
    public List<String> texts(String key) {
        return get(key).orElse(Value.none()) instanceof ListValue list ? strings(list.items()) : List.of();
    }

    private static List<String> strings(Collection<Value> values) {
        return values.stream()
                .filter(Str.class::isInstance)
                .map(value -> ((Str) value).text())
                .toList();
    }

    @Override
    public boolean truthy() {
        return !entries.isEmpty();
    }

    @Override
    public String typeName() {
        return "dict";
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DictValue dict && dict.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
