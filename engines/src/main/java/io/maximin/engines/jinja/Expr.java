package io.maximin.engines.jinja;

import java.util.List;
import java.util.Optional;

/** An expression of a template. */
sealed interface Expr {
    int line();

    record Literal(Value value, int line) implements Expr {}

    record Name(String name, int line) implements Expr {}

    record Items(List<Expr> items, boolean tuple, int line) implements Expr {}

    record Entries(List<Entry> entries, int line) implements Expr {}

    record Entry(Expr key, Expr value) {}

    record Unary(UnaryOperator operator, Expr operand, int line) implements Expr {}

    record Binary(BinaryOperator operator, Expr left, Expr right, int line) implements Expr {}

    record And(Expr left, Expr right, int line) implements Expr {}

    record Or(Expr left, Expr right, int line) implements Expr {}

    /** A chain such as {@code a < b < c}. */
    record Comparison(Expr first, List<Operand> operands, int line) implements Expr {}

    record Operand(Comparator operator, Expr right) {}

    record Concatenation(List<Expr> parts, int line) implements Expr {}

    record Conditional(Expr test, Expr then, Optional<Expr> otherwise, int line) implements Expr {}

    record Attribute(Expr target, String name, int line) implements Expr {}

    record Item(Expr target, Expr key, int line) implements Expr {}

    record Slice(Expr target, Optional<Expr> start, Optional<Expr> stop, Optional<Expr> step, int line)
            implements Expr {}

    record Call(Expr target, Arguments arguments, int line) implements Expr {}

    record Filtered(Expr input, FilterCall filter) implements Expr {
        @Override
        public int line() {
            return filter.line();
        }
    }

    record Test(Expr input, String name, Arguments arguments, int line) implements Expr {}

    record FilterCall(String name, Arguments arguments, int line) {}

    record Arguments(List<Expr> positional, List<Keyword> named, Optional<Expr> rest, Optional<Expr> namedRest) {
        static final Arguments NONE = new Arguments(List.of(), List.of(), Optional.empty(), Optional.empty());

        boolean isEmpty() {
            return positional.isEmpty() && named.isEmpty() && rest.isEmpty() && namedRest.isEmpty();
        }
    }

    record Keyword(String name, Expr value) {}

    enum UnaryOperator {
        NOT,
        MINUS,
        PLUS
    }

    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        FLOOR_DIVIDE,
        MODULO,
        POWER
    }

    enum Comparator {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        IN,
        NOT_IN
    }
}
