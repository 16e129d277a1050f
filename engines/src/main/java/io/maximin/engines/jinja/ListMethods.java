package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Methods of lists and tuples. Beyond transformers' sandbox, a template may append to and pop from its own lists. */
final class ListMethods {
    /** One method, given the list it is called on. */
    @FunctionalInterface
    private interface Method {
        Value call(ListValue list, Args args);
    }

    private static final Map<String, Method> ALL = Map.of(
            "append", ListMethods::append,
            "copy", (list, args) -> ListValue.of(list.kind(), new ArrayList<>(list.items())),
            "count", ListMethods::count,
            "extend", ListMethods::extend,
            "index", ListMethods::index,
            "pop", ListMethods::pop);

    private ListMethods() {}

    static Optional<Value> bind(ListValue list, String name) {
        if (!list.sequence()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ALL.get(name)).map(method -> new Callable(name, args -> method.call(list, args)));
    }

    private static Value append(ListValue list, Args args) {
        list.append(args.bind("append", "object").required(0));
        return None.NONE;
    }

    private static Value extend(ListValue list, Args args) {
        Iteration.toList(args.bind("extend", "iterable").required(0)).forEach(list::append);
        return None.NONE;
    }

    private static Value pop(ListValue list, Args args) {
        var size = list.items().size();
        var index = args.bind("pop", "index").number(0, -1);
        var at = index < 0 ? index + size : index;
        if (at < 0 || at >= size) {
            throw new TemplateException("pop index " + index + " is out of range");
        }
        return list.remove(at);
    }

    private static Value count(ListValue list, Args args) {
        return Value.of(
                Collections.frequency(list.items(), args.bind("count", "value").required(0)));
    }

    private static Value index(ListValue list, Args args) {
        var at = list.items().indexOf(args.bind("index", "value").required(0));
        if (at < 0) {
            throw new TemplateException("value is not in list");
        }
        return Value.of(at);
    }
}
