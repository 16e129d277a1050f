package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;

/** Tables, shelves, sofas: built of boxes into a hall. Measures are of a usual room, z from the wall behind. */
final class Furniture {
    private static final int[] BOOKS = {
        0x8E2F2A, 0x2F4F6E, 0x3F6B4A, 0xB8863B, 0x5A3A5E, 0xC9B38A, 0x2E2E36, 0xA85A32, 0x6E8A94, 0xD8CDB4
    };

    private final Hall hall;
    private final Skins skins;

    Furniture(Hall hall) {
        this.hall = hall;
        this.skins = hall.skins();
    }

    /** Cloth that hangs in folds. */
    static Skin folds(Noise noise, Rgb tone) {
        return (touch, ink) -> {
            double phase = touch.u * 46 + noise.at(touch.u * 3, touch.v * 0.5) * 2.2;
            double bend = Math.sin(phase) + 0.35 * Math.sin(phase * 2.3 + 1);
            double fade = Skins.seen(0.09, touch.stepU);
            ink.set(tone).times(0.86 + 0.16 * Math.cos(phase) * fade);
            touch.east += 0.55 * bend * fade;
            double length = Math.sqrt(touch.east * touch.east + touch.up * touch.up + touch.south * touch.south);
            touch.east /= length;
            touch.up /= length;
            touch.south /= length;
        };
    }

    void table(Vec corner, double wide, double high, double deep, Rgb wood) {
        var skin = skins.boards(wood, 0.12, 2.2);
        double leg = 0.07;
        for (int i = 0; i < 4; i++) {
            double x = corner.x() + (i % 2 == 0 ? 0.05 : wide - leg - 0.05);
            double z = corner.z() + (i < 2 ? 0.05 : deep - leg - 0.05);
            hall.box(new Vec(x, 0, z), new Vec(leg, high - 0.05, leg), skins.uprightBoards(wood.times(0.8), 0.1, 3));
        }
        hall.box(new Vec(corner.x(), high - 0.055, corner.z()), new Vec(wide, 0.055, deep), skin);
        shadow(corner, wide, deep, 0.5);
    }

    /** Darkens the floor under something. */
    void shadow(Vec corner, double wide, double deep, double strength) {
        double s = hall.shape().size();
        double grow = 0.18;
        hall.solids()
                .add(
                        1e6 - corner.z(),
                        java.util.List.of(new Facet(
                                new Vec(
                                        (corner.x() - grow) * s,
                                        0.002,
                                        hall.shape().deep() - (corner.z() + deep + grow) * s),
                                new Vec(1, 0, 0),
                                new Vec(0, 0, 1),
                                (wide + 2 * grow) * s,
                                (deep + 2 * grow) * s,
                                (touch, ink) -> {
                                    double u = Math.min(touch.u, (wide + 2 * grow) * s - touch.u) / (2 * grow * s);
                                    double v = Math.min(touch.v, (deep + 2 * grow) * s - touch.v) / (2 * grow * s);
                                    ink.set(0, 0, 0);
                                    ink.alpha = strength * Relief.step(0, 1, u) * Relief.step(0, 1, v);
                                })));
    }

    void rug(double x, double z, double wide, double deep, Rgb tone, Rgb other) {
        double s = hall.shape().size();
        var noise = skins.noise();
        hall.solids()
                .add(
                        1e6,
                        java.util.List.of(new Facet(
                                new Vec(x * s, 0.003, hall.shape().deep() - (z + deep) * s),
                                new Vec(1, 0, 0),
                                new Vec(0, 0, 1),
                                wide * s,
                                deep * s,
                                (touch, ink) -> {
                                    double edge = Math.min(
                                                    Math.min(touch.u, wide * s - touch.u),
                                                    Math.min(touch.v, deep * s - touch.v))
                                            / s;
                                    double band = Touch.within(edge, 0.12, 0.22, touch.stepU + 0.01)
                                            + Touch.within(edge, 0.27, 0.3, touch.stepU + 0.01);
                                    double figure = Math.abs((touch.u / s * 2.2) % 1 - 0.5)
                                            + Math.abs((touch.v / s * 2.2) % 1 - 0.5);
                                    double seen = Skins.seen(0.2, touch.stepV);
                                    double middle = edge > 0.34 ? Math.clamp((0.32 - figure) * 12, 0, 1) * seen : 0;
                                    double weave = noise.at(touch.u * 60, touch.v * 20) * Skins.seen(0.02, touch.stepV);
                                    ink.set(tone)
                                            .mix(other, Math.min(1, band + middle * 0.8))
                                            .times(1 + 0.12 * weave);
                                })));
    }

