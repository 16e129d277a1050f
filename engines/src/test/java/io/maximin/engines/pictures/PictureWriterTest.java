package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is written is read back by the JDK's own readers. */
class PictureWriterTest {
    private final Bitmap picture = Paintings.gradient(67, 45);

    @Test
    void pngKeepsEveryPixel() throws IOException {
        assertThat(decoded(PictureWriter.png(picture)).sameAs(picture)).isTrue();
    }

    @Test
    void pngKeepsAlpha() throws IOException {
        var pixels = picture.argb().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] & 0xFFFFFF) | (i % 256 << 24);
        }
        var clear = new Bitmap(67, 45, pixels);

        assertThat(decoded(PictureWriter.png(clear)).sameAs(clear)).isTrue();
    }

    @Test
    void jpegLooksTheSame() throws IOException {
        var file = PictureWriter.jpeg(picture, 0.9f);

        assertThat(Paintings.difference(decoded(file), picture)).isLessThan(2.0);
        assertThat(file.length).isLessThan(PictureWriter.jpeg(picture, 1).length);
    }

    @Test
    void jpegLaysWhatIsClearOverWhite() throws IOException {
        var file = PictureWriter.jpeg(Paintings.plain(32, 32, 0x00FF0000), 0.9f);

        assertThat(Paintings.difference(decoded(file), Paintings.plain(32, 32, 0xFFFFFFFF)))
                .isLessThan(2.0);
    }

    @Test
    void theSamePixelsGiveTheSameBytes() {
        assertThat(PictureWriter.png(picture)).isEqualTo(PictureWriter.png(Paintings.gradient(67, 45)));
        assertThat(PictureWriter.jpeg(picture, 0.8f)).isEqualTo(PictureWriter.jpeg(Paintings.gradient(67, 45), 0.8f));
    }

    @Test
    void aQualityOutOfRangeIsRefused() {
        assertThatThrownBy(() -> PictureWriter.jpeg(picture, 0)).hasMessageContaining("quality is 0.0");
        assertThatThrownBy(() -> PictureWriter.jpeg(picture, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Bitmap decoded(byte[] file) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "readable");
        int width = image.getWidth();
        return new Bitmap(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }
}
