package io.maximin.keys;

import java.util.Arrays;

/** What a key is for; the prefixes are the platform's (spec/accounts.md section 1). */
public enum KeyKind {
    PAY_AS_YOU_GO("pay-as-you-go", "sk-api-"),
    CODING_PLAN("coding-plan", "sk-cp-");

    private final String label;
    private final String prefix;

    KeyKind(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    public String label() {
        return label;
    }

    public String prefix() {
        return prefix;
    }

    /** @throws IllegalArgumentException naming the kinds there are */
    public static KeyKind ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("kind '" + label + "' is none of pay-as-you-go, coding-plan"));
    }
}
