package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import java.util.SplittableRandom;

/**
 * The colours of a sky without its clouds.
 *
 * @param zenith at the top of the picture
 * @param upper a third down from there
 * @param lower a third above the horizon
 * @param horizon at the horizon, which is what the air fades to
 * @param glow around the sun
 */
record SkyTones(Rgb zenith, Rgb upper, Rgb lower, Rgb horizon, Rgb glow) {
    private static final int STEPS = 128;

    static SkyTones of(World world, long seed) {
        var dice = new SplittableRandom(seed ^ 0x5C1E5);
        double turn = (dice.nextDouble() - 0.5) * 0.24;
        double depth = 0.94 + dice.nextDouble() * 0.1;
        var tones = clear(world.hour(), dice.nextBoolean()).each(tone -> Oklab.moved(tone, turn, depth, 1));
        tones = felt(weathered(tones, world), world.mood());
        if (world.accent().isEmpty()) {
            return tones;
        }
        var accent = Rgb.of(world.accent().orElseThrow().rgb());
        return tones.each(tone -> tinted(tone, accent, 0.35));
    }

    private static SkyTones clear(Hour hour, boolean other) {
        return switch (hour) {
            case DAWN ->
                other
                        ? of(0x4D7DB8, 0x9DB7D8, 0xF4CDB8, 0xFFE6BE, 0xFFD9A0)
                        : of(0x566AA8, 0xA79FCB, 0xF2B5B0, 0xFFDDB4, 0xFFC98A);
            case DAY ->
                other
                        ? of(0x2468BE, 0x4D92DA, 0x93C3EC, 0xD9ECF6, 0xFFF6DE)
                        : of(0x2A76C6, 0x59A3E0, 0x9FD0EE, 0xDDF0F3, 0xFFF4D2);
            case SUNSET ->
                other
                        ? of(0x2B3C7C, 0x76589C, 0xE9776A, 0xFFB35C, 0xFFD878)
                        : of(0x355A96, 0x9C86A8, 0xF49A5E, 0xFFCB6A, 0xFFE28C);
            case DUSK ->
                other
                        ? of(0x131C44, 0x2F3A76, 0x76598F, 0xDE8F78, 0xFFAF7C)
                        : of(0x122448, 0x2C4A7C, 0x6B7099, 0xC99C93, 0xF2B48C);
            case NIGHT ->
                other
                        ? of(0x060B20, 0x0C1838, 0x182F57, 0x2D4B72, 0x9FB8E0)
                        : of(0x080A22, 0x12163D, 0x232C5E, 0x3A4A7C, 0xA9B4E4);
        };
    }

    private static SkyTones of(int zenith, int upper, int lower, int horizon, int glow) {
        return new SkyTones(Rgb.of(zenith), Rgb.of(upper), Rgb.of(lower), Rgb.of(horizon), Rgb.of(glow));
    }

    private static SkyTones weathered(SkyTones tones, World world) {
        double grey = grey(world.weather());
        if (grey == 0) {
            return tones;
        }
        double bright = switch (world.weather()) {
            case STORM -> 0.66;
            case RAIN -> 0.9;
            case OVERCAST, SNOW -> 1.3;
            case CLEAR, CLOUDY, FOG, WIND, AURORA -> 1;
        };
        if (world.weather() == Weather.FOG) {
            return fogged(tones, grey);
        }
        var cast = Rgb.of(world.weather() == Weather.STORM ? 0x7C8A8E : 0x97A5B3);
        return tones.each(tone -> {
            double light = tone.luminance();
            var dull = cast.times(light / cast.luminance());
            return Oklab.mix(tone, dull, grey).times(bright);
        });
    }

    /** In fog the sky is what the air is, a little darker above. */
    private static SkyTones fogged(SkyTones tones, double grey) {
        var air = Oklab.mix(tones.horizon(), tones.lower(), 0.6);
        var pale = Oklab.moved(air, 0, 1, 1 - grey * 0.8);
        return new SkyTones(
                Oklab.mix(pale, tones.zenith(), 0.12),
                Oklab.mix(pale, tones.upper(), 0.05),
                pale,
                pale,
                Oklab.mix(tones.glow(), pale, 0.5));
    }

    private static double grey(Weather weather) {
        return switch (weather) {
            case CLEAR, WIND, AURORA -> 0;
            case CLOUDY -> 0.15;
            case OVERCAST -> 0.65;
            case RAIN -> 0.75;
            case STORM -> 0.7;
            case SNOW -> 0.6;
            case FOG -> 0.7;
        };
    }

    private static SkyTones felt(SkyTones tones, Mood mood) {
        return switch (mood) {
            case NEUTRAL -> tones;
            case CHEERFUL -> tones.each(tone -> Oklab.moved(tone, 0, 1.03, 1.18));
            case CALM -> tones.each(tone -> Oklab.moved(tone, -0.03, 1.02, 0.85));
            case GLOOMY -> tones.each(tone -> Oklab.moved(tone, 0, 0.82, 0.5));
            case DRAMATIC -> tones.each(tone -> Oklab.moved(tone, 0.05, 0.9, 1.2));
            case MYSTERIOUS ->
                tones.each(tone -> tinted(tone, Rgb.of(0x3C8C9C), 0.35).times(0.8));
            case ROMANTIC -> tones.each(tone -> tinted(tone, Rgb.of(0xF2889E), 0.35));
            case DREAMY ->
                tones.each(tone -> tinted(tone, Rgb.of(0xC9A4E8), 0.35).times(1.06));
        };
    }

    /** Moves a colour's hue to another's and leaves its lightness. */
    static Rgb tinted(Rgb colour, Rgb tint, double share) {
        var own = Oklab.of(colour);
        var other = Oklab.of(tint);
        double fade = Math.min(1, own.light() * 1.6);
        return own.mix(new Oklab(own.light(), other.a() * fade, other.b() * fade), share)
                .rgb();
    }

    SkyTones each(java.util.function.UnaryOperator<Rgb> change) {
        return new SkyTones(
                change.apply(zenith),
                change.apply(upper),
                change.apply(lower),
                change.apply(horizon),
                change.apply(glow));
    }

    /** From the horizon (0) to the zenith (1). */
    Rgb at(double height) {
        double up = Math.clamp(height, 0, 1);
        if (up < 0.16) {
            return Oklab.mix(horizon, lower, smooth(up / 0.16));
        }
        if (up < 0.5) {
            return Oklab.mix(lower, upper, smooth((up - 0.16) / 0.34));
        }
        return Oklab.mix(upper, zenith, smooth((up - 0.5) / 0.5));
    }

    private static double smooth(double share) {
        return share * (1.6 - 0.6 * share);
    }

    /** All from the horizon to the zenith. */
    Rgb[] ramp() {
        var ramp = new Rgb[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            ramp[i] = at(i / (double) STEPS);
        }
        return ramp;
    }
}
