package io.maximin.engines.stage.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Category;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.TinyScenes;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 200, 80);

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "Grand Hotel of the Northern Lights", "AB", "one two three four five six seven"})
    void wordsFillTheAreaAndStayWithinIt(String text) {
        var bounds = Lettering.fitted(text, Fonts.none(), AREA).getBounds2D();

        assertThat(AREA.contains(bounds.getX() + 0.01, bounds.getY() + 0.01)).isTrue();
        assertThat(AREA.contains(bounds.getMaxX() - 0.01, bounds.getMaxY() - 0.01))
                .isTrue();
        assertThat(Math.max(bounds.getWidth() / AREA.getWidth(), bounds.getHeight() / AREA.getHeight()))
                .isGreaterThan(0.75);
    }

    @Test
    void emptyTextIsNothing() {
        assertThat(Lettering.fitted("  ", Fonts.none(), AREA).getBounds2D().getWidth())
                .isZero();
    }

    @Test
    void aVeryLongTextIsCutAndNotEndless() {
        var bounds = Lettering.fitted("word ".repeat(5000), Fonts.none(), AREA).getBounds2D();

        assertThat(bounds.getWidth()).isBetween(1.0, AREA.getWidth() + 0.1);
    }

    @Test
    void wordsOnAMirroredActorAreNotMirrored() {
        var face = new Rectangle2D.Double(-0.4, -0.8, 0.8, 0.4);
        var bare = TinyScenes.drawing(TinyScenes.actor(0, "sign", Category.THING, 1), 1);
        var inscribed = new Inscribed(bare, Optional.of(face), "L", Fonts.none());

        double upright = inkedLeft(inscribed, 1);
        double mirrored = inkedLeft(inscribed, -1);

        assertThat(upright).isGreaterThan(0.55);
        assertThat(mirrored).isGreaterThan(0.55);
    }

    /** Share of the ink of an L in the left half of its bounds: its stem. */
    private static double inkedLeft(Inscribed inscribed, int side) {
        var canvas = new Canvas(200, 200);
        var graphics = canvas.graphics();
        graphics.translate(100, 190);
        graphics.scale(side * 180, 180);
        inscribed.letter(graphics);
        graphics.dispose();
        int left = 200;
        int right = 0;
        for (int i = 0; i < canvas.pixels().length; i++) {
            if (canvas.pixels()[i] != 0) {
                left = Math.min(left, i % 200);
                right = Math.max(right, i % 200);
            }
        }
        double inked = 0;
        double all = 0;
        for (int i = 0; i < canvas.pixels().length; i++) {
            if (canvas.pixels()[i] != 0) {
                all++;
                inked += i % 200 < (left + right) / 2 ? 1 : 0;
            }
        }
        return inked / all;
    }

    @Test
    void inkStandsOutFromTheFace() {
        for (int rgb : new int[] {0x101010, 0xF0F0E0, 0xB03030, 0x3060A0, 0x808080}) {
            var actor = TinyScenes.coloured(TinyScenes.actor(0, "sign", Category.THING, 1), rgb);
            var face = new Rectangle2D.Double(-0.3, -0.7, 0.6, 0.4);
            var inscribed = new Inscribed(TinyScenes.drawing(actor, 1), Optional.of(face), "M", Fonts.none());
            var canvas = new Canvas(200, 200);
            var graphics = canvas.graphics();
            graphics.translate(100, 190);
            graphics.scale(180, 180);
            inscribed.letter(graphics);
            graphics.dispose();
            int ink = Arrays.stream(canvas.pixels())
                    .filter(pixel -> pixel >>> 24 == 255)
                    .findFirst()
                    .orElseThrow();

            assertThat(Contrast.of(
                            Rgb.of(ink & 0xFFFFFF).luminance(), Rgb.of(rgb).luminance()))
                    .as(Integer.toHexString(rgb))
                    .isGreaterThan(4);
        }
    }

    @Test
    void aTitleIsWrittenWhereNobodyIs() {
        var canvas = new Canvas(400, 300);
        Arrays.fill(canvas.pixels(), 0xFF88AACC);
        var top = new Rectangle2D.Double(0, 0, 400, 150);

        var place = Banner.write(canvas, "Hello", Fonts.none(), List.of(top));

        assertThat(place.getMinY()).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF, 0x808080, 0x3A7CA8})
    void aTitleStandsOutFromAnyGround(int rgb) {
        var canvas = new Canvas(400, 300);
        Arrays.fill(canvas.pixels(), 0xFF000000 | rgb);

        var place = Banner.write(canvas, "HHH", Fonts.none(), List.of());

        double darkest = 1;
        double lightest = 0;
        for (int y = (int) place.getMinY(); y < (int) place.getMaxY(); y++) {
            for (int x = (int) place.getMinX(); x < (int) place.getMaxX(); x++) {
                double luminance =
                        Rgb.of(canvas.pixels()[y * 400 + x] & 0xFFFFFF).luminance();
                darkest = Math.min(darkest, luminance);
                lightest = Math.max(lightest, luminance);
            }
        }
        assertThat(Contrast.of(darkest, lightest)).isGreaterThan(4.5);
    }
}
