package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses a template to its statements. */
final class Parser {
    private static final int MAX_DEPTH = 100;
    private static final Set<String> CONSTANTS = Set.of("true", "false", "none", "True", "False", "None");

    private final TokenStream stream;
    private final Set<String> names = new HashSet<>();
    private final ExpressionParser expressions;
    private int depth;
    private int loops;

    private Parser(TokenStream stream) {
        this.stream = stream;
        this.expressions = new ExpressionParser(stream, names);
    }

    static List<Node> parse(String source) {
        var parser = new Parser(new TokenStream(Lexer.tokenize(source)));
        var nodes = parser.statements();
        if (!parser.stream.current().is(Token.Type.END)) {
            throw parser.stream.unexpected("a statement");
        }
        return nodes;
    }

    /** Stops at the name of a tag that starts no statement, or at the end of the template. */
    private List<Node> statements() {
        if (++depth > MAX_DEPTH) {
            throw new TemplateException("blocks are nested more than " + MAX_DEPTH + " levels deep", stream.line());
        }
        var nodes = new ArrayList<Node>();
        while (!stream.current().is(Token.Type.END)) {
            var token = stream.next();
            switch (token.type()) {
                case DATA -> nodes.add(new Node.Text(token.text()));
                case VARIABLE_BEGIN -> nodes.add(output());
                default -> {
                    if (atEndTag()) {
                        depth--;
                        return List.copyOf(nodes);
                    }
                    nodes.add(statement());
                    endBlock();
                }
            }
        }
        depth--;
        return List.copyOf(nodes);
    }

    private boolean atEndTag() {
        var name = stream.current().is(Token.Type.NAME) ? stream.current().text() : "";
        return name.startsWith("end") || name.equals("else") || name.equals("elif");
    }

    private Node output() {
        var value = expressions.tuple(true);
        stream.expect(Token.Type.VARIABLE_END, "'}}'");
        return new Node.Output(value);
    }

    private void endBlock() {
        stream.expect(Token.Type.BLOCK_END, "'%}'");
    }

    private Node statement() {
        var tag = stream.expect(Token.Type.NAME, "the name of a tag");
        return switch (tag.text()) {
            case "if" -> ifBlock();
            case "for" -> forBlock();
            case "set" -> set();
            case "macro" -> macro();
            case "call" -> call();
            case "filter" -> filter();
            case "with" -> with();
            case "generation" -> new Node.With(List.of(), body("endgeneration"));
            case "break" -> jump(tag, new Node.Break());
            case "continue" -> jump(tag, new Node.Continue());
            default -> throw new TemplateException("unknown tag '" + tag.text() + "'", tag.line());
        };
    }

    private Node jump(Token tag, Node node) {
        if (loops == 0) {
            throw new TemplateException("'" + tag.text() + "' outside a loop", tag.line());
        }
        return node;
    }

    /** The statements of a block, from the end of its opening tag to its closing name, inclusive. */
    private List<Node> body(String end) {
        var nodes = bodyBefore();
        stream.expectName(end);
        return nodes;
    }

    private List<Node> bodyBefore() {
        stream.skipOperator(":");
        endBlock();
        return statements();
    }

    private Node ifBlock() {
        var branches = new ArrayList<Node.Branch>();
        do {
            branches.add(new Node.Branch(expressions.tuple(false), bodyBefore()));
        } while (stream.skipName("elif"));
        var otherwise = stream.skipName("else") ? bodyBefore() : List.<Node>of();
        stream.expectName("endif");
        return new Node.If(List.copyOf(branches), otherwise);
    }

    private Node forBlock() {
        var target = targets(false);
        stream.expectName("in");
        var items = expressions.tuple(false);
        var filter = stream.skipName("if") ? Optional.of(expressions.expression()) : Optional.<Expr>empty();
        loops++;
        var body = bodyBefore();
        loops--;
        var otherwise = stream.skipName("else") ? bodyBefore() : List.<Node>of();
        stream.expectName("endfor");
        return new Node.For(target, items, filter, body, otherwise);
    }

