package io.maximin.usage;

import java.util.function.Supplier;

/** Meters operations. */
@FunctionalInterface
public interface Metering {
    /** Lets everything pass and writes nothing down. */
    Metering NONE = (_, _, _) -> new Meter(_ -> {});

    /**
     * Begins an operation; the meter must be closed.
     *
     * @param made what was made so far; asked at any time and from any thread, never shrinking, at most the bound
     * @throws io.maximin.error.ApiException if the balance does not suffice, the plan is used up, the key does not
     *     allow the model, or too many tokens were used this minute
     */
    Meter open(Call call, Job job, Supplier<Units> made);
}
