package io.maximin.engines.jinja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Names, literals and what may follow them: attributes, subscripts, calls, filters and tests. */
final class PrimaryParser {
    private static final Set<String> NO_TEST_ARGUMENT = Set.of("else", "or", "and");
    private static final Set<String> ARGUMENT_BRACKETS = Set.of("[", "{");

    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final Set<String> names;

    PrimaryParser(TokenStream stream, ExpressionParser expressions, Set<String> names) {
        this.stream = stream;
        this.expressions = expressions;
        this.names = names;
    }

    Expr primary() {
        var token = stream.next();
        return switch (token.type()) {
            case NAME -> name(token);
            case STRING -> string(token);
            case INTEGER -> new Expr.Literal(integer(token.text()), token.line());
            case FLOAT -> new Expr.Literal(new Real(Double.parseDouble(token.text())), token.line());
            case OPERATOR -> bracket(token);
            case DATA, VARIABLE_BEGIN, VARIABLE_END, BLOCK_BEGIN, BLOCK_END, END ->
                throw new TemplateException("expected an expression, got " + token.describe(), token.line());
        };
    }

    private Expr name(Token token) {
        return switch (token.text()) {
            case "true", "True" -> new Expr.Literal(Bool.TRUE, token.line());
            case "false", "False" -> new Expr.Literal(Bool.FALSE, token.line());
            case "none", "None" -> new Expr.Literal(None.NONE, token.line());
            default -> {
                names.add(token.text());
                yield new Expr.Name(token.text(), token.line());
            }
        };
    }

    private Expr string(Token first) {
        var text = new StringBuilder(first.text());
        while (stream.current().is(Token.Type.STRING)) {
            text.append(stream.next().text());
        }
        return new Expr.Literal(new Str(text.toString()), first.line());
    }

    private static Int integer(String text) {
        var prefix = text.substring(0, Math.min(2, text.length())).toLowerCase(Locale.ROOT);
        return new Int(
                switch (prefix) {
                    case "0x" -> new BigInteger(text.substring(2), 16);
                    case "0o" -> new BigInteger(text.substring(2), 8);
                    case "0b" -> new BigInteger(text.substring(2), 2);
                    default -> new BigInteger(text);
                });
    }

    private Expr bracket(Token open) {
        expressions.enter();
        var result = switch (open.text()) {
            case "(" -> parenthesized();
            case "[" -> new Expr.Items(items("]", expressions::expression), false, open.line());
            case "{" -> new Expr.Entries(items("}", this::entry), open.line());
            default -> throw new TemplateException("expected an expression, got " + open.describe(), open.line());
        };
        expressions.leave();
        return result;
    }

    private Expr parenthesized() {
        var result = tuple(expressions::expression, true);
        stream.expectOperator(")");
        return result;
    }

    private Expr.Entry entry() {
        var key = expressions.expression();
        stream.expectOperator(":");
        return new Expr.Entry(key, expressions.expression());
    }

    private <T> List<T> items(String close, Supplier<T> item) {
        var items = new ArrayList<T>();
        while (!stream.atOperator(close)) {
            if (!items.isEmpty()) {
                stream.expectOperator(",");
            }
            if (!stream.atOperator(close)) {
                items.add(item.get());
            }
        }
        stream.expectOperator(close);
        return List.copyOf(items);
    }

    Expr tuple(Supplier<Expr> item, boolean mayBeEmpty) {
        var line = stream.line();
        var items = new ArrayList<Expr>();
        var comma = false;
        while (!atTupleEnd()) {
            items.add(item.get());
            if (!stream.skipOperator(",")) {
                break;
            }
            comma = true;
        }
        if (items.size() == 1 && !comma) {
            return items.getFirst();
        }
        if (items.isEmpty() && !mayBeEmpty) {
            throw stream.unexpected("an expression");
        }
        return new Expr.Items(List.copyOf(items), true, line);
    }

