package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Perch;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Living room, kitchen, library: homes. */
record Rooms(Setting setting) implements Backdrop {
    private static final int[] WALLS = {0xE9DCC3, 0xC9D4C6, 0xD9C4B4, 0xBFCBD6, 0xE4D2A6, 0xCDB9C4, 0xA9B8A4};
    private static final int[] WOODS = {0xA9794E, 0x8A5C3A, 0xC19A68, 0x7A4E34};
    private static final int[] CLOTHS = {0x4F6E86, 0xB0563F, 0x6B7F4F, 0x8A5470, 0xC28A3E, 0x3F6660};

    @Override
    public double horizon() {
        return 0.44;
    }

    @Override
    public Ground ground(View view) {
        var shape = shape(view);
        var perches = switch (setting) {
            case KITCHEN ->
                List.of(new Perch(0, shape.deep() - 0.33 * shape.size(), 3.2 * shape.size(), 0.92 * shape.size()));
            case LIBRARY ->
                List.of(new Perch(
                        tableX(view) * shape.size(),
                        shape.deep() - 1.75 * shape.size(),
                        1.5 * shape.size(),
                        0.76 * shape.size()));
            default ->
                List.of(new Perch(
                        tableX(view) * shape.size(),
                        shape.deep() - 1.95 * shape.size(),
                        1.1 * shape.size(),
                        0.45 * shape.size()));
        };
        return new Ground(2.2, shape.deep() - 1.1 * shape.size(), Surface.FLOOR, perches);
    }

    private Hall.Shape shape(View view) {
        double side = Math.signum(view.light().side());
        return switch (setting) {
            case KITCHEN -> Hall.Shape.of(view.camera(), 3.1, 2.75, 6.6, new Hall.Opening(side * 0.5, 1.65, 0.75, 1.0));
            case LIBRARY -> Hall.Shape.of(view.camera(), 3.6, 3.6, 7.4, new Hall.Opening(0, 1.95, 0.62, 2.3));
            default -> Hall.Shape.of(view.camera(), 3.4, 2.9, 7.0, new Hall.Opening(side * 1.35, 1.65, 0.85, 1.5));
        };
    }

