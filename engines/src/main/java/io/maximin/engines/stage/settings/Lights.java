package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.util.SplittableRandom;

/** What lights a scene: hour, weather, mood and place. */
public final class Lights {
    private Lights() {}

    /** The light of a scene; the side that it comes from and its exact tint are drawn from the seed. */
    public static Light of(Scene scene, long seed) {
        var world = scene.world();
        var dice = new SplittableRandom(seed ^ 0x11647);
        double side = (dice.nextBoolean() ? 1 : -1) * (0.4 + 0.5 * dice.nextDouble());
        double lift = dice.nextDouble();
        return switch (Places.of(world.setting())) {
            case OUTSIDE -> felt(outside(world, seed, side, lift), world.mood());
            case INSIDE -> felt(inside(world, side), world.mood());
            case STUDIO -> studio(world, side);
            case BELOW_WATER -> belowWater(world, seed, side);
            case IN_SPACE -> inSpace(side);
        };
    }

    private static Light outside(World world, long seed, double side, double lift) {
        var clear = clear(world.hour(), side, lift);
        boolean wood = world.setting() == Setting.FOREST
                || world.setting() == Setting.BAMBOO
                || world.setting() == Setting.JUNGLE;
        var tones = SkyTones.of(world, seed);
        double shade = shade(world.weather());
        var mean = Oklab.mix(tones.lower(), tones.upper(), 0.5);
        var ambient = clear.ambient().mix(mean.times(clear.ambient().luminance() / mean.luminance()), 0.35);
        double lost = clear.key().luminance() * shade;
        double rest = world.weather() == Weather.STORM ? 0.25 : 0.5;
        return new Light(
                side,
                clear.elevation(),
                clear.key().times(1 - shade),
                ambient.plus(Oklab.moved(ambient, 0, 1, 0.5).times(lost * rest / ambient.luminance())),
                wood
                        ? underLeaves(world, tones)
                        : Oklab.mix(Oklab.mix(tones.horizon(), tones.lower(), 0.7), tones.upper(), 0.2),
                haze(world),
                Math.clamp(0.15 + shade, 0, 1));
    }

    /** Air among trees has their colour. */
    private static Rgb underLeaves(World world, SkyTones tones) {
        var leaf = world.season() == Season.AUTUMN
                ? Rgb.of(0xC9A070)
                : world.season() == Season.WINTER ? Rgb.of(0xA8B2BC) : Rgb.of(0x86A878);
        double light = 0.5 * tones.lower().luminance() / leaf.luminance();
        return Oklab.mix(leaf.times(light), tones.lower(), 0.3);
    }

    private static Light clear(Hour hour, double side, double lift) {
        return switch (hour) {
            case DAWN -> light(side, 0.1 + 0.06 * lift, new Rgb(0.72, 0.48, 0.30), new Rgb(0.27, 0.26, 0.32));
            case DAY -> light(side, 0.6 + 0.35 * lift, new Rgb(0.80, 0.72, 0.58), new Rgb(0.24, 0.29, 0.37));
            case SUNSET -> light(side, 0.06 + 0.06 * lift, new Rgb(0.82, 0.42, 0.17), new Rgb(0.24, 0.19, 0.25));
            case DUSK -> light(side, -0.06, new Rgb(0.22, 0.14, 0.15), new Rgb(0.11, 0.12, 0.21));
            case NIGHT -> light(side, -0.6, new Rgb(0.10, 0.135, 0.21), new Rgb(0.045, 0.06, 0.11));
        };
    }

    private static Light light(double side, double elevation, Rgb key, Rgb ambient) {
        return new Light(side, elevation, key, ambient, ambient, 0.01, 0.2);
    }

    /** Share of the key light that clouds scatter. */
    static double shade(Weather weather) {
        return switch (weather) {
            case CLEAR, WIND, AURORA -> 0;
            case CLOUDY -> 0.15;
            case OVERCAST -> 0.65;
            case RAIN -> 0.72;
            case STORM -> 0.72;
            case SNOW -> 0.6;
            case FOG -> 0.75;
        };
    }

    private static double haze(World world) {
        double usual = world.hour() == Hour.DAWN ? 0.016 : world.hour() == Hour.DAY ? 0.007 : 0.010;
        double close = world.setting() == Setting.JUNGLE
                        || world.setting() == Setting.BAMBOO
                        || world.setting() == Setting.FOREST
                ? 20
                : 1;
        return switch (world.weather()) {
            case CLEAR, WIND, AURORA -> usual * close;
            case CLOUDY -> usual * 1.2 * close;
            case OVERCAST -> usual * 2 * close;
            case RAIN -> Math.max(0.03, usual * close);
            case STORM -> Math.max(0.025, usual * close);
            case SNOW -> Math.max(0.09, usual * close);
            case FOG -> 0.72;
        };
    }

