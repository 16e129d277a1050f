package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The fixtures are {@link Paintings#gradient} of 64 x 48 pixels, coded by libwebp. */
class WebpFileTest {
    private static final Bitmap PICTURE = Paintings.gradient(64, 48);

    @Test
    void lossyFramesAreRead() {
        assertThat(Paintings.difference(read(fixture("lossy")), PICTURE)).isLessThan(3.0);
    }

    @Test
    void losslessFramesAreExact() {
        assertThat(read(fixture("lossless")).sameAs(PICTURE)).isTrue();
    }

    @Test
    void alphaIsRead() {
        var read = read(fixture("alpha"));

        assertThat(read.pixel(0, 0) >>> 24).isEqualTo(255);
        for (int x = 0; x < 64; x++) {
            assertThat(read.pixel(x, 40) >>> 24).isBetween(255 * x / 64 - 2, 255 * x / 64 + 2);
        }
        assertThat(Paintings.difference(read.crop(0, 0, 64, 16), PICTURE.crop(0, 0, 64, 16)))
                .isLessThan(3.0);
    }

    @Test
    void theFirstFrameOfAMovingPictureIsRead() {
        assertThat(Paintings.difference(read(fixture("moving")), PICTURE)).isLessThan(3.0);
    }

    @Test
    void aFrameIsPutWhereItBelongs() {
        var frame = PictureBytes.joined(
                new byte[] {5, 0, 0, 3, 0, 0, 63, 0, 0, 47, 0, 0, 0, 0, 0, 0}, chunkOf(fixture("lossless")));
        var file = riff(chunk("VP8X", 2, 0, 0, 0, 99, 0, 0, 79, 0, 0), chunk("ANMF", frame));

        var read = read(file);

        assertThat(read).hasToString("100 x 80 pixels");
        assertThat(read.crop(10, 6, 64, 48).sameAs(PICTURE)).isTrue();
        assertThat(read.pixel(9, 6) | read.pixel(10, 5) | read.pixel(74, 53)).isZero();
    }

    @Test
    void aCanvasThatLiesIsRefused() {
        var small = riff(chunk("VP8X", 0, 0, 0, 0, 9, 0, 0, 9, 0, 0), chunkOf(fixture("lossless")));
        var huge = riff(chunk("VP8X", 0, 0, 0, 0, 255, 255, 255, 255, 255, 255), chunkOf(fixture("lossless")));

        assertThatThrownBy(() -> read(small))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("64 x 48 pixels at 0,0, outside its 10 x 10");
        assertThatThrownBy(() -> read(huge))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("16777216 x 16777216 pixels");
    }

    @Test
    void notesBehindTheFrameSayHowTheCameraWasHeld() {
        var exif = PictureBytes.exif(6, ByteOrder.LITTLE_ENDIAN);
        var file =
                riff(chunk("VP8X", 8, 0, 0, 0, 63, 0, 0, 47, 0, 0), chunkOf(fixture("lossless")), chunk("EXIF", exif));

        var read = read(file);

        assertThat(read).hasToString("48 x 64 pixels");
        assertThat(read.pixel(47, 0)).isEqualTo(PICTURE.pixel(0, 0));
        assertThat(read.pixel(0, 63)).isEqualTo(PICTURE.pixel(63, 47));
    }

    /** The file's chunks, without its own header. */
    private static byte[] chunkOf(byte[] file) {
        return Arrays.copyOfRange(file, 12, file.length);
    }

    private static byte[] riff(byte[]... chunks) {
        var body = PictureBytes.joined(PictureBytes.ascii("WEBP"), PictureBytes.joined(chunks));
        return chunk("RIFF", body);
    }

    private static byte[] chunk(String type, int... data) {
        var bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return chunk(type, bytes);
    }

    private static byte[] chunk(String type, byte[] data) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length);
        return PictureBytes.joined(PictureBytes.ascii(type), length.array(), data, new byte[data.length % 2]);
    }

    static byte[] fixture(String name) {
        try (var in = Objects.requireNonNull(WebpFileTest.class.getResourceAsStream(name + ".webp"), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bitmap read(byte[] file) {
        return PictureReader.read(file, PictureBounds.DEFAULT);
    }
}
