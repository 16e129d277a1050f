package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters that map, choose and order items. */
final class SelectionFilters {
    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("dictsort", SelectionFilters::dictSort),
            Map.entry("groupby", SelectionFilters::groupBy),
            Map.entry("map", SelectionFilters::map),
            Map.entry("max", (v, args) -> extreme(v, args.bind("max", "case_sensitive", "attribute"), -1)),
            Map.entry("min", (v, args) -> extreme(v, args.bind("min", "case_sensitive", "attribute"), 1)),
            Map.entry("reject", (v, args) -> select(v, test(args).negate())),
            Map.entry("rejectattr", (v, args) -> select(v, attributeTest(args).negate())),
            Map.entry("select", (v, args) -> select(v, test(args))),
            Map.entry("selectattr", (v, args) -> select(v, attributeTest(args))),
            Map.entry("sort", SelectionFilters::sort),
            Map.entry("sum", SelectionFilters::sum));

    private SelectionFilters() {}

    private static Value map(Value value, Args args) {
        var function = mapping(args);
        var mapped = new ArrayList<Value>();
        items(value).forEach(item -> mapped.add(function.apply(item)));
        return ListValue.generator(mapped);
    }

    /** Whatever is false counts as empty here, even a number. */
    private static List<Value> items(Value value) {
        return value.truthy() ? Iteration.toList(value) : List.of();
    }

    private static Function<Value, Value> mapping(Args args) {
        if (args.positional().isEmpty() && args.named().containsKey("attribute")) {
            var parameters = args.bind("map", "attribute", "default");
            var key = new SortKey(true, parameters.optional(0), parameters.given(1));
            return key::raw;
        }
        if (args.positional().isEmpty()) {
            throw new TemplateException("map wants a filter or an attribute");
        }
        var filter = Filters.find(PythonText.str(args.positional().getFirst()));
        var rest = args.withoutFirst(1);
        return item -> filter.apply(item, rest);
    }

    private static Value select(Value value, Predicate<Value> test) {
        var selected = new ArrayList<Value>();
        for (var item : items(value)) {
            if (test.test(item)) {
                selected.add(item);
            }
        }
        return ListValue.generator(selected);
    }

    private static Predicate<Value> test(Args args) {
        if (args.positional().isEmpty()) {
            return Value::truthy;
        }
        var test = Tests.find(PythonText.str(args.positional().getFirst()));
        var rest = args.withoutFirst(1);
        return item -> test.check(item, rest);
    }

    private static Predicate<Value> attributeTest(Args args) {
        if (args.positional().isEmpty()) {
            throw new TemplateException("missing the name of an attribute");
        }
        var path = args.positional().getFirst();
        var test = test(args.withoutFirst(1));
        return item -> test.test(Paths.get(item, path));
    }

    private static Value sort(Value value, Args args) {
        var parameters = args.bind("sort", "reverse", "case_sensitive", "attribute");
        var items = Iteration.toList(value);
        var caseSensitive = parameters.flag(1, false);
        var paths = parameters.given(2).map(SelectionFilters::paths).orElse(List.of());
        // Stable sorts from the last attribute to the first order by all of them.
        for (var path : paths.reversed()) {
            items = new SortKey(caseSensitive, Optional.of(path), Optional.empty())
                    .sort(items, parameters.flag(0, false));
        }
        if (paths.isEmpty()) {
            items = new SortKey(caseSensitive, Optional.empty(), Optional.empty())
                    .sort(items, parameters.flag(0, false));
        }
        return ListValue.list(items);
    }

    private static List<Value> paths(Value attribute) {
        if (!(attribute instanceof Str text)) {
            return List.of(attribute);
        }
        var paths = new ArrayList<Value>();
        Splitting.split(text.text(), ",", -1).forEach(path -> paths.add(new Str(path)));
        return paths;
    }

    private static Value dictSort(Value value, Args args) {
        var parameters = args.bind("dictsort", "case_sensitive", "by", "reverse");
        if (!(value instanceof DictValue dict)) {
            throw new TemplateException("dictsort wants a mapping, got " + value.typeName());
        }
        var by = parameters.text(1, "key");
        if (!by.equals("key") && !by.equals("value")) {
            throw new TemplateException("dictsort sorts by 'key' or 'value', not '" + by + "'");
        }
        var position = Optional.of(Value.of(by.equals("key") ? 0 : 1));
        var key = new SortKey(parameters.flag(0, false), position, Optional.empty());
        return ListValue.list(key.sort(DictMethods.pairs(dict), parameters.flag(2, false)));
    }

    private static Value groupBy(Value value, Args args) {
        var parameters = args.bind("groupby", "attribute", "default", "case_sensitive");
        var attribute = Optional.of(parameters.required(0));
        var key = new SortKey(parameters.flag(2, false), attribute, parameters.given(1));
        var groups = new ArrayList<Value>();
        var group = new ArrayList<Value>();
        for (var item : key.sort(Iteration.toList(value), false)) {
            if (!group.isEmpty() && !key.of(item).equals(key.of(group.getFirst()))) {
                groups.add(group(key, group));
                group = new ArrayList<>();
            }
            group.add(item);
        }
        if (!group.isEmpty()) {
            groups.add(group(key, group));
        }
        return ListValue.list(groups);
    }

    private static Value group(SortKey key, List<Value> items) {
        return ListValue.tuple(key.raw(items.getFirst()), ListValue.list(items));
    }

    private static Value extreme(Value value, Parameters parameters, int sign) {
        var key = new SortKey(parameters.flag(0, false), parameters.given(1), Optional.empty());
        Value best = new Undefined("no aggregated item, the sequence is empty");
        for (var item : Iteration.toList(value)) {
            var better = best instanceof Undefined || sign * Comparisons.compare(key.of(item), key.of(best)) < 0;
            best = better ? item : best;
        }
        return best;
    }

    private static Value sum(Value value, Args args) {
        var parameters = args.bind("sum", "attribute", "start");
        var key = new SortKey(true, parameters.given(0), Optional.empty());
        var total = parameters.optional(1).orElse(Value.of(0));
        for (var item : Iteration.toList(value)) {
            total = Arithmetic.apply(Expr.BinaryOperator.ADD, total, key.raw(item));
        }
        return total;
    }
}
