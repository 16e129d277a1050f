package io.maximin.engines.stage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Rgb;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LightsTest {
    @Test
    void theSunIsHighByDayLowAtSunsetAndDownByNight() {
        assertThat(light(Hour.DAY, Weather.CLEAR).elevation()).isGreaterThan(0.5);
        assertThat(light(Hour.SUNSET, Weather.CLEAR).elevation()).isBetween(0.0, 0.2);
        assertThat(light(Hour.NIGHT, Weather.CLEAR).elevation()).isNegative();
    }

    @Test
    void sunsetIsWarmerThanDayAndNightIsCold() {
        assertThat(warmth(light(Hour.SUNSET, Weather.CLEAR).key()))
                .isGreaterThan(warmth(light(Hour.DAY, Weather.CLEAR).key()) * 1.5);
        assertThat(warmth(light(Hour.NIGHT, Weather.CLEAR).key())).isLessThan(1);
    }

    @Test
    void whitePaperInTheSunIsAboutWhite() {
        var light = light(Hour.DAY, Weather.CLEAR);

        assertThat(light.key().plus(light.ambient()).luminance()).isBetween(0.85, 1.15);
    }

    @Test
    void cloudsTakeTheShadowsAndFogTheDistance() {
        var clear = light(Hour.DAY, Weather.CLEAR);
        var overcast = light(Hour.DAY, Weather.OVERCAST);
        var fog = light(Hour.DAY, Weather.FOG);

        assertThat(overcast.key().luminance()).isLessThan(clear.key().luminance() / 2);
        assertThat(overcast.softness()).isGreaterThan(clear.softness() + 0.3);
        assertThat(fog.veil(100)).isGreaterThan(0.6);
        assertThat(clear.veil(100)).isLessThan(0.03);
    }

    @Test
    void aGloomyPlaceIsDarkerThanACheerfulOne() {
        var gloomy = light(Setting.CITY, Hour.DAY, Mood.GLOOMY, Optional.empty(), 1);
        var cheerful = light(Setting.CITY, Hour.DAY, Mood.CHEERFUL, Optional.empty(), 1);

        assertThat(gloomy.key().luminance()).isLessThan(cheerful.key().luminance() * 0.7);
    }

    @Test
    void anAccentTintsTheAir() {
        var red = light(Setting.MEADOW, Hour.DAY, Mood.NEUTRAL, Optional.of(new Colour("red", 0xE02020)), 1);
        var none = light(Setting.MEADOW, Hour.DAY, Mood.NEUTRAL, Optional.empty(), 1);

        assertThat(warmth(red.air())).isGreaterThan(warmth(none.air()) * 1.2);
    }

    @Test
    void roomsAreLitByLampsAtNight() {
        var night = light(Setting.ROOM, Hour.NIGHT, Mood.NEUTRAL, Optional.empty(), 1);

        assertThat(warmth(night.key())).isGreaterThan(2);
        assertThat(night.haze()).isZero();
    }

    @Test
    void waterIsBlueAndCloses() {
        var light = light(Setting.UNDERWATER, Hour.DAY, Mood.NEUTRAL, Optional.empty(), 1);

        assertThat(warmth(light.air())).isLessThan(0.5);
        assertThat(light.veil(40)).isGreaterThan(0.6);
    }

    @Test
    void theSeedChoosesTheSide() {
        long left = 0;
        for (int seed = 0; seed < 60; seed++) {
            double side = light(Setting.LAKE, Hour.DAY, Mood.NEUTRAL, Optional.empty(), seed)
                    .side();
            assertThat(Math.abs(side)).isBetween(0.3, 1.0);
            left += side < 0 ? 1 : 0;
        }

        assertThat(left).isBetween(15L, 45L);
    }

    @Test
    void everyWorldHasAFiniteLight() {
        for (var setting : Setting.values()) {
            for (var hour : Hour.values()) {
                for (var mood : Mood.values()) {
                    var light = light(setting, hour, mood, Optional.of(new Colour("black", 0)), 4);

                    assertThat(light.key().luminance()).isPositive().isLessThan(2);
                    assertThat(light.ambient().luminance()).isPositive().isLessThan(2);
                    assertThat(light.haze()).isBetween(0.0, 1.0);
                    assertThat(light.softness()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    private static double warmth(Rgb colour) {
        return colour.red() / Math.max(1e-6, colour.blue());
    }

    private static Light light(Hour hour, Weather weather) {
        var world = new World(Setting.MEADOW, hour, Season.SUMMER, weather, Mood.NEUTRAL, Optional.empty());
        return SettingsGallery.view(world, new int[] {8, 8}, 0, 1).light();
    }

    private static Light light(Setting setting, Hour hour, Mood mood, Optional<Colour> accent, long seed) {
        var world = new World(setting, hour, Season.SUMMER, Weather.CLEAR, mood, accent);
        return SettingsGallery.view(world, new int[] {8, 8}, 0, seed).light();
    }
}
