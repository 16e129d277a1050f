package io.maximin.engines.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one value whose attributes a template may set, so that a loop can hand something out. */
final class Namespace implements Value {
    private final Map<String, Value> attributes = new LinkedHashMap<>();

    Value get(String name) {
        var value = attributes.get(name);
        return value == null ? Undefined.name(name) : value;
    }

    void set(String name, Value value) {
        attributes.put(name, value);
    }

    @Override
    public boolean truthy() {
        return true;
    }

    @Override
    public String typeName() {
        return "Namespace";
    }
}
