package io.maximin.engines.jinja;

import java.util.List;
import java.util.Optional;

/** Arguments matched to the parameters of one function. */
record Parameters(String function, List<String> names, Args args) {

    Optional<Value> optional(int index) {
        return args.at(index, names.get(index));
    }

    /** As {@link #optional}, with {@code none} counted as not given. */
    Optional<Value> given(int index) {
        return optional(index).filter(value -> value != None.NONE);
    }

    Value required(int index) {
        return optional(index)
                .orElseThrow(
                        () -> new TemplateException(function + " is missing its argument '" + names.get(index) + "'"));
    }

    String text(int index) {
        if (required(index) instanceof Str string) {
            return string.text();
        }
        throw wrongType(index, "a string");
    }

    String text(int index, String otherwise) {
        return given(index).isPresent() ? text(index) : otherwise;
    }

    int number(int index, int otherwise) {
        return optional(index).isPresent() ? number(index) : otherwise;
    }

    int number(int index) {
        if (required(index) instanceof Num number
                && number.exact()
                && number.integer().bitLength() < Integer.SIZE) {
            return number.integer().intValue();
        }
        throw wrongType(index, "an integer");
    }

    boolean flag(int index, boolean otherwise) {
        return optional(index).map(Value::truthy).orElse(otherwise);
    }

    private TemplateException wrongType(int index, String wanted) {
        var actual = required(index);
        return new TemplateException(
                function + " wants " + wanted + " as '" + names.get(index) + "', got " + actual.typeName());
    }
}
