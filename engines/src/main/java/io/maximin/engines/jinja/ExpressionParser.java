package io.maximin.engines.jinja;

import io.maximin.engines.jinja.Expr.BinaryOperator;
import io.maximin.engines.jinja.Expr.Comparator;
import io.maximin.engines.jinja.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recursive descent over Jinja's expressions, loosest binding first; precedence as in Jinja 3.1. */
final class ExpressionParser {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_CHAIN = 500;
    private static final Map<String, BinaryOperator> SUMS =
            Map.of("+", BinaryOperator.ADD, "-", BinaryOperator.SUBTRACT);
    private static final Map<String, BinaryOperator> PRODUCTS = Map.of(
            "*", BinaryOperator.MULTIPLY,
            "/", BinaryOperator.DIVIDE,
            "//", BinaryOperator.FLOOR_DIVIDE,
            "%", BinaryOperator.MODULO);
    private static final Map<String, BinaryOperator> POWERS = Map.of("**", BinaryOperator.POWER);
    private static final Map<String, Comparator> COMPARATORS = Map.of(
            "==", Comparator.EQUAL,
            "!=", Comparator.UNEQUAL,
            "<", Comparator.LESS,
            "<=", Comparator.LESS_OR_EQUAL,
            ">", Comparator.GREATER,
            ">=", Comparator.GREATER_OR_EQUAL);

    private final TokenStream stream;
    private final PrimaryParser primaries;
    private int depth;

    /** Adds every name that is read to {@code names}. */
    ExpressionParser(TokenStream stream, Set<String> names) {
        this.stream = stream;
        this.primaries = new PrimaryParser(stream, this, names);
    }

    PrimaryParser primaries() {
        return primaries;
    }

    /** An expression, or a tuple of them when commas follow. */
    Expr tuple(boolean conditional) {
        return primaries.tuple(conditional ? this::expression : this::or, false);
    }

    Expr expression() {
        enter();
        var line = stream.line();
        var result = or();
        for (var links = 0; stream.skipName("if"); links++) {
            checkChain(links);
            var test = or();
            var otherwise = stream.skipName("else") ? Optional.of(expression()) : Optional.<Expr>empty();
            result = new Expr.Conditional(test, result, otherwise, line);
        }
        leave();
        return result;
    }

    Expr or() {
        var left = and();
        for (var links = 0; stream.atName("or"); links++) {
            checkChain(links);
            var line = stream.next().line();
            left = new Expr.Or(left, and(), line);
        }
        return left;
    }

    private Expr and() {
        var left = not();
        for (var links = 0; stream.atName("and"); links++) {
            checkChain(links);
            var line = stream.next().line();
            left = new Expr.And(left, not(), line);
        }
        return left;
    }

    private Expr not() {
        if (!stream.atName("not")) {
            return comparison();
        }
        enter();
        var line = stream.next().line();
        var result = new Expr.Unary(UnaryOperator.NOT, not(), line);
        leave();
        return result;
    }

    private Expr comparison() {
        var line = stream.line();
        var first = sum();
        var operands = new ArrayList<Expr.Operand>();
        for (var operator = comparator(); operator != null; operator = comparator()) {
            operands.add(new Expr.Operand(operator, sum()));
        }
        return operands.isEmpty() ? first : new Expr.Comparison(first, List.copyOf(operands), line);
    }

    private @Nullable Comparator comparator() {
        if (stream.skipName("in")) {
            return Comparator.IN;
        }
        if (stream.atName("not") && stream.look().isName("in")) {
            stream.next();
            stream.next();
            return Comparator.NOT_IN;
        }
        return operatorOf(COMPARATORS);
    }

    private Expr sum() {
        return chain(this::concatenation, SUMS);
    }

    private Expr concatenation() {
        var line = stream.line();
        var parts = new ArrayList<Expr>();
        parts.add(product());
        while (stream.skipOperator("~")) {
            parts.add(product());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expr.Concatenation(List.copyOf(parts), line);
    }

    private Expr product() {
        return chain(this::power, PRODUCTS);
    }

    private Expr power() {
        return chain(() -> unary(true), POWERS);
    }

    private Expr chain(Supplier<Expr> operand, Map<String, BinaryOperator> operators) {
        var left = operand.get();
        var line = stream.line();
        var links = 0;
        for (var operator = operatorOf(operators); operator != null; operator = operatorOf(operators)) {
            checkChain(links++);
            left = new Expr.Binary(operator, left, operand.get(), line);
            line = stream.line();
        }
        return left;
    }

    private <T> @Nullable T operatorOf(Map<String, T> operators) {
        var operator = stream.current().is(Token.Type.OPERATOR)
                ? operators.get(stream.current().text())
                : null;
        if (operator != null) {
            stream.next();
        }
        return operator;
    }

    private Expr unary(boolean withFilters) {
        var line = stream.line();
        var minus = stream.atOperator("-");
        if (!minus && !stream.atOperator("+")) {
            var primary = primaries.postfix(primaries.primary());
            return withFilters ? primaries.filters(primary) : primary;
        }
        enter();
        stream.next();
        var operator = minus ? UnaryOperator.MINUS : UnaryOperator.PLUS;
        var result = primaries.postfix(new Expr.Unary(operator, unary(false), line));
        leave();
        return withFilters ? primaries.filters(result) : result;
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new TemplateException("expression is nested more than " + MAX_DEPTH + " levels deep", stream.line());
        }
    }

    void leave() {
        depth--;
    }

    void checkChain(int links) {
        if (links > MAX_CHAIN) {
            throw new TemplateException("expression has more than " + MAX_CHAIN + " parts", stream.line());
        }
    }
}
