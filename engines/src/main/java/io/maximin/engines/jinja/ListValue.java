package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Any of Python's ordered iterables. A generator is evaluated at once, but is used up by one walk as in Python. */
final class ListValue implements Value {
    enum Kind {
        LIST("list"),
        TUPLE("tuple"),
        RANGE("range"),
        VIEW("dict view"),
        GENERATOR("generator");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    private final Kind kind;
    private final List<Value> items;
    private final boolean frozen;
    private int depth;
    private long weight = 1;
    private int used;

    private ListValue(Kind kind, List<Value> items, boolean frozen) {
        this.kind = kind;
        this.items = items;
        this.frozen = frozen;
        items.forEach(this::weigh);
    }

    /** Owns the list it is given. */
    static ListValue of(Kind kind, List<Value> items) {
        return new ListValue(kind, items, false);
    }

    static ListValue list(List<Value> items) {
        return of(Kind.LIST, items);
    }

    static ListValue tuple(Value... items) {
        return of(Kind.TUPLE, List.of(items));
    }

    static ListValue generator(List<Value> items) {
        return of(Kind.GENERATOR, items);
    }

    static ListValue frozen(List<Value> items) {
        return new ListValue(Kind.LIST, items, true);
    }

    private void weigh(Value item) {
        depth = Math.max(depth, Containers.depthAbove(item));
        weight = Containers.add(weight, item.weight());
    }

    Kind kind() {
        return kind;
    }

    List<Value> items() {
        return items;
    }

    /** Whether it has a length and can be indexed. */
    boolean sequence() {
        return kind == Kind.LIST || kind == Kind.TUPLE || kind == Kind.RANGE;
    }

    /** Walks by position, so that a list may grow under the walk; a generator goes on where the last walk stopped. */
    Iterator<Value> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return position() < items.size();
            }

            @Override
            public Value next() {
                var item = items.get(position());
                next++;
                used = Math.max(used, next);
                return item;
            }

            private int position() {
                if (kind == Kind.GENERATOR) {
                    next = used;
                }
                return next;
            }
        };
    }

    /** Adds a copy of a container, so that no list can come to hold itself. */
    void append(Value item) {
        requireMutable();
        var copy = item instanceof ListValue list ? new ListValue(list.kind, new ArrayList<>(list.items), false) : item;
        weigh(copy);
        items.add(copy);
    }

    Value remove(int index) {
        requireMutable();
        return items.remove(index);
    }

    private void requireMutable() {
        if (frozen || kind != Kind.LIST) {
            throw new TemplateException("a template may change only lists it made itself");
        }
    }

    @Override
    public boolean truthy() {
        return kind == Kind.GENERATOR || !items.isEmpty();
    }

    @Override
    public String typeName() {
        return kind.typeName;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (sequence() && other instanceof ListValue list && list.kind == kind && list.items.equals(items));
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