    /** A case of shelves full of books. */
    void books(Vec corner, double wide, double high, Rgb wood) {
        var noise = skins.noise();
        double course = 0.36;
        var boards = skins.boards(wood, 0.2, 3);
        hall.box(
                corner,
                new Vec(wide, high, 0.34),
                (touch, ink) -> {
                    int shelf = (int) Math.floor(touch.v / course);
                    double v = touch.v - shelf * course;
                    double frame = 1
                            - Touch.within(touch.u, 0.05, wide - 0.05, touch.stepU)
                                    * Touch.within(v, 0.035, course, touch.stepV);
                    book(noise, touch, ink, v, shelf + (int) (corner.x() * 31));
                    if (frame > 0) {
                        double red = ink.red;
                        double green = ink.green;
                        double blue = ink.blue;
                        boards.at(touch, ink);
                        ink.set(
                                red + (ink.red - red) * frame,
                                green + (ink.green - green) * frame,
                                blue + (ink.blue - blue) * frame);
                    }
                    ink.times(1 - 0.45 * Relief.step(course * 0.72, course, v) * (1 - frame));
                },
                boards,
                boards);
        shadow(corner, wide, 0.34, 0.5);
    }

    /** Shelves of books that repeat along a wall. */
    static Skin shelf(Skins skins, Rgb wood, double bay) {
        var noise = skins.noise();
        double course = 0.36;
        return (touch, ink) -> {
            int shelf = (int) Math.floor(touch.v / course);
            double v = touch.v - shelf * course;
            double across = touch.u % bay;
            double frame = 1
                    - Touch.within(across, 0.05, bay - 0.05, touch.stepU) * Touch.within(v, 0.035, course, touch.stepV);
            book(noise, touch, ink, v, shelf + 200);
            ink.mix(wood, frame);
            ink.times(1 - 0.45 * Relief.step(course * 0.72, course, v) * (1 - frame));
        };
    }

    private static void book(Noise noise, Touch touch, Ink ink, double v, int shelf) {
        double cell = 0.21;
        int group = (int) Math.floor(touch.u / cell);
        double inside = (touch.u / cell - group) * 5;
        double shift = noise.cell(group, shelf) * 0.5;
        int number = group * 5 + (int) Math.floor(Math.min(4.99, inside + shift));
        double lot = noise.cell(number, shelf * 7 + 3);
        double tall = 0.23 + 0.09 * noise.cell(number + 3, shelf);
        double part = inside + shift - Math.floor(inside + shift);
        double seen = Skins.seen(0.04, touch.stepU);
        double cover = Touch.within(v, 0.035, tall, touch.stepV);
        double round = 1 - 1.5 * (part - 0.45) * (part - 0.45) * seen;
        double band =
                Touch.within(v, tall * 0.72, tall * 0.76, touch.stepV) + Touch.within(v, 0.07, 0.085, touch.stepV);
        boolean gap = noise.cell(group, shelf + 50) < 0.07;
        var tone = Rgb.of(BOOKS[(int) (lot * BOOKS.length)]);
        ink.set(0.045, 0.035, 0.028);
        if (!gap) {
            ink.mix(tone.times(round), cover).mix(Rgb.of(0xD9B95E), Math.min(1, band) * cover * 0.7 * seen);
        }
    }

    void sofa(double x, double z, double wide, Rgb tone) {
        var noise = skins.noise();
        Skin cloth = (touch, ink) -> {
            double soft = noise.fractal(touch.u * 2.3, touch.v * 3.1, 3);
            double weave = noise.at(touch.u * 70, touch.v * 70) * Skins.seen(0.015, touch.stepU);
            ink.set(tone).times(1 + 0.12 * soft + 0.08 * weave);
            touch.up += 0.25 * noise.at(touch.u * 2.1, touch.v * 2.7);
        };
        Skin cushions = (touch, ink) -> {
            cloth.at(touch, ink);
            double part = (touch.u / (wide / 3)) % 1;
            double edge = Math.min(part, 1 - part);
            ink.times(1 - 0.5 * Math.exp(-edge * 26));
        };
        shadow(new Vec(x, 0, z), wide, 0.95, 0.7);
        hall.box(new Vec(x, 0.08, z), new Vec(wide, 0.82, 0.26), cushions, cloth, cloth);
        hall.box(new Vec(x + 0.2, 0.08, z + 0.26), new Vec(wide - 0.4, 0.36, 0.62), cushions, cloth, cushions);
        hall.box(new Vec(x, 0.08, z + 0.2), new Vec(0.22, 0.56, 0.7), cloth);
        hall.box(new Vec(x + wide - 0.22, 0.08, z + 0.2), new Vec(0.22, 0.56, 0.7), cloth);
    }

