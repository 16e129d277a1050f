package io.maximin.limits;

import java.util.Locale;

/** Whose limits hold where nothing else is set; the figures stand in {@code profiles.tsv}. */
public enum Profile {
    /** No limits. */
    OFF,
    /** Those of the platform's paying accounts outside mainland China (spec/accounts.md section 6). */
    PLATFORM,
    /** Those of the platform's free accounts in mainland China. */
    PLATFORM_FREE;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
