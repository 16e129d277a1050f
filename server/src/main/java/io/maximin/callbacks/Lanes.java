package io.maximin.callbacks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deliveries under way in this process, by host and by account. A quarter of all may go to one host and half of them be
 * of one account, so that programs which are slow to answer leave room for the others.
 */
final class Lanes {
    private final int mostOfHost;
    private final int mostOfAccount;
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();

    Lanes(int workers) {
        this.mostOfHost = Math.max(1, workers / 4);
        this.mostOfAccount = Math.max(1, workers / 2);
    }

    synchronized void enter(Claim claim) {
        hosts.merge(claim.host(), 1, Integer::sum);
        accounts.merge(claim.accountId(), 1, Integer::sum);
    }

    synchronized void leave(Claim claim) {
        hosts.computeIfPresent(claim.host(), (_, count) -> count == 1 ? null : count - 1);
        accounts.computeIfPresent(claim.accountId(), (_, count) -> count == 1 ? null : count - 1);
    }

    synchronized Set<String> fullHosts() {
        return full(hosts, mostOfHost);
    }

    synchronized Set<String> fullAccounts() {
        return full(accounts, mostOfAccount);
    }

    private static Set<String> full(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
