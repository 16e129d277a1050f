package io.maximin.engines.grammar;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses rules that a walk would be lost in. */
final class RuleCheck {
    private final Map<String, Expr> rules;
    private final Set<String> nullable = new HashSet<>();
    private final Set<String> ending = new HashSet<>();

    private RuleCheck(Map<String, Expr> rules) {
        this.rules = rules;
    }

    static void check(Map<String, Expr> rules, String root) {
        var check = new RuleCheck(rules);
        check.requireRule(root);
        rules.values().forEach(check::requireRules);
        while (check.grows()) {}
        rules.forEach((name, body) -> {
            check.requireLoops(name, body);
            check.requireProgress(name, body, Set.of(name));
        });
        if (!check.ending.contains(root)) {
            throw new GrammarException("rule '" + root + "' can never come to an end");
        }
    }

    private void requireRule(String name) {
        if (!rules.containsKey(name)) {
            throw new GrammarException("there is no rule '" + name + "'");
        }
    }

    private void requireRules(Expr expr) {
        switch (expr) {
            case Expr.Text _, Expr.OneOf _ -> {}
            case Expr.Sequence sequence -> sequence.parts().forEach(this::requireRules);
            case Expr.Choice choice -> choice.options().forEach(this::requireRules);
            case Expr.Repeat repeat -> requireRules(repeat.body());
            case Expr.Rule rule -> requireRule(rule.name());
        }
    }

    /** One round towards the rules that match nothing, and those that can end. */
    private boolean grows() {
        boolean grown = false;
        for (var rule : rules.entrySet()) {
            grown |= isNullable(rule.getValue()) && nullable.add(rule.getKey());
            grown |= ends(rule.getValue()) && ending.add(rule.getKey());
        }
        return grown;
    }

    private boolean isNullable(Expr expr) {
        return switch (expr) {
            case Expr.Text text -> text.text().isEmpty();
            case Expr.OneOf _ -> false;
            case Expr.Sequence sequence -> sequence.parts().stream().allMatch(this::isNullable);
            case Expr.Choice choice -> choice.options().stream().anyMatch(this::isNullable);
            case Expr.Repeat repeat -> repeat.min() == 0 || isNullable(repeat.body());
            case Expr.Rule rule -> nullable.contains(rule.name());
        };
    }

    private boolean ends(Expr expr) {
        return switch (expr) {
            case Expr.Text _ -> true;
            case Expr.OneOf set -> !set.chars().isEmpty();
            case Expr.Sequence sequence -> sequence.parts().stream().allMatch(this::ends);
            case Expr.Choice choice -> choice.options().stream().anyMatch(this::ends);
            case Expr.Repeat repeat -> repeat.min() == 0 || ends(repeat.body());
            case Expr.Rule rule -> ending.contains(rule.name());
        };
    }

    private void requireLoops(String name, Expr expr) {
        switch (expr) {
            case Expr.Text _, Expr.OneOf _, Expr.Rule _ -> {}
            case Expr.Sequence sequence -> sequence.parts().forEach(part -> requireLoops(name, part));
            case Expr.Choice choice -> choice.options().forEach(option -> requireLoops(name, option));
            case Expr.Repeat repeat -> {
                if (isNullable(repeat.body())) {
                    throw new GrammarException("rule '" + name + "' repeats what may be empty");
                }
                requireLoops(name, repeat.body());
            }
        }
    }

    /** @param open rules that have been entered and nothing was read since */
    private void requireProgress(String name, Expr expr, Set<String> open) {
        switch (expr) {
            case Expr.Text _, Expr.OneOf _ -> {}
            case Expr.Repeat repeat -> requireProgress(name, repeat.body(), open);
            case Expr.Choice choice -> choice.options().forEach(option -> requireProgress(name, option, open));
            case Expr.Sequence sequence -> {
                for (var part : sequence.parts()) {
                    requireProgress(name, part, open);
                    if (!isNullable(part)) {
                        return;
                    }
                }
            }
            case Expr.Rule rule -> {
                if (rule.name().equals(name)) {
                    throw new GrammarException("rule '" + name + "' calls itself before anything is read");
                }
                if (!open.contains(rule.name())) {
                    var entered = new HashSet<>(open);
                    entered.add(rule.name());
                    Optional.ofNullable(rules.get(rule.name())).ifPresent(body -> requireProgress(name, body, entered));
                }
            }
        }
    }
}
