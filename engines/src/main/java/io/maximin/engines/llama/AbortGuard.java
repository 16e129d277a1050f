package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;

import io.maximin.engines.natives.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Survives llama.cpp's assertions, which end the process, while it reads a file that may be corrupt. The work runs on a
 * thread of its own; when an assertion fails there, that thread is parked for ever and the caller gets an exception.
 */
final class AbortGuard {
    private static final Logger LOG = LoggerFactory.getLogger(AbortGuard.class);

    private final Map<Thread, BlockingQueue<Outcome>> guarded = new ConcurrentHashMap<>();

    /** What became of the work. */
    private sealed interface Outcome {
        record Returned(MemorySegment value) implements Outcome {}

        record Threw(RuntimeException cause) implements Outcome {}

        record Aborted(String message) implements Outcome {}
    }

    /** llama.cpp found its own state impossible. */
    static final class AbortedException extends RuntimeException {
        AbortedException(String message) {
            super(message);
        }
    }

    /** A native function pointer of type {@code ggml_abort_callback_t} that ends here. */
    MemorySegment callback() {
        try {
            var type = MethodType.methodType(void.class, MemorySegment.class);
            return NativeLibrary.callback(
                    MethodHandles.lookup().bind(this, "aborting", type), FunctionDescriptor.ofVoid(ADDRESS));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("AbortGuard.aborting is not accessible", e);
        }
    }

    /** Runs native work that yields a pointer. Throws {@link AbortedException} when it ran into an assertion. */
    MemorySegment call(Supplier<MemorySegment> work) {
        BlockingQueue<Outcome> outcome = new ArrayBlockingQueue<>(1);
        Thread thread =
                Thread.ofPlatform().name("llama-load").daemon(true).unstarted(() -> outcome.add(outcomeOf(work)));
        guarded.put(thread, outcome);
        thread.start();
        try {
            return switch (takeUninterruptibly(outcome)) {
                case Outcome.Returned(MemorySegment value) -> value;
                case Outcome.Threw(RuntimeException cause) -> throw cause;
                case Outcome.Aborted(String message) -> throw new AbortedException(message);
            };
        } finally {
            guarded.remove(thread);
        }
    }

    private static Outcome outcomeOf(Supplier<MemorySegment> work) {
        try {
            return new Outcome.Returned(work.get());
        } catch (RuntimeException e) {
            return new Outcome.Threw(e);
        }
    }

    // Returning from here ends the process, which is right for a thread nobody guards.
    @SuppressWarnings("unused")
    private void aborting(MemorySegment text) {
        String message = Text.read(text).orElse("no message").replaceFirst("^[^:]*/", "");
        BlockingQueue<Outcome> outcome = guarded.get(Thread.currentThread());
        if (outcome == null) {
            LOG.error("llama.cpp ends the process: {}", message);
            return;
        }
        outcome.add(new Outcome.Aborted(message));
        while (true) {
            LockSupport.park(this);
        }
    }

    private static Outcome takeUninterruptibly(BlockingQueue<Outcome> outcome) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return outcome.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
