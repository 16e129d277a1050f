package io.maximin.keys;

import io.maximin.limits.Limit;
import java.time.Instant;

/**
 * Who owns keys and what is made with them.
 *
 * @param prepaid whether its pay-as-you-go keys draw on a balance; else their use is only written down
 * @param plan what its Coding Plan keys may use
 * @param limit instead of the profile's figures, where it has some
 */
public record Account(String id, String name, Instant createdAt, boolean prepaid, Plan plan, Limit limit) {}
