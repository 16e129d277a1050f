package io.maximin.engines.jinja;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions every template can call: Jinja's own and those transformers adds. */
final class Globals {
    private static final int MAX_RANGE = 100_000;

    private Globals() {}

    static void define(Scope scope, LocalDateTime now) {
        define(scope, "range", Globals::range);
        define(scope, "dict", args -> new DictValue(entries(args, "dict")));
        define(scope, "namespace", Globals::namespace);
        define(scope, "raise_exception", Globals::raise);
        define(
                scope,
                "strftime_now",
                args -> new Str(
                        Strftime.format(args.bind("strftime_now", "format").text(0), now)));
    }

    private static void define(Scope scope, String name, Callable.Body body) {
        scope.set(name, new Callable(name, body));
    }

    private static Value range(Args args) {
        var parameters = args.bind("range", "start", "stop", "step");
        var one = args.positional().size() == 1;
        var start = one ? 0 : parameters.number(0);
        var stop = one ? parameters.number(0) : parameters.number(1);
        var step = parameters.number(2, 1);
        if (step == 0) {
            throw new TemplateException("range step must not be zero");
        }
        var items = new ArrayList<Value>();
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
            if (items.size() == MAX_RANGE) {
                throw new TemplateException("range is longer than " + MAX_RANGE);
            }
            items.add(Value.of(i));
        }
        return ListValue.of(ListValue.Kind.RANGE, items);
    }

    private static Map<Value, Value> entries(Args args, String function) {
        var entries = new LinkedHashMap<Value, Value>();
        for (var source : args.positional()) {
            if (source instanceof DictValue dict) {
                entries.putAll(dict.entries());
            } else {
                Iteration.toList(source).forEach(pair -> putPair(entries, pair, function));
            }
        }
        args.named().forEach((name, value) -> entries.put(new Str(name), value));
        return entries;
    }

    private static void putPair(Map<Value, Value> entries, Value item, String function) {
        var pair = Iteration.toList(item);
        if (pair.size() != 2) {
            throw new TemplateException(function + " wants pairs of key and value");
        }
        entries.put(DictValue.requireHashable(pair.getFirst()), pair.getLast());
    }

    private static Value namespace(Args args) {
        var namespace = new Namespace();
        entries(args, "namespace").forEach((key, value) -> namespace.set(PythonText.str(key), value));
        return namespace;
    }

    private static Value raise(Args args) {
        throw new TemplateRefusedException(
                PythonText.str(args.bind("raise_exception", "message").required(0)));
    }
}
