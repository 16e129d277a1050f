package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of one call: positional, named, {@code *rest} and {@code **named}. */
final class ArgumentParser {
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final List<Expr> positional = new ArrayList<>();
    private final List<Expr.Keyword> named = new ArrayList<>();
    private Optional<Expr> rest = Optional.empty();
    private Optional<Expr> namedRest = Optional.empty();

    ArgumentParser(TokenStream stream, ExpressionParser expressions) {
        this.stream = stream;
        this.expressions = expressions;
    }

    /** Starts behind the opening parenthesis and consumes the closing one. */
    Expr.Arguments parse() {
        while (!stream.skipOperator(")")) {
            argument();
            if (!stream.atOperator(")")) {
                stream.expectOperator(",");
            }
        }
        return new Expr.Arguments(List.copyOf(positional), List.copyOf(named), rest, namedRest);
    }

    private void argument() {
        if (stream.skipOperator("*")) {
            require(rest.isEmpty() && namedRest.isEmpty());
            rest = Optional.of(expressions.expression());
        } else if (stream.skipOperator("**")) {
            require(namedRest.isEmpty());
            namedRest = Optional.of(expressions.expression());
        } else if (stream.current().is(Token.Type.NAME) && stream.look().isOperator("=")) {
            require(namedRest.isEmpty());
            var name = stream.next().text();
            stream.next();
            named.add(new Expr.Keyword(name, expressions.expression()));
        } else {
            require(rest.isEmpty() && namedRest.isEmpty() && named.isEmpty());
            positional.add(expressions.expression());
        }
    }

    private void require(boolean inOrder) {
        if (!inOrder) {
            throw new TemplateException("arguments of a call are out of order", stream.line());
        }
    }
}
