package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.util.Optional;

/** Temples, lighthouses, bridges and what else is seen from afar; the ground at 0, in about a hundred units. */
record Landmarks(Optional<Ink> colour, boolean lit, long seed) {
    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "lighthouse" -> this::lighthouse;
                    case "windmill" -> this::windmill;
                    case "temple" -> this::temple;
                    case "pagoda" -> this::pagoda;
                    case "bridge" -> this::bridge;
                    default -> null;
                });
    }

    private void lighthouse(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink red = colour.orElse(Ink.of(0xD8433C));
        Ink white = Ink.of(0xF7F4EC);
        rocks(brush);
        var shaft = Curve.polygon(-14, -4, -8.6, -72, 8.6, -72, 14, -4);
        brush.fill(shaft, white);
        for (int i = 0; i < 3; i++) {
            double low = -4 - i * 27;
            brush.over(
                    shaft,
                    new Curve()
                            .corner(-20, low)
                            .to(0, low + 2)
                            .corner(20, low)
                            .corner(20, low - 14)
                            .to(0, low - 12.4)
                            .corner(-20, low - 14)
                            .close(),
                    red);
        }
        brush.glaze(
                shaft,
                Fade.across(
                        -14,
                        14,
                        Ink.BLACK.alpha(0.2),
                        Ink.BLACK.alpha(0),
                        Ink.BLACK.alpha(0.05),
                        Ink.BLACK.alpha(0.28)));
        brush.fill(
                new Curve()
                        .corner(-12.6, -72)
                        .to(0, -70)
                        .corner(12.6, -72)
                        .corner(12.6, -75.4)
                        .corner(-12.6, -75.4)
                        .close(),
                Ink.of(0x474B55));
        for (int i = -3; i <= 3; i++) {
            brush.line(Brush.segment(i * 3.9, -75, i * 3.9, -80), 0.5, Ink.of(0x474B55));
        }
        brush.line(Brush.segment(-12.2, -80, 12.2, -80), 0.7, Ink.of(0x474B55));
        var lamp = Curve.polygon(-6.4, -75, -6.4, -87, 6.4, -87, 6.4, -75);
        brush.fill(
                lamp,
                lit
                        ? Fade.round(0, -81, 8, Ink.of(0xFFFBE0), Ink.of(0xFFE27A))
                        : Fade.across(-6, 6, Ink.of(0xAFD3E2), Ink.of(0xDDEFF4), Ink.of(0x86AFC4)));
        if (!lit) {
            brush.glaze(Curve.oval(0, -81, 2.4, 3.4), Ink.of(0xFFE9A0));
        }
        brush.mark(Brush.segment(-2.2, -87, -2.2, -75), 0.6, Ink.of(0x474B55));
        brush.mark(Brush.segment(2.2, -87, 2.2, -75), 0.6, Ink.of(0x474B55));
        var dome = new Curve()
                .corner(-8.4, -87)
                .to(-5, -93.6, 0, -95.4, 5, -93.6)
                .corner(8.4, -87)
                .close();
        brush.form(dome, red);
        brush.fill(Limb.of(0, -94.6, 0.8, 0, -99, 0.5), Ink.of(0x474B55));
        if (lit) {
            brush.glaze(
                    Curve.dot(0, -81, 26),
                    Fade.soft(0, -81, 26, Ink.of(0xFFE9A0).alpha(0.75)));
        }
        masonry.arch(0, -58, 4.4, 8, white.shade(0.15));
        masonry.arch(0, -34, 4.8, 9, white.shade(0.15));
        brush.glaze(Masonry.archPath(0, -18, 8.4, 14.4), Ink.of(0x5A4238));
    }

    private static void rocks(Brush brush) {
        Ink rock = Ink.of(0x7D7A80);
        brush.fill(
                Curve.polygon(-34, 0, -28, -7, -18, -9, -8, -7, 8, -8, 18, -10, 28, -6, 36, 0),
                Fade.down(-10, 0, rock.lit(0.06), rock.shade(0.06)));
        brush.glaze(Curve.polygon(-28, -7, -18, -9, -12, -3, -24, -2), rock.lit(0.1));
        brush.glaze(Curve.polygon(8, -8, 18, -10, 24, -3, 12, -2), rock.lit(0.08));
        brush.glaze(Curve.polygon(18, -10, 28, -6, 30, -2, 24, -3), rock.shade(0.08));
    }

    private void windmill(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink wall = colour.orElse(Ink.of(0xF1E6D2));
        var body = new Curve()
                .corner(-21, 0)
                .to(-15, -34)
                .corner(-12, -62)
                .corner(12, -62)
                .to(15, -34)
                .corner(21, 0)
                .close();
        brush.fill(body, Fade.across(-21, 21, wall.shade(0.07), wall.lit(0.03), wall, wall.shade(0.1)));
        masonry.stones(body, 4.5, wall, seed);
        brush.fill(
                new Curve()
                        .corner(-19, -29)
                        .to(0, -27)
                        .corner(19, -29)
                        .corner(19, -31.4)
                        .corner(-19, -31.4)
                        .close(),
                Ink.of(0x8E6B4B));
        var cap = new Curve()
                .corner(-14.6, -61)
                .to(-12, -72, 0, -79, 12, -72)
                .corner(14.6, -61)
                .close();
        brush.form(cap, Ink.of(0x9C5440));
        masonry.window(0, -51, 7, 9);
        masonry.door(0, 0, 11, 20, Ink.of(0x6C4A33));
        Brush hub = brush.at(0, -67, 0.5 + t * 0.7, 1);
        for (int i = 0; i < 4; i++) {
            sail(hub.at(0, 0, i * Math.PI / 2, 1));
        }
        brush.form(Curve.dot(0, -67, 3), Ink.of(0x5C4433));
    }

    private static void sail(Brush brush) {
        Ink wood = Ink.of(0x7A5A40);
        brush.line(Brush.segment(0, 0, 0, -38), 1.5, wood);
        var cloth = Curve.polygon(1, -8, 9, -9, 9, -37, 1, -37);
        brush.fill(cloth, Fade.across(1, 9, Ink.of(0xFAF5EA), Ink.of(0xE6DCC8)));
        var bars = new Path2D.Double();
        for (int i = 0; i < 6; i++) {
            bars.append(Brush.segment(0, -9 - i * 5.5, 9, -9.6 - i * 5.5), false);
        }
        bars.append(Brush.segment(5, -9, 5, -37), false);
        brush.mark(bars, 0.6, wood);
    }

    private void temple(Brush brush, double t) {
        Ink marble = colour.orElse(Ink.of(0xF0E9DA));
        for (int i = 0; i < 3; i++) {
            double w = 66 - i * 4;
            brush.fill(
                    Curve.polygon(-w, -i * 4, -w, -i * 4 - 4, w, -i * 4 - 4, w, -i * 4),
                    Fade.down(-i * 4 - 4, -i * 4, marble.lit(0.03), marble.shade(0.09)));
        }
        brush.fill(
                Curve.polygon(-50, -12, -50, -62, 50, -62, 50, -12),
                lit
                        ? Fade.down(-62, -12, Ink.of(0xB4712F), Ink.of(0xF2B457))
                        : Fade.down(-62, -12, Ink.of(0x6E665F), Ink.of(0x9A8F83)));
        for (int i = 0; i < 6; i++) {
            double x = -50 + i * 20;
            var shaft = new Curve()
                    .corner(x - 4.4, -14)
                    .to(x - 4.2, -40)
                    .corner(x - 3.4, -59)
                    .corner(x + 3.4, -59)
                    .to(x + 4.2, -40)
                    .corner(x + 4.4, -14)
                    .close();
            brush.fill(
                    shaft,
                    Fade.across(x - 4.4, x + 4.4, marble.shade(0.05), marble.lit(0.04), marble, marble.shade(0.12)));
            brush.mark(Brush.segment(x - 1.4, -16, x - 1.2, -58), 0.5, marble.shade(0.1));
            brush.mark(Brush.segment(x + 1.4, -16, x + 1.2, -58), 0.5, marble.shade(0.1));
            brush.fill(Curve.polygon(x - 6, -58.6, x - 6, -62.4, x + 6, -62.4, x + 6, -58.6), marble.lit(0.02));
            brush.fill(Curve.polygon(x - 6, -12, x - 6, -15, x + 6, -15, x + 6, -12), marble.shade(0.03));
        }
        brush.fill(
                Curve.polygon(-60, -62, -60, -71, 60, -71, 60, -62),
                Fade.down(-71, -62, marble.lit(0.02), marble.shade(0.07)));
        var gable = Curve.polygon(-64, -71, 0, -97, 64, -71);
        brush.fill(gable, Fade.down(-97, -71, marble.lit(0.04), marble.shade(0.02)));
        brush.over(gable, Curve.polygon(-48, -73.4, 0, -92.4, 48, -73.4), marble.shade(0.1));
        brush.glaze(Curve.dot(0, -79.5, 4), Ink.of(0xE3BC5A));
    }

    private void pagoda(Brush brush, double t) {
        Ink red = colour.orElse(Ink.of(0xB73C35));
        Ink roof = Ink.of(0x48555E);
        brush.fill(Curve.polygon(-36, 0, -34, -5, 34, -5, 36, 0), Ink.of(0xB8B0A6));
        double y = -5;
        for (int i = 0; i < 5; i++) {
            double w = 25 - i * 3.4;
            double high = 12 - i * 0.6;
            var storey = Curve.polygon(-w, y, -w, y - high, w, y - high, w, y);
            Houses.wall(brush, storey, red);
            for (int k = -1; k <= 1; k++) {
                double x = k * w * 0.58;
                brush.glaze(
                        Curve.polygon(
                                x - w * 0.16,
                                y - 1,
                                x - w * 0.16,
                                y - high * 0.62,
                                x + w * 0.16,
                                y - high * 0.62,
                                x + w * 0.16,
                                y - 1),
                        lit ? Ink.of(0xFFD56B) : Ink.of(0xF1E2C4));
            }
            double e = w + 11;
            double top = y - high;
            var eave = new Curve()
                    .corner(-e - 2, top - 4.4)
                    .to(-e * 0.75, top - 0.4, 0, top + 1.6, e * 0.75, top - 0.4)
                    .corner(e + 2, top - 4.4)
                    .to(w * 0.9, top - 4.6)
                    .corner(w * 0.62, top - 7.6)
                    .corner(-w * 0.62, top - 7.6)
                    .to(-w * 0.9, top - 4.6)
                    .close();
            brush.fill(eave, Fade.down(top - 8, top + 2, roof.lit(0.07), roof, roof.shade(0.06)));
            brush.mark(Curve.through(-e * 0.9, top - 1.4, 0, top + 1.2, e * 0.9, top - 1.4), 0.9, Ink.of(0xE0B24C));
            y = top - 7;
        }
        brush.fill(Limb.of(0, y + 2, 1.6, 0, y - 6, 1, 0, y - 12, 0.5), Ink.of(0xE0B24C));
        brush.form(Curve.dot(0, y - 4.6, 2), Ink.of(0xE0B24C));
    }

    private void bridge(Brush brush, double t) {
        var masonry = new Masonry(brush, lit);
        Ink stone = colour.orElse(Ink.of(0xB7A993));
        var arches = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        arches.append(
                new Curve()
                        .corner(-150, 0)
                        .corner(-150, -52)
                        .to(-80, -76, 0, -84, 80, -76)
                        .corner(150, -52)
                        .corner(150, 0)
                        .close(),
                false);
        for (double[] arch : new double[][] {{0, -62, 76}, {-92, -48, 62}, {92, -48, 62}}) {
            arches.append(Masonry.archPath(arch[0], arch[1], arch[2], -arch[1] + 1), false);
        }
        brush.fill(arches, Fade.down(-84, 0, stone.lit(0.03), stone, stone.shade(0.08)));
        masonry.stones(arches, 6, stone, seed);
        for (double[] arch : new double[][] {{0, -62, 76}, {-92, -48, 62}, {92, -48, 62}}) {
            var rim = Masonry.archPath(arch[0], arch[1], arch[2], -arch[1] + 30);
            brush.over(arches, Brush.stroked(rim, 7), stone.lit(0.05));
            brush.over(arches, Brush.stroked(rim, 1.4), stone.shade(0.16));
        }
        var rail = new Curve()
                .corner(-154, -50)
                .to(-80, -74, 0, -82, 80, -74)
                .corner(154, -50)
                .corner(154, -68)
                .to(80, -92, 0, -100, -80, -92)
                .corner(-154, -68)
                .close();
        brush.fill(rail, Fade.down(-100, -50, stone.lit(0.07), stone.lit(0.01)));
        masonry.stones(rail, 6, stone, seed + 3);
        brush.mark(Curve.through(-154, -50, -80, -74, 0, -82, 80, -74, 154, -50), 1.8, stone.shade(0.14));
    }
}
