package io.maximin.engines.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluated arguments of a call. */
record Args(List<Value> positional, Map<String, Value> named) {
    static final Args NONE = new Args(List.of(), Map.of());

    /** Matches the arguments to a function's parameters; fails on one too many and on an unknown name. */
    Parameters bind(String function, String... names) {
        if (positional.size() > names.length) {
            throw new TemplateException(
                    function + " takes at most " + names.length + " arguments, got " + positional.size());
        }
        var known = List.of(names);
        for (var name : named.keySet()) {
            if (!known.contains(name) || known.indexOf(name) < positional.size()) {
                throw new TemplateException(function + " got an unexpected argument '" + name + "'");
            }
        }
        return new Parameters(function, known, this);
    }

    Args withoutFirst(int count) {
        return new Args(positional.subList(Math.min(count, positional.size()), positional.size()), named);
    }

    Optional<Value> at(int index, String name) {
        return index < positional.size() ? Optional.of(positional.get(index)) : Optional.ofNullable(named.get(name));
    }
}
