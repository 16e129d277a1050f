package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods of mappings. */
final class DictMethods {
    /** One method, given the mapping it is called on. */
    @FunctionalInterface
    private interface Method {
        Value call(DictValue dict, Args args);
    }

    private static final Map<String, Method> ALL = Map.of(
            "copy", (dict, args) -> dict,
            "get", DictMethods::get,
            "items", (dict, args) -> view(pairs(dict)),
            "keys", (dict, args) -> view(new ArrayList<>(dict.entries().keySet())),
            "values", (dict, args) -> view(new ArrayList<>(dict.entries().values())));

    private DictMethods() {}

    static Optional<Value> bind(DictValue dict, String name) {
        return Optional.ofNullable(ALL.get(name)).map(method -> new Callable(name, args -> method.call(dict, args)));
    }

    static List<Value> pairs(DictValue dict) {
        var pairs = new ArrayList<Value>();
        dict.entries().forEach((key, value) -> pairs.add(ListValue.tuple(key, value)));
        return pairs;
    }

    private static Value view(List<Value> items) {
        return ListValue.of(ListValue.Kind.VIEW, items);
    }

    private static Value get(DictValue dict, Args args) {
        var parameters = args.bind("get", "key", "default");
        var value = dict.entries().get(DictValue.requireHashable(parameters.required(0)));
        return value != null ? value : parameters.optional(1).orElse(None.NONE);
    }
}