    private boolean atTupleEnd() {
        return stream.current().is(Token.Type.VARIABLE_END)
                || stream.current().is(Token.Type.BLOCK_END)
                || stream.atOperator(")");
    }

    Expr postfix(Expr start) {
        var result = start;
        for (var links = 0; ; links++) {
            expressions.checkChain(links);
            if (stream.atOperator(".")) {
                result = attribute(result);
            } else if (stream.atOperator("[")) {
                result = subscript(result);
            } else if (stream.atOperator("(")) {
                result = new Expr.Call(result, arguments(), stream.line());
            } else {
                return result;
            }
        }
    }

    private Expr attribute(Expr target) {
        var line = stream.next().line();
        if (stream.current().is(Token.Type.INTEGER)) {
            return new Expr.Item(target, primary(), line);
        }
        return new Expr.Attribute(
                target, stream.expect(Token.Type.NAME, "a name").text(), line);
    }

    private Expr subscript(Expr target) {
        var line = stream.next().line();
        var start = stream.atOperator(":") ? Optional.<Expr>empty() : Optional.of(expressions.tuple(true));
        if (start.isPresent() && stream.skipOperator("]")) {
            return new Expr.Item(target, start.get(), line);
        }
        stream.expectOperator(":");
        var stop = sliceEnd();
        var step = stream.skipOperator(":") ? sliceEnd() : Optional.<Expr>empty();
        stream.expectOperator("]");
        return new Expr.Slice(target, start, stop, step, line);
    }

    private Optional<Expr> sliceEnd() {
        var absent = stream.atOperator(":") || stream.atOperator("]");
        return absent ? Optional.empty() : Optional.of(expressions.expression());
    }

    Expr filters(Expr start) {
        var result = start;
        for (var links = 0; ; links++) {
            expressions.checkChain(links);
            if (stream.skipOperator("|")) {
                result = new Expr.Filtered(result, filter());
            } else if (stream.atName("is")) {
                result = test(result);
            } else if (stream.atOperator("(")) {
                result = new Expr.Call(result, arguments(), stream.line());
            } else {
                return result;
            }
        }
    }

    Expr.FilterCall filter() {
        var name = stream.expect(Token.Type.NAME, "the name of a filter");
        var arguments = stream.atOperator("(") ? arguments() : Expr.Arguments.NONE;
        return new Expr.FilterCall(name.text(), arguments, name.line());
    }

    private Expr test(Expr input) {
        var line = stream.next().line();
        var negated = stream.skipName("not");
        var name = stream.expect(Token.Type.NAME, "the name of a test").text();
        var arguments = Expr.Arguments.NONE;
        if (stream.atOperator("(")) {
            arguments = arguments();
        } else if (atTestArgument()) {
            var argument = postfix(primary());
            arguments = new Expr.Arguments(List.of(argument), List.of(), Optional.empty(), Optional.empty());
        }
        var test = new Expr.Test(input, name, arguments, line);
        return negated ? new Expr.Unary(Expr.UnaryOperator.NOT, test, line) : test;
    }

    private boolean atTestArgument() {
        var token = stream.current();
        return switch (token.type()) {
            case STRING, INTEGER, FLOAT -> true;
            case NAME -> {
                if (token.text().equals("is")) {
                    throw new TemplateException("tests cannot be chained with 'is'", token.line());
                }
                yield !NO_TEST_ARGUMENT.contains(token.text());
            }
            case OPERATOR -> ARGUMENT_BRACKETS.contains(token.text());
            case DATA, VARIABLE_BEGIN, VARIABLE_END, BLOCK_BEGIN, BLOCK_END, END -> false;
        };
    }

    private Expr.Arguments arguments() {
        expressions.enter();
        stream.expectOperator("(");
        var parser = new ArgumentParser(stream, expressions);
        var result = parser.parse();
        expressions.leave();
        return result;
    }
}