    private Node set() {
        var target = targets(true);
        if (stream.skipOperator("=")) {
            return new Node.Set(target, expressions.tuple(true));
        }
        var filters = new ArrayList<Expr.FilterCall>();
        while (stream.skipOperator("|")) {
            filters.add(expressions.primaries().filter());
        }
        return new Node.SetBlock(target, List.copyOf(filters), body("endset"));
    }

    private Node macro() {
        var name = stream.expect(Token.Type.NAME, "the name of a macro").text();
        var outer = Set.copyOf(names);
        names.clear();
        var parameters = parameters();
        var body = macroBody("endmacro");
        var signature = new Node.Signature(
                parameters, names.contains("varargs"), names.contains("kwargs"), names.contains("caller"));
        names.addAll(outer);
        return new Node.Macro(name, signature, body);
    }

    private List<Node> macroBody(String end) {
        var outerLoops = loops;
        loops = 0;
        var body = body(end);
        loops = outerLoops;
        return body;
    }

    private List<Node.Parameter> parameters() {
        var parameters = new ArrayList<Node.Parameter>();
        stream.expectOperator("(");
        while (!stream.skipOperator(")")) {
            if (!parameters.isEmpty()) {
                stream.expectOperator(",");
            }
            var name = stream.expect(Token.Type.NAME, "the name of a parameter").text();
            var byDefault = stream.skipOperator("=") ? Optional.of(expressions.expression()) : Optional.<Expr>empty();
            if (byDefault.isEmpty()
                    && !parameters.isEmpty()
                    && parameters.getLast().byDefault().isPresent()) {
                throw new TemplateException("parameter '" + name + "' needs a default too", stream.line());
            }
            parameters.add(new Node.Parameter(name, byDefault));
        }
        return List.copyOf(parameters);
    }

    private Node call() {
        var parameters = stream.atOperator("(") ? parameters() : List.<Node.Parameter>of();
        var line = stream.line();
        if (!(expressions.expression() instanceof Expr.Call call)) {
            throw new TemplateException("'call' needs a call", line);
        }
        return new Node.CallBlock(call, new Node.Signature(parameters, false, false, false), macroBody("endcall"));
    }

    private Node filter() {
        var filters = new ArrayList<Expr.FilterCall>();
        do {
            filters.add(expressions.primaries().filter());
        } while (stream.skipOperator("|"));
        return new Node.FilterBlock(List.copyOf(filters), body("endfilter"));
    }

    private Node with() {
        var bindings = new ArrayList<Node.Binding>();
        while (!stream.current().is(Token.Type.BLOCK_END)) {
            if (!bindings.isEmpty()) {
                stream.expectOperator(",");
            }
            var target = targets(false);
            stream.expectOperator("=");
            bindings.add(new Node.Binding(target, expressions.expression()));
        }
        return new Node.With(List.copyOf(bindings), body("endwith"));
    }

    private Node.Target targets(boolean namespaces) {
        var line = stream.line();
        var targets = new ArrayList<Node.Target>();
        targets.add(target(namespaces));
        var comma = false;
        while (stream.skipOperator(",")) {
            comma = true;
            if (stream.atName("in") || !(stream.current().is(Token.Type.NAME) || stream.atOperator("("))) {
                break;
            }
            targets.add(target(namespaces));
        }
        return comma ? new Node.Target.Tuple(List.copyOf(targets), line) : targets.getFirst();
    }

    private Node.Target target(boolean namespaces) {
        if (stream.skipOperator("(")) {
            expressions.enter();
            var nested = targets(namespaces);
            expressions.leave();
            stream.expectOperator(")");
            return nested;
        }
        var name = stream.expect(Token.Type.NAME, "a name to assign to");
        if (CONSTANTS.contains(name.text())) {
            throw new TemplateException("cannot assign to '" + name.text() + "'", name.line());
        }
        if (namespaces && stream.skipOperator(".")) {
            var attribute =
                    stream.expect(Token.Type.NAME, "an attribute's name").text();
            return new Node.Target.Attribute(name.text(), attribute, name.line());
        }
        return new Node.Target.Name(name.text());
    }
}
