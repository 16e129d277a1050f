package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
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
import java.util.regex.Pattern;

/** Laboratory and classroom. */
record Halls(Setting setting) implements Backdrop {
    private static final Pattern BOARD = Pattern.compile("(?i)(black|white|chalk) ?board|黑板|白板");

    private static final int[] LIQUIDS = {0x3FB6C8, 0xE2633F, 0x6FC24A, 0xB457C9, 0xF0B530, 0x3F6FD8};

    @Override
    public double horizon() {
        return 0.44;
    }

    /** A classroom has its board. */
    @Override
    public boolean paints(Scene scene, Actor actor) {
        return setting == Setting.CLASSROOM
                && actor.lettering().isEmpty()
                && BOARD.matcher(actor.phrase()).find();
    }

    @Override
    public Ground ground(View view) {
        var shape = shape(view);
        double s = shape.size();
        var perch = setting == Setting.LABORATORY
                ? new Perch(0, shape.deep() - 0.4 * s, 5 * s, 0.93 * s)
                : new Perch(deskX(view) * s, shape.deep() - 1.3 * s, 1.5 * s, 0.78 * s);
        return new Ground(
                2.2, shape.deep() - (setting == Setting.LABORATORY ? 1.1 : 2) * s, Surface.FLOOR, List.of(perch));
    }

    private Hall.Shape shape(View view) {
        double side = Math.signum(view.light().side());
        return setting == Setting.LABORATORY
                ? Hall.Shape.of(view.camera(), 3.6, 3.0, 6.8, new Hall.Opening(side * 2.1, 1.9, 0.9, 1.1))
                : Hall.Shape.of(view.camera(), 3.9, 3.2, 7.6, new Hall.Opening(side * 3.0, 1.85, 0.62, 1.5));
    }

