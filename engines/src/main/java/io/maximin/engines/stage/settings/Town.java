package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.List;
import java.util.SplittableRandom;

/** What streets and squares are made of, in the tones of one town. */
final class Town {
    private static final int[] WALLS = {
        0xE0C49C, 0xC9906C, 0xE8DCC2, 0xB9A890, 0xA3ADB2, 0xC2775A, 0xD8B0A0, 0xE3C878, 0x9DB09A, 0xCBC4D2
    };
    private static final int[] TOWERS = {0x6C8AA4, 0x506C84, 0x9DB3BF, 0xA9A297, 0x7F8F9C, 0xB8A894, 0x5E7F90};
    private static final int[] SIGNS = {0xD8483C, 0x2F8FA8, 0xE8A52E, 0x4C9A5E, 0xB0549A, 0x3F63B8};
    private static final int[] ROOFS = {0xA8543A, 0x8F4A38, 0x7A4B40, 0xB0643E, 0x6B6460};

    private final View view;
    private final SplittableRandom dice;
    private final Skins skins;
    private final Climate climate;
    private final Rgb sky;
    private final Outdoors lighting;

    Town(View view) {
        this.view = view;
        this.dice = new SplittableRandom(view.seed() * 53 + 11);
        this.skins = new Skins(view.seed());
        this.climate = Climate.of(view);
        var tones = SkyTones.of(view.scene().world(), view.seed());
        double bright = Math.max(
                0.1, view.light().ambient().luminance() + view.light().key().luminance() * 0.7);
        this.sky = Oklab.mix(tones.lower(), tones.upper(), 0.4).times(Math.min(2.5, 1 / bright));
        this.lighting = new Outdoors(view);
    }

    SplittableRandom dice() {
        return dice;
    }

    Skins skins() {
        return skins;
    }

    Climate climate() {
        return climate;
    }

    Outdoors lighting() {
        return lighting;
    }

    double lot(double from, double to) {
        return from + dice.nextDouble() * (to - from);
    }

    private Rgb pick(int[] tones) {
        return Oklab.moved(
                Rgb.of(tones[dice.nextInt(tones.length)]), lot(-0.15, 0.15), lot(0.92, 1.05), lot(0.85, 1.1));
    }

    Rgb signTone() {
        return pick(SIGNS);
    }

    /** A house of an old street. */
    Skin oldHouse(boolean shop) {
        var tone = pick(WALLS);
        boolean brick = dice.nextDouble() < 0.35;
        var wall = brick
                ? skins.brick(Oklab.moved(Rgb.of(0x9C5642), lot(-0.15, 0.15), lot(0.85, 1.1), 1), Rgb.of(0xB8AA98))
                : skins.plaster(tone);
        var frame = dice.nextBoolean() ? Rgb.of(0xF0EBE0) : Rgb.of(0x4A4A48);
        var look = new Facade.Look(
                lot(3.0, 3.5),
                lot(1.9, 2.6),
                lot(0.42, 0.55),
                lot(0.5, 0.6),
                lit(0.62),
                shop ? lot(3.4, 4.0) : 0,
                frame,
                signTone());
        return new Facade(look, wall, skins.noise(), sky);
    }

    /** A tower of offices or flats. */
    Skin tower() {
        boolean glass = dice.nextDouble() < 0.6;
        var tone = pick(TOWERS);
        var look = glass
                ? new Facade.Look(3.7, lot(1.5, 3), 0.9, 0.84, lit(0.5), 0, tone.times(0.8), tone)
                : new Facade.Look(3.6, lot(2.4, 3.6), 0.55, 0.5, lit(0.5), 0, tone.times(1.15), tone);
        return new Facade(look, skins.plaster(tone), skins.noise(), sky);
    }

    /** A small house of a village. */
    Skin cottage() {
        var tone =
                dice.nextDouble() < 0.6 ? Oklab.moved(Rgb.of(0xEDE3CF), lot(-0.1, 0.1), 1, lot(0.5, 1.6)) : pick(WALLS);
        var look = new Facade.Look(2.7, lot(2.0, 2.6), 0.36, 0.46, lit(0.75), 0, Rgb.of(0x6A4A34), tone);
        return new Facade(look, skins.plaster(tone), skins.noise(), sky);
    }

    Skin roof() {
        return skins.roof(pick(ROOFS), climate.snow());
    }

    private double lit(double most) {
        return climate.lamps() * most;
    }

    /** Cloth in stripes. */
    Skin cloth() {
        return skins.stripes(signTone(), Rgb.of(0xF4EFE4), 0.35);
    }

    /** Ground that mirrors what stands on it when it is wet. */
    Skin wet(Skin dry) {
        if (climate.wet() == 0) {
            return dry;
        }
        var noise = skins.noise();
        return (touch, ink) -> {
            dry.at(touch, ink);
            ink.times(0.62);
            double puddle = Math.clamp(noise.fractal(touch.x * 0.45, touch.z * 0.3, 4) * 2.4 + 0.25, 0, 1);
            double grazing = 1 / (1 + view.camera().eye() * 5 / touch.z);
            ink.alpha *= 1 - (0.22 + 0.5 * puddle) * (0.35 + 0.6 * grazing);
        };
    }

    /** Snow that lies on the ground. */
    Skin snowed(Skin bare) {
        if (climate.snow() == 0) {
            return bare;
        }
        var noise = skins.noise();
        return (touch, ink) -> {
            bare.at(touch, ink);
            double lies =
                    Math.clamp(climate.snow() * 1.6 - 0.6 + noise.fractal(touch.x * 0.5, touch.z * 0.4, 5) * 1.3, 0, 1);
            ink.mix(Tints.SNOW, lies * 0.94);
        };
    }

    /** The built world as one layer: its mirror image under wet ground, the ground, then itself. */
    Layer layer(double distance, List<Facet> ground, Solids solids) {
        return new Painted(distance, (canvas, seen) -> {
            if (climate.wet() > 0 && !ground.isEmpty()) {
                mirrorSky(canvas);
                solids.paintMirrored(canvas, lighting);
                Wet.smear(canvas, view);
            }
            ground.forEach(facet -> facet.paint(canvas, view.camera(), lighting));
            solids.paint(canvas, lighting);
        });
    }

    private void mirrorSky(Canvas canvas) {
        int horizon = (int) Math.clamp(view.camera().horizon(), 0, canvas.height());
        for (int row = horizon; row < canvas.height(); row++) {
            int from = Math.clamp(2L * horizon - row - 1, 0, Math.max(0, canvas.height() - 1));
            System.arraycopy(
                    canvas.pixels(), from * canvas.width(), canvas.pixels(), row * canvas.width(), canvas.width());
        }
    }

    /** A level piece of ground. */
    static Facet floor(double x, double z, double wide, double deep, Skin skin) {
        return new Facet(new Vec(x, 0, z), new Vec(1, 0, 0), new Vec(0, 0, 1), wide, deep, skin);
    }
}
