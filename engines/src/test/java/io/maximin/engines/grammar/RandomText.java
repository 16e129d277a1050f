package io.maximin.engines.grammar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Follows a guide at random and writes down what it passes. */
public final class RandomText {
    private static final int MOST_BYTES = 20_000;
    private static final int FEW_BYTES = 300;
    private static final int TIRED = 60;
    private static final String CLOSING = "\"]}tfn0e:";

    private final RandomGenerator random;
    private final List<byte[]> marks;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private RandomText(RandomGenerator random, List<byte[]> marks) {
        this.random = random;
        this.marks = marks;
    }

    static String of(Grammar grammar, RandomGenerator random) {
        return of(Guide.of(grammar), random, List.of());
    }

    /**
     * A text that a guide allows.
     *
     * @param marks that end what would else go on for long
     */
    public static String of(Guide guide, RandomGenerator random, List<String> marks) {
        var bytes = marks.stream()
                .map(mark -> mark.getBytes(StandardCharsets.UTF_8))
                .toList();
        var written = new RandomText(random, bytes);
        return written.follow(guide, MOST_BYTES)
                .orElseThrow(() -> new AssertionError("no end after " + written.text.size() + " bytes: "
                        + written.text.toString(StandardCharsets.UTF_8)));
    }

    /** A text that a grammar allows; empty if none of a few hundred bytes is found. */
    static Optional<String> brief(Grammar grammar, RandomGenerator random) {
        return new RandomText(random, List.of()).follow(Guide.of(grammar), FEW_BYTES);
    }

    private Optional<String> follow(Guide start, int mostBytes) {
        var guide = start;
        while (!(guide.complete()
                        && (random.nextInt(3) == 0 || options(guide, false).isEmpty()))
                && text.size() < mostBytes) {
            byte[] next = choose(guide);
            text.writeBytes(next);
            guide = guide.next(next);
        }
        return guide.complete() ? Optional.of(text.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Once the text is long, what closes it is preferred, and then what at least leads elsewhere. */
    private byte[] choose(Guide guide) {
        var options = options(guide, false);
        if (text.size() < TIRED || random.nextInt(4) == 0) {
            return any(options);
        }
        for (byte[] mark : marks) {
            var after = guide.next(mark);
            if (after.alive() && !after.equals(guide)) {
                return mark;
            }
        }
        var leading = options(guide, true);
        var closing =
                leading.stream().filter(value -> CLOSING.indexOf(value) >= 0).toList();
        var preferred = closing.isEmpty() ? leading : closing;
        return any(preferred.isEmpty() ? options : preferred);
    }

    private byte[] any(List<Byte> options) {
        return new byte[] {options.get(random.nextInt(options.size()))};
    }

    /** @param leading only those of ASCII after which something else may come than before */
    private static List<Byte> options(Guide guide, boolean leading) {
        var options = new ArrayList<Byte>();
        for (int value = 0; value < 256; value++) {
            var next = guide.next((byte) value);
            if (next.alive() && !(leading && (value > 127 || next.equals(guide)))) {
                options.add((byte) value);
            }
        }
        return options;
    }
}