    private static double deskX(View view) {
        return -Math.signum(view.light().side()) * 2.2;
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Outlook.layers(view));
        var hall = new Hall(view, shape(view));
        var dice = new SplittableRandom(view.seed() * 37 + 9);
        if (setting == Setting.LABORATORY) {
            laboratory(hall, view, dice);
        } else {
            classroom(hall, view, dice);
        }
        layers.add(hall.layer());
        return layers;
    }

    private static void ceilingLamps(Hall hall, double strength) {
        double s = hall.shape().size();
        var cold = Rgb.of(0xE8F1FF);
        for (int i = -1; i <= 1; i += 2) {
            double x = i * 1.5 * s;
            double z = hall.shape().deep() - 2.4 * s;
            hall.solids()
                    .add(
                            z,
                            List.of(new Facet(
                                    new Vec(x - 0.6 * s, hall.shape().high() - 0.02, z),
                                    new Vec(1, 0, 0),
                                    new Vec(0, 0, 1),
                                    1.2 * s,
                                    0.3 * s,
                                    (touch, ink) -> {
                                        ink.set(0.9, 0.9, 0.9);
                                        touch.glow(cold, strength);
                                    })));
            hall.light()
                    .lamp(new RoomLight.Lamp(
                            new Vec(x, hall.shape().high() - 0.15 * s, z), cold.times(0.20 * strength), 3.2 * s));
        }
    }

    private static void laboratory(Hall hall, View view, SplittableRandom dice) {
        var skins = hall.skins();
        double side = Math.signum(view.light().side());
        var accent = Rooms.pick(new int[] {0x4FA3B8, 0x5C8FD0, 0x57B09A, 0x7F86C8}, dice);
        hall.close(
                skins.tiles(Rgb.of(0xDDE3E4), Rgb.of(0xCBD4D6), 0.6),
                banded(skins, accent),
                skins.tiles(Rgb.of(0xF0F2F2), Rgb.of(0xE8ECEC), 0.6));
        hall.window(Rgb.of(0xE8ECEE), Optional.empty());
        Skin doors = (touch, ink) -> {
            double u = touch.u % 0.7;
            double edge = Math.min(u, 0.7 - u);
            ink.set(0.80, 0.82, 0.83).mix(accent, touch.withinV(0.0, 0.1) * 0.8);
            ink.times(1 - 0.5 * Touch.within(edge, 0, 0.008, touch.stepU));
            ink.mix(new Rgb(0.3, 0.32, 0.34), touch.withinV(0.62, 0.65) * Touch.within(edge, 0.2, 0.35, touch.stepU));
        };
        var white = skins.plain(Rgb.of(0xE4E8EA));
        hall.box(new Vec(-3.6, 0, 0), new Vec(7.2, 0.88, 0.7), doors, white, white);
        hall.box(new Vec(-3.6, 0.88, 0), new Vec(7.2, 0.05, 0.78), skins.plain(Rgb.of(0x39434A)));
        double from = side > 0 ? -3.4 : -0.6;
        hall.box(new Vec(from, 1.75, 0), new Vec(4, 0.04, 0.35), skins.plain(Rgb.of(0xC9D2D6)));
        hall.box(new Vec(from, 2.15, 0), new Vec(4, 0.04, 0.35), skins.plain(Rgb.of(0xC9D2D6)));
        for (int i = 0; i < 16; i++) {
            boolean shelf = i > 6;
            double x = shelf ? from + 0.2 + (i - 7) * 0.42 : -3.1 + i * 0.9 + dice.nextDouble() * 0.3;
            double y = shelf ? (i % 2 == 0 ? 1.79 : 2.19) : 0.93;
            glass(hall, new Vec(x, y, shelf ? 0.17 : 0.45), dice);
        }
        screen(hall, side > 0 ? -0.6 : -0.9, accent);
        ceilingLamps(hall, 0.55 + 0.5 * hall.lamps());
    }

    private static Skin banded(Skins skins, Rgb accent) {
        var plaster = skins.plaster(Rgb.of(0xE6EAEA));
        return (touch, ink) -> {
            plaster.at(touch, ink);
            ink.mix(accent, touch.withinV(1.18, 1.30) * 0.7);
        };
    }

    /** A flask, a beaker or a tube, with something bright in it. */
    private static void glass(Hall hall, Vec at, SplittableRandom dice) {
        double s = hall.shape().size();
        int form = dice.nextInt(3);
        double high = (form == 1 ? 0.16 : 0.26) * (0.85 + 0.3 * dice.nextDouble());
        double half = form == 2 ? 0.035 : 0.085;
        double filled = 0.3 + 0.35 * dice.nextDouble();
        var liquid = Rooms.pick(LIQUIDS, dice);
        double z = hall.shape().deep() - at.z() * s;
        hall.solids().add(Facet.front((at.x() - half) * s, at.y() * s, z, 2 * half * s, high * s, (touch, ink) -> {
            double v = touch.v / (high * s);
            double body = form == 0 ? (v < 0.62 ? 1 - 0.72 * v / 0.62 : 0.28) : 1;
            double side = (touch.u / (half * s) - 1) / body;
            double inside = Math.clamp((1 - Math.abs(side)) * half * s * body / touch.stepU + 0.5, 0, 1);
            boolean wet = v < filled;
            double rim = Math.pow(Math.abs(side), 4);
            double shine = Math.exp(-(side + 0.5) * (side + 0.5) * 60) * 0.6;
            if (wet) {
                ink.set(liquid).times(1 - 0.35 * rim);
                touch.glow(liquid, 0.12);
            } else {
                ink.set(0.85, 0.93, 0.95);
            }
            touch.glow(Rgb.WHITE, shine * 0.35);
            ink.alpha = inside * (wet ? 0.88 : 0.22 + 0.5 * rim + shine * 0.5);
        }));
    }

    private static void screen(Hall hall, double x, Rgb accent) {
        var noise = hall.skins().noise();
        hall.box(
                new Vec(x, 1.06, 0.25),
                new Vec(0.85, 0.5, 0.05),
                (touch, ink) -> {
                    double inside = touch.withinU(0.03, 0.82) * touch.withinV(0.03, 0.47);
                    double wave = 0.25 + 0.1 * noise.fractal(touch.u * 6, 2, 3);
                    double line = Math.exp(-Math.abs(touch.v - wave) * 90);
                    double bars = touch.v < 0.04 + 0.14 * noise.cell((int) (touch.u * 24), 4) ? 0.5 : 0;
                    double grid = Touch.within(touch.u % 0.1, 0, 0.004, touch.stepU)
                            + Touch.within(touch.v % 0.1, 0, 0.004, touch.stepV);
                    ink.set(0.05, 0.06, 0.07);
                    touch.glow(accent, inside * (0.12 + 0.9 * line + bars + 0.12 * grid));
                },
                hall.skins().plain(Rgb.of(0x202428)),
                hall.skins().plain(Rgb.of(0x202428)));
        hall.box(
                new Vec(x + 0.37, 0.93, 0.24),
                new Vec(0.1, 0.15, 0.06),
                hall.skins().plain(Rgb.of(0x2A2E32)));
    }

    private static void classroom(Hall hall, View view, SplittableRandom dice) {
        var skins = hall.skins();
        var wood = Rgb.of(0xB98A58);
        var wall = Rooms.pick(new int[] {0xE8E0C4, 0xCFDCC8, 0xC9D8E4, 0xEAD6C0}, dice);
        hall.close(skins.uprightBoards(wood, 0.12, 1.4), skins.plaster(wall), skins.plaster(Rgb.of(0xF4F1EA)));
        hall.window(Rgb.of(0xEDE7DA), Optional.empty());
        board(hall, skins, wood);
        double x = deskX(view);
        var kit = new Furniture(hall);
        kit.table(new Vec(x - 0.75, 0, 1.0), 1.5, 0.78, 0.6, wood.times(0.75));
        double poster = Math.signum(-view.light().side());
        kit.picture(
                new Vec(poster * 3.0 - 0.35, 1.5, 0),
                0.75,
                0.95,
                Rooms.pick(new int[] {0x4F9AC8, 0xD8A040, 0x60A860}, dice));
        clock(hall, skins);
        for (int row = 0; row < 2; row++) {
            for (int i = -1; i <= 1; i += 2) {
                double middle = i * (1.7 + row * 0.35);
                kit.table(new Vec(middle - 0.55, 0, 2.3 + row * 1.25), 1.1, 0.72, 0.5, wood);
            }
        }
        ceilingLamps(hall, 0.35 + 0.6 * hall.lamps());
    }

    private static void board(Hall hall, Skins skins, Rgb wood) {
        var noise = skins.noise();
        hall.box(
                new Vec(-2.0, 0.95, 0),
                new Vec(4.0, 1.4, 0.05),
                (touch, ink) -> {
                    double frame = 1 - touch.withinU(0.06, 3.94) * touch.withinV(0.06, 1.34);
                    double dust = noise.fractal(touch.u * 1.3, touch.v * 1.9, 5);
                    ink.set(0.035, 0.085, 0.06)
                            .times(1 + 0.5 * dust)
                            .mix(new Rgb(0.5, 0.55, 0.5), Math.max(0, dust) * 0.14);
                    double chalk = chalk(noise, touch);
                    ink.mix(new Rgb(0.88, 0.88, 0.84), chalk * (0.62 + 0.5 * noise.at(touch.u * 90, touch.v * 90)));
                    ink.mix(wood, frame);
                },
                skins.plain(wood),
                skins.plain(wood));
        hall.box(new Vec(-2.0, 0.92, 0), new Vec(4.0, 0.03, 0.14), skins.plain(wood.times(0.9)));
    }

    /** A drawn circle, a triangle and a wave: the geometry lesson. */
    private static double chalk(Noise noise, Touch touch) {
        double wide = Math.max(0.011, touch.stepU * 0.7);
        double u = touch.u + 0.012 * noise.at(touch.u * 9, touch.v * 9);
        double v = touch.v + 0.012 * noise.at(touch.u * 9 + 40, touch.v * 9);
        double circle = Math.abs(Math.hypot(u - 0.8, v - 0.75) - 0.34);
        double radius = Math.abs(v - 0.75) + (u > 0.8 && u < 1.14 ? 0 : 1);
        double left = Math.abs((v - 0.42) - (u - 1.5) * 1.6) / 1.9 + (v > 0.42 && v < 1.06 ? 0 : 1);
        double right = Math.abs((v - 0.42) + (u - 2.3) * 1.6) / 1.9 + (v > 0.42 && v < 1.06 ? 0 : 1);
        double base = Math.abs(v - 0.42) + (u > 1.5 && u < 2.3 ? 0 : 1);
        double wave = Math.abs(v - 0.78 - 0.2 * Math.sin((u - 2.65) * 7)) * 0.6 + (u > 2.65 && u < 3.7 ? 0 : 1);
        double axis = Math.abs(v - 0.78) + (u > 2.6 && u < 3.75 ? 0 : 1);
        double nearest = Math.min(
                Math.min(Math.min(circle, radius), Math.min(left, right)), Math.min(Math.min(base, wave), axis));
        return Math.clamp((wide - nearest) / wide * 1.6, 0, 1);
    }

    private static void clock(Hall hall, Skins skins) {
        hall.flat(new Vec(-0.2, 2.55, 0.03), 0.4, 0.4, (touch, ink) -> {
            double far = Math.hypot(touch.u - 0.2, touch.v - 0.2);
            double angle = Math.atan2(touch.v - 0.2, touch.u - 0.2);
            double mark = far > 0.14 && far < 0.17 ? Math.clamp(Math.cos(angle * 12) * 8 - 6.5, 0, 1) : 0;
            double hand = Math.min(
                    Math.abs(touch.u - 0.2) + (touch.v > 0.2 && touch.v < 0.33 ? 0 : 1),
                    Math.abs(touch.v - 0.2) + (touch.u > 0.2 && touch.u < 0.29 ? 0 : 1));
            ink.set(0.9, 0.89, 0.85).mix(new Rgb(0.05, 0.05, 0.05), Math.max(mark, hand < 0.008 ? 1 : 0));
            ink.mix(new Rgb(0.12, 0.1, 0.09), Math.clamp((far - 0.178) * 200, 0, 1));
            ink.alpha = Math.clamp((0.197 - far) / Math.max(0.002, touch.stepU) + 0.5, 0, 1);
        });
        hall.solids().add(Facet.front(0, 0, hall.shape().deep() + 1, 0.01, 0.01, skins.plain(Rgb.BLACK)));
    }
}
