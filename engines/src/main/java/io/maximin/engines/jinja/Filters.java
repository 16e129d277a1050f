package io.maximin.engines.jinja;

import java.util.HashMap;
import java.util.Map;

/** All filters by name: those of Jinja that make sense in a prompt, and transformers' own {@code tojson}. */
final class Filters {
    private static final Map<String, Filter> ALL = all();

    private Filters() {}

    private static Map<String, Filter> all() {
        var all = new HashMap<String, Filter>();
        all.putAll(TextFilters.ALL);
        all.putAll(ListFilters.ALL);
        all.putAll(SelectionFilters.ALL);
        all.putAll(NumberFilters.ALL);
        all.put("tojson", JsonWriter::filter);
        // Not in transformers, but some published templates count on it.
        all.put("from_json", (input, args) -> Json.parse(PythonText.str(input)));
        return Map.copyOf(all);
    }

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static Filter find(String name) {
        var filter = ALL.get(name);
        if (filter == null) {
            throw new TemplateException("no filter named '" + name + "'");
        }
        return filter;
    }
}
