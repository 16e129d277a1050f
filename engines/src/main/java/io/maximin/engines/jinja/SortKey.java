package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What items are ordered or told apart by: an attribute when one is named, with case folded unless it matters. */
record SortKey(boolean caseSensitive, Optional<Value> attribute, Optional<Value> byDefault) {

    Value of(Value item) {
        return folded(raw(item));
    }

    Value raw(Value item) {
        var value = attribute.map(path -> Paths.get(item, path)).orElse(item);
        return value instanceof Undefined ? byDefault.orElse(value) : value;
    }

    private Value folded(Value value) {
        return !caseSensitive && value instanceof Str string
                ? new Str(string.text().toLowerCase(Locale.ROOT))
                : value;
    }

    /** The items in stable order; {@code reverse} keeps equal items in their order too, as Python does. */
    List<Value> sort(List<Value> items, boolean reverse) {
        Comparator<Value> ascending = (left, right) -> Comparisons.compare(of(left), of(right));
        var sorted = new ArrayList<>(items);
        try {
            sorted.sort(reverse ? ascending.reversed() : ascending);
        } catch (IllegalArgumentException e) {
            // NaN has no place in an order; Java notices, Python does not.
            throw new TemplateException("items have no order");
        }
        return sorted;
    }
}
