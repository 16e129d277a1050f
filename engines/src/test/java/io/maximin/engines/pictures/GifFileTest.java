package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifFileTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16, 256})
    void frameIsReadAsItWasWritten(int colours) {
        for (int height : new int[] {1, 2, 3, 5, 9, 131}) {
            var image = noise(colours, 103, height);
            for (boolean interlaced : new boolean[] {false, true}) {
                var file = PictureBytes.jdk("gif", image, interlaced);
                assertThat(read(file).sameAs(PictureBytes.bitmap(image))).isTrue();
            }
        }
    }

    @Test
    void longRunsFillTheTableOfCodes() {
        var image = noise(256, 700, 400);

        var file = PictureBytes.jdk("gif", image, false);

        assertThat(read(file).sameAs(PictureBytes.jdkRead(file))).isTrue();
    }

    @Test
    void oneColourCanBeClear() {
        var palette = new int[] {0xFF102030, 0x00FFFFFF, 0xFF405060, 0xFF708090};
        var model = new IndexColorModel(2, 4, palette, 0, true, 1, 0);
        var image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int x = 0; x < 4; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }

        var read = read(PictureBytes.jdk("gif", image, false));

        assertThat(read.argb()).containsExactly(0xFF102030, 0, 0xFF405060, 0xFF708090);
    }

    @Test
    void framesWithoutEndAreNotLookedAt() {
        var file = PictureBytes.jdk("gif", noise(16, 20, 20), false);
        int trailer = file.length - 1;
        var frame = Arrays.copyOfRange(file, 13 + 3 * 16, trailer);
        var parts = new byte[20_000][];
        Arrays.fill(parts, frame);

        var endless = PictureBytes.joined(Arrays.copyOf(file, trailer), PictureBytes.joined(parts));

        assertThat(read(endless).sameAs(PictureBytes.jdkRead(file))).isTrue();
    }

    @Test
    void aFrameBeyondTheScreenIsRefused() {
        var file = PictureBytes.jdk("gif", noise(16, 20, 20), false);
        file[6] = 19;

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(PictureException.class)
                .hasMessage("GIF picture has a frame of 20 x 20 pixels at 0,0, outside its 19 x 20");
    }

    private static BufferedImage noise(int colours, int width, int height) {
        var random = new Random(colours * 1000L + height);
        var palette = random.ints(colours).map(colour -> colour | 0xFF000000).toArray();
        int bits = Integer.numberOfTrailingZeros(colours);
        var model = new IndexColorModel(bits, colours, palette, 0, false, -1, 0);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        var image = new BufferedImage(width, height, type, model);
        for (int i = 0; i < width * height; i++) {
            boolean run = i % 97 < 60;
            image.getRaster().setSample(i % width, i / width, 0, run ? i / 97 % colours : random.nextInt(colours));
        }
        return image;
    }

    private static Bitmap read(byte[] file) {
        return PictureReader.read(file, PictureBounds.DEFAULT);
    }
}
