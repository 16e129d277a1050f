package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Season;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.SplittableRandom;

/** Flowers and low plants; the ground at 0, about 100 tall. */
record Flowers(Season season, Optional<Ink> colour, long seed, Motion motion) {
    private static final Ink STEM = Ink.of(0x5E9A45);

    Flowers(Season season, Optional<Ink> colour, long seed) {
        this(season, colour, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "flower" -> this::flower;
                    case "tulip" -> this::tulip;
                    case "sunflower" -> this::sunflower;
                    case "rose" -> this::rose;
                    case "daisy" -> this::daisy;
                    case "mushroom" -> this::mushroom;
                    case "grass" -> this::grass;
                    case "cactus" -> this::cactus;
                    case "bamboo" -> this::bamboo;
                    default -> null;
                });
    }

    private double wind(double t) {
        return 3 * motion.sway(t, 0.4, 1);
    }

    private Ink petal(int... choices) {
        return colour.orElse(Ink.of(choices[(int) Math.floorMod(seed, (long) choices.length)]));
    }

    /** A stem to a bloom's place, with leaves. */
    private static void stem(Brush brush, double x, double y, double wide) {
        brush.fill(
                Limb.of(0, -wide, wide, x * 0.1 - 2, y * 0.4, wide * 0.85, x, y, wide * 0.7),
                Fade.across(-3, 3, STEM.shade(0.05), STEM.lit(0.04)));
    }

    private static void blade(Brush paper, double x, double y, double angle, double length) {
        Brush brush = paper.at(x, y, angle, 1);
        var leaf = new Curve()
                .corner(0, 0)
                .to(-length * 0.17, -length * 0.4)
                .corner(length * 0.04, -length)
                .to(length * 0.17, -length * 0.45)
                .close();
        brush.fill(leaf, Fade.across(-length * 0.2, length * 0.2, STEM.lit(0.05), STEM.shade(0.05)));
        brush.mark(
                Curve.through(0, 0, length * 0.02, -length * 0.5, length * 0.03, -length * 0.86),
                length * 0.025,
                STEM.shade(0.1));
    }

    private static void petals(Brush brush, int count, double inner, double outer, double wide, Ink ink) {
        for (int i = 0; i < count; i++) {
            Brush one = brush.at(0, 0, 2 * Math.PI * i / count, 1);
            var petal = Curve.blob(
                    0,
                    -inner,
                    -wide * 0.8,
                    -(inner + outer) * 0.5,
                    -wide * 0.6,
                    -outer * 0.9,
                    0,
                    -outer,
                    wide * 0.6,
                    -outer * 0.9,
                    wide * 0.8,
                    -(inner + outer) * 0.5);
            one.fill(petal, Fade.down(-outer, -inner, ink.lit(0.06), ink, ink.shade(0.08)));
        }
    }

    private void flower(Brush brush, double t) {
        Ink ink = petal(0xE85D8A, 0x8C6BD8, 0xF08A3C, 0xE5484D);
        double w = wind(t);
        stem(brush, w, -74, 2);
        blade(brush, -1, -18, -0.75, 32);
        blade(brush, 0, -28, 0.8, 30);
        Brush bloom = brush.at(w, -76, w * 0.02, 1);
        petals(bloom, 6, 3, 22, 11, ink);
        bloom.form(Curve.dot(0, 0, 7.5), Ink.of(0xF7C844));
    }

    private void tulip(Brush brush, double t) {
        Ink ink = petal(0xE2453F, 0xF2A93B, 0xD966A8, 0xF6E9E0);
        double w = wind(t);
        stem(brush, w, -66, 2.2);
        blade(brush, -1, -2, -0.42, 56);
        blade(brush, 1, -2, 0.48, 48);
        Brush bloom = brush.at(w, -66, w * 0.02, 1);
        bloom.fill(Curve.blob(0, 2, -9, -6, -10, -22, 0, -33, 10, -22, 9, -6), ink.shade(0.1));
        bloom.form(
                new Curve()
                        .corner(0, 4)
                        .to(-13, -2, -16, -16)
                        .corner(-14, -32)
                        .to(-3, -24, 0, -8)
                        .close(),
                ink);
        bloom.form(
                new Curve()
                        .corner(0, 4)
                        .to(13, -2, 16, -16)
                        .corner(14, -32)
                        .to(3, -24, 0, -8)
                        .close(),
                ink.shade(0.02));
        bloom.form(
                new Curve()
                        .corner(0, 4)
                        .to(-9, -4, -7, -18)
                        .corner(0, -29)
                        .to(7, -18, 9, -4)
                        .close(),
                ink.lit(0.04));
    }

    private void sunflower(Brush brush, double t) {
        Ink ink = petal(0xF7BE2A);
        double w = wind(t) * 0.6;
        stem(brush, w, -70, 2.4);
        blade(brush, -1, -22, -0.95, 34);
        blade(brush, 0, -34, 0.95, 34);
        Brush bloom = brush.at(w, -74, 0.05 + w * 0.02, 1);
        petals(bloom.at(0, 0, 0.2, 1), 15, 9, 25.5, 5.4, ink.shade(0.06));
        petals(bloom, 15, 9, 24, 5.4, ink);
        bloom.form(Curve.dot(0, 0, 12), Ink.of(0x6B4226));
        var seeds = new Path2D.Double();
        for (int i = 1; i < 60; i++) {
            double r = 10.6 * Math.sqrt(i / 60.0);
            seeds.append(Curve.dot(r * Math.cos(i * 2.39996), r * Math.sin(i * 2.39996), 0.65), false);
        }
        bloom.glaze(seeds, Ink.of(0xA9743C));
    }

    private void rose(Brush brush, double t) {
        Ink ink = petal(0xD62F45, 0xD62F45, 0xF0A3B5);
        double w = wind(t) * 0.7;
        stem(brush, w, -66, 1.9);
        for (double[] thorn : new double[][] {{-1.6, -22, -1}, {1.6, -38, 1}, {-1, -50, -1}}) {
            brush.fill(
                    Curve.polygon(
                            thorn[0], thorn[1] - 2, thorn[0] + thorn[2] * 4, thorn[1] - 2.4, thorn[0], thorn[1] + 2),
                    STEM.shade(0.08));
        }
        blade(brush, 0, -26, 0.95, 26);
        blade(brush, 0, -38, -0.95, 24);
        Brush bloom = brush.at(w, -78, w * 0.02, 1);
        bloom.fill(Curve.polygon(-9, 13, -13, 22, -3, 17, 0, 24, 4, 17, 13, 22, 9, 13), STEM);
        bloom.form(
                Curve.blob(-16, -6, -20, 4, -10, 16, 4, 18, 17, 10, 20, -3, 12, -15, 0, -20, -11, -16),
                ink.shade(0.05));
        bloom.form(
                new Curve()
                        .corner(-20, -4)
                        .to(-18, 12, 0, 19)
                        .corner(6, 10)
                        .to(-6, 6, -12, -4)
                        .close(),
                ink);
        bloom.form(
                new Curve()
                        .corner(20, -6)
                        .to(20, 12, 2, 19)
                        .corner(-4, 9)
                        .to(8, 6, 13, -6)
                        .close(),
                ink.lit(0.02));
        bloom.form(Curve.blob(0, -18, 11, -12, 12, -1, 4, 8, -6, 7, -12, -2, -10, -13), ink.lit(0.05));
        bloom.mark(
                Curve.through(-8, -10, -2, -15, 6, -12, 7, -4, 0, 1, -5, -3, -3, -8, 2, -8, 2, -5),
                1.5,
                ink.shade(0.13));
        bloom.mark(Curve.through(-11, -2, -6, 6, 3, 7, 10, 1), 1.4, ink.shade(0.13));
    }

    private void daisy(Brush brush, double t) {
        Ink ink = petal(0xFBFAF6);
        double w = wind(t);
        stem(brush, w, -76, 1.7);
        blade(brush, -1, -4, -0.7, 30);
        blade(brush, 1, -6, 0.8, 26);
        Brush bloom = brush.at(w, -78, w * 0.02, 1);
        petals(bloom, 13, 5, 21, 5, ink);
        bloom.form(Curve.dot(0, 0, 7), Ink.of(0xF5B82E));
    }

    private void mushroom(Brush brush, double t) {
        Ink cap = petal(0xD8392F, 0xC98A4B);
        Ink pale = Ink.of(0xF8F0E0);
        brush.fill(
                Curve.polygon(-26, 0, -22, -9, -17, -2, -12, -12, -8, -2, 8, -2, 14, -10, 18, -2, 23, -8, 27, 0), STEM);
        brush.form(Curve.blob(-12, -54, -14, -30, -18, -6, 0, -1, 18, -6, 14, -30, 12, -54), pale);
        brush.fill(Curve.oval(0, -49, 38, 10), pale.shade(0.14));
        var dome = new Curve()
                .corner(-52, -46)
                .to(-46, -72, -24, -95, 0, -99, 24, -95, 46, -72)
                .corner(52, -46)
                .to(28, -42, 0, -52, -28, -42)
                .close();
        brush.form(dome, cap);
        for (double[] dot : new double[][] {
            {-26, -66, 8}, {4, -84, 9}, {30, -64, 7}, {2, -62, 5}, {-12, -90, 4}, {44, -52, 4}, {-44, -52, 4}
        }) {
            brush.over(dome, Curve.oval(dot[0], dot[1], dot[2], dot[2] * 0.82), Ink.of(0xFBF6EA));
        }
    }

    private void grass(Brush brush, double t) {
        var lot = new SplittableRandom(seed);
        Ink green = colour.orElse(Foliage.leaf(0x6BA547, 0xB79A4A, season, lot));
        for (int i = 0; i < 34; i++) {
            double x = lot.nextDouble(-62, 62);
            double high = lot.nextDouble(45, 96) * (1 - Math.abs(x) / 130);
            double bend = x * 0.35 + lot.nextDouble(-14, 14) + high * 0.06 * motion.sway(t, 0.5, i);
            double tone = lot.nextDouble(-0.07, 0.07);
            Ink ink = tone < 0 ? green.shade(-tone) : green.lit(tone);
            brush.fill(
                    new Curve()
                            .corner(x - 3, 0)
                            .to(x - 1 + bend * 0.3, -high * 0.6)
                            .corner(x + bend, -high)
                            .to(x + 3 + bend * 0.3, -high * 0.55)
                            .corner(x + 3, 0)
                            .close(),
                    Fade.down(-high, 0, ink.lit(0.08), ink.shade(0.05)));
        }
    }

    private void cactus(Brush brush, double t) {
        Ink green = colour.orElse(Ink.of(0x4F9A5F));
        arm(brush, Limb.of(-6, -36, 8.5, -26, -38, 8.5, -31, -48, 8.5, -31, -64, 8), green.shade(0.03));
        arm(brush, Limb.of(6, -28, 8, 24, -30, 8, 29, -40, 8, 29, -56, 7.5), green.shade(0.05));
        var trunk = Limb.of(0, -13.5, 13, 0, -40, 14, 0, -86, 12.5);
        arm(brush, trunk, green);
        brush.fill(
                Curve.polygon(-13, -10, 13, -10, 13, 0, -13, 0),
                Fade.across(-13, 13, green.shade(0.07), green.lit(0.03), green.shade(0.04)));
        for (double x : new double[] {-6, 0, 6}) {
            brush.mark(Brush.segment(x, -3, x * 0.9, -90), 0.9, green.shade(0.11));
        }
        var lot = new SplittableRandom(seed);
        var spines = new Path2D.Double();
        for (int i = 0; i < 34; i++) {
            double x = lot.nextInt(-1, 2) * 6 + 3;
            double y = -6 - lot.nextDouble() * 84;
            spines.append(Curve.polygon(x - 2, y - 1.6, x, y, x + 2, y - 1.6, x, y - 0.6), false);
        }
        brush.glaze(spines, Ink.of(0xF3F0D8));
        Brush bloom = brush.at(2, -98, 0.1, 0.3);
        petals(bloom, 6, 3, 20, 11, Ink.of(0xE95D92));
    }

    private static void arm(Brush brush, Path2D arm, Ink green) {
        var box = arm.getBounds2D();
        brush.fill(
                arm,
                Fade.across(
                        box.getMinX(), box.getMaxX(), green.shade(0.07), green.lit(0.05), green, green.shade(0.06)));
    }

    private void bamboo(Brush brush, double t) {
        var lot = new SplittableRandom(seed);
        Ink green = colour.orElse(Ink.of(0x7DB04C));
        for (int i = 0; i < 5; i++) {
            double x = -26 + i * 13 + lot.nextDouble(-3, 3);
            double high = lot.nextDouble(76, 98);
            double lean = lot.nextDouble(-5, 5) + motion.sway(t, 0.3, i) * 1.6;
            Ink ink = i % 2 == 0 ? green : green.shade(0.06);
            for (int k = 0; k < 7; k++) {
                double low = -high * k / 7;
                double top = -high * (k + 1) / 7 + 0.9;
                double xl = x + lean * Math.pow(-low / high, 2);
                double xh = x + lean * Math.pow(-top / high, 2);
                brush.fill(
                        Curve.polygon(xl - 2.5, low, xh - 2.4, top, xh + 2.4, top, xl + 2.5, low),
                        Fade.across(xl - 2.6, xl + 2.6, ink.shade(0.06), ink.lit(0.07), ink));
                brush.fill(Limb.of(xh - 2.4, top - 0.3, 0.8, xh + 2.4, top - 0.3, 0.8), ink.shade(0.1));
                if (k > 1 && lot.nextInt(3) > 0) {
                    double side = lot.nextBoolean() ? 1 : -1;
                    blade(brush, xh, top, side * lot.nextDouble(0.9, 1.7), lot.nextDouble(12, 19));
                    blade(brush, xh, top, side * lot.nextDouble(0.6, 1.2), lot.nextDouble(10, 15));
                }
            }
        }
    }
}
