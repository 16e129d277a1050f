package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of PNG, held against what went in or what the JDK reads. */
class PngFileTest {
    private static final Bitmap PICTURE = Paintings.gradient(37, 29);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void coloursAreKept(boolean interlaced) {
        assertSame(PICTURE, PictureBytes.image(PICTURE, BufferedImage.TYPE_INT_RGB), interlaced);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void alphaIsKept(boolean interlaced) {
        var pixels = PICTURE.argb().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] & 0xFFFFFF) | (i % 256) << 24;
        }
        var clear = new Bitmap(37, 29, pixels);

        assertSame(clear, PictureBytes.image(clear, BufferedImage.TYPE_INT_ARGB), interlaced);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesOfAnyDepthAreRead(int depth) {
        int count = 1 << depth;
        var colours = new int[count];
        for (int i = 0; i < count; i++) {
            colours[i] =
                    (i % 3 == 0 ? 0xFF : 0x40) << 24 | (i * 37 % 256) << 16 | (i * 91 % 256) << 8 | 255 * i / count;
        }
        var model = new IndexColorModel(depth, count, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
        int type = depth == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        var image = new BufferedImage(37, 29, type, model);
        for (int i = 0; i < 37 * 29; i++) {
            image.getRaster().setSample(i % 37, i / 37, 0, i * 7 % count);
        }
        for (boolean interlaced : new boolean[] {false, true}) {
            assertSame(PictureBytes.jdkRead(PictureBytes.jdk("png", image, false)), image, interlaced);
        }
    }

    @Test
    void greyIsTakenAsStored() {
        var image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }

        var read = read(PictureBytes.jdk("png", image, false));

        for (int x = 0; x < 256; x++) {
            assertThat(read.pixel(x, 0)).isEqualTo(0xFF000000 | x * 0x010101);
        }
    }

    @Test
    void sixteenBitsAreRounded() {
        var space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(space, true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(4, 1);
        raster.setPixel(0, 0, new int[] {0, 65_535, 32_768, 65_535});
        raster.setPixel(1, 0, new int[] {127, 128, 129, 257});
        raster.setPixel(2, 0, new int[] {257, 385, 386, 65_406});
        raster.setPixel(3, 0, new int[] {65_406, 65_407, 255, 0});

        var read = read(PictureBytes.jdk("png", new BufferedImage(model, raster, false, null), false));

        assertThat(read.argb()).containsExactly(0xFF00FF80, 0x01000001, 0xFE010102, 0x00FEFF01);
    }

    @Test
    void oneColourCanBeClear() {
        var header = PictureBytes.pngHeader(3, 1, 8, 2);
        var clear = PictureBytes.pngChunk("tRNS", new byte[] {0, 4, 0, 5, 0, 6});
        var lines = new byte[] {0, 4, 5, 6, 4, 5, 7, 1, 2, 3};

        var read = read(PictureBytes.png(PictureBytes.joined(header, clear), lines));

        assertThat(read.argb()).containsExactly(0x00040506, 0xFF040507, 0xFF010203);
    }

    @Test
    void greyOfFewBitsIsSpread() {
        var read = read(PictureBytes.png(PictureBytes.pngHeader(4, 1, 2, 0), new byte[] {0, 0b00_01_10_11}));

        assertThat(read.argb()).containsExactly(0xFF000000, 0xFF555555, 0xFFAAAAAA, 0xFFFFFFFF);
    }

    @Test
    void tinyInterlacedPicturesLackSomePasses() {
        for (int width = 1; width <= 9; width++) {
            for (int height = 1; height <= 9; height++) {
                var picture = Paintings.gradient(width, height);
                assertSame(picture, PictureBytes.image(picture, BufferedImage.TYPE_INT_RGB), true);
            }
        }
    }

    @Test
    void whatIsWrittenHereIsReadHere() {
        assertThat(read(PictureWriter.png(PICTURE)).sameAs(PICTURE)).isTrue();
    }

    private static void assertSame(Bitmap expected, BufferedImage image, boolean interlaced) {
        assertThat(read(PictureBytes.jdk("png", image, interlaced)).sameAs(expected))
                .isTrue();
    }

    private static Bitmap read(byte[] file) {
        return PictureReader.read(file, PictureBounds.DEFAULT);
    }
}
