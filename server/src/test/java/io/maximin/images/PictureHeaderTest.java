package io.maximin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {

    @ParameterizedTest
    @CsvSource({"jpeg,640,481", "png,1,7", "jpeg,1,1", "png,1023,64"})
    void sizesOfRealPicturesAreRead(String format, int width, int height) {
        var header = PictureHeader.read(TestPictures.plain(width, height, 0x123456, format));

        assertThat(header)
                .contains(new PictureHeader(PictureFormat.ofLabel(format).orElseThrow(), width, height));
    }

    @Test
    void theThreeFormsOfWebpAreRead() {
        assertThat(PictureHeader.read(
                        webp("VP8 ", bytes -> bytes.putShort(26, (short) 640).putShort(28, (short) 480))))
                .contains(new PictureHeader(PictureFormat.WEBP, 640, 480));
        assertThat(PictureHeader.read(webp("VP8L", bytes -> bytes.putInt(21, 639 | 479 << 14))))
                .contains(new PictureHeader(PictureFormat.WEBP, 640, 480));
        assertThat(PictureHeader.read(webp(
                        "VP8X",
                        bytes -> bytes.put(24, (byte) 127)
                                .put(25, (byte) 2)
                                .put(27, (byte) 223)
                                .put(28, (byte) 1))))
                .contains(new PictureHeader(PictureFormat.WEBP, 640, 480));
        assertThat(PictureHeader.read(webp("VP9 ", bytes -> bytes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void noCutAndNoChangedByteOfAHeaderBreaksIt(String format) {
        byte[] whole = TestPictures.plain(40, 30, 0x336699, format);
        for (int length = 0; length < whole.length; length++) {
            var cut = PictureHeader.read(Arrays.copyOf(whole, length));
            assertThat(cut.isEmpty() || cut.get().width() == 40).isTrue();
        }
        for (int at = 0; at < Math.min(700, whole.length); at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0xFF;
            var header = PictureHeader.read(changed);
            assertThat(header.isEmpty()
                            || (header.get().width() > 0 && header.get().height() > 0))
                    .isTrue();
        }
    }

    @Test
    void whatIsTooLargeOrNoPictureIsRefused() {
        assertThatThrownBy(() -> Picture.of(TestPictures.pngHeader(40_000, 40_000)))
                .hasMessageContaining("40000 x 40000 pixels");
        assertThatThrownBy(() -> Picture.of(TestPictures.pngHeader(-1, 10))).hasMessageContaining("neither JPEG");
        assertThatThrownBy(() -> Picture.of("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("neither JPEG");
        assertThatThrownBy(() -> Picture.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFF}))
                .hasMessageContaining("neither JPEG");
    }

    private interface Filling {
        ByteBuffer fill(ByteBuffer bytes);
    }

    private static byte[] webp(String chunk, Filling filling) {
        var bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, "RIFF".getBytes(StandardCharsets.US_ASCII));
        bytes.put(8, ("WEBP" + chunk).getBytes(StandardCharsets.US_ASCII));
        return filling.fill(bytes).array();
    }
}
