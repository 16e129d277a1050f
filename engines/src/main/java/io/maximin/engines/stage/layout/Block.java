package io.maximin.engines.stage.layout;

import java.util.List;

/**
 * Individuals that are placed as one: a host and what it holds, wears or carries.
 *
 * @param members the host first
 * @param immersion of the host, share of its height under water
 */
record Block(List<Member> members, Realm realm, double immersion) {
    Block {
        members = List.copyOf(members);
    }

    Member host() {
        return members.getFirst();
    }

    double left() {
        return members.stream().mapToDouble(Member::left).max().orElseThrow();
    }

    double right() {
        return members.stream().mapToDouble(Member::right).max().orElseThrow();
    }

    double top() {
        return members.stream().mapToDouble(Member::top).max().orElseThrow() - immersion * host().metres();
    }

    double width() {
        return left() + right();
    }

    boolean has(int actor) {
        return members.stream().anyMatch(member -> member.actor().id() == actor);
    }

    Block scaled(double factor) {
        return new Block(members.stream().map(member -> member.scaled(factor)).toList(), realm, immersion);
    }
}
