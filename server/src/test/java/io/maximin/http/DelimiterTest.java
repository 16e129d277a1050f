package io.maximin.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DelimiterTest {
    private static final Delimiter DELIMITER = new Delimiter("\r\n--X".getBytes(ISO_8859_1));

    @Test
    void isFoundAtEveryPlaceAndNowhereElse() {
        for (int before = 0; before < 40; before++) {
            byte[] text = ("\r".repeat(before) + "\r\n--X" + "\u008d".repeat(20)).getBytes(ISO_8859_1);

            assertThat(DELIMITER.find(text, 0, text.length)).isEqualTo(before);
            assertThat(DELIMITER.find(text, before, before + 5)).isEqualTo(before);
            assertThat(DELIMITER.find(text, 0, before + 4)).isEqualTo(-1);
            assertThat(DELIMITER.find(text, before + 1, text.length)).isEqualTo(-1);
        }
    }

    /** Few values, so that beginnings of it are frequent, and those that differ by a carry or a top bit. */
    @Test
    void isFoundWhereASearchOfTextFindsIt() {
        var random = new Random(5);
        String alphabet = "\r\r\n-X\u000c\u008d\u000e\u008c\u0000\u00ff";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(
                        random.nextInt(9) == 0
                                ? "\r\n--X"
                                : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            byte[] bytes = text.toString().getBytes(ISO_8859_1);
            int begin = random.nextInt(bytes.length + 1);

            assertThat(DELIMITER.find(bytes, begin, bytes.length)).isEqualTo(text.indexOf("\r\n--X", begin));
        }
    }
}
