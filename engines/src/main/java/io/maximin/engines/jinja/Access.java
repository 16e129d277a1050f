package io.maximin.engines.jinja;

import java.util.Optional;

/** {@code value.name} and {@code value[key]}, each falling back on the other as in Jinja. */
final class Access {
    private Access() {}

    static Value attribute(Value target, String name) {
        return switch (target) {
            case Undefined undefined -> throw undefined.failure();
            case Namespace namespace -> namespace.get(name);
            case Loop loop -> loop.attribute(name);
            case DictValue dict -> method(dict, name).or(() -> dict.get(name)).orElseGet(() -> missing(dict, name));
            case Str _, ListValue _ -> method(target, name).orElseGet(() -> missing(target, name));
            case None _, Num _, Callable _ -> missing(target, name);
        };
    }

    /** As {@link #attribute}, without the entries of mappings. */
    static Value ownAttribute(Value target, String name) {
        return target instanceof DictValue
                ? method(target, name).orElseGet(() -> missing(target, name))
                : attribute(target, name);
    }

    static Value item(Value target, Value key) {
        return switch (target) {
            case Undefined undefined -> throw undefined.failure();
            case DictValue dict -> {
                var value = hashable(key) ? dict.entries().get(key) : null;
                yield value != null ? value : fallback(dict, key);
            }
            case ListValue list when list.sequence() && integer(key) -> index(list, (Num) key);
            case Str string when integer(key) -> character(string.text(), (Num) key);
            case ListValue _, Str _, Namespace _, Loop _, None _, Num _, Callable _ -> fallback(target, key);
        };
    }

    private static boolean hashable(Value key) {
        return !(key instanceof DictValue) && !(key instanceof ListValue list && list.kind() == ListValue.Kind.LIST);
    }

    private static boolean integer(Value key) {
        return key instanceof Num number && number.exact();
    }

    private static Value fallback(Value target, Value key) {
        if (!(key instanceof Str name)) {
            return missing(target, PythonText.repr(key));
        }
        return switch (target) {
            case Namespace namespace -> namespace.get(name.text());
            case Loop loop -> loop.attribute(name.text());
            case Value other -> method(other, name.text()).orElseGet(() -> missing(other, name.text()));
        };
    }

    private static Optional<Value> method(Value target, String name) {
        return switch (target) {
            case Str string -> StringMethods.bind(string.text(), name);
            case DictValue dict -> DictMethods.bind(dict, name);
            case ListValue list -> ListMethods.bind(list, name);
            case Undefined _, None _, Num _, Namespace _, Loop _, Callable _ -> Optional.empty();
        };
    }

    private static Value missing(Value target, String name) {
        return new Undefined("'" + target.typeName() + " object' has no attribute '" + name + "'");
    }

    private static Value index(ListValue list, Num key) {
        var at = position(key, list.items().size());
        return at < 0
                ? new Undefined("list has no element " + PythonText.repr(key))
                : list.items().get(at);
    }

    private static Value character(String text, Num key) {
        var at = position(key, text.codePointCount(0, text.length()));
        if (at < 0) {
            return new Undefined("string has no element " + PythonText.repr(key));
        }
        return new Str(Character.toString(text.codePointAt(text.offsetByCodePoints(0, at))));
    }

    /** The position a key means, counted from the end when negative; -1 when it is out of range. */
    private static int position(Num key, int length) {
        if (key.integer().bitLength() >= Integer.SIZE) {
            return -1;
        }
        var index = key.integer().intValue();
        var at = index < 0 ? index + length : index;
        return at >= 0 && at < length ? at : -1;
    }
}
