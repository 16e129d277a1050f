package io.maximin.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.error.ApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=X7";

    /** Gives a few bytes at a time, as a network may. */
    private static InputStream trickle(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(most, length));
            }
        };
    }

    private static Multipart form(String body) {
        return new Multipart(TYPE, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String part(String disposition, String content) {
        return "--X7\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static List<String> read(Multipart form) throws IOException {
        List<String> parts = new ArrayList<>();
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            String content = new String(part.get().content().readAllBytes(), ISO_8859_1);
            parts.add(part.get().name() + "|" + part.get().fileName().orElse("-") + "|" + content);
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void partsComeInOrderHoweverTheyArrive(int most) throws IOException {
        var body = part("name=\"purpose\"", "voice_clone")
                + part("name=\"file\"; filename=\"a.mp3\"", "\r\n--X\r\n--X8\r") + "--X7--\r\n";

        var form = new Multipart(TYPE, trickle(body.getBytes(UTF_8), most));

        assertThat(read(form)).containsExactly("purpose|-|voice_clone", "file|a.mp3|\r\n--X\r\n--X8\r");
    }

    @Test
    void whatIsNotReadIsSkippedAndTheBodyReadToItsEnd() throws IOException {
        var in = new ByteArrayInputStream(
                (part("name=a", "x".repeat(300_000)) + part("name=b", "1") + "--X7--\r\nepilogue").getBytes(UTF_8));
        var form = new Multipart(TYPE, in);

        assertThat(form.next()).map(FormPart::name).contains("a");
        assertThat(form.next()).map(FormPart::name).contains("b");
        assertThat(form.next()).isEmpty();
        assertThat(in.available()).isZero();
    }

    @Test
    void namesMayBeWrittenInAnyScript() throws IOException {
        var form = form(part("name=\"file\"; filename=\"你好.txt\"", "1")
                + part("name=\"file\"; filename=\"x\"; filename*=utf-8''%E4%BD%A0+.txt", "2")
                + part("name=file; filename=plain.txt", "3")
                + part("name=\"file\"; filename=\"a\\\"b;c.txt\"", "4")
                + "--X7--");

        List<Optional<String>> names = new ArrayList<>();
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            names.add(part.get().fileName());
        }

        assertThat(names)
                .containsExactly(
                        Optional.of("你好.txt"),
                        Optional.of("你+.txt"),
                        Optional.of("plain.txt"),
                        Optional.of("a\"b;c.txt"));
    }

    @Test
    void aTornFormIsMalformed() {
        var torn = part("name=\"purpose\"", "voice_clone");

        assertThatThrownBy(() -> read(form(torn)))
                .isInstanceOf(ApiException.class)
                .hasMessage("invalid params, the multipart form is malformed");
        assertThatThrownBy(() -> read(form("no form at all"))).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> read(form(""))).isInstanceOf(ApiException.class);
    }

    @Test
    void partsAndTheirHeadersAreBounded() {
        var wide = part("name=\"" + "x".repeat(9000) + "\"", "1") + "--X7--";
        var many = part("name=a", "").repeat(200) + "--X7--";

        assertThatThrownBy(() -> read(form(wide))).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> read(form(many))).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data", "multipart/form-data; boundary="})
    void anotherTypeIsNamed(String type) {
        assertThatThrownBy(() -> new Multipart(type, InputStream.nullInputStream()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("'" + type + "' is not multipart/form-data with a boundary");
    }
}
