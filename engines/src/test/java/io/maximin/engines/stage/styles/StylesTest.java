package io.maximin.engines.stage.styles;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.Srgb;
import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylesTest {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 180;

    /** A sky that gets lighter downwards, a plain, a red disc on it. */
    private static Sheet painted() {
        var sheet = new Sheet(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            int colour = y < 90 ? new Color(90 + y, 150 + y / 2, 230).getRGB() : 0xFF5E9A48;
            Arrays.fill(sheet.pixels(), y * WIDTH, (y + 1) * WIDTH, colour);
        }
        int plain = sheet.layer(400, false);
        IntStream.range(90 * WIDTH, HEIGHT * WIDTH).forEach(i -> sheet.seen(plain, i));
        int disc = sheet.layer(5, true);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int row = i / WIDTH;
            if (Math.hypot(i % WIDTH - 110, row - 100.0) < 40) {
                sheet.pixels()[i] = 0xFFC8402C;
                sheet.seen(disc, i);
            }
        }
        return sheet;
    }

    private static int[] styled(Style style, double strength) {
        var sheet = painted();
        Styles.apply(sheet, new Styles.Wish(style, strength, 5, 77));
        return sheet.pixels();
    }

    private static double difference(int[] one, int[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] >> 16 & 255) - (other[i] >> 16 & 255))
                    + Math.abs((one[i] >> 8 & 255) - (other[i] >> 8 & 255))
                    + Math.abs((one[i] & 255) - (other[i] & 255));
        }
        return sum / one.length / 3;
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void everyStyleShowsAndIsTheSameTwice(Style style) {
        int[] styled = styled(style, 1);

        assertThat(styled).isEqualTo(styled(style, 1));
        assertThat(difference(styled, painted().pixels())).isGreaterThan(0.8);
        assertThat(Arrays.stream(styled)).allMatch(pixel -> pixel >>> 24 == 255);
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void halfItsStrengthIsHalfTheChange(Style style) {
        double whole = difference(styled(style, 1), painted().pixels());
        double half = difference(styled(style, 0.5), painted().pixels());

        assertThat(half).isBetween(0.35 * whole, 0.65 * whole);
    }

    @ParameterizedTest
    @EnumSource(value = Style.class, names = "LINE", mode = EnumSource.Mode.EXCLUDE)
    void aRedSubjectStaysReddish(Style style) {
        int[] styled = styled(style, 1);

        double red = 0;
        double blue = 0;
        double green = 0;
        for (int y = 80; y < 120; y++) {
            for (int x = 90; x < 130; x++) {
                red += styled[y * WIDTH + x] >> 16 & 255;
                green += styled[y * WIDTH + x] >> 8 & 255;
                blue += styled[y * WIDTH + x] & 255;
            }
        }
        assertThat(red).isGreaterThan(1.25 * green).isGreaterThan(1.2 * blue);
    }

    @Test
    void noTwoStylesLookAlike() {
        var styles = Style.values();
        for (var one : styles) {
            for (var other : styles) {
                if (one.compareTo(other) < 0) {
                    assertThat(difference(styled(one, 1), styled(other, 1)))
                            .as(one + " and " + other)
                            .isGreaterThan(1.5);
                }
            }
        }
    }

    @Test
    void pixelArtHasFewColoursInLargeCells() {
        int[] styled = styled(Style.PIXEL, 1);

        assertThat(new HashSet<>(Arrays.stream(styled).boxed().toList()).size()).isLessThan(64);
        assertThat(styled[0]).isEqualTo(styled[1]).isEqualTo(styled[WIDTH]);
    }

    @Test
    void aLineDrawingIsPaperAndInk() {
        int[] styled = styled(Style.LINE, 1);

        assertThat(Arrays.stream(styled)
                        .map(Srgb::luma)
                        .filter(luma -> luma > 215 || luma < 90)
                        .count())
                .isGreaterThan((long) (0.7 * styled.length));
        assertThat(Arrays.stream(styled).map(Srgb::luma).min().orElseThrow()).isLessThan(60);
    }

    @Test
    void watercolourLeavesAMarginOfPaper() {
        int[] styled = styled(Style.WATERCOLOUR, 1);

        assertThat(Srgb.luma(styled[0])).isGreaterThan(225);
        assertThat(Srgb.luma(styled[styled.length - 1])).isGreaterThan(225);
    }

    @Test
    void aNightOfNeonIsDarkAndHasBrightLines() {
        int[] styled = styled(Style.NEON, 1);

        assertThat(Arrays.stream(styled).map(Srgb::luma).average().orElseThrow())
                .isLessThan(110);
        assertThat(Arrays.stream(styled).map(Srgb::luma).max().orElseThrow()).isGreaterThan(130);
    }
}
