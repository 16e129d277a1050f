package io.maximin.engines.jinja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template computes with: Python's values, as far as templates can tell. {@code equals} is Python's {@code ==}
 * (so {@code 1 == 1.0 == True}), which makes values fit to be keys of a dict.
 */
public sealed interface Value permits Undefined, None, Num, Str, ListValue, DictValue, Namespace, Loop, Callable {

    /** Whether {@code {% if value %}} takes the branch. */
    boolean truthy();

    /** The type's name in Python, for messages. */
    String typeName();

    /** Levels of containers below this value; bounded when a container is made, so that walks need no guard. */
    default int depth() {
        return 0;
    }

    /** Rough number of parts a walk over this value visits; bounded when a container is made. */
    default long weight() {
        return 1;
    }

    static Value of(String text) {
        return new Str(text);
    }

    static Value of(boolean value) {
        return value ? Bool.TRUE : Bool.FALSE;
    }

    static Value of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    /** The template's {@code none}. */
    static Value none() {
        return None.NONE;
    }

    /** A list the template can read but not change. */
    static Value list(List<? extends Value> items) {
        return ListValue.frozen(new ArrayList<>(items));
    }

    /** A mapping with string keys in the order given. */
    static Value dict(Map<String, ? extends Value> entries) {
        var copy = new LinkedHashMap<Value, Value>();
        entries.forEach((key, value) -> copy.put(new Str(key), value));
        return new DictValue(copy);
    }
}
