package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are made to do harm, and files that are broken by chance. */
class PictureReaderTest {
    private static final Bitmap PICTURE = Paintings.gradient(61, 43);
    private static final PictureBounds TIGHT = new PictureBounds(1 << 20, 100_000, 2_000);

    @Test
    void theHeaderTellsFormatAndSize() {
        assertThat(PictureReader.look(PictureWriter.png(PICTURE)))
                .isEqualTo(new PictureInfo(PictureFormat.PNG, 61, 43));
        assertThat(PictureReader.look(PictureWriter.jpeg(PICTURE, 0.5f)))
                .isEqualTo(new PictureInfo(PictureFormat.JPEG, 61, 43));
        assertThat(PictureReader.look(WebpFileTest.fixture("lossy")))
                .isEqualTo(new PictureInfo(PictureFormat.WEBP, 64, 48));
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() {
        // 40,000 lines of 5,000 bytes: a file of 200 KB that would take 6.4 GB of memory.
        var lines = new byte[40_000 * 5_001];
        var bomb = PictureBytes.png(PictureBytes.pngHeader(40_000, 40_000, 1, 0), lines);

        assertThat(bomb.length).isLessThan(250_000);
        assertThatThrownBy(() -> PictureReader.read(bomb, PictureBounds.DEFAULT))
                .isInstanceOf(PictureException.class)
                .hasMessage("picture is 40000 x 40000 pixels, at most 36 megapixels are read");
    }

    @Test
    void hugePicturesOfEveryFormatAreRefused() {
        var jpeg = PictureWriter.jpeg(PICTURE, 0.9f);
        int frame = indexOf(jpeg, 0xC0);
        Arrays.fill(jpeg, frame + 4, frame + 8, (byte) 0xFF);
        var gif = PictureBytes.jdk("gif", PictureBytes.image(PICTURE, BufferedImage.TYPE_BYTE_INDEXED), false);
        Arrays.fill(gif, 6, 10, (byte) 0xFF);
        var webp = WebpFileTest.fixture("lossy");
        Arrays.fill(webp, 26, 30, (byte) 0xFF);

        assertRefused(jpeg, "picture is 65535 x 65535 pixels, at most 36 megapixels are read");
        assertRefused(gif, "picture is 65535 x 65535 pixels, at most 36 megapixels are read");
        assertRefused(webp, "picture is 16383 x 16383 pixels, at most 36 megapixels are read");
    }

    @Test
    void boundsAreNamedWithTheirFigures() {
        var file = PictureWriter.png(PICTURE);

        assertThatThrownBy(() -> PictureReader.read(file, new PictureBounds(1 << 20, 2_500_000, 60)))
                .hasMessage("picture is 61 x 43 pixels, at most 60 to a side are read");
        assertThatThrownBy(() -> PictureReader.read(new byte[3 << 20], new PictureBounds(3 << 19, 10, 10)))
                .hasMessage("picture has 3.0 MiB, at most 1.5 MiB are read");
        assertThatThrownBy(() -> PictureReader.read(file, new PictureBounds(1 << 20, 2_500, 100)))
                .hasMessage("picture is 61 x 43 pixels, at most 0.0025 megapixels are read");
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsIsRefused() {
        var lines = new byte[10 * 31];

        assertRefused(PictureBytes.png(PictureBytes.pngHeader(10, 5_000, 8, 2), lines), "before it is complete");
        assertRefused(PictureBytes.png(PictureBytes.pngHeader(0, 10, 8, 2), lines), "picture is 0 x 10 pixels");
        assertRefused(PictureBytes.png(PictureBytes.pngHeader(-1, 10, 8, 2), lines), "4294967295 x 10 pixels");
    }

    @Test
    void packedExtrasAreNotUnpacked() {
        var zeros = PictureBytes.deflated(new byte[200 << 20]);
        var text = PictureBytes.joined(PictureBytes.ascii("note\0\0"), zeros);
        var longText = PictureBytes.joined(PictureBytes.ascii("note\0\1\0en\0note\0"), zeros);
        var file = PictureWriter.png(PICTURE);
        for (var chunk : List.of(
                PictureBytes.pngChunk("iCCP", text),
                PictureBytes.pngChunk("zTXt", text),
                PictureBytes.pngChunk("iTXt", longText))) {
            var bomb = PictureBytes.inserted(file, 33, chunk);

            var read = PictureReader.read(bomb, new PictureBounds(2 << 20, 10_000, 100));

            assertThat(read.sameAs(PICTURE)).isTrue();
        }
    }

    @Test
    void aChunkThatClaimsFourGigabytesIsRefused() {
        var file = PictureBytes.inserted(PictureWriter.png(PICTURE), 33, PictureBytes.ascii("\377\377\377\377tEXt"));

        assertRefused(file, "ends before it is complete");
    }

    @Test
    void aPictureCutAnywhereIsRefused() {
        // Of the moving picture the first frame is there early, so it is left out.
        for (var file : seeds().subList(0, 10)) {
            // The last bytes of some formats carry nothing.
            for (int length = 0; length < file.length - 16; length += 1 + length / 20) {
                var cut = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> PictureReader.read(cut, TIGHT)).isInstanceOf(PictureException.class);
            }
        }
    }

    @Test
    void bytesBrokenByChanceEndInPixelsOrARefusal() {
        var random = new Random(20_261_126);
        int read = 0;
        int refused = 0;
        for (var seed : seeds()) {
            for (int round = 0; round < 250; round++) {
                var file = broken(seed, random);
                try {
                    PictureReader.read(file, TIGHT);
                    read++;
                } catch (PictureException e) {
                    assertThat(e).hasMessageNotContaining("null");
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void drawingsAndOtherFilesAreRefused() {
        var deep = "<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(100_000);

        assertRefused(PictureBytes.ascii(deep), "of no format that is read (JPEG, PNG, GIF, WebP)");
        assertRefused(PictureBytes.ascii("%PDF-1.7"), "it begins with 25 50 44 46");
        assertRefused(new byte[0], "it is empty");
        assertRefused(PictureBytes.ascii("RIFF\4\0\0\0WAVE"), "of no format that is read");
    }

    private static byte[] broken(byte[] seed, Random random) {
        var file = seed.clone();
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            // Half of them in the header, where they do most.
            int most = random.nextBoolean() ? Math.min(64, file.length) : file.length;
            file[random.nextInt(most)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(file, 1 + random.nextInt(file.length));
            case 1 -> PictureBytes.inserted(file, random.nextInt(file.length), Arrays.copyOf(file, 40));
            default -> file;
        };
    }

    private static List<byte[]> seeds() {
        var image = PictureBytes.image(PICTURE, BufferedImage.TYPE_INT_RGB);
        var indexed = PictureBytes.image(PICTURE, BufferedImage.TYPE_BYTE_INDEXED);
        return List.of(
                PictureWriter.png(PICTURE),
                PictureBytes.jdk("png", image, true),
                PictureBytes.jdk("png", indexed, false),
                PictureWriter.jpeg(PICTURE, 0.9f),
                PictureBytes.jdk("jpeg", image, true),
                PictureBytes.jdk("gif", indexed, false),
                PictureBytes.jdk("gif", indexed, true),
                WebpFileTest.fixture("lossy"),
                WebpFileTest.fixture("lossless"),
                WebpFileTest.fixture("alpha"),
                WebpFileTest.fixture("moving"));
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> PictureReader.read(file, PictureBounds.DEFAULT))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining(message);
    }

    private static int indexOf(byte[] file, int marker) {
        int at = 0;
        while (file[at] != (byte) 0xFF || file[at + 1] != (byte) marker) {
            at++;
        }
        return at + 1;
    }
}
