package io.maximin.engines.grammar;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Refuses rules that a walk would be lost in. */
final class RuleCheck {
    private static final int MOST_DEPTH = 500;

    private final Map<String, Expr> rules;
    private final Set<String> nullable = new HashSet<>();
    private final Set<String> ending = new HashSet<>();
    private final Set<String> checked = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    private RuleCheck(Map<String, Expr> rules) {
        this.rules = rules;
    }

    static void check(Map<String, Expr> rules, String root) {
        var check = new RuleCheck(rules);
        check.requireRule(root);
        rules.values().forEach(check::requireRules);
        while (check.grows()) {}
        rules.forEach(check::requireLoops);
        rules.keySet().forEach(check::requireProgress);
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

    /** Follows the rules that are entered before anything was read; coming back to one of them is an endless walk. */
    private void requireProgress(String name) {
        if (checked.contains(name)) {
            return;
        }
        if (open.size() == MOST_DEPTH) {
            throw new GrammarException("rule '" + name + "' is called through more than " + MOST_DEPTH + " others");
        }
        if (!open.add(name)) {
            throw new GrammarException("rule '" + name + "' calls itself before anything is read");
        }
        Set<String> first = new TreeSet<>();
        addFirst(Objects.requireNonNull(rules.get(name)), first);
        first.forEach(this::requireProgress);
        open.remove(name);
        checked.add(name);
    }

    /** Adds the rules that an expression may call before anything was read. */
    private void addFirst(Expr expr, Set<String> first) {
        switch (expr) {
            case Expr.Text _, Expr.OneOf _ -> {}
            case Expr.Repeat repeat -> addFirst(repeat.body(), first);
            case Expr.Choice choice -> choice.options().forEach(option -> addFirst(option, first));
            case Expr.Rule rule -> first.add(rule.name());
            case Expr.Sequence sequence -> {
                for (var part : sequence.parts()) {
                    addFirst(part, first);
                    if (!isNullable(part)) {
                        return;
                    }
                }
            }
        }
    }
}
