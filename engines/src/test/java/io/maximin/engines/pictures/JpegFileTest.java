package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JpegFileTest {
    private static final Bitmap PICTURE = Paintings.gradient(61, 43);

    @Test
    void baselineAndProgressiveLookTheSame() {
        var image = PictureBytes.image(PICTURE, BufferedImage.TYPE_INT_RGB);

        for (boolean progressive : new boolean[] {false, true}) {
            var read = read(PictureBytes.jdk("jpeg", image, progressive));
            assertThat(Paintings.difference(read, PICTURE)).isLessThan(2.0);
        }
    }

    @Test
    void greyIsTakenAsStored() {
        var image = new BufferedImage(256, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256 * 8; i++) {
            image.getRaster().setSample(i % 256, i / 256, 0, i % 256);
        }

        var read = read(PictureBytes.jdk("jpeg", image, false));

        for (int x = 0; x < 256; x++) {
            assertThat(read.pixel(x, 4) & 0xFF).isBetween(x - 3, x + 3);
        }
    }

    @Test
    void inksAreLaidOverEachOther() {
        // Cyan, magenta, yellow and black of 0 is paper; full black is black whatever the others are.
        assertColour(0xFFFFFF, inks(0, 0, 0, 0));
        assertColour(0x00FFFF, inks(255, 0, 0, 0));
        assertColour(0x808000, inks(0, 0, 255, 127));
        assertColour(0x000000, inks(10, 20, 30, 255));
    }

    @Test
    void inksOfAdobeAreTheOtherWayRound() {
        assertColour(0xFFFFFF, adobe(inks(255, 255, 255, 255), 0));
        assertColour(0x00FFFF, adobe(inks(0, 255, 255, 255), 0));
        assertColour(0x000000, adobe(inks(255, 255, 255, 0), 0));
    }

    @Test
    void inksMayBeCodedAsLumaAndChroma() {
        // Luma and chroma of the inks taken for light, then what black leaves white.
        assertColour(0xFFFFFF, adobe(inks(0, 128, 128, 255), 2));
        assertColour(0x000000, adobe(inks(255, 128, 128, 255), 2));
        assertColour(0x7F7F7F, adobe(inks(0, 128, 128, 127), 2));
        assertColour(0x0000FF, adobe(inks(226, 1, 149, 255), 2));
    }

    @Test
    void adobeSaysThatColoursArePlain() {
        var samples = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 3, null);
        for (int i = 0; i < 256; i++) {
            samples.setPixel(i % 16, i / 16, new int[] {200, 30, 90});
        }

        assertColour(0xC81E5A, adobe(PictureBytes.jdk("jpeg", samples), 0));
    }

    @Test
    void everyWayOfHoldingTheCameraIsTurnedUpright() {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                var stored = PictureWriter.jpeg(held(PICTURE, orientation), 1);
                var file = withExif(stored, PictureBytes.exif(orientation, order));

                assertThat(Paintings.difference(read(file), PICTURE))
                        .as("way %d", orientation)
                        .isLessThan(2.0);
                assertThat(PictureReader.look(file)).isEqualTo(new PictureInfo(PictureFormat.JPEG, 61, 43));
            }
        }
    }

    @Test
    void brokenNotesOfACameraAreIgnored() {
        var stored = PictureWriter.jpeg(PICTURE, 1);
        var exif = PictureBytes.exif(6, ByteOrder.BIG_ENDIAN);

        for (int length = 0; length < exif.length; length++) {
            assertThat(read(withExif(stored, Arrays.copyOf(exif, length))).width())
                    .isPositive();
        }
        assertThat(read(withExif(stored, PictureBytes.exif(9, ByteOrder.BIG_ENDIAN)))
                        .width())
                .isEqualTo(61);
    }

    @Test
    void whatFollowsThePictureIsIgnored() {
        var file = PictureBytes.joined(PictureWriter.jpeg(PICTURE, 0.9f), new byte[5000]);

        assertThat(Paintings.difference(read(file), PICTURE)).isLessThan(2.0);
    }

    @Test
    void endlessScansAreRefused() {
        var file = PictureBytes.jdk("jpeg", PictureBytes.image(PICTURE, BufferedImage.TYPE_INT_RGB), true);
        int scan = find(file, 0xDA);
        var more = Arrays.copyOfRange(file, scan, find(file, 0xDA, scan + 2));
        var longer = file;
        for (int i = 0; i < 100; i++) {
            longer = PictureBytes.inserted(longer, scan, more);
        }

        var bomb = longer;
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("100 scans");
    }

    @Test
    void rareCodingsAreNamed() {
        var file = PictureWriter.jpeg(PICTURE, 0.9f);
        file[find(file, 0xC0) + 1] = (byte) 0xC9;

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("number 9");
    }

    private static Bitmap held(Bitmap upright, int orientation) {
        int width = upright.width();
        int height = upright.height();
        boolean swaps = orientation > 4;
        var stored = new int[width * height];
        int storedWidth = swaps ? height : width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Where row 0 and column 0 of the stored picture are seen: EXIF 2.32, table of the tag.
                int column = switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> width - 1 - x;
                    case 5, 6 -> y;
                    default -> height - 1 - y;
                };
                int row = switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    default -> width - 1 - x;
                };
                stored[row * storedWidth + column] = upright.pixel(x, y);
            }
        }
        return new Bitmap(storedWidth, swaps ? width : height, stored);
    }

    private static byte[] withExif(byte[] file, byte[] exif) {
        var data = PictureBytes.joined(PictureBytes.ascii("Exif\0\0"), exif);
        return PictureBytes.inserted(file, 2, PictureBytes.jpegSegment(0xE1, data));
    }

    private static byte[] inks(int... levels) {
        var samples = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            samples.setPixel(i % 16, i / 16, levels);
        }
        return PictureBytes.jdk("jpeg", samples);
    }

    private static byte[] adobe(byte[] file, int transform) {
        var data = PictureBytes.joined(PictureBytes.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        return PictureBytes.inserted(file, 2, PictureBytes.jpegSegment(0xEE, data));
    }

    private static void assertColour(int rgb, byte[] file) {
        var read = read(file);
        assertThat(Paintings.difference(read, Paintings.plain(16, 16, 0xFF000000 | rgb)))
                .as("%06x", read.pixel(8, 8))
                .isLessThan(2.0);
    }

    private static int find(byte[] file, int marker) {
        return find(file, marker, 0);
    }

    private static int find(byte[] file, int marker, int from) {
        for (int i = from; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) marker) {
                return i;
            }
        }
        throw new AssertionError("no segment " + marker);
    }

    private static Bitmap read(byte[] file) {
        return PictureReader.read(file, PictureBounds.DEFAULT);
    }
}
