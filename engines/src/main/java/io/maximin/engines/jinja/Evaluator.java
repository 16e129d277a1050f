package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Computes expressions. */
final class Evaluator {
    private final Budget budget;

    Evaluator(Budget budget) {
        this.budget = budget;
    }

    Value evaluate(Expr expression, Scope scope) {
        budget.enter(expression.line());
        var value = switch (expression) {
            case Expr.Literal literal -> literal.value();
            case Expr.Name name -> scope.get(name.name());
            case Expr.Items items -> items(items, scope);
            case Expr.Entries entries -> entries(entries, scope);
            case Expr.Unary unary -> unary(unary, scope);
            case Expr.Binary binary -> binary(binary, scope);
            case Expr.And and -> and(and, scope);
            case Expr.Or or -> or(or, scope);
            case Expr.Comparison comparison -> Value.of(comparison(comparison, scope));
            case Expr.Concatenation concatenation -> concatenation(concatenation, scope);
            case Expr.Conditional conditional -> conditional(conditional, scope);
            case Expr.Attribute a -> attribute(a, scope);
            case Expr.Item item -> Access.item(evaluate(item.target(), scope), evaluate(item.key(), scope));
            case Expr.Slice slice -> slice(slice, scope);
            case Expr.Call call -> call(call, scope);
            case Expr.Filtered f -> filter(evaluate(f.input(), scope), f.filter(), scope);
            case Expr.Test test -> Value.of(test(test, scope));
        };
        budget.leave();
        return value;
    }

    private Value attribute(Expr.Attribute attribute, Scope scope) {
        var target = evaluate(attribute.target(), scope);
        if (target instanceof Str || target instanceof ListValue) {
            // The attribute is a method, which will walk over its value.
            budget.pay(target);
        }
        return Access.attribute(target, attribute.name());
    }

    private Value items(Expr.Items items, Scope scope) {
        var values = all(items.items(), scope);
        return budget.pay(ListValue.of(items.tuple() ? ListValue.Kind.TUPLE : ListValue.Kind.LIST, values));
    }

    private List<Value> all(List<Expr> expressions, Scope scope) {
        var values = new ArrayList<Value>(expressions.size());
        for (var expression : expressions) {
            values.add(evaluate(expression, scope));
        }
        return values;
    }

    private Value entries(Expr.Entries expression, Scope scope) {
        var entries = new LinkedHashMap<Value, Value>();
        for (var entry : expression.entries()) {
            entries.put(DictValue.requireHashable(evaluate(entry.key(), scope)), evaluate(entry.value(), scope));
        }
        return budget.pay(new DictValue(entries));
    }

    private Value unary(Expr.Unary unary, Scope scope) {
        var operand = evaluate(unary.operand(), scope);
        return switch (unary.operator()) {
            case NOT -> Value.of(!operand.truthy());
            case MINUS -> Arithmetic.negate(operand);
            case PLUS -> Arithmetic.plus(operand);
        };
    }

    private Value binary(Expr.Binary binary, Scope scope) {
        var left = evaluate(binary.left(), scope);
        var right = evaluate(binary.right(), scope);
        return budget.pay(Arithmetic.apply(binary.operator(), left, right));
    }

    private Value and(Expr.And and, Scope scope) {
        var left = evaluate(and.left(), scope);
        return left.truthy() ? evaluate(and.right(), scope) : left;
    }

    private Value or(Expr.Or or, Scope scope) {
        var left = evaluate(or.left(), scope);
        return left.truthy() ? left : evaluate(or.right(), scope);
    }

    private boolean comparison(Expr.Comparison comparison, Scope scope) {
        var left = evaluate(comparison.first(), scope);
        for (var operand : comparison.operands()) {
            var right = budget.payDeeply(evaluate(operand.right(), scope));
            if (!Comparisons.apply(operand.operator(), left, right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private Value concatenation(Expr.Concatenation concatenation, Scope scope) {
        var text = new BoundedText();
        for (var part : concatenation.parts()) {
            text.append(PythonText.str(evaluate(part, scope)));
        }
        return budget.pay(new Str(text.toString()));
    }

    private Value conditional(Expr.Conditional conditional, Scope scope) {
        if (evaluate(conditional.test(), scope).truthy()) {
            return evaluate(conditional.then(), scope);
        }
        return conditional
                .otherwise()
                .map(otherwise -> evaluate(otherwise, scope))
                .orElseGet(() -> new Undefined("the inline if has no else and its condition is false"));
    }

    private Value slice(Expr.Slice slice, Scope scope) {
        var target = evaluate(slice.target(), scope);
        return budget.pay(Slices.slice(
                target, bound(slice.start(), scope), bound(slice.stop(), scope), bound(slice.step(), scope)));
    }

    private Value bound(Optional<Expr> expression, Scope scope) {
        return expression.map(e -> evaluate(e, scope)).orElse(None.NONE);
    }

    private Value call(Expr.Call call, Scope scope) {
        return call(call, scope, arguments(call.arguments(), scope));
    }

    Value call(Expr.Call call, Scope scope, Args args) {
        return switch (evaluate(call.target(), scope)) {
            case Callable callable -> budget.pay(callable.body().call(args));
            case Undefined undefined -> throw undefined.failure();
            case Value other -> throw new TemplateException("'" + other.typeName() + "' object is not callable");
        };
    }

    Value filter(Value input, Expr.FilterCall filter, Scope scope) {
        var args = arguments(filter.arguments(), scope);
        return budget.pay(Filters.find(filter.name()).apply(budget.pay(input), args));
    }

    private boolean test(Expr.Test test, Scope scope) {
        var input = budget.pay(evaluate(test.input(), scope));
        return Tests.find(test.name()).check(input, arguments(test.arguments(), scope));
    }

    Args arguments(Expr.Arguments arguments, Scope scope) {
        if (arguments.isEmpty()) {
            return Args.NONE;
        }
        var positional = all(arguments.positional(), scope);
        positional.forEach(budget::pay);
        arguments.rest().ifPresent(rest -> positional.addAll(Iteration.toList(evaluate(rest, scope))));
        var named = new LinkedHashMap<String, Value>();
        for (var keyword : arguments.named()) {
            named.put(keyword.name(), evaluate(keyword.value(), scope));
        }
        arguments.namedRest().ifPresent(rest -> {
            if (!(evaluate(rest, scope) instanceof DictValue dict)) {
                throw new TemplateException("argument after ** must be a mapping");
            }
            dict.entries().forEach((key, value) -> named.put(PythonText.str(key), value));
        });
        return new Args(positional, named);
    }
}