    /** A picture in a frame. */
    void picture(Vec corner, double wide, double high, Rgb tone) {
        var noise = skins.noise();
        var other = Oklab.moved(tone, 2.4, 0.8, 1);
        hall.box(
                new Vec(corner.x(), corner.y(), 0),
                new Vec(wide, high, 0.03),
                (touch, ink) -> {
                    double frame = 1 - touch.withinU(0.045, wide - 0.045) * touch.withinV(0.045, high - 0.045);
                    double mat = 1 - touch.withinU(0.1, wide - 0.1) * touch.withinV(0.1, high - 0.1);
                    double hill = 0.45 + 0.25 * noise.fractal(touch.u * 2.4 + corner.x() * 7, 3, 3);
                    double under = Math.clamp((hill - touch.v / high) * 30, 0, 1);
                    double disc =
                            Math.clamp((0.1 - Math.hypot(touch.u / wide - 0.65, touch.v / high - 0.68)) * 60, 0, 1);
                    ink.set(Oklab.moved(tone, 0, 1.25, 0.6))
                            .mix(Rgb.of(0xF6E4B8), disc)
                            .mix(other.times(0.7 + touch.v), under);
                    ink.mix(Rgb.of(0xF1ECE0), mat).mix(Rgb.of(0x5E4430), frame);
                },
                skins.plain(Rgb.of(0x4A3626)),
                skins.plain(Rgb.of(0x4A3626)));
    }

    /** A standing lamp with a shade. */
    void lamp(double x, double z, double high, Rgb shade, double on) {
        double s = hall.shape().size();
        double depth = hall.shape().deep() - z * s;
        var iron = skins.plain(Rgb.of(0x3A3430));
        hall.solids()
                .add(
                        depth,
                        java.util.List.of(
                                Solids.round(new Vec(x * s, 0, depth), 0.16 * s, 0.03 * s, iron),
                                Solids.round(new Vec(x * s, 0, depth), 0.018 * s, high * s, iron),
                                Facet.front(
                                        (x - 0.24) * s,
                                        (high - 0.08) * s,
                                        depth - 0.02,
                                        0.48 * s,
                                        0.34 * s,
                                        (touch, ink) -> {
                                            double half = (0.24 - 0.09 * touch.v / (0.34 * s)) * s;
                                            double side = (touch.u - 0.24 * s) / half;
                                            ink.set(shade);
                                            ink.alpha = touch.withinU(0.24 * s - half, 0.24 * s + half);
                                            touch.east = Math.clamp(side, -1, 1) * 0.8;
                                            touch.glow(
                                                    Oklab.mix(shade, Lamps.WARM, 0.55),
                                                    on * (1.05 - 0.45 * side * side));
                                        })));
        if (on > 0.05) {
            hall.light()
                    .lamp(new RoomLight.Lamp(
                            new Vec(x * s, (high + 0.1) * s, depth - 0.35 * s), Lamps.WARM.times(on * 0.33), 1.9 * s));
        }
    }

    /** A plant in a pot. */
    void plant(double x, double z, double high, Rgb pot) {
        double s = hall.shape().size();
        double depth = hall.shape().deep() - z * s;
        shadow(new Vec(x - 0.2, 0, z - 0.2), 0.4, 0.4, 0.6);
        var facets = new java.util.ArrayList<Facet>();
        var noise = skins.noise();
        for (int i = 0; i < 15; i++) {
            double lean = (noise.cell(i, 70) - 0.5) * 1.9;
            double length = high * (0.45 + 0.45 * noise.cell(i, 71)) * s;
            double norm = Math.sqrt(1 + lean * lean);
            var up = new Vec(lean / norm, 1 / norm, 0);
            var across = new Vec(1 / norm, -lean / norm, 0);
            double wide = 0.13 * s;
            var tone = Oklab.moved(Rgb.of(0x4F8A44), (noise.cell(i, 72) - 0.5) * 0.5, 0.8 + 0.4 * noise.cell(i, 73), 1);
            facets.add(new Facet(new Vec(x * s - wide / 2, 0.34 * s, depth), across, up, wide, length, (touch, ink) -> {
                double along = touch.v / length;
                double half = wide * 0.5 * Math.sin(Math.PI * Math.pow(along, 0.7));
                double off = Math.abs(touch.u - wide / 2);
                ink.set(tone).times(0.6 + 0.5 * along + 0.25 * Math.exp(-off / wide * 30));
                ink.alpha = touch.withinU(wide / 2 - half, wide / 2 + half);
                touch.east = (touch.u - wide / 2) / wide * 1.4 + lean * 0.2;
            }));
        }
        facets.add(Solids.round(new Vec(x * s, 0, depth - 0.05), 0.19 * s, 0.38 * s, skins.plaster(pot)));
        hall.solids().add(depth, facets);
    }
}
