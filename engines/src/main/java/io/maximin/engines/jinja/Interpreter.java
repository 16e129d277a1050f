package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes statements. One interpreter renders one template once. */
final class Interpreter {
    /** How a statement ended. */
    private enum Flow {
        NORMAL,
        BREAK,
        CONTINUE
    }

    private final Budget budget;
    private final Evaluator evaluator;

    Interpreter(Budget budget) {
        this.budget = budget;
        this.evaluator = new Evaluator(budget);
    }

    String render(List<Node> nodes, Scope scope) {
        var output = new BoundedText();
        execute(nodes, scope, output);
        return output.toString();
    }

    private Flow execute(List<Node> nodes, Scope scope, BoundedText output) {
        for (var node : nodes) {
            budget.enter(budget.line());
            var flow = execute(node, scope, output);
            budget.leave();
            if (flow != Flow.NORMAL) {
                return flow;
            }
        }
        return Flow.NORMAL;
    }

    private Flow execute(Node node, Scope scope, BoundedText output) {
        switch (node) {
            case Node.Text text -> output.append(text.text());
            case Node.Output value -> output.append(PythonText.str(evaluator.evaluate(value.value(), scope)));
            case Node.Set set -> assign(set.target(), evaluator.evaluate(set.value(), scope), scope);
            case Node.Macro macro ->
                scope.set(macro.name(), macro(macro.name(), macro.signature(), macro.body(), scope));
            case Node.CallBlock call -> output.append(PythonText.str(callBlock(call, scope)));
            case Node.If branches -> {
                return ifBlock(branches, scope, output);
            }
            case Node.For loop -> {
                return forBlock(loop, scope, output);
            }
            case Node.SetBlock set -> {
                return setBlock(set, scope);
            }
            case Node.FilterBlock filter -> {
                return filterBlock(filter, scope, output);
            }
            case Node.With with -> {
                return with(with, scope, output);
            }
            case Node.Break _ -> {
                return Flow.BREAK;
            }
            case Node.Continue _ -> {
                return Flow.CONTINUE;
            }
        }
        return Flow.NORMAL;
    }

    private Flow ifBlock(Node.If branches, Scope scope, BoundedText output) {
        for (var branch : branches.branches()) {
            if (evaluator.evaluate(branch.test(), scope).truthy()) {
                return execute(branch.body(), scope, output);
            }
        }
        return execute(branches.otherwise(), scope, output);
    }

    private Flow forBlock(Node.For node, Scope scope, BoundedText output) {
        var loop = new Loop(Iteration.of(evaluator.evaluate(node.items(), scope)), item -> passes(node, item, scope));
        var entered = false;
        while (loop.advance()) {
            entered = true;
            budget.step(1);
            var inner = scope.inner();
            inner.set("loop", loop);
            assign(node.target(), loop.current(), inner);
            if (execute(node.body(), inner, output) == Flow.BREAK) {
                break;
            }
        }
        return entered ? Flow.NORMAL : execute(node.otherwise(), scope.inner(), output);
    }

    private boolean passes(Node.For node, Value item, Scope scope) {
        if (node.filter().isEmpty()) {
            return true;
        }
        var inner = scope.inner();
        assign(node.target(), item, inner);
        return evaluator.evaluate(node.filter().get(), inner).truthy();
    }

    private Flow setBlock(Node.SetBlock node, Scope scope) {
        var text = new BoundedText();
        var flow = execute(node.body(), scope.inner(), text);
        if (flow == Flow.NORMAL) {
            assign(node.target(), filtered(text, node.filters(), scope), scope);
        }
        return flow;
    }

    private Flow filterBlock(Node.FilterBlock node, Scope scope, BoundedText output) {
        var text = new BoundedText();
        var flow = execute(node.body(), scope.inner(), text);
        if (flow == Flow.NORMAL) {
            output.append(PythonText.str(filtered(text, node.filters(), scope)));
        }
        return flow;
    }

    private Value filtered(BoundedText text, List<Expr.FilterCall> filters, Scope scope) {
        Value value = new Str(text.toString());
        for (var filter : filters) {
            value = evaluator.filter(value, filter, scope);
        }
        return budget.pay(value);
    }

    private Flow with(Node.With node, Scope scope, BoundedText output) {
        var inner = scope.inner();
        for (var binding : node.bindings()) {
            assign(binding.target(), evaluator.evaluate(binding.value(), scope), inner);
        }
        return execute(node.body(), inner, output);
    }

    private Value callBlock(Node.CallBlock node, Scope scope) {
        var args = evaluator.arguments(node.call().arguments(), scope);
        var named = new LinkedHashMap<>(args.named());
        named.put("caller", macro("caller", node.signature(), node.body(), scope));
        return evaluator.call(node.call(), scope, new Args(args.positional(), named));
    }

    private Callable macro(String name, Node.Signature signature, List<Node> body, Scope scope) {
        return new Callable(name, args -> {
            var inner = scope.inner();
            bind(name, signature, args, inner);
            budget.enter(budget.line());
            var text = render(body, inner);
            budget.leave();
            return new Str(text);
        });
    }

    private void bind(String name, Node.Signature signature, Args args, Scope inner) {
        var parameters = signature.parameters();
        var named = new LinkedHashMap<>(args.named());
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var given = i < args.positional().size() ? args.positional().get(i) : named.remove(parameter.name());
            inner.set(parameter.name(), given != null ? given : byDefault(parameter, inner));
        }
        if (signature.caller()) {
            var caller = named.remove("caller");
            inner.set("caller", caller != null ? caller : new Undefined("no caller defined"));
        }
        bindSurplus(name, signature, named, args.withoutFirst(parameters.size()).positional(), inner);
    }

    private static void bindSurplus(
            String name, Node.Signature signature, Map<String, Value> named, List<Value> positional, Scope inner) {
        if (signature.kwargs()) {
            inner.set("kwargs", Value.dict(named));
        } else if (!named.isEmpty()) {
            throw new TemplateException("macro '" + name + "' takes no argument '"
                    + named.keySet().iterator().next() + "'");
        }
        if (signature.varargs()) {
            inner.set("varargs", ListValue.of(ListValue.Kind.TUPLE, new ArrayList<>(positional)));
        } else if (!positional.isEmpty()) {
            throw new TemplateException("macro '" + name + "' got " + positional.size() + " arguments too many");
        }
    }

    private Value byDefault(Node.Parameter parameter, Scope inner) {
        return parameter
                .byDefault()
                .map(value -> evaluator.evaluate(value, inner))
                .orElseGet(() -> new Undefined("parameter '" + parameter.name() + "' was not provided"));
    }

    private void assign(Node.Target target, Value value, Scope scope) {
        switch (target) {
            case Node.Target.Name name -> scope.set(name.name(), value);
            case Node.Target.Attribute attribute -> {
                if (!(scope.get(attribute.namespace()) instanceof Namespace namespace)) {
                    throw new TemplateException("'" + attribute.namespace() + "' is no namespace", attribute.line());
                }
                namespace.set(attribute.name(), value);
            }
            case Node.Target.Tuple tuple -> unpack(tuple, Iteration.toList(value), scope);
        }
    }

    private void unpack(Node.Target.Tuple tuple, List<Value> values, Scope scope) {
        if (values.size() != tuple.targets().size()) {
            throw new TemplateException(
                    "cannot unpack " + values.size() + " values to "
                            + tuple.targets().size() + " names",
                    tuple.line());
        }
        for (var i = 0; i < values.size(); i++) {
            assign(tuple.targets().get(i), values.get(i), scope);
        }
    }
}
