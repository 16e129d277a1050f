package io.maximin.keys;

import java.util.Arrays;
import java.util.Locale;

/** A tier of the Coding Plan: so many model calls in any five hours (spec/accounts.md section 2). */
public enum Plan {
    STARTER(1_500),
    PLUS(4_500),
    MAX(15_000);

    private final int calls;

    Plan(int calls) {
        this.calls = calls;
    }

    public int calls() {
        return calls;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it. */
    public String title() {
        return name().charAt(0) + label().substring(1);
    }

    /** @throws IllegalArgumentException naming the tiers there are */
    public static Plan ofLabel(String label) {
        return Arrays.stream(values())
                .filter(plan -> plan.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("tier '" + label + "' is none of starter, plus, max"));
    }
}
