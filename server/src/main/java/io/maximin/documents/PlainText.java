package io.maximin.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.error.ApiException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Text of UTF-8, UTF-16 with a byte order mark, or GB18030. Nothing is guessed beyond that: a detector that counts
 * letters is wrong about short texts.
 */
final class PlainText {
    /** What a character takes at most in any of the charsets. */
    static final int MAX_CHARACTER_BYTES = 4;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\ufeff';

    private PlainText() {}

    /**
     * Every line ends with {@code \n}; a byte order mark is gone.
     *
     * @param what names the bytes in messages
     * @throws ApiException if it is text in none of the charsets
     */
    static String decode(byte[] bytes, String what) {
        Supplier<ApiException> unknown = () -> Refusal.of(what + " is not text in UTF-8, UTF-16 or GB18030");
        String text = decode(bytes).orElseThrow(unknown);
        if (text.chars().anyMatch(PlainText::isBinary)) {
            throw unknown.get();
        }
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return decode(bytes, UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return decode(bytes, UTF_16BE);
        }
        return decode(bytes, UTF_8).or(() -> decode(bytes, GB18030).filter(_ -> looksChinese(bytes)));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /**
     * Most bytes of Western text are valid GB18030 as well, an accented letter and the plain one after it being a rare
     * character. In Chinese text many characters are common ones, whose two bytes are both high.
     */
    private static boolean looksChinese(byte[] bytes) {
        int common = 0;
        int all = 0;
        for (int i = 0; i < bytes.length - 1; i++) {
            if (bytes[i] < 0) {
                common += (bytes[i] & 0xff) > 0xa0 && (bytes[i + 1] & 0xff) > 0xa0 ? 1 : 0;
                all++;
                i++;
            }
        }
        return common * 4 >= all;
    }

    private static boolean isBinary(int value) {
        return value < ' ' && "\t\n\f\r\u001b".indexOf(value) < 0;
    }
}
