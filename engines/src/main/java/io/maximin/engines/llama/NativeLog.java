package io.maximin.engines.llama;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.maximin.engines.natives.NativeLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Receives llama.cpp's log in fragments and passes whole lines on; keeps the last complaints for exceptions. */
final class NativeLog {
    private static final int MAX_MESSAGE_BYTES = 1 << 20;
    private static final int MAX_LINE_CHARS = 8_192;
    private static final int COMPLAINTS_KEPT = 4;
    private static final int CONTINUATION = 5;

    private final Logger logger;
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> complaints = new ArrayDeque<>();
    private Level level = Level.DEBUG;

    NativeLog(Logger logger) {
        this.logger = logger;
    }

    /** A native function pointer of type {@code ggml_log_callback} that ends here. */
    MemorySegment callback() {
        try {
            MethodHandle target = MethodHandles.lookup()
                    .bind(
                            this,
                            "receive",
                            MethodType.methodType(void.class, int.class, MemorySegment.class, MemorySegment.class));
            return NativeLibrary.callback(target, FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("NativeLog.receive is not accessible", e);
        }
    }

    // An exception that leaves an upcall ends the JVM, hence the catch of everything.
    @SuppressWarnings("unused")
    private void receive(int nativeLevel, MemorySegment text, MemorySegment ignored) {
        try {
            append(nativeLevel, text.reinterpret(MAX_MESSAGE_BYTES).getString(0));
        } catch (Throwable e) {
            logger.warn("a message of the native log was lost", e);
        }
    }

    synchronized void append(int nativeLevel, String fragment) {
        if (nativeLevel != CONTINUATION) {
            flush();
            level = level(nativeLevel);
        }
        line.append(fragment);
        if (fragment.endsWith("\n") || line.length() > MAX_LINE_CHARS) {
            flush();
        }
    }

    /** The last warnings and errors, oldest first; they are forgotten. */
    synchronized String takeComplaints() {
        String joined = String.join("; ", complaints);
        complaints.clear();
        return joined;
    }

    private void flush() {
        String text = line.toString().strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (level.compareTo(Level.WARN) <= 0) {
            if (complaints.size() == COMPLAINTS_KEPT) {
                complaints.removeFirst();
            }
            complaints.addLast(text);
        }
        logger.atLevel(level).log(text);
    }

    // llama.cpp's INFO is a page of detail per model, which is what DEBUG means here.
    private static Level level(int nativeLevel) {
        return switch (nativeLevel) {
            case 3 -> Level.WARN;
            case 4 -> Level.ERROR;
            case 2 -> Level.DEBUG;
            default -> Level.TRACE;
        };
    }
}
