package io.maximin.engines.grammar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Any text, until a mark appears in it: from there on a grammar holds, and behind that the text is free again or goes
 * on as another guide says.
 */
public final class FreeText implements Guide {
    private final List<Mark> marks;
    private final boolean mayEnd;
    private final byte[] tail;

    /**
     * What to look out for.
     *
     * @param text that begins it, not empty
     * @param then what follows it; for free text, what it leads back to
     */
    public record Mark(String text, Follow then) {
        public Mark {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a mark needs a text");
            }
        }

        private byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What holds behind a mark; asked anew each time. */
    @FunctionalInterface
    public interface Follow {
        /** @param text the free text in which the mark appeared, to come back to */
        Guide after(FreeText text);
    }

    private FreeText(List<Mark> marks, boolean mayEnd, byte[] tail) {
        this.marks = marks;
        this.mayEnd = mayEnd;
        this.tail = tail;
    }

    /**
     * Free text in which marks are looked for.
     *
     * @param mayEnd whether the text may end without a mark
     */
    public static FreeText until(List<Mark> marks, boolean mayEnd) {
        return new FreeText(List.copyOf(marks), mayEnd, new byte[0]);
    }

    @Override
    public Guide next(byte value) {
        byte[] longer = Arrays.copyOf(tail, tail.length + 1);
        longer[tail.length] = value;
        Optional<Mark> found =
                marks.stream().filter(mark -> endsWith(longer, mark.bytes())).findFirst();
        if (found.isPresent()) {
            return found.get().then().after(new FreeText(marks, mayEnd, new byte[0]));
        }
        int kept = marks.stream().mapToInt(mark -> mark.bytes().length).max().orElse(1) - 1;
        return new FreeText(
                marks,
                mayEnd,
                longer.length > kept ? Arrays.copyOfRange(longer, longer.length - kept, longer.length) : longer);
    }

    private static boolean endsWith(byte[] text, byte[] end) {
        return text.length >= end.length
                && Arrays.equals(text, text.length - end.length, text.length, end, 0, end.length);
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public boolean complete() {
        return mayEnd;
    }

    @Override
    public boolean free() {
        return true;
    }
}
