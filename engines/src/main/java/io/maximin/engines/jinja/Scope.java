package io.maximin.engines.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names visible at one place. Assignments stay in the innermost scope; loops, macros and blocks open a new one. */
final class Scope {
    private final Map<String, Value> values = new HashMap<>();
    private final @Nullable Scope parent;

    Scope() {
        this.parent = null;
    }

    private Scope(Scope parent) {
        this.parent = parent;
    }

    Scope inner() {
        return new Scope(this);
    }

    Value get(String name) {
        for (var scope = this; scope != null; scope = scope.parent) {
            var value = scope.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return Undefined.name(name);
    }

    void set(String name, Value value) {
        values.put(name, value);
    }
}
