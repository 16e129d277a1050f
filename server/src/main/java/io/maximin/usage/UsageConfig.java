package io.maximin.usage;

/**
 * How use is written down and told.
 *
 * @param metering whether it is written down at all; without, there are no balances, plans or charges
 * @param planCount what {@code current_interval_usage_count} of a plan tells: what is left, as the platform told it in
 *     January 2026, or what is used, as some clients read it
 */
public record UsageConfig(boolean metering, PlanCount planCount) {
    /** Which of the two. */
    public enum PlanCount {
        REMAINING,
        USED
    }

    public static UsageConfig defaults() {
        return new UsageConfig(true, PlanCount.REMAINING);
    }
}
