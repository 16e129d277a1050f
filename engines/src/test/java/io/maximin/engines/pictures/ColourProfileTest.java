package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** With the profiles that the JDK brings along: sRGB itself, and its colours without a curve. */
class ColourProfileTest {
    private static final Bitmap PICTURE = Paintings.gradient(30, 20);

    @Test
    void standardColoursStayAsTheyAre() {
        var file = withProfile(PICTURE, profile(ColorSpace.CS_sRGB));

        assertThat(PictureReader.read(file, PictureBounds.DEFAULT).sameAs(PICTURE))
                .isTrue();
    }

    @Test
    void numbersThatMeanLightBecomeNumbersThatMeanBrightness() {
        var file = withProfile(Paintings.plain(4, 4, 0xFF3700FF), profile(ColorSpace.CS_LINEAR_RGB));

        // 0x37 of 255 is 21.6 % of the light, which sRGB calls 0x80.
        assertThat(PictureReader.read(file, PictureBounds.DEFAULT).argb()).containsOnly(0xFF8000FF);
    }

    @Test
    void profilesInJpegFilesComeInParts() {
        var profile = profile(ColorSpace.CS_LINEAR_RGB);
        var file = PictureWriter.jpeg(Paintings.plain(16, 16, 0xFF373737), 1);
        int half = profile.length / 2;
        file = PictureBytes.inserted(file, 2, part(2, Arrays.copyOfRange(profile, half, profile.length)));
        file = PictureBytes.inserted(file, 2, part(1, Arrays.copyOf(profile, half)));

        var read = PictureReader.read(file, PictureBounds.DEFAULT);

        assertThat(Paintings.difference(read, Paintings.plain(16, 16, 0xFF808080)))
                .isLessThan(1.5);
    }

    @Test
    void brokenProfilesAreIgnored() {
        var random = new Random(5);
        var profile = profile(ColorSpace.CS_LINEAR_RGB);
        for (int i = 0; i < 500; i++) {
            var broken = Arrays.copyOf(profile, random.nextInt(profile.length));
            for (int flip = 0; flip < 4 && broken.length > 0; flip++) {
                broken[random.nextInt(Math.min(400, broken.length))] = (byte) random.nextInt(256);
            }
            var read = PictureReader.read(withProfile(PICTURE, broken), PictureBounds.DEFAULT);
            assertThat(read.width()).isEqualTo(30);
        }
    }

    private static byte[] profile(int space) {
        return ICC_Profile.getInstance(space).getData();
    }

    private static byte[] part(int number, byte[] data) {
        var name = PictureBytes.ascii("ICC_PROFILE\0");
        return PictureBytes.jpegSegment(0xE2, PictureBytes.joined(name, new byte[] {(byte) number, 2}, data));
    }

    /** Without the chunk that says the colours are standard anyway. */
    private static byte[] withProfile(Bitmap picture, byte[] profile) {
        var chunk = PictureBytes.joined(PictureBytes.ascii("name\0\0"), PictureBytes.deflated(profile));
        var written = PictureWriter.png(picture);
        int header = 33;
        int standard = 13;
        return PictureBytes.joined(
                Arrays.copyOf(written, header),
                PictureBytes.pngChunk("iCCP", chunk),
                Arrays.copyOfRange(written, header + standard, written.length));
    }
}
