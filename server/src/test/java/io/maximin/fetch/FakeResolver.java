package io.maximin.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers what it was told, one answer after the other and the last one for ever; other names are loopback. */
final class FakeResolver implements Resolver {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** An answer without addresses says that there is no such name. */
    synchronized FakeResolver answers(String host, String... addresses) {
        answers.computeIfAbsent(host, _ -> new ArrayDeque<>())
                .add(Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<InetAddress> resolve(String host, Duration limit) throws UnknownHostException {
        asked.add(host);
        var left = answers.get(host);
        if (left == null) {
            return List.of(LOOPBACK);
        }
        var answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
        if (answer.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return answer;
    }
}
