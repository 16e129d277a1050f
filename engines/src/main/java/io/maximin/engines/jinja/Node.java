package io.maximin.engines.jinja;

import java.util.List;
import java.util.Optional;

/** A statement of a template. */
sealed interface Node {

    record Text(String text) implements Node {}

    record Output(Expr value) implements Node {}

    record If(List<Branch> branches, List<Node> otherwise) implements Node {}

    record Branch(Expr test, List<Node> body) {}

    record For(Target target, Expr items, Optional<Expr> filter, List<Node> body, List<Node> otherwise)
            implements Node {}

    record Set(Target target, Expr value) implements Node {}

    record SetBlock(Target target, List<Expr.FilterCall> filters, List<Node> body) implements Node {}

    record Macro(String name, Signature signature, List<Node> body) implements Node {}

    /** A call whose macro can render {@code body} through {@code caller()}. */
    record CallBlock(Expr.Call call, Signature signature, List<Node> body) implements Node {}

    record FilterBlock(List<Expr.FilterCall> filters, List<Node> body) implements Node {}

    record With(List<Binding> bindings, List<Node> body) implements Node {}

    record Binding(Target target, Expr value) {}

    record Break() implements Node {}

    record Continue() implements Node {}

    /**
     * Parameters of a macro; the flags say whether its body reads those names, which lets a call give what they hold.
     */
    record Signature(List<Parameter> parameters, boolean varargs, boolean kwargs, boolean caller) {}

    record Parameter(String name, Optional<Expr> byDefault) {}

    /** What an assignment assigns to. */
    sealed interface Target {
        record Name(String name) implements Target {}

        record Attribute(String namespace, String name, int line) implements Target {}

        record Tuple(List<Target> targets, int line) implements Target {}
    }
}
