package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@code loop} of a running for statement. Items are filtered only as far as the template looks ahead. */
final class Loop implements Value {
    private final Iterator<Value> source;
    private final Predicate<Value> filter;
    private final List<Value> ahead = new ArrayList<>();
    private @Nullable Value previous;
    private @Nullable Value current;
    private @Nullable Value changed;
    private int index0 = -1;

    Loop(Iterator<Value> source, Predicate<Value> filter) {
        this.source = source;
        this.filter = filter;
    }

    boolean advance() {
        if (!lookAhead(1)) {
            return false;
        }
        previous = current;
        current = ahead.removeFirst();
        index0++;
        return true;
    }

    Value current() {
        return current == null ? new Undefined("the loop has not begun") : current;
    }

    private boolean lookAhead(int count) {
        while (ahead.size() < count && source.hasNext()) {
            var item = source.next();
            if (filter.test(item)) {
                ahead.add(item);
            }
        }
        return ahead.size() >= count;
    }

    Value attribute(String name) {
        return switch (name) {
            case "index" -> Value.of(index0 + 1);
            case "index0" -> Value.of(index0);
            case "first" -> Value.of(index0 == 0);
            case "last" -> Value.of(!lookAhead(1));
            case "length" -> Value.of(length());
            case "revindex" -> Value.of(length() - index0);
            case "revindex0" -> Value.of(length() - index0 - 1);
            case "depth" -> Value.of(1);
            case "depth0" -> Value.of(0);
            case "previtem" -> previous == null ? new Undefined("there is no previous item") : previous;
            case "nextitem" -> lookAhead(1) ? ahead.getFirst() : new Undefined("there is no next item");
            case "cycle" -> new Callable("cycle", this::cycle);
            case "changed" -> new Callable("changed", this::changed);
            default -> new Undefined("'loop' has no attribute '" + name + "'");
        };
    }

    private int length() {
        lookAhead(Integer.MAX_VALUE);
        return index0 + 1 + ahead.size();
    }

    private Value cycle(Args args) {
        if (args.positional().isEmpty()) {
            throw new TemplateException("loop.cycle has no items");
        }
        return args.positional().get(index0 % args.positional().size());
    }

    private Value changed(Args args) {
        Value now = ListValue.of(ListValue.Kind.TUPLE, args.positional());
        var same = now.equals(changed);
        changed = now;
        return Value.of(!same);
    }

    @Override
    public boolean truthy() {
        return true;
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }
}