    private static Light felt(Light light, Mood mood) {
        return switch (mood) {
            case NEUTRAL -> light;
            case CHEERFUL -> scaled(light, 1.06, 1.06, light.haze());
            case CALM -> scaled(light, 0.95, 1.05, light.haze());
            case GLOOMY -> scaled(light, 0.6, 0.85, light.haze() * 1.5);
            case DRAMATIC -> scaled(light, 1.2, 0.7, light.haze());
            case MYSTERIOUS -> scaled(light, 0.75, 0.75, Math.min(0.9, light.haze() * 3));
            case ROMANTIC -> tinted(scaled(light, 1, 1, light.haze() * 1.4), Rgb.of(0xFFC0A8));
            case DREAMY -> tinted(scaled(light, 0.92, 1.15, Math.min(0.9, light.haze() * 2.5)), Rgb.of(0xF0D8FF));
        };
    }

    private static Light scaled(Light light, double key, double ambient, double haze) {
        return new Light(
                light.side(),
                light.elevation(),
                light.key().times(key),
                light.ambient().times(ambient),
                light.air(),
                haze,
                light.softness());
    }

    private static Light tinted(Light light, Rgb tint) {
        var key = light.key().times(tint);
        return new Light(
                light.side(),
                light.elevation(),
                key.times(light.key().luminance() / key.luminance()),
                light.ambient().mix(light.ambient().times(tint), 0.5),
                light.air(),
                light.haze(),
                light.softness());
    }

    /** By day what comes through the window leads, otherwise a lamp. */
    private static Light inside(World world, double side) {
        double dull = 1 - 0.5 * shade(world.weather());
        boolean stage = world.setting() == Setting.THEATRE;
        var light = stage
                ? light(side, 1.1, new Rgb(0.95, 0.82, 0.62), new Rgb(0.16, 0.11, 0.15))
                : switch (world.hour()) {
                    case DAWN -> light(side, 0.35, new Rgb(0.52, 0.38, 0.26), new Rgb(0.42, 0.38, 0.38));
                    case DAY ->
                        light(
                                side,
                                0.6,
                                new Rgb(0.55, 0.50, 0.42).times(dull),
                                new Rgb(0.60, 0.59, 0.57).times(0.6 + 0.4 * dull));
                    case SUNSET -> light(side, 0.3, new Rgb(0.60, 0.36, 0.18).times(dull), new Rgb(0.40, 0.32, 0.30));
                    case DUSK -> light(side, 0.9, new Rgb(0.50, 0.34, 0.18), new Rgb(0.25, 0.20, 0.20));
                    case NIGHT -> light(side, 0.9, new Rgb(0.50, 0.32, 0.16), new Rgb(0.19, 0.145, 0.14));
                };
        return new Light(
                side,
                light.elevation(),
                light.key(),
                light.ambient(),
                light.ambient().times(0.8),
                0.0,
                0.55);
    }

    private static Light studio(World world, double side) {
        double bright = switch (world.hour()) {
            case DAWN, DAY -> 1;
            case SUNSET -> 0.85;
            case DUSK -> 0.5;
            case NIGHT -> 0.32;
        };
        boolean warm = world.hour() == Hour.SUNSET || world.hour() == Hour.DAWN;
        var key = (warm ? new Rgb(0.72, 0.52, 0.36) : new Rgb(0.62, 0.58, 0.54)).times(bright);
        var ambient = new Rgb(0.42, 0.43, 0.46).times(bright);
        return new Light(side, 0.9, key, ambient, Studio.tone(world, 0).times(bright), 0, 0.6);
    }

    private static Light belowWater(World world, long seed, double side) {
        double bright = switch (world.hour()) {
            case DAY -> 1;
            case DAWN -> 0.8;
            case SUNSET -> 0.75;
            case DUSK -> 0.45;
            case NIGHT -> 0.26;
        };
        var water = Deep.water(world, seed);
        var key = new Rgb(0.50, 0.78, 0.76).times(bright);
        return new Light(
                side,
                1.25,
                key,
                Oklab.mix(water, new Rgb(0.3, 0.5, 0.6), 0.5).times(0.75 * bright),
                water.times(bright),
                0.96,
                0.7);
    }

    private static Light inSpace(double side) {
        return new Light(side, 0.5, new Rgb(0.95, 0.92, 0.86), new Rgb(0.07, 0.08, 0.13), Rgb.of(0x0A0E22), 0, 0.05);
    }
}
