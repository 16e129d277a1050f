package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Crops in rows that run to the horizon, with a track between them. */
final class Fields {
    /** What is grown. */
    private record Crop(Rgb low, List<Rgb> high, double row, double metres, List<Rgb> petals, double bloom) {}

    private Fields() {}

    private static Rgb rgb(int rgb) {
        return Rgb.of(rgb);
    }

    private static Crop crop(View view) {
        int lot = (int) Math.floorMod(view.seed(), 3L);
        var green = rgb(0x5F8F3A);
        var wheat =
                new Crop(rgb(0x9A7A34), List.of(rgb(0xE3BE5E), rgb(0xD2A848), rgb(0xEBD07E)), 0.42, 0.5, List.of(), 0);
        var lavender = new Crop(
                rgb(0x55683E),
                List.of(rgb(0x8A62B8), rgb(0x9C78CC), rgb(0x7550A6)),
                1.3,
                0.36,
                List.of(rgb(0xA888DA)),
                0.12);
        var rape = new Crop(
                rgb(0x56802F),
                List.of(rgb(0x8AA838), rgb(0xE8D02E)),
                0.5,
                0.5,
                List.of(rgb(0xF6DE3A), rgb(0xF0CC22)),
                0.5);
        var tulips = new Crop(
                green,
                List.of(green, rgb(0x7BA84A)),
                0.8,
                0.3,
                List.of(Flowers.tone(view.seed()), Flowers.tone(view.seed(), 1)),
                0.55);
        var stubble = new Crop(rgb(0x7E6A48), List.of(rgb(0xB89C62), rgb(0xA48A56)), 0.7, 0.14, List.of(), 0);
        var cabbage = new Crop(rgb(0x4A7040), List.of(rgb(0x6F9A58), rgb(0x86AE70)), 0.8, 0.22, List.of(), 0);
        return switch (view.scene().world().season()) {
            case SPRING -> lot == 0 ? tulips : lot == 1 ? rape : cabbage;
            case SUMMER -> lot == 0 ? lavender : wheat;
            case AUTUMN -> lot == 0 ? wheat : stubble;
            case WINTER -> stubble;
        };
    }

    static List<Layer> layers(View view, Land land) {
        var noise = land.noise();
        var crop = crop(view);
        var swells = Open.swells(view, noise, 60);
        var mean = crop.petals.isEmpty()
                ? crop.high.getFirst()
                : Oklab.mix(crop.high.getFirst(), crop.petals.getFirst(), crop.bloom * 1.4);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 10500, 0.10, 3400)));
        layers.add(new Terrain(0.4, 2600, swells, (at, ink) -> ground(land, crop, mean, at, ink)));
        var grove = new Grove(view, Plants.broad(view, land));
        Grove.Wish wish = (x, z) -> Math.abs(x) < z * 0.06 ? 0 : Open.groups(noise, x, z) * Relief.step(60, 160, z);
        layers.add(grove.layer(60, grove.planted(new Grove.Area(70, 1800, 800, 10), wish, 1), swells));
        var growth = new Blades.Growth(
                crop.metres, land.snow() > 0.5 ? 700 : 5600, crop.low, crop.high, crop.bloom, crop.petals);
        layers.addAll(Blades.slabs(
                2,
                26,
                10,
                growth,
                (x, z) -> Math.abs(x) < 1.25 ? 0 : onRow(crop, x) * (1 - Relief.step(16, 27, z) * 0.6)));
        return layers;
    }

    private static double onRow(Crop crop, double x) {
        double part = x / crop.row - Math.floor(x / crop.row);
        return part > 0.22 && part < 0.78 ? 1 : 0.06;
    }

    private static void ground(Land land, Crop crop, Rgb mean, Terrain.Spot at, Ink ink) {
        var noise = land.noise();
        double wild = Relief.step(260, 330, at.z + 60 * noise.fractal(at.x / 120, at.z / 90, 2));
        if (wild >= 1) {
            patches(land, mean, at, ink);
            return;
        }
        double part = at.x / crop.row - Math.floor(at.x / crop.row);
        double seen = Math.clamp(crop.row / at.footprint * 0.35 - 0.5, 0, 1);
        double ridge = 0.5 + 0.5 * Math.cos((part - 0.5) * Math.TAU) - 0.5;
        double wide = noise.fractal(at.x / 14, at.z / 10, 4);
        double fine = noise.at(at.x / 0.13, at.z / 0.3) * Math.clamp(0.13 / at.footprint - 0.4, 0, 1);
        land.soil(at, ink);
        double track = 1 - Relief.step(0.95, 1.35, Math.abs(at.x));
        double cover = (0.72 + ridge * 1.1 * seen + wide * 0.2) * (1 - track);
        if (land.snow() < 0.5) {
            ink.mix(mean, Math.clamp(cover, 0, 0.95)).times(1 + 0.14 * wide + 0.22 * fine);
        }
        double rut = Math.exp(-Math.pow((Math.abs(at.x) - 0.6) / 0.2, 2));
        ink.times(1 - 0.2 * rut * track);
        if (track > 0.5 && land.snow() < 0.5) {
            ink.mix(land.tints().turf(), (1 - rut) * 0.35);
        }
        at.east += ridge * 0.5 * seen * Math.signum(part - 0.5) * (1 - track);
    }

    /** Far fields, each its own colour. */
    private static void patches(Land land, Rgb mean, Terrain.Spot at, Ink ink) {
        var noise = land.noise();
        int column = (int) Math.floor(at.x / 170 + noise.at(at.z / 300, 2) * 0.6);
        int row = (int) Math.floor(at.z / 260);
        double lot = noise.cell(column, row);
        land.grass(at, ink);
        if (land.snow() < 0.5) {
            ink.mix(
                    lot < 0.3
                            ? mean
                            : lot < 0.55 ? land.tints().dry() : land.tints().turf(),
                    0.75);
        }
        double hedge = Math.abs(at.x / 170 + noise.at(at.z / 300, 2) * 0.6 - column - 0.5);
        ink.times(hedge > 0.47 ? 0.6 : 1);
    }
}
