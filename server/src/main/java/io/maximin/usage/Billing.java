package io.maximin.usage;

import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import java.util.Locale;

/** How an operation is paid for. */
enum Billing {
    /** Written down, never refused. */
    UNLIMITED,
    /** From a balance that is never overdrawn. */
    PREPAID,
    /** By the calls of a Coding Plan. */
    PLAN;

    static Billing of(ApiKey key) {
        if (key.kind() == KeyKind.CODING_PLAN) {
            return PLAN;
        }
        return key.account().prepaid() ? PREPAID : UNLIMITED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Billing ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
