package io.maximin.engines.grammar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Walks through a grammar at random and writes down what it passes. */
final class RandomText {
    private static final int MOST_BYTES = 20_000;
    private static final int TIRED = 60;
    private static final String CLOSING = "\"]}tfn0e:";

    private RandomText() {}

    static String of(Grammar grammar, RandomGenerator random) {
        var text = new ByteArrayOutputStream();
        var state = GrammarState.start(grammar);
        while (!state.ended() && !(state.complete() && random.nextInt(3) == 0) && text.size() < MOST_BYTES) {
            byte next = choose(state, random, text.size());
            text.write(next);
            state = state.next(next);
        }
        if (!state.complete()) {
            throw new AssertionError(
                    "no end after " + text.size() + " bytes: " + text.toString(StandardCharsets.UTF_8));
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Once the text is long, what closes it is preferred, and then what at least leads elsewhere. */
    private static byte choose(GrammarState state, RandomGenerator random, int length) {
        var options = options(state, false);
        if (length < TIRED || random.nextInt(4) == 0) {
            return options.get(random.nextInt(options.size()));
        }
        var leading = options(state, true);
        var closing =
                leading.stream().filter(value -> CLOSING.indexOf(value) >= 0).toList();
        var preferred = closing.isEmpty() ? leading : closing;
        return preferred.isEmpty()
                ? options.get(random.nextInt(options.size()))
                : preferred.get(random.nextInt(preferred.size()));
    }

    /** @param leading only those of ASCII after which something else may come than before */
    private static List<Byte> options(GrammarState state, boolean leading) {
        var options = new ArrayList<Byte>();
        for (int value = 0; value < 256; value++) {
            var next = state.next((byte) value);
            if (next.alive() && !(leading && (value > 127 || next.equals(state)))) {
                options.add((byte) value);
            }
        }
        return options;
    }
}
