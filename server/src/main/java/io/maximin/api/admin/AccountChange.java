package io.maximin.api.admin;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.keys.Account;
import io.maximin.keys.AccountService;
import io.maximin.keys.Plan;
import io.maximin.limits.Limit;
import java.util.Optional;

/**
 * What is to change about an account; what is absent stays.
 *
 * @param limit takes the place of all three figures
 */
record AccountChange(Optional<Plan> plan, Optional<Boolean> prepaid, Optional<Limit> limit) {
    static final String TIER = "tier";
    static final String PREPAID = "prepaid";
    static final String LIMITS = "limits";

    /** Read whole before anything is changed. */
    static AccountChange read(WireObject body) {
        return new AccountChange(
                body.optionalText(TIER).map(AccountChange::plan),
                body.optionalFlag(PREPAID),
                body.optionalObject(LIMITS).map(LimitBody::read));
    }

    private static Plan plan(String label) {
        try {
            return Plan.ofLabel(label);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(String.valueOf(e.getMessage()));
        }
    }

    void apply(AccountService accounts, Account account) {
        plan.ifPresent(tier -> accounts.plan(account, tier));
        prepaid.ifPresent(draws -> accounts.prepaid(account, draws));
        limit.ifPresent(own -> accounts.limit(account, own));
    }
}
