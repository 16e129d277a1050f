package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.View;

/**
 * What hour, season and weather mean for what is painted.
 *
 * @param cover share of the sky under clouds
 * @param deck whether the clouds are one grey cover without gaps
 * @param wet how wet the ground is, 0 to 1
 * @param wind 0 to 1
 * @param snow how much of the ground is under snow, 0 to 1
 * @param lamps how much lamps and windows are lit, 0 to 1
 * @param bodies whether sun and moon are ours to draw: not if the prompt names one
 */
record Climate(double cover, boolean deck, double wet, double wind, double snow, double lamps, boolean bodies) {
    static Climate of(View view) {
        var world = view.scene().world();
        var weather = world.weather();
        double lot = new Noise(view.seed()).cell(5, 77);
        boolean winter = world.season() == Season.WINTER;
        boolean white = weather == Weather.SNOW || world.setting() == Setting.SNOWFIELD;
        boolean falls = weather == Weather.RAIN || weather == Weather.STORM;
        return new Climate(
                cover(weather, lot),
                deck(weather),
                falls ? 1 : 0,
                weather == Weather.WIND ? 0.9 : weather == Weather.STORM ? 1 : 0.25,
                white ? 1 : winter ? 0.8 : 0,
                lamps(world.hour(), weather),
                view.scene().actors().stream()
                        .noneMatch(actor -> actor.category() == Category.SKY_BODY && !Sky.paints(world, actor)));
    }

    private static double cover(Weather weather, double lot) {
        return switch (weather) {
            case CLEAR -> 0.18 + 0.24 * lot;
            case CLOUDY -> 0.52 + 0.12 * lot;
            case WIND -> 0.34 + 0.16 * lot;
            case OVERCAST, RAIN, STORM, SNOW -> 1;
            case FOG, AURORA -> 0;
        };
    }

    private static boolean deck(Weather weather) {
        return switch (weather) {
            case CLEAR, CLOUDY, WIND, FOG, AURORA -> false;
            case OVERCAST, RAIN, STORM, SNOW -> true;
        };
    }

    private static double lamps(Hour hour, Weather weather) {
        return switch (hour) {
            case NIGHT -> 1;
            case DUSK -> 0.85;
            case SUNSET -> 0.3;
            case DAWN -> 0.2;
            case DAY -> weather == Weather.STORM ? 0.4 : weather == Weather.RAIN ? 0.25 : 0;
        };
    }

    /** Whether a moon and stars are in the sky. */
    static boolean dark(Light light) {
        return light.elevation() < -0.2;
    }
}
