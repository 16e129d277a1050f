package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Perch;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A diner or cafe: a counter with stools, a wide window, tubes of neon, a chequered floor. */
record Diner() implements Backdrop {
    private static final int[] ACCENTS = {0xC23A3A, 0x2F9A94, 0x3F66B0, 0xC2703A};
    private static final Rgb CREAM = Rgb.of(0xEFE6D2);
    private static final Rgb STEEL = Rgb.of(0xB9BEC4);

    @Override
    public double horizon() {
        return 0.45;
    }

    private static Hall.Shape shape(View view) {
        double side = Math.signum(view.light().side());
        return Hall.Shape.of(view.camera(), 3.7, 3.0, 7.2, new Hall.Opening(side * 1.1, 1.75, 1.7, 1.1));
    }

    @Override
    public Ground ground(View view) {
        var shape = shape(view);
        var counter = new Perch(0, shape.deep() - 0.6 * shape.size(), 5.6 * shape.size(), 1.02 * shape.size());
        return new Ground(2.2, shape.deep() - 1.6 * shape.size(), Surface.FLOOR, List.of(counter));
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Outlook.layers(view));
        var hall = new Hall(view, shape(view));
        var dice = new SplittableRandom(view.seed() * 43 + 3);
        var accent = Rooms.pick(ACCENTS, dice);
        var skins = hall.skins();
        hall.close(
                skins.tiles(Rgb.of(0xF0ECE2), Rgb.of(0x2B2B30), 0.45),
                wall(skins, accent),
                skins.plaster(Rgb.of(0xE9E2D6)));
        hall.window(STEEL, Optional.empty());
        tube(hall, 2.62, accent);
        tube(hall, 2.74, Rgb.of(0x7FE0E8));
        hall.box(
                new Vec(-3.0, 0, 0.35),
                new Vec(6.0, 0.98, 0.55),
                panels(accent),
                skins.plain(accent),
                skins.plain(CREAM));
        hall.box(
                new Vec(-3.1, 0.96, 0.3),
                new Vec(6.2, 0.06, 0.68),
                skins.plain(STEEL),
                skins.plain(STEEL),
                skins.plain(CREAM));
        for (int i = 0; i < 5; i++) {
            double x = -2.3 + i * 1.15;
            hall.box(new Vec(x - 0.035, 0, 1.25), new Vec(0.07, 0.66, 0.07), skins.plain(STEEL));
            hall.box(new Vec(x - 0.19, 0.66, 1.1), new Vec(0.38, 0.09, 0.36), skins.plain(accent));
        }
        lamps(hall, accent);
        layers.add(hall.layer());
        return layers;
    }

    /** Cream above, a band of the accent below with two steel lines. */
    private static Skin wall(Skins skins, Rgb accent) {
        var plaster = skins.plaster(CREAM);
        return (touch, ink) -> {
            plaster.at(touch, ink);
            ink.mix(accent, Touch.within(touch.v, 0, 0.92, touch.stepV));
            ink.mix(
                    STEEL,
                    Touch.within(touch.v, 0.92, 0.97, touch.stepV) + Touch.within(touch.v, 0.76, 0.79, touch.stepV));
        };
    }

    private static Skin panels(Rgb accent) {
        return (touch, ink) -> {
            double groove = Touch.within(touch.u / 0.3 - Math.floor(touch.u / 0.3), 0, 0.05, touch.stepU / 0.3);
            ink.set(accent).times(0.85).mix(STEEL, groove * 0.8);
        };
    }

    private static void tube(Hall hall, double y, Rgb tone) {
        double strength = 0.5 + 0.9 * hall.lamps();
        hall.flat(new Vec(-3.6, y, 0.05), 7.2, 0.045, (touch, ink) -> {
            ink.set(tone);
            touch.glow(tone, strength);
        });
    }

    private static void lamps(Hall hall, Rgb accent) {
        double s = hall.shape().size();
        double on = 0.35 + 0.65 * hall.lamps();
        for (int i = -1; i <= 1; i++) {
            double x = i * 2.0;
            hall.box(
                    new Vec(x - 0.01, 2.35, 1.4),
                    new Vec(0.02, 0.65, 0.02),
                    hall.skins().plain(Rgb.of(0x303034)));
            hall.box(new Vec(x - 0.2, 2.15, 1.2), new Vec(0.4, 0.22, 0.4), (touch, ink) -> {
                ink.set(accent);
                touch.glow(Lamps.WARM, on * 0.35 * (1 - touch.v / 0.22));
            });
            hall.light()
                    .lamp(new RoomLight.Lamp(
                            new Vec(x * s, 2.1 * s, hall.shape().deep() - 1.4 * s),
                            Lamps.WARM.times(0.35 * on),
                            3.4 * s));
        }
    }
}
