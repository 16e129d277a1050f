package io.maximin.engines.stage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackdropsTest {
    private static final int[][] SIZES = {{96, 64}, {61, 97}, {128, 72}};
    private static final int[] WIDE = {160, 120};

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyHourIsAWholePicture(Setting setting) {
        for (var hour : Hour.values()) {
            for (var size : SIZES) {
                var canvas = SettingsGallery.render(view(setting, hour, Season.SUMMER, Weather.CLEAR, size));

                assertWhole(canvas, setting + " " + hour);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyWeatherAndSeasonIsAWholePicture(Setting setting) {
        var seasons = List.of(Season.values());
        var weathers = List.of(Weather.values());
        for (var weather : weathers) {
            var season = seasons.get((weathers.indexOf(weather) + setting.name().length()) % seasons.size());

            var canvas = SettingsGallery.render(view(setting, Hour.DUSK, season, weather, SIZES[0]));

            assertWhole(canvas, setting + " " + weather + " " + season);
        }
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void anyCameraSeesAWholePicture(Setting setting) {
        var usual = view(setting, Hour.DAY, Season.AUTUMN, Weather.RAIN, SIZES[0]);
        var cameras = new Camera[] {
            new Camera(96, 64, -20, 90, 1.6),
            new Camera(96, 64, 140, 90, 1.6),
            new Camera(96, 64, 20, 60, 40),
            new Camera(96, 64, 30, 400, 0.12),
            new Camera(3, 2, 1, 3, 1.6)
        };
        for (var camera : cameras) {
            var view = new View(usual.scene(), camera, usual.light(), 1.5, 77);

            var canvas = SettingsGallery.render(view);

            assertThat(opaque(canvas)).as("%s %s", setting, camera).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aSeedIsAPicture(Setting setting) {
        var world = new World(setting, Hour.SUNSET, Season.SPRING, Weather.CLOUDY, Mood.NEUTRAL, Optional.empty());
        var one = SettingsGallery.render(SettingsGallery.view(world, WIDE, 0.5, 5))
                .pixels();

        var again = SettingsGallery.render(SettingsGallery.view(world, WIDE, 0.5, 5))
                .pixels();
        var other = SettingsGallery.render(SettingsGallery.view(world, WIDE, 0.5, 6))
                .pixels();

        assertThat(again).isEqualTo(one);
        assertThat(differing(one, other)).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void actorsHaveGroundThatIsInFrontOfTheCamera(Setting setting) {
        var view = view(setting, Hour.DAY, Season.SUMMER, Weather.CLEAR, SIZES[0]);
        var backdrop = Backdrops.of(setting);

        var ground = backdrop.ground(view);

        assertThat(backdrop.horizon()).isBetween(0.2, 0.8);
        assertThat(ground.near()).isBetween(0.5, 10.0);
        assertThat(ground.far()).isGreaterThan(ground.near() + 0.5);
        assertThat(ground.perches())
                .allSatisfy(perch -> assertThat(perch.z()).isBetween(ground.near(), ground.far() + 2));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void somethingIsBehindAllActors(Setting setting) {
        var view = view(setting, Hour.DAY, Season.SUMMER, Weather.CLEAR, SIZES[0]);
        double far = Backdrops.of(setting).ground(view).far();

        var layers = Backdrops.of(setting).layers(view);

        assertThat(layers).anySatisfy(layer -> assertThat(layer.distance()).isGreaterThan(far));
        assertThat(layers).allSatisfy(layer -> assertThat(layer.distance()).isPositive());
    }

    @Test
    void whatIsNearerThanActorsLeavesTheMiddleFree() {
        for (var setting : Setting.values()) {
            var view = view(setting, Hour.DAY, Season.SUMMER, Weather.CLEAR, new int[] {200, 200});
            double near = Backdrops.of(setting).ground(view).near();
            var canvas = new Canvas(200, 200);
            Arrays.fill(canvas.pixels(), 0xFF808080);

            Backdrops.of(setting).layers(view).stream()
                    .filter(layer -> layer.distance() < near * 0.7)
                    .forEach(layer -> layer.paint(canvas, view));

            int hidden = 0;
            for (int y = 60; y < 140; y++) {
                for (int x = 60; x < 140; x++) {
                    hidden += canvas.pixels()[y * 200 + x] == 0xFF808080 ? 0 : 1;
                }
            }
            assertThat(hidden / 6400.0).as("%s", setting).isLessThan(0.06);
        }
    }

    @Test
    void nightIsDarkerThanDay() {
        for (var setting : Setting.values()) {
            if (Places.of(setting) == Places.OUTSIDE || Places.of(setting) == Places.BELOW_WATER) {
                double day =
                        luma(SettingsGallery.render(view(setting, Hour.DAY, Season.SUMMER, Weather.CLEAR, SIZES[0])));
                double night =
                        luma(SettingsGallery.render(view(setting, Hour.NIGHT, Season.SUMMER, Weather.CLEAR, SIZES[0])));

                assertThat(night).as("%s", setting).isLessThan(day * 0.75);
            }
        }
    }

    @Test
    void aLakeMirrorsTheSky() {
        var day = SettingsGallery.render(view(Setting.LAKE, Hour.DAY, Season.SUMMER, Weather.CLEAR, WIDE));
        var sunset = SettingsGallery.render(view(Setting.LAKE, Hour.SUNSET, Season.SUMMER, Weather.CLEAR, WIDE));

        assertThat(warmth(sunset, 0, 20)).isGreaterThan(warmth(day, 0, 20) + 10);
        assertThat(warmth(sunset, 66, 86)).isGreaterThan(warmth(day, 66, 86) + 10);
    }

    @Test
    void snowIsInTheAirWhenItSnows() {
        assertThat(brightDots(Weather.SNOW)).isGreaterThan(60);
        assertThat(brightDots(Weather.RAIN)).isGreaterThan(60);
        assertThat(brightDots(Weather.CLEAR)).isZero();
    }

    @Test
    void northernLightsAreWhereverTheyAreNamed() {
        var usual = SettingsGallery.render(view(Setting.LAKE, Hour.NIGHT, Season.SUMMER, Weather.CLEAR, WIDE));
        var lit = SettingsGallery.render(view(Setting.LAKE, Hour.NIGHT, Season.SUMMER, Weather.AURORA, WIDE));

        assertThat(green(lit)).isGreaterThan(green(usual) + 5);
    }

    @Test
    void snowCoversAMeadow() {
        double summer =
                luma(SettingsGallery.render(view(Setting.MEADOW, Hour.DAY, Season.SUMMER, Weather.CLEAR, WIDE)));
        double winter = luma(SettingsGallery.render(view(Setting.MEADOW, Hour.DAY, Season.WINTER, Weather.SNOW, WIDE)));

        assertThat(winter).isGreaterThan(summer + 25);
    }

    @Test
    void timeMovesWhatMovesAndNothingElse() {
        assertThat(moved(Setting.SEA)).isGreaterThan(0.2);
        assertThat(moved(Setting.MEADOW)).isGreaterThan(0.1);
        assertThat(moved(Setting.UNDERWATER)).isGreaterThan(0.2);
        assertThat(moved(Setting.PLAIN)).isZero();
    }

    @Test
    void paintingKeepsNothing() {
        var view = view(Setting.LAKE, Hour.DAY, Season.SUMMER, Weather.CLEAR, new int[] {512, 512});
        SettingsGallery.render(view);
        long before = used();

        for (int i = 0; i < 12; i++) {
            SettingsGallery.render(view);
        }

        assertThat(used() - before).isLessThan(24L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double moved(Setting setting) {
        var world = new World(setting, Hour.DAY, Season.SUMMER, Weather.CLOUDY, Mood.NEUTRAL, Optional.empty());
        var first =
                SettingsGallery.render(SettingsGallery.view(world, WIDE, 0, 5)).pixels();
        var later =
                SettingsGallery.render(SettingsGallery.view(world, WIDE, 1, 5)).pixels();
        return differing(first, later);
    }

    private static int brightDots(Weather weather) {
        var view = view(Setting.MEADOW, Hour.DAY, Season.WINTER, weather, WIDE);
        var canvas = new Canvas(WIDE[0], WIDE[1]);
        Arrays.fill(canvas.pixels(), 0xFF202020);
        for (Layer layer : Falling.layers(view)) {
            layer.paint(canvas, view);
        }
        int dots = 0;
        for (int pixel : canvas.pixels()) {
            dots += (pixel & 255) > 50 ? 1 : 0;
        }
        return dots;
    }

    private static View view(Setting setting, Hour hour, Season season, Weather weather, int[] size) {
        return SettingsGallery.view(
                new World(setting, hour, season, weather, Mood.NEUTRAL, Optional.empty()), size, 0, 3);
    }

    private static void assertWhole(Canvas canvas, String what) {
        assertThat(opaque(canvas)).as(what).isTrue();
        assertThat(luma(canvas)).as(what).isGreaterThan(8);
    }

    private static boolean opaque(Canvas canvas) {
        return Arrays.stream(canvas.pixels()).allMatch(pixel -> pixel >>> 24 == 255);
    }

    private static double luma(Canvas canvas) {
        return Arrays.stream(canvas.pixels())
                .mapToDouble(pixel ->
                        0.2126 * ((pixel >> 16) & 255) + 0.7152 * ((pixel >> 8) & 255) + 0.0722 * (pixel & 255))
                .average()
                .orElseThrow();
    }

    /** How much redder than blue some rows are, 0 to 255. */
    private static double warmth(Canvas canvas, int first, int end) {
        return Arrays.stream(canvas.pixels(), first * canvas.width(), end * canvas.width())
                .mapToDouble(pixel -> ((pixel >> 16) & 255) - (pixel & 255))
                .average()
                .orElseThrow();
    }

    /** How much more green than red the upper third is. */
    private static double green(Canvas canvas) {
        return Arrays.stream(canvas.pixels(), 0, canvas.height() / 3 * canvas.width())
                .mapToDouble(pixel -> ((pixel >> 8) & 255) - ((pixel >> 16) & 255))
                .average()
                .orElseThrow();
    }

    private static double differing(int[] one, int[] other) {
        int number = 0;
        for (int i = 0; i < one.length; i++) {
            number += one[i] == other[i] ? 0 : 1;
        }
        return number / (double) one.length;
    }
}
