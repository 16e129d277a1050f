package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Walking over values as Python's {@code iter} does. */
final class Iteration {
    private Iteration() {}

    static boolean possible(Value value) {
        return switch (value) {
            case ListValue _, DictValue _, Str _, Undefined _ -> true;
            case None _, Num _, Namespace _, Loop _, Callable _ -> false;
        };
    }

    static Iterator<Value> of(Value value) {
        return switch (value) {
            case ListValue list -> list.iterator();
            case DictValue dict -> dict.entries().keySet().iterator();
            case Str string -> characters(string.text());
            case Undefined _ -> List.<Value>of().iterator();
            case None _, Num _, Namespace _, Loop _, Callable _ ->
                throw new TemplateException("'" + value.typeName() + "' object is not iterable");
        };
    }

    static List<Value> toList(Value value) {
        var items = new ArrayList<Value>();
        of(value).forEachRemaining(items::add);
        return items;
    }

    static Iterator<Value> characters(String text) {
        return text.codePoints()
                .<Value>mapToObj(c -> new Str(Character.toString(c)))
                .iterator();
    }

    /** Python's {@code len}. */
    static int length(Value value) {
        return switch (value) {
            case Str string -> string.text().codePointCount(0, string.text().length());
            case DictValue dict -> dict.entries().size();
            case Undefined _ -> 0;
            case ListValue list
            when list.kind() != ListValue.Kind.GENERATOR -> list.items().size();
            case ListValue _, None _, Num _, Namespace _, Loop _, Callable _ ->
                throw new TemplateException("object of type '" + value.typeName() + "' has no len()");
        };
    }

    /** Python's {@code in}. */
    static boolean contains(Value container, Value item) {
        return switch (container) {
            case Str text -> {
                if (!(item instanceof Str part)) {
                    throw new TemplateException(
                            "'in <string>' requires string as left operand, not " + item.typeName());
                }
                yield text.text().contains(part.text());
            }
            case DictValue dict -> dict.entries().containsKey(DictValue.requireHashable(item));
            case ListValue _, Undefined _, None _, Num _, Namespace _, Loop _, Callable _ ->
                toList(container).contains(item);
        };
    }
}
