package io.maximin.engines.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BitmapTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @Test
    void aPartIsCutOut() {
        var part = Paintings.gradient(20, 10).crop(3, 4, 5, 2);

        assertThat(part.width()).isEqualTo(5);
        assertThat(part.height()).isEqualTo(2);
        assertThat(part.pixel(4, 1)).isEqualTo(Paintings.gradient(20, 10).pixel(7, 5));
    }

    @Test
    void aPartBeyondTheEdgeIsRefused() {
        var picture = Paintings.gradient(20, 10);

        assertThatThrownBy(() -> picture.crop(16, 0, 5, 1)).hasMessageContaining("20 x 10");
        assertThatThrownBy(() -> picture.crop(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.crop(Integer.MAX_VALUE, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mirroringTwiceChangesNothing() {
        var picture = Paintings.gradient(7, 5);

        assertThat(picture.flipped().pixel(0, 2)).isEqualTo(picture.pixel(6, 2));
        assertThat(picture.flipped().flipped().sameAs(picture)).isTrue();
    }

    @Test
    void aPlainPictureStaysPlainAtAnySize() {
        var picture = Paintings.plain(13, 9, 0x80336699);

        assertThat(picture.scaled(5, 31).argb()).containsOnly(0x80336699);
        assertThat(picture.scaled(100, 2).argb()).containsOnly(0x80336699);
    }

    @Test
    void makingItSmallerAverages() {
        var pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i + i / 64) % 2 == 0 ? RED : BLUE;
        }

        var small = new Bitmap(64, 64, pixels).scaled(8, 8);

        for (int pixel : small.argb()) {
            assertThat(pixel >> 16 & 0xFF).isBetween(120, 135);
            assertThat(pixel & 0xFF).isBetween(120, 135);
        }
    }

    @Test
    void hiddenColoursDoNotBleedIntoTheRim() {
        var pixels = new int[16];
        Arrays.fill(pixels, 0, 8, RED);
        Arrays.fill(pixels, 8, 16, 0x0000FF00);

        var wide = new Bitmap(16, 1, pixels).scaled(64, 4);

        for (int pixel : wide.argb()) {
            assertThat(pixel >>> 24 == 0 || (pixel >> 8 & 0xFF) == 0).isTrue();
        }
    }

    @Test
    void aGradientKeepsItsPlaceWhenScaled() {
        var large = Paintings.gradient(40, 40);

        var back = large.scaled(160, 160).scaled(40, 40);

        assertThat(Paintings.difference(back, large)).isLessThan(1.0);
    }

    @Test
    void theLongerSideIsHeldToABound() {
        assertThat(Paintings.gradient(400, 100).within(200)).hasToString("200 x 50 pixels");
        assertThat(Paintings.gradient(4, 1000).within(100)).hasToString("1 x 100 pixels");
        assertThat(Paintings.gradient(40, 10).within(200)).hasToString("40 x 10 pixels");
    }

    @Test
    void whatIsClearShowsTheGround() {
        var flat = new Bitmap(2, 1, new int[] {0x00FFFFFF, 0x80FFFFFF}).over(0x002040);

        assertThat(flat.argb()).containsExactly(0xFF002040, 0xFF8090A0);
        assertThat(flat.opaque()).isTrue();
    }
}
