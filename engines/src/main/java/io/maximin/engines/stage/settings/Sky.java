package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** The sky: gradient by hour with the glow of the sun in it. It covers the whole canvas. */
final class Sky implements Layer {
    private Sky() {}

    /** The sky with all that is in it. */
    static List<Layer> layers(View view) {
        var climate = Climate.of(view);
        var layers = new ArrayList<Layer>();
        layers.add(new Sky());
        if (Climate.dark(view.light()) && !climate.deck()) {
            double stars = view.scene().world().weather() == Weather.FOG ? 0.25 : 1;
            layers.add(new Painted(1e9, (canvas, seen) -> Stars.sky(canvas, seen, stars)));
            if (northern(view.scene().world(), view.seed())) {
                layers.add(new Painted(9e8, Aurora::paint));
            }
            if (climate.bodies()) {
                layers.add(new Painted(8e8, Moon::paint));
            }
        }
        if (climate.deck()) {
            layers.add(new Painted(1e7, Deck::paint));
        } else if (climate.cover() > 0) {
            layers.add(new Painted(1e7, Clouds::paint));
        }
        return layers;
    }

    /** Whether the sky itself shows what the prompt names: a moon at night, a low sun. */
    static boolean paints(World world, Actor actor) {
        boolean covered = switch (world.weather()) {
            case CLEAR, CLOUDY, WIND, AURORA -> false;
            case OVERCAST, RAIN, STORM, SNOW, FOG -> true;
        };
        boolean low = world.hour() == Hour.DAWN || world.hour() == Hour.SUNSET;
        var name = actor.art().name();
        boolean moons = name.endsWith("moon") && world.hour() == Hour.NIGHT && actor.count() <= Moon.MOST;
        boolean sun = name.endsWith("/sun") && low && actor.count() == 1;
        return actor.category() == Category.SKY_BODY && !covered && (moons || sun);
    }

    private static boolean northern(World world, long seed) {
        boolean cold = world.setting() == Setting.SNOWFIELD || world.season() == Season.WINTER;
        return world.weather() == Weather.AURORA || (cold && (seed & 3) != 0);
    }

    /** Rows from the horizon up over which the colours change. */
    static double span(Camera camera) {
        return Math.max(camera.horizon(), 0.35 * camera.height());
    }

    @Override
    public double distance() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void paint(Canvas canvas, View view) {
        var tones = SkyTones.of(view.scene().world(), view.seed());
        var ramp = tones.ramp();
        var camera = view.camera();
        var sun = Sun.of(view.light(), camera);
        double span = span(camera);
        boolean disc = Climate.of(view).bodies() && view.light().softness() < 0.5 && !Climate.dark(view.light());
        double strength = glowStrength(view);
        Rows.each(0, canvas.height(), row -> {
            var ink = new Ink();
            double up = Math.max(0, (camera.horizon() - row) / span) * (ramp.length - 1);
            int step = (int) Math.min(ramp.length - 2, up);
            double rest = Math.min(1, up - step);
            double dy = (row - sun.row()) / span;
            for (int column = 0; column < canvas.width(); column++) {
                ink.set(ramp[step]).mix(ramp[step + 1], rest);
                double dx = (column - sun.column()) / span;
                glow(ink, tones.glow(), dx, dy, strength);
                if (disc) {
                    disc(ink, tones.glow(), Math.sqrt(dx * dx + dy * dy) * span / camera.height());
                }
                Tone.put(canvas.pixels(), row * canvas.width() + column, ink.red, ink.green, ink.blue);
            }
        });
    }

    private static double glowStrength(View view) {
        double clear = 1 - Lights.shade(view.scene().world().weather());
        return switch (view.scene().world().hour()) {
            case DAWN, SUNSET -> 0.85 * clear;
            case DAY -> 0.5 * clear;
            case DUSK -> 0.5 * clear;
            case NIGHT -> 0;
        };
    }

    private static void glow(Ink ink, Rgb tone, double dx, double dy, double strength) {
        if (strength <= 0) {
            return;
        }
        double wide = Math.exp(-Math.sqrt(dx * dx * 1.2 + dy * dy * 5) * 2.2);
        double near = Math.exp(-Math.sqrt(dx * dx + dy * dy) * 7);
        ink.mix(tone, Math.min(1, strength * (0.7 * wide + 0.6 * near)));
        ink.plus(tone, strength * near * 0.35);
    }

    private static void disc(Ink ink, Rgb tone, double distance) {
        double radius = 0.026;
        double inside = Math.clamp((radius - distance) / 0.0016, 0, 1);
        ink.plus(tone, inside * 1.6);
    }
}
