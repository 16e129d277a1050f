package io.maximin.engines.jinja;

/** A name or element that is not there: prints as nothing, is false and empty, and fails on any other use. */
record Undefined(String message) implements Value {

    static Undefined name(String name) {
        return new Undefined("'" + name + "' is undefined");
    }

    @Override
    public boolean truthy() {
        return false;
    }

    @Override
    public String typeName() {
        return "Undefined";
    }

    TemplateException failure() {
        return new TemplateException(message);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
