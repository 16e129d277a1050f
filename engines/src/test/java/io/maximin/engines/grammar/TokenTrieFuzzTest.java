package io.maximin.engines.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens may come next, whatever schema a caller writes and however far its text has come. */
class TokenTrieFuzzTest {
    private static final int BYTES = 256;
    private static final int PAIRS = 300;
    private static final int LONG_TOKENS = 700;
    private static final int MOST_TOKENS = 12;

    /** With so many places after each byte all pairs of bytes are looked at. */
    private static final int LIGHT = 30;

    private static final String BITS = "{}[]\",: \n0123456789.-e+truefalsnabc_éü😀";
    private static final List<byte[]> TOKENS = tokens();
    private static final TokenTrie TRIE = TokenTrie.of(TOKENS);

    /** Every byte, then pairs of characters, then longer texts. */
    private static List<byte[]> tokens() {
        var random = new Random(1);
        var tokens = new ArrayList<byte[]>();
        IntStream.range(0, BYTES).forEach(value -> tokens.add(new byte[] {(byte) value}));
        IntStream.range(0, PAIRS).forEach(_ -> tokens.add(text(2, random)));
        IntStream.range(0, LONG_TOKENS).forEach(_ -> tokens.add(text(3 + random.nextInt(6), random)));
        return tokens;
    }

    private static byte[] text(int characters, Random random) {
        int[] bits = BITS.codePoints().toArray();
        var text = new StringBuilder();
        random.ints(characters, 0, bits.length).forEach(bit -> text.appendCodePoint(bits[bit]));
        return text.toString().getBytes(UTF_8);
    }

    private static Stream<byte[]> seeds() {
        return SchemaGrammarFuzzTest.seeds().limit(100);
    }

    @MethodSource("seeds")
    @Timeout(20)
    @FuzzTest
    void masksHoldTheTokensThatMayCome(byte @NotNull [] data) {
        var choices = new FuzzedChoices(data);
        var schema = switch (choices.nextInt(3)) {
            case 0 -> new RandomSchema(choices).write();
            case 1 -> new WildSchema(choices).write();
            default -> "{\"type\":\"string\",\"pattern\":\"" + new WildSchema(choices).pattern() + "\"}";
        };

        SchemaGrammarFuzzTest.made(schema).ifPresent(grammar -> follow(schema, Guide.of(grammar), choices));
    }

    private static void follow(String schema, Guide start, RandomGenerator choices) {
        Guide guide = start;
        for (int written = 0; written < MOST_TOKENS; written++) {
            var allowed = TRIE.allowed(guide);
            requireTrue(schema, guide, allowed);
            if (allowed.isEmpty()) {
                assertThat(guide.complete()).as(schema).isTrue();
                return;
            }
            var tokens = allowed.stream().toArray();
            guide = guide.next(TOKENS.get(tokens[choices.nextInt(tokens.length)]));
        }
    }

    /** None that is wrong is there; short ones are all there, and long ones may lack only where it is intricate. */
    private static void requireTrue(String schema, Guide guide, BitSet allowed) {
        int heaviest = IntStream.range(0, BYTES)
                .map(value -> guide.next((byte) value).weight())
                .max()
                .orElseThrow();
        for (int token = 0; token < TOKENS.size(); token++) {
            byte[] bytes = TOKENS.get(token);
            if (allowed.get(token) || bytes.length == 1 || (bytes.length == 2 && heaviest < LIGHT)) {
                assertThat(guide.next(bytes).alive())
                        .as("%s: '%s'", schema, new String(bytes, UTF_8))
                        .isEqualTo(allowed.get(token));
            }
        }
    }
}
