package io.maximin.limits;

import io.maximin.error.ApiException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many virtual threads that try the same thing at once. */
final class Crowd {
    private Crowd() {}

    /** How many of them were not refused. */
    static int admitted(int size, Runnable attempt) {
        var admitted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < size; i++) {
                threads.execute(() -> {
                    if (admits(attempt)) {
                        admitted.incrementAndGet();
                    }
                });
            }
        }
        return admitted.get();
    }

    /** How many attempts in a row are let through. */
    static int inARow(Runnable attempt) {
        int count = 0;
        while (admits(attempt)) {
            count++;
        }
        return count;
    }

    private static boolean admits(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (ApiException _) {
            return false;
        }
    }
}
