package io.maximin.engines.llama;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Text that crosses the border as C strings. */
final class Text {
    private static final int FIRST_TRY_BYTES = 256;

    private Text() {}

    /** The string a native function points to; empty for a null pointer. */
    static Optional<String> read(MemorySegment pointer) {
        return pointer.address() == 0
                ? Optional.empty()
                : Optional.of(pointer.reinterpret(Integer.MAX_VALUE).getString(0));
    }

    /** A native function that writes a string into a buffer and returns the bytes it needs, or less than zero. */
    @FunctionalInterface
    interface Writer {
        int write(MemorySegment buffer, long bytes);
    }

    /** The string a native function writes, however long; empty when it reports a failure. */
    static Optional<String> written(Writer writer) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(FIRST_TRY_BYTES);
            int length = writer.write(buffer, buffer.byteSize());
            if (length < 0) {
                return Optional.empty();
            }
            if (length >= buffer.byteSize()) {
                buffer = arena.allocate(length + 1L);
                writer.write(buffer, buffer.byteSize());
            }
            return Optional.of(buffer.getString(0));
        }
    }
}
