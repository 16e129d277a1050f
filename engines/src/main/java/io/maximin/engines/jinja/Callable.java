package io.maximin.engines.jinja;

/** A macro, a method bound to its value, or a function every template has. */
record Callable(String name, Body body) implements Value {

    /** What a call does. */
    @FunctionalInterface
    interface Body {
        Value call(Args args);
    }

    @Override
    public boolean truthy() {
        return true;
    }

    @Override
    public String typeName() {
        return "function";
    }
}
