package io.maximin.engines.stage.sprites;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Category;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Srgb;
import io.maximin.engines.stage.TinyScenes;
import io.maximin.engines.stage.View;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatTest {
    private static final int SIDE = 400;
    private static final int GROUND = 0xFF7FA35B;

    private static Light from(double side) {
        var day = TinyScenes.DAYLIGHT;
        return new Light(side, 0.6, day.key(), day.ambient(), day.air(), day.haze(), day.softness());
    }

    private static Canvas seated(Light light, Footing footing, double distance, double wet) {
        var canvas = new Canvas(SIDE, SIDE);
        Arrays.fill(canvas.pixels(), GROUND);
        var actor = TinyScenes.coloured(TinyScenes.actor(0, "fox", Category.ANIMAL, 1), 0xC05030);
        var view = new View(TinyScenes.scene(List.of(actor)), new Camera(SIDE, SIDE, 150, 460, 1.6), light, 0, 1);
        var sprite = Sprite.of(TinyScenes.drawing(actor, 1), 100, false, 0);
        new Seat(canvas, view, new Seat.Ground(wet))
                .paint(sprite, new Stance(200, 250, 100, distance, false, footing, 0), false, -1);
        return canvas;
    }

    private static int luma(Canvas canvas, int x, int y) {
        return Srgb.luma(canvas.pixels()[y * SIDE + x]);
    }

    private static double mean(Canvas canvas, int fromX, int toX, int fromY, int toY) {
        double sum = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                sum += luma(canvas, x, y);
            }
        }
        return sum / ((toX - fromX) * (toY - fromY));
    }

    @Test
    void theShadowFallsAwayFromTheLight() {
        var left = seated(from(-0.8), Footing.GROUND, 6, 0);
        var right = seated(from(0.8), Footing.GROUND, 6, 0);

        assertThat(mean(left, 255, 320, 251, 275)).isLessThan(mean(left, 80, 145, 251, 275) - 3);
        assertThat(mean(right, 80, 145, 251, 275)).isLessThan(mean(right, 255, 320, 251, 275) - 3);
    }

    @Test
    void theSideTowardsTheLightIsLighter() {
        var left = seated(from(-0.8), Footing.GROUND, 6, 0);

        assertThat(mean(left, 158, 170, 190, 210)).isGreaterThan(mean(left, 230, 242, 190, 210) + 4);
    }

    @Test
    void itIsDarkWhereItTouchesTheGround() {
        var canvas = seated(from(-0.8), Footing.GROUND, 6, 0);

        assertThat(luma(canvas, 200, 253)).isLessThan(Srgb.luma(GROUND) - 30);
    }

    @Test
    void whatFliesLeavesTheGroundAlone() {
        var canvas = seated(from(-0.8), Footing.AIR, 6, 0);

        assertThat(mean(canvas, 100, 320, 255, 300)).isEqualTo(Srgb.luma(GROUND));
    }

    @Test
    void waterMirrorsWhatIsInIt() {
        var canvas = seated(from(-0.8), Footing.WATER, 6, 0);

        int mirrored = canvas.pixels()[270 * SIDE + 200];
        assertThat(mirrored >> 16 & 255).isGreaterThan((GROUND >> 16 & 255) + 8);
    }

    @Test
    void wetGroundMirrorsLess() {
        int dry = seated(from(-0.8), Footing.GROUND, 6, 0).pixels()[280 * SIDE + 200] >> 16 & 255;
        int wet = seated(from(-0.8), Footing.GROUND, 6, 0.3).pixels()[280 * SIDE + 200] >> 16 & 255;

        assertThat(wet).isGreaterThan(dry + 3);
    }

    @Test
    void whatIsFarHasTheColourOfTheAir() {
        var near = seated(from(-0.8), Footing.GROUND, 5, 0);
        var far = seated(from(-0.8), Footing.GROUND, 4000, 0);

        int pixel = far.pixels()[200 * SIDE + 200];
        assertThat(pixel & 255).isGreaterThan((near.pixels()[200 * SIDE + 200] & 255) + 40);
    }

    @Test
    void nightIsDarkAndStillShowsTheSubject() {
        var moon = new Light(0.5, -0.6, new Rgb(0.1, 0.13, 0.2), new Rgb(0.04, 0.06, 0.1), Rgb.BLACK, 0, 0.3);

        double night = mean(seated(moon, Footing.GROUND, 5, 0), 180, 220, 190, 220);
        double day = mean(seated(from(0.5), Footing.GROUND, 5, 0), 180, 220, 190, 220);

        assertThat(night).isBetween(0.3 * day, 0.85 * day);
    }
}
