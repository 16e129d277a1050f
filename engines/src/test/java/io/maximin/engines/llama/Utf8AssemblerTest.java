package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            String part =
                    assembler.push(java.util.Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
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

    private String push(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return assembler.push(bytes);
    }
}
