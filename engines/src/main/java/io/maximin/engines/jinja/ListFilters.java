package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filters that take sequences and mappings apart. */
final class ListFilters {
    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry(
                    "attr",
                    (v, args) ->
                            Access.ownAttribute(v, args.bind("attr", "name").text(0))),
            Map.entry("batch", ListFilters::batch),
            Map.entry("count", (v, args) -> Value.of(Iteration.length(v))),
            Map.entry("d", ListFilters::byDefault),
            Map.entry("default", ListFilters::byDefault),
            Map.entry("first", ListFilters::first),
            Map.entry("items", ListFilters::items),
            Map.entry("last", ListFilters::last),
            Map.entry("length", (v, args) -> Value.of(Iteration.length(v))),
            Map.entry("list", (v, args) -> ListValue.list(Iteration.toList(v))),
            Map.entry("reverse", ListFilters::reverse),
            Map.entry("slice", ListFilters::slice),
            Map.entry("unique", ListFilters::unique));

    private ListFilters() {}

    private static Value byDefault(Value value, Args args) {
        var parameters = args.bind("default", "default_value", "boolean");
        var replaced = value instanceof Undefined || (parameters.flag(1, false) && !value.truthy());
        return replaced ? parameters.optional(0).orElse(new Str("")) : value;
    }

    private static Value first(Value value, Args args) {
        var items = Iteration.of(value);
        return items.hasNext() ? items.next() : new Undefined("no first item, the sequence is empty");
    }

    private static Value last(Value value, Args args) {
        if (value instanceof ListValue list && list.kind() == ListValue.Kind.GENERATOR) {
            throw new TemplateException("'generator' object is not reversible");
        }
        var items = Iteration.toList(value);
        return items.isEmpty() ? new Undefined("no last item, the sequence is empty") : items.getLast();
    }

    private static Value items(Value value, Args args) {
        return switch (value) {
            case DictValue dict -> ListValue.generator(DictMethods.pairs(dict));
            case Undefined _ -> ListValue.generator(List.of());
            case Value other -> throw new TemplateException("items wants a mapping, got " + other.typeName());
        };
    }

    private static Value reverse(Value value, Args args) {
        if (value instanceof Str string) {
            return new Str(new StringBuilder(string.text()).reverse().toString());
        }
        var items = Iteration.toList(value);
        Collections.reverse(items);
        return ListValue.generator(items);
    }

    private static Value batch(Value value, Args args) {
        var parameters = args.bind("batch", "linecount", "fill_with");
        var size = positive(parameters, "batch");
        var batches = new ArrayList<Value>();
        var items = Iteration.toList(value);
        for (var from = 0; from < items.size(); from += size) {
            var batch = new ArrayList<>(items.subList(from, (int) Math.min(items.size(), from + (long) size)));
            parameters.given(1).ifPresent(fill -> fill(batch, fill, size));
            batches.add(ListValue.list(batch));
        }
        return ListValue.generator(batches);
    }

    private static void fill(List<Value> batch, Value fill, int size) {
        Containers.add(batch.size(), size);
        while (batch.size() < size) {
            batch.add(fill);
        }
    }

    private static int positive(Parameters parameters, String filter) {
        var size = parameters.number(0);
        if (size < 1 || size > Containers.MAX_WEIGHT) {
            throw new TemplateException(filter + " wants a positive number, got " + size);
        }
        return size;
    }

    private static Value slice(Value value, Args args) {
        var parameters = args.bind("slice", "slices", "fill_with");
        var count = positive(parameters, "slice");
        var items = Iteration.toList(value);
        var slices = new ArrayList<Value>();
        var longer = items.size() % count;
        var from = 0;
        for (var i = 0; i < count; i++) {
            var to = from + items.size() / count + (i < longer ? 1 : 0);
            var slice = new ArrayList<>(items.subList(from, to));
            if (i >= longer) {
                parameters.given(1).ifPresent(slice::add);
            }
            slices.add(ListValue.list(slice));
            from = to;
        }
        return ListValue.generator(slices);
    }

    private static Value unique(Value value, Args args) {
        var parameters = args.bind("unique", "case_sensitive", "attribute");
        var key = new SortKey(parameters.flag(0, false), parameters.given(1), Optional.empty());
        var seen = new HashSet<Value>();
        var unique = new ArrayList<Value>();
        for (var item : Iteration.toList(value)) {
            if (seen.add(DictValue.requireHashable(key.of(item)))) {
                unique.add(item);
            }
        }
        return ListValue.generator(unique);
    }
}
