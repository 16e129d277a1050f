package io.maximin.engines.llama;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8AssemblerTest {
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

    private final Utf8Assembler assembler = new Utf8Assembler();

    @Test
    void emojiWaitsForItsLastByte() {
        assertThat(push(0xF0, 0x9F)).isEmpty();
        assertThat(push(0x98)).isEmpty();
        assertThat(push(0x80, 'a')).isEqualTo("\ud83d\ude00a");
        assertThat(assembler.finish()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void textCutAnywhereComesOutWhole(int size) {
        String text = "a\u00e9\u4f60" + FAMILY + " caf\u00e9 \ud83c\uddeb\ud83c\uddf7";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var joined = new StringBuilder();

        for (int start = 0; start < bytes.length; start += size) {
            String part = assembler.push(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
            assertThat(part).doesNotContain("\ufffd");
            joined.append(part);
        }

        assertThat(joined.append(assembler.finish())).hasToString(text);
    }

    @Test
    void brokenByteBecomesOneReplacementCharacter() {
        assertThat(push('a', 0xFF, 'b')).isEqualTo("a\ufffdb");
        assertThat(push(0xE4, 0xBD)).isEmpty();
        assertThat(push('c')).isEqualTo("\ufffdc");
    }

    @Test
    void unfinishedCharacterIsReplacedAtTheEnd() {
        assertThat(push('x', 0xF0, 0x9F, 0x98)).isEqualTo("x");
        assertThat(assembler.finish()).isEqualTo("\ufffd");
    }

    private static Stream<Arguments> bytes() {
        return Stream.of(
                        "a\u00e9\u4f60" + FAMILY,
                        "\u00e4\u00bd c \u00f0\u009f\u0098 \u00ff\u00fe \u00c0\u0080",
                        "\u00ed\u00a0\u0080\u00ed\u00b0\u0080 \u00f4\u0090\u0080\u0080",
                        "\u00f8\u0088\u0080\u0080\u0080 \u00e0\u009f\u00bf \u00f0\u008f\u00bf\u00bf \u00c2")
                .flatMap(text -> Stream.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(ISO_8859_1)))
                .flatMap(bytes -> Stream.of(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, new byte[] {2, 0, 3, 3})
                        .map(sizes -> Arguments.of(bytes, sizes)));
    }

    @MethodSource("bytes")
    @FuzzTest
    void anyBytesCutAnywhereAreReadAsOneText(byte @NotNull [] bytes, byte @NotNull [] sizes) {
        var text = new StringBuilder();
        var test = new Utf8Assembler();
        int from = 0;
        for (byte size : sizes) {
            int to = Math.min(bytes.length, from + (size & 0xFF));
            var piece = test.push(Arrays.copyOfRange(bytes, from, to));
            assertThat(piece.codePoints().allMatch(Utf8AssemblerTest::isCharacter))
                    .isTrue();
            text.append(piece);
            from = to;
        }
        text.append(test.push(Arrays.copyOfRange(bytes, from, bytes.length))).append(test.finish());

        assertThat(text).hasToString(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean isCharacter(int codePoint) {
        return Character.getType(codePoint) != Character.SURROGATE;
    }

    private String push(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return assembler.push(bytes);
    }
}
