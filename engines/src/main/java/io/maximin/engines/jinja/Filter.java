package io.maximin.engines.jinja;

/** What stands behind {@code |}. */
@FunctionalInterface
interface Filter {
    Value apply(Value input, Args args);
}
