package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.keys.Account;
import io.maximin.usage.Balances.Balance;
import io.maximin.usage.Money;

/** An account as operators see it. */
record AccountBody(
        String id,
        String name,
        @JsonProperty("created_at") String createdAt,
        boolean prepaid,
        String tier,
        LimitBody limits,
        BalanceBody balance) {

    /**
     * What an account has, in dollars.
     *
     * @param running operations that {@code held} is for
     */
    record BalanceBody(String available, String held, int running) {
        static BalanceBody of(Balance balance) {
            return new BalanceBody(
                    Money.dollars(balance.available()), Money.dollars(balance.held()), balance.running());
        }
    }

    static AccountBody of(Account account, Balance balance) {
        return new AccountBody(
                account.id(),
                account.name(),
                account.createdAt().toString(),
                account.prepaid(),
                account.plan().label(),
                LimitBody.of(account.limit()),
                BalanceBody.of(balance));
    }
}
