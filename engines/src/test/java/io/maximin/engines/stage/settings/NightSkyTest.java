package io.maximin.engines.stage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightSkyTest {
    private static final int SIDE = 512;
    private static final Actor MOON = new Actor(
            0,
            "moon",
            new Art(Art.Family.ICON, "fluent-emoji-flat/full-moon"),
            Category.SKY_BODY,
            1,
            Looks.USUAL,
            100,
            Optional.empty(),
            Optional.empty());

    private static View view(List<Actor> actors, long seed) {
        var scene = new Scene(
                new Scene.World(
                        Setting.ROOFTOP, Hour.NIGHT, Season.SUMMER, Weather.CLEAR, Mood.NEUTRAL, Optional.empty()),
                new Scene.View(Shot.MEDIUM, Angle.EYE, Style.PAINTED, 1),
                actors,
                List.of(),
                Optional.empty(),
                List.of());
        return new View(scene, new Camera(SIDE, SIDE, 320, 590, 1.6), Lights.of(scene, seed), 0, seed);
    }

    private static int[] evenSky() {
        var pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, 0xFF202028);
        return pixels;
    }

    /** The most that two neighbours in the part of a row that holds no moon differ. */
    private static int edge(int[] pixels, Sun moon, double away) {
        int most = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 1; x < SIDE; x++) {
                if (Math.hypot(x - moon.column(), y - moon.row()) > away) {
                    int step = (pixels[y * SIDE + x] >> 8 & 255) - (pixels[y * SIDE + x - 1] >> 8 & 255);
                    most = Math.max(most, Math.abs(step));
                }
            }
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 47, 65})
    void theHaloOfTheMoonHasNoFrame(long seed) {
        for (var actors : List.of(List.<Actor>of(), List.of(MOON))) {
            var view = view(actors, seed);
            var canvas = new Canvas(SIDE, SIDE);
            int[] sky = evenSky();
            System.arraycopy(sky, 0, canvas.pixels(), 0, sky.length);

            Moon.paint(canvas, view);

            assertThat(canvas.pixels()).isNotEqualTo(sky);
            assertThat(edge(canvas.pixels(), Sun.of(view.light(), view.camera()), 0.16 * SIDE))
                    .isLessThanOrEqualTo(3);
        }
    }
}
