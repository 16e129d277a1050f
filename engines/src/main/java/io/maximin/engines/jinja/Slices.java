package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;

/** Python's {@code value[start:stop:step]}. */
final class Slices {
    private Slices() {}

    static Value slice(Value target, Value start, Value stop, Value step) {
        return switch (target) {
            case Undefined undefined -> throw undefined.failure();
            case Str string -> new Str(slice(string.text(), start, stop, step));
            case ListValue list
            when list.sequence() -> {
                var items = new ArrayList<Value>();
                for (var i : positions(list.items().size(), start, stop, step)) {
                    items.add(list.items().get(i));
                }
                yield ListValue.of(list.kind(), items);
            }
            case ListValue _, DictValue _, None _, Num _, Namespace _, Loop _, Callable _ ->
                throw new TemplateException("'" + target.typeName() + "' object cannot be sliced");
        };
    }

    private static String slice(String text, Value start, Value stop, Value step) {
        var characters = text.codePoints().toArray();
        var result = new StringBuilder();
        for (var i : positions(characters.length, start, stop, step)) {
            result.appendCodePoint(characters[i]);
        }
        return result.toString();
    }

    private static List<Integer> positions(int length, Value start, Value stop, Value stepValue) {
        var step = stepValue == None.NONE ? 1 : integer(stepValue);
        if (step == 0) {
            throw new TemplateException("slice step cannot be zero");
        }
        var from = bound(start, length, step, step > 0 ? 0 : length - 1);
        var to = bound(stop, length, step, step > 0 ? length : -1);
        var positions = new ArrayList<Integer>();
        for (var i = from; step > 0 ? i < to : i > to; i += step) {
            positions.add((int) i);
        }
        return positions;
    }

    private static long bound(Value value, int length, long step, long byDefault) {
        if (value == None.NONE) {
            return byDefault;
        }
        var index = integer(value);
        var fromStart = index < 0 ? index + length : index;
        return step > 0 ? Math.clamp(fromStart, 0, length) : Math.clamp(fromStart, -1, length - 1);
    }

    /** Cut to a range that no text or list reaches. */
    private static long integer(Value value) {
        if (!(value instanceof Num number) || !number.exact()) {
            throw new TemplateException("slice bounds must be integers or none, not '" + value.typeName() + "'");
        }
        var integer = number.integer();
        return integer.bitLength() < 40 ? integer.longValue() : integer.signum() * (1L << 40);
    }
}
