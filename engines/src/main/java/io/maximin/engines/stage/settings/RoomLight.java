package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Light in a room: what the window lets in, the sun's patch on the floor, lamps, and darker corners. */
final class RoomLight implements Lighting {
    private final Hall.Shape shape;
    private final Light light;
    private final Rgb day;
    private final Rgb sunny;
    private final List<Lamp> lamps = new ArrayList<>();
    private final Vec beam;

    /** A lamp and how far its light carries. */
    record Lamp(Vec at, Rgb tone, double reach) {}

    RoomLight(View view, Hall.Shape shape) {
        this.shape = shape;
        this.light = view.light();
        var world = view.scene().world();
        double through = switch (world.hour()) {
            case DAWN -> 0.6;
            case DAY -> 0.9;
            case SUNSET -> 0.7;
            case DUSK -> 0.12;
            case NIGHT -> 0.06;
        };
        var tones = SkyTones.of(world, view.seed());
        var sky = Oklab.mix(tones.lower(), tones.horizon(), 0.5);
        this.day = sky.times(through * 0.8 / Math.max(0.05, sky.luminance()));
        double clear = (1 - Lights.shade(world.weather())) * (1 - Lights.shade(world.weather()));
        double sun = switch (world.hour()) {
            case DAWN -> 1.0;
            case DAY -> 1.15;
            case SUNSET -> 1.2;
            case DUSK -> 0;
            case NIGHT -> 0.06;
        };
        this.sunny = light.key().times(sun * clear);
        double rise = Math.clamp(Math.abs(light.elevation()), 0.32, 0.6);
        this.beam = new Vec(light.side() * 0.45, rise, 0.62);
    }

    RoomLight lamp(Lamp lamp) {
        lamps.add(lamp);
        return this;
    }

    @Override
    public void light(Touch touch, Ink ink, int column) {
        double open = open(touch);
        double red = light.ambient().red() * open;
        double green = light.ambient().green() * open;
        double blue = light.ambient().blue() * open;
        double window = window(touch);
        double patch = patch(touch);
        red += day.red() * window + sunny.red() * patch;
        green += day.green() * window + sunny.green() * patch;
        blue += day.blue() * window + sunny.blue() * patch;
        for (var lamp : lamps) {
            double strength = strength(lamp, touch);
            red += lamp.tone.red() * strength;
            green += lamp.tone.green() * strength;
            blue += lamp.tone.blue() * strength;
        }
        ink.set(ink.red * red + touch.glowRed, ink.green * green + touch.glowGreen, ink.blue * blue + touch.glowBlue);
    }

    /** Corners see less. */
    private double open(Touch touch) {
        double open = 1;
        open *= 1 - 0.32 * Math.exp(-Math.max(0, shape.half() - Math.abs(touch.x)) / (0.35 * shape.size()));
        open *= 1 - 0.30 * Math.exp(-Math.max(0, shape.deep() - touch.z) / (0.35 * shape.size()));
        open *= 1 - 0.30 * Math.exp(-Math.max(0, touch.y) / (0.30 * shape.size()));
        open *= 1 - 0.25 * Math.exp(-Math.max(0, shape.high() - touch.y) / (0.30 * shape.size()));
        return open * (0.92 + 0.14 * touch.up);
    }

    private double window(Touch touch) {
        double dx = shape.windowX() - touch.x;
        double dy = shape.windowY() - touch.y;
        double dz = shape.deep() - touch.z + 0.05;
        double square = (dx * dx + dy * dy + dz * dz) / (shape.size() * shape.size());
        double distance = Math.sqrt(square) * shape.size() + 1e-6;
        double facing = (dx * touch.east + dy * touch.up + dz * touch.south) / distance;
        return Math.max(0, 0.2 + 0.8 * facing) * Math.max(0.15, dz / distance) * 2.4 / (1.6 + square);
    }

    /** Whether the sun reaches a point through a pane. */
    private double patch(Touch touch) {
        double facing = beam.x() * touch.east + beam.y() * touch.up + beam.z() * touch.south;
        double away = shape.deep() - touch.z;
        if (facing <= 0 || away < 0.02 || sunny.luminance() < 0.001) {
            return 0;
        }
        double t = away / beam.z();
        double u = (touch.x + beam.x() * t - shape.windowX()) / shape.windowHalf();
        double v = (touch.y + beam.y() * t - shape.windowY()) / (shape.windowHigh() / 2);
        double soft = 0.03 + 0.02 * t;
        double inside = edge(1 - Math.abs(u), soft) * edge(1 - Math.abs(v), soft);
        double bars = edge(Math.abs(u) - 0.05, soft) * edge(Math.abs(v - 0.15) - 0.05, soft);
        return facing / beam.length() * inside * bars;
    }

    private static double edge(double inside, double soft) {
        return Math.clamp(inside / soft + 0.5, 0, 1);
    }

    private static double strength(Lamp lamp, Touch touch) {
        double dx = lamp.at.x() - touch.x;
        double dy = lamp.at.y() - touch.y;
        double dz = lamp.at.z() - touch.z;
        double square = dx * dx + dy * dy + dz * dz;
        double distance = Math.sqrt(square) + 1e-3;
        double facing = 0.15 + 0.85 * Math.max(0, (dx * touch.east + dy * touch.up + dz * touch.south) / distance);
        return facing / (0.25 + square / (lamp.reach * lamp.reach) * 3);
    }
}