    private static double tableX(View view) {
        return -Math.signum(view.light().side()) * 0.9;
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Outlook.layers(view));
        var hall = new Hall(view, shape(view));
        var dice = new SplittableRandom(view.seed() * 71 + 5);
        switch (setting) {
            case KITCHEN -> kitchen(hall, dice);
            case LIBRARY -> library(hall, view, dice);
            default -> room(hall, view, dice);
        }
        layers.add(hall.layer());
        return layers;
    }

    static Rgb pick(int[] tones, SplittableRandom dice) {
        return Oklab.moved(Rgb.of(tones[dice.nextInt(tones.length)]), (dice.nextDouble() - 0.5) * 0.2, 1, 1);
    }

    private static void room(Hall hall, View view, SplittableRandom dice) {
        var skins = hall.skins();
        var wood = pick(WOODS, dice);
        var wall = pick(WALLS, dice);
        double side = Math.signum(view.light().side());
        hall.close(
                skins.uprightBoards(wood, 0.16, 1.7),
                papered(skins, wall, dice.nextInt(3)),
                skins.plaster(Rgb.of(0xF1ECE2)));
        hall.window(Rgb.of(0xF2EEE6), Optional.of(pick(CLOTHS, dice)));
        var kit = new Furniture(hall);
        kit.rug(-1.7, 0.9, 3.4, 2.2, pick(CLOTHS, dice), Rgb.of(0xE6D9BE));
        var cloth = pick(CLOTHS, dice);
        kit.sofa(side > 0 ? -2.6 : 0.3, 0.12, 2.3, cloth);
        kit.picture(new Vec(side > 0 ? -2.1 : 0.9, 1.5, 0), 0.8, 0.6, pick(CLOTHS, dice));
        kit.picture(new Vec(side > 0 ? -1.1 : 1.9, 1.55, 0), 0.42, 0.5, pick(CLOTHS, dice));
        kit.table(new Vec(tableX(view) - 0.55, 0, 1.6), 1.1, 0.45, 0.65, wood.times(0.9));
        double on = hall.lamps();
        kit.lamp(side > 0 ? -3.0 : 3.0, 0.5, 1.5, Rgb.of(0xEBDDBE), on);
        kit.plant(side > 0 ? 2.75 : -2.75, 0.55, 1.3, Rgb.of(0xB8704A));
        double x = side > 0 ? 2.35 : -3.3;
        kit.books(new Vec(side > 0 ? 2.9 : -3.38, 0, 1.2), 0.5, 2.0, wood.times(0.8));
        hall.box(new Vec(x, 0.0, 0.02), new Vec(0.95, 0.55, 0.4), skins.boards(wood.times(0.85), 0.28, 2));
        if (on > 0.3) {
            hall.light()
                    .lamp(new RoomLight.Lamp(
                            new Vec(0, hall.shape().high() * 0.8, hall.shape().deep() * 0.62),
                            Lamps.WARM.times(on * 0.28),
                            3 * hall.shape().size()));
        }
    }

    /** Plain, striped, or with a small figure. */
    private static Skin papered(Skins skins, Rgb tone, int pattern) {
        var plaster = skins.plaster(tone);
        return (touch, ink) -> {
            plaster.at(touch, ink);
            double seen = Skins.seen(0.1, touch.stepU);
            if (pattern == 1) {
                double stripe = Math.sin(touch.u * Math.TAU / 0.24);
                ink.times(1 + 0.045 * Math.clamp(stripe * 6, -1, 1) * seen);
            } else if (pattern == 2) {
                double u = touch.u / 0.22;
                double v = touch.v / 0.22 + ((int) Math.floor(u) & 1) * 0.5;
                double far = Math.hypot(u - Math.floor(u) - 0.5, v - Math.floor(v) - 0.5);
                ink.times(1 + 0.09 * Math.clamp((0.16 - far) * 14, 0, 1) * seen);
            }
        };
    }

    private static void kitchen(Hall hall, SplittableRandom dice) {
        var skins = hall.skins();
        var wall = Oklab.moved(pick(WALLS, dice), 0, 1.02, 0.7);
        var front = pick(new int[] {0x8FA9A4, 0x5F7F8C, 0xD8C9A8, 0x93A57C, 0xC98A6A, 0xE6E0D4}, dice);
        var wood = pick(WOODS, dice);
        hall.close(
                skins.tiles(Rgb.of(0xE6DFD2), Rgb.of(0xB8AFA2), 0.42),
                skins.plaster(wall),
                skins.plaster(Rgb.of(0xF4F0E8)));
        hall.flat(new Vec(-3.1, 0.9, 0.004), 6.2, 0.62, backsplash(skins, front));
        hall.window(Rgb.of(0xF4F0E8), Optional.empty());
        Skin doors = cupboard(skins, front, 0.62);
        hall.box(new Vec(-3.1, 0.1, 0), new Vec(6.2, 0.76, 0.58), doors, skins.plain(front), skins.plain(front));
        hall.box(new Vec(-3.1, 0, 0.04), new Vec(6.2, 0.1, 0.5), skins.plain(Rgb.of(0x3A3632)));
        hall.box(new Vec(-3.1, 0.86, 0), new Vec(6.2, 0.055, 0.63), skins.boards(wood, 0.3, 3));
        double windowX = hall.shape().windowX() / hall.shape().size();
        double side = Math.signum(windowX);
        shelves(hall, skins, doors, windowX);
        stove(hall, skins, -side * 1.7);
        new Furniture(hall).lamp(side * -2.85, 0.9, 1.75, Rgb.of(0xE8C98A), hall.lamps());
        double x = side * 2.35 - 0.4;
        var steel = skins.plain(Rgb.of(0xC3C9CC));
        hall.box(
                new Vec(x, 0, 0),
                new Vec(0.8, 1.95, 0.66),
                (touch, ink) -> {
                    ink.set(0.58, 0.61, 0.63).times(0.92 + 0.12 * Math.sin(touch.u * 3.6));
                    ink.times(1 - 0.7 * Touch.within(touch.v, 1.22, 1.235, touch.stepV));
                    double grip = touch.withinU(0.06, 0.1) * (touch.withinV(0.75, 1.12) + touch.withinV(1.32, 1.6));
                    ink.mix(new Rgb(0.2, 0.2, 0.22), grip);
                },
                steel,
                steel);
        if (hall.lamps() > 0.3) {
            hall.light()
                    .lamp(new RoomLight.Lamp(
                            new Vec(0, hall.shape().high() * 0.85, hall.shape().deep() * 0.7),
                            Lamps.WARM.times(hall.lamps() * 0.4),
                            3 * hall.shape().size()));
        }
    }

    private static Skin backsplash(Skins skins, Rgb tone) {
        return skins.masonry(Oklab.moved(tone, 0.15, 1.25, 0.5), Rgb.of(0xDCD6CA), 0.2, 0.1);
    }

    private static Skin cupboard(Skins skins, Rgb tone, double width) {
        var paint = skins.plaster(tone);
        return (touch, ink) -> {
            paint.at(touch, ink);
            double u = (touch.u / width) % 1 * width;
            double edge = Math.min(u, width - u);
            double panel = Touch.within(edge, 0.075, 0.09, touch.stepU);
            ink.times(1 - 0.6 * Touch.within(edge, 0, 0.008, touch.stepU) - 0.22 * panel);
            double grip = Touch.within(u, width * 0.82, width * 0.86, touch.stepU) * touch.withinV(0.44, 0.6);
            ink.mix(Rgb.of(0x3E3A36), grip);
        };
    }

    private static void shelves(Hall hall, Skins skins, Skin doors, double windowX) {
        double left = windowX - 1.0;
        double right = windowX + 1.0;
        var tone = skins.plain(Rgb.of(0xB8AFA0));
        if (left + 3.1 > 0.7) {
            hall.box(new Vec(-3.1, 1.55, 0), new Vec(left + 3.1, 0.7, 0.34), doors, tone, tone);
        }
        if (3.1 - right > 0.7) {
            hall.box(new Vec(right, 1.55, 0), new Vec(3.1 - right, 0.7, 0.34), doors, tone, tone);
        }
    }

    private static void stove(Hall hall, Skins skins, double x) {
        hall.box(
                new Vec(x - 0.32, 0.08, 0.0),
                new Vec(0.64, 0.84, 0.61),
                (touch, ink) -> {
                    ink.set(0.16, 0.165, 0.17);
                    double glass = touch.withinU(0.08, 0.56) * touch.withinV(0.14, 0.56);
                    ink.mix(new Rgb(0.04, 0.04, 0.045), glass);
                    double bar = touch.withinU(0.08, 0.56) * touch.withinV(0.61, 0.635);
                    ink.mix(new Rgb(0.6, 0.6, 0.6), bar);
                    for (int i = 0; i < 4; i++) {
                        double knob =
                                Math.clamp((0.026 - Math.hypot(touch.u - 0.14 - i * 0.12, touch.v - 0.75)) * 200, 0, 1);
                        ink.mix(new Rgb(0.65, 0.65, 0.65), knob);
                    }
                    touch.glow(Rgb.of(0xFF9040), glass * 0.06);
                },
                skins.plain(Rgb.of(0x202224)),
                skins.plain(Rgb.of(0x1A1B1D)));
        hall.solids()
                .pillar(
                        new Vec(
                                (x + 0.05) * hall.shape().size(),
                                0.93 * hall.shape().size(),
                                hall.shape().deep() - 0.3 * hall.shape().size()),
                        0.15 * hall.shape().size(),
                        0.17 * hall.shape().size(),
                        skins.plain(Rgb.of(0xB0382E)));
    }

    private static void library(Hall hall, View view, SplittableRandom dice) {
        var skins = hall.skins();
        var wood = Oklab.moved(pick(new int[] {0x6E4328, 0x5C3822, 0x7C5030}, dice), 0, 1, 1);
        hall.close(
                skins.uprightBoards(wood.times(1.15), 0.14, 1.2),
                skins.plaster(Oklab.moved(Rgb.of(0x6F7A5E), (dice.nextDouble() - 0.5) * 1.5, 1, 1)),
                skins.boards(wood.times(0.9), 0.5, 8));
        hall.window(wood, Optional.of(pick(new int[] {0x7A2E2A, 0x2F4A3C, 0x5A3A5E}, dice)));
        var kit = new Furniture(hall);
        for (int i = 0; i < 3; i++) {
            double wide = 2.55 / 3;
            kit.books(new Vec(-3.58 + i * wide, 0, 0), wide, 3.3, wood);
            kit.books(new Vec(1.04 + i * wide, 0, 0), wide, 3.3, wood);
        }
        sideShelves(hall, skins, wood);
        kit.rug(-1.6, 0.8, 3.2, 2.6, pick(new int[] {0x7A2E2A, 0x2F4A5C, 0x6A3A4A}, dice), Rgb.of(0xCDB27C));
        double x = tableX(view);
        kit.table(new Vec(x - 0.8, 0, 1.35), 1.6, 0.76, 0.8, wood.times(1.2));
        kit.lamp(-Math.signum(x) * 0.98, 0.55, 1.55, Rgb.of(0xE2C78A), Math.max(0.55, hall.lamps()));
        hall.light()
                .lamp(new RoomLight.Lamp(
                        new Vec(0, hall.shape().high() * 0.86, hall.shape().deep() * 0.66),
                        Lamps.WARM.times(0.22 + 0.2 * hall.lamps()),
                        3.2 * hall.shape().size()));
    }

    /** Shelves along both sides, as tall boxes of books seen along the wall. */
    private static void sideShelves(Hall hall, Skins skins, Rgb wood) {
        double s = hall.shape().size();
        var boards = skins.boards(wood, 0.2, 3);
        for (int side = -1; side <= 1; side += 2) {
            double x = side < 0 ? -hall.shape().half() : hall.shape().half() - 0.36 * s;
            hall.solids()
                    .box(
                            new Solids.Box(
                                    x, 0, 2.2, 0.36 * s, 3.3 * s, hall.shape().deep() - 2.25 - 0.4 * s),
                            boards,
                            Furniture.shelf(skins, wood, 0.9),
                            boards);
        }
    }
}
