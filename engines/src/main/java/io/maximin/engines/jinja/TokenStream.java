package io.maximin.engines.jinja;

import java.util.List;

/** The tokens still to be parsed. */
final class TokenStream {
    private final List<Token> tokens;
    private int position;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(position);
    }

    Token look() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    Token next() {
        var token = current();
        if (position < tokens.size() - 1) {
            position++;
        }
        return token;
    }

    int line() {
        return current().line();
    }

    boolean atName(String name) {
        return current().isName(name);
    }

    boolean atOperator(String operator) {
        return current().isOperator(operator);
    }

    boolean skipName(String name) {
        var found = atName(name);
        if (found) {
            next();
        }
        return found;
    }

    boolean skipOperator(String operator) {
        var found = atOperator(operator);
        if (found) {
            next();
        }
        return found;
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    Token expect(Token.Type type, String wanted) {
        if (!current().is(type)) {
            throw unexpected(wanted);
        }
        return next();
    }

    TemplateException unexpected(String wanted) {
        return new TemplateException("expected " + wanted + ", got " + current().describe(), line());
    }
}
