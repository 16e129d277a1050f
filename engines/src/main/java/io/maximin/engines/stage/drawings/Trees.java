package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Season;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.SplittableRandom;

/** Trees, 100 units tall. */
record Trees(Season season, Optional<Ink> colour, long seed, Motion motion) {
    private static final Ink BARK = Ink.of(0x7A5438);
    private static final Ink SNOW = Ink.of(0xF4F8FC);

    Trees(Season season, Optional<Ink> colour, long seed) {
        this(season, colour, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "oak" -> this::oak;
                    case "pine" -> this::pine;
                    case "palm" -> this::palm;
                    case "birch" -> this::birch;
                    case "willow" -> this::willow;
                    case "cherry" -> this::cherry;
                    case "cypress" -> this::cypress;
                    case "bush" -> this::bush;
                    default -> null;
                });
    }

    private SplittableRandom lot() {
        return new SplittableRandom(seed);
    }

    private Ink leaf(int summer, int autumn, SplittableRandom lot) {
        Ink own = Foliage.leaf(summer, autumn, season, lot);
        return colour.orElse(own);
    }

    private double sway(double t, double y, int channel) {
        double high = Math.max(0, -y) / 100;
        return 1.3 * high * high * motion.sway(t, 0.28, channel);
    }

    private void oak(Brush brush, double t) {
        var lot = lot();
        Ink ink = leaf(0x5B9A48, 0xD9822B, lot);
        if (season == Season.WINTER) {
            bare(brush, lot, BARK);
            return;
        }
        var trunk = Foliage.trunk(10, 52, lot.nextDouble(-2, 2));
        brush.fill(Limb.of(0, -28, 3.4, -12, -46, 2.4, -20, -58, 1.4), BARK.shade(0.04));
        brush.fill(Limb.of(0, -30, 3.4, 12, -46, 2.4, 20, -60, 1.4), BARK.shade(0.07));
        Foliage.bark(brush, trunk, BARK, 10);
        brush.over(trunk, Curve.oval(0, -46, 14, 16), BARK.shade(0.14).alpha(0.5));
        crown(brush, t, lot, ink, new double[] {0, -66, 36, 30});
    }

    /** Masses around a middle: the lowest darkest, the upper lighter. */
    private void crown(Brush brush, double t, SplittableRandom lot, Ink ink, double[] box) {
        double x = box[0];
        double y = box[1];
        double rx = box[2];
        double ry = box[3];
        double[][] at = {
            {0, 0.1, 0.8, 0.8, -0.09},
            {-0.62, 0.38, 0.4, 0.42, -0.06},
            {0.62, 0.4, 0.4, 0.4, -0.07},
            {0.05, 0.42, 0.44, 0.42, -0.045},
            {-0.7, -0.02, 0.36, 0.38, -0.01},
            {0.7, 0, 0.36, 0.38, -0.025},
            {-0.24, -0.02, 0.44, 0.42, 0.012},
            {0.34, 0.04, 0.4, 0.38, 0},
            {-0.42, -0.48, 0.38, 0.36, 0.03},
            {0.42, -0.46, 0.36, 0.36, 0.02},
            {0, -0.64, 0.4, 0.34, 0.05},
        };
        for (double[] mass : at) {
            double px = x + rx * (mass[0] + 0.07 * lot.nextDouble(-1, 1));
            double py = y + ry * (mass[1] + 0.07 * lot.nextDouble(-1, 1));
            double size = 0.94 + 0.14 * lot.nextDouble();
            Ink own = mass[4] < 0 ? ink.shade(-mass[4]) : ink.lit(mass[4]);
            double[] place = {px + sway(t, py, (int) (mass[4] * 100) & 7), py, rx * mass[2] * size, ry * mass[3] * size
            };
            Foliage.mass(brush, place, own, lot);
        }
    }

    private void bare(Brush brush, SplittableRandom lot, Ink bark) {
        Foliage.bark(brush, Foliage.trunk(9, 30, 0), bark, 9);
        brush.fill(Foliage.branches(0, -26, 24, lot), Fade.down(-100, -20, bark.lit(0.04), bark));
        brush.fill(Curve.oval(0, -0.6, 12, 1.8), SNOW);
    }

    private void pine(Brush brush, double t) {
        var lot = lot();
        Ink ink = colour.orElse(Foliage.leaf(0x2F6E57, 0x2F6E57, Season.SUMMER, lot));
        Foliage.bark(brush, Foliage.trunk(6, 24, 0), BARK.shade(0.05), 6);
        int tiers = 6;
        for (int i = 0; i < tiers; i++) {
            double low = -12 - i * 13.2;
            double high = i == tiers - 1 ? -99 : low - 29;
            double wide = 29 - i * 4 + lot.nextDouble(-1.5, 1.5);
            double shift = sway(t, high, 1) - sway(t, low, 1);
            tier(brush, new double[] {sway(t, low, 1), low, wide, high, shift}, ink.lit(i * 0.012), lot);
        }
    }

    private void tier(Brush brush, double[] at, Ink ink, SplittableRandom lot) {
        double x = at[0];
        double low = at[1];
        double wide = at[2];
        double high = at[3];
        int tips = 7;
        var curve = new Curve().corner(x + at[4], high);
        curve.to(x + wide * 0.34, (low + high) / 2 + 3);
        for (int i = 0; i <= tips; i++) {
            double share = 1 - 2.0 * i / tips;
            double droop = 4 * (1 - share * share);
            double tip = low + droop + lot.nextDouble(-0.8, 0.8) - 2;
            curve.corner(x + wide * share, tip);
            if (i < tips) {
                double next = share - 1.0 / tips;
                curve.to(x + wide * next, low + 4 * (1 - next * next) - 5.5);
            }
        }
        curve.to(x - wide * 0.34, (low + high) / 2 + 3);
        var shape = curve.close();
        brush.fill(
                shape, Fade.line(x + wide * 0.5, high, x - wide * 0.5, low + 4, ink.lit(0.05), ink, ink.shade(0.07)));
        var dark = Curve.blob(
                x - wide * 1.1,
                low - 6,
                x - wide * 0.5,
                low - 5,
                x,
                low + 0.5,
                x - wide * 0.2,
                low + 8,
                x - wide,
                low + 6);
        brush.over(shape, dark, ink.shade(0.06).alpha(0.6));
        if (season == Season.WINTER) {
            var cap = new Curve()
                    .corner(x + at[4], high - 1)
                    .to(x + wide * 0.32, (low + high) / 2 + 1)
                    .corner(x + wide * 0.74, low - 2)
                    .to(
                            x + wide * 0.45,
                            low - 5,
                            x + wide * 0.25,
                            low - 3,
                            x + wide * 0.02,
                            low - 7,
                            x - wide * 0.2,
                            low - 3.4,
                            x - wide * 0.4,
                            low - 6)
                    .corner(x - wide * 0.74, low - 2)
                    .to(x - wide * 0.32, (low + high) / 2 + 1)
                    .close();
            brush.over(shape, cap, SNOW);
        }
    }

    private void palm(Brush brush, double t) {
        var lot = lot();
        Ink ink = colour.orElse(Foliage.leaf(0x4C9A4A, 0x5C9A45, Season.SUMMER, lot));
        double lean = lot.nextDouble(8, 17);
        Ink bark = Ink.of(0xA27C55);
        double tx = lean + sway(t, -74, 1) * 2;
        var trunk = Limb.of(-lean * 0.4, -4.4, 4.4, -lean * 0.3, -26, 3.1, lean * 0.2, -52, 2.6, tx, -75, 2.3);
        brush.fill(
                new Curve()
                        .corner(-lean * 0.4 - 7.5, 0)
                        .to(-lean * 0.4, -7)
                        .corner(-lean * 0.4 + 7.5, 0)
                        .close(),
                bark.shade(0.05));
        brush.fill(trunk, Fade.across(-8, 16, bark.shade(0.08), bark.lit(0.03), bark));
        for (int i = 1; i < 14; i++) {
            double y = -i * 5.2;
            brush.over(
                    trunk,
                    Brush.stroked(Curve.through(-12, y - 1, tx * 0.4, y + 1.2, 26, y - 1), 0.8),
                    bark.shade(0.12).alpha(0.7));
        }
        double[] angles = {0.42, 2.7, -0.12, 3.3, -0.55, 3.75, -1.05, 4.3, -1.5};
        for (int i = 0; i < angles.length; i++) {
            double angle = angles[i] + lot.nextDouble(-0.12, 0.12) + 0.04 * motion.sway(t, 0.5, i);
            frond(
                    brush,
                    tx,
                    -75.5,
                    angle,
                    34 + lot.nextDouble(-3, 4),
                    i < 4 ? ink.shade(0.06) : ink.lit(0.01 * (i - 4)));
        }
        for (double[] nut : new double[][] {{-2.4, -72.4}, {1.6, -71.4}, {4, -73.6}}) {
            brush.form(Curve.dot(tx + nut[0] - 1, nut[1], 2.3), Ink.of(0x7B4F30));
        }
    }

    private static void frond(Brush paper, double x, double y, double angle, double length, Ink ink) {
        boolean left = Math.cos(angle) < 0;
        Brush brush = paper.at(x, y, 0, left ? -1 : 1, 1);
        double a = left ? Math.PI - angle : angle;
        double dx = Math.cos(a) * length;
        double rise = Math.sin(a) * length;
        double drop = length * 0.42;
        double mx = dx * 0.55;
        double my = rise * 0.75 - length * 0.16;
        double ex = dx * 0.98 + 3;
        double ey = rise * 0.8 + drop;
        var curve = new Curve()
                .corner(0, -1.2)
                .to(mx * 0.5, my * 0.75 - 2.6, mx, my - 3.2, mx + (ex - mx) * 0.6, my + (ey - my) * 0.34 - 2);
        curve.corner(ex, ey);
        int cuts = 7;
        for (int i = 1; i < cuts; i++) {
            double s = 1 - (double) i / cuts;
            double px = s > 0.5 ? mx + (ex - mx) * (s - 0.5) * 2 : mx * s * 2;
            double py = s > 0.5 ? my + (ey - my) * (s - 0.5) * (s - 0.5) * 4 : my * s * 2;
            curve.corner(px + 1, py + 1.2);
            curve.corner(px - 1.8, py + 8.2 * Math.sqrt(Math.max(0.1, s * (1.12 - s) * 3.4)) * 0.72);
        }
        var shape = curve.close();
        brush.fill(shape, Fade.line(0, -length * 0.4, ex, ey, ink.lit(0.06), ink, ink.shade(0.06)));
        brush.mark(
                Curve.through(0, -0.2, mx * 0.5, my * 0.75 - 0.6, mx, my - 1, ex, ey),
                0.7,
                ink.lit(0.13).alpha(0.8));
    }

    private void birch(Brush brush, double t) {
        var lot = lot();
        Ink ink = leaf(0x8DB653, 0xEFC13B, lot);
        Ink bark = Ink.of(0xF1EDE6);
        double lean = lot.nextDouble(-3, 3);
        var trunk = season == Season.WINTER
                ? Limb.of(0, 0, 3.4, lean * 0.5, -52, 2, lean, -98, 0.3)
                : Foliage.trunk(5, 84, lean);
        if (season == Season.WINTER) {
            brush.fill(Foliage.branches(lean * 0.4, -44, 17, lot), Ink.of(0xA89E9C));
        } else {
            brush.fill(Limb.of(0, -40, 1.3, -9, -56, 0.9, -13, -66, 0.5), Ink.of(0x8C8184));
            brush.fill(Limb.of(0, -46, 1.3, 9, -62, 0.9, 13, -72, 0.5), Ink.of(0x8C8184));
        }
        brush.fill(trunk, Fade.across(-4, 4, bark.shade(0.14), bark, bark.shade(0.06)));
        for (int i = 0; i < 11; i++) {
            double y = -5 - i * 6.6 + lot.nextDouble(-2, 2);
            double x = lot.nextDouble(-2.4, 1);
            brush.over(trunk, Curve.oval(x, y, 1.7 + lot.nextDouble(), 0.55), Ink.of(0x3F3A40));
        }
        if (season != Season.WINTER) {
            crown(brush, t, lot, ink, new double[] {lean, -66, 21, 33});
        }
    }

    private void willow(Brush brush, double t) {
        var lot = lot();
        Ink ink = leaf(0x86AE55, 0xD7B441, lot);
        var trunk = Foliage.trunk(11, 58, 2);
        brush.fill(Limb.of(0, -36, 4, -12, -58, 2.6, -22, -70, 1.4), BARK.shade(0.05));
        brush.fill(Limb.of(0, -36, 4, 12, -58, 2.6, 22, -72, 1.4), BARK.shade(0.08));
        Foliage.bark(brush, trunk, BARK, 11);
        boolean bare = season == Season.WINTER;
        if (!bare) {
            Foliage.mass(brush, new double[] {0, -74, 34, 24}, ink.shade(0.06), lot);
        }
        int strands = 30;
        for (int i = 0; i < strands; i++) {
            double share = ((i * 11) % strands) / (strands - 1.0) * 2 - 1;
            double x = share * 35;
            double top = -76 - 19 * Math.sqrt(1 - share * share * 0.96) + lot.nextDouble(0, 9);
            double low = -12 - 16 * (1 - Math.abs(share)) - lot.nextDouble() * 20;
            double wind = 2.4 * motion.sway(t, 0.3, i & 7);
            double tone = lot.nextDouble(-0.05, 0.06);
            double wide = bare ? 0.4 : 2.6;
            var strand = Limb.of(
                    x * 0.66,
                    top,
                    wide * 0.5,
                    x * 0.94,
                    top * 0.72,
                    wide,
                    x * 1.06 + wind * 0.5,
                    (top + low) / 2,
                    wide,
                    x * 1.06 + wind,
                    low,
                    0.3);
            Ink own = tone < 0 ? ink.shade(-tone) : ink.lit(tone);
            brush.fill(strand, Fade.down(top, low, own.lit(0.03), own, own.shade(0.06)));
        }
    }

    private void cherry(Brush brush, double t) {
        var lot = lot();
        Ink pink = colour.orElse(Ink.of(0xF6B2C8));
        Ink ink = season == Season.AUTUMN ? leaf(0x5B9A48, 0xD4572E, lot) : pink;
        Ink bark = Ink.of(0x64433F);
        if (season == Season.WINTER) {
            bare(brush, lot, bark);
            return;
        }
        brush.fill(Limb.of(0, -5, 5, -1, -20, 4, 4, -38, 3, 12, -58, 1.6), bark);
        brush.fill(Limb.of(2, -28, 3, -10, -46, 2.2, -22, -58, 1.2), bark.shade(0.03));
        brush.fill(Limb.of(5, -38, 2.4, 20, -50, 1.6, 30, -56, 1), bark.shade(0.05));
        brush.fill(new Curve().corner(-9, 0).to(-3, -5, 3, -5).corner(9, 0).close(), bark);
        crown(brush, t, lot, ink, new double[] {2, -68, 40, 27});
        if (brush.glazes()) {
            var petals = new Path2D.Double();
            for (int i = 0; i < 46; i++) {
                double angle = lot.nextDouble() * 6.283;
                double r = Math.sqrt(lot.nextDouble()) * 0.9;
                petals.append(Curve.dot(2 + 38 * r * Math.cos(angle), -68 + 25 * r * Math.sin(angle), 0.9), false);
            }
            brush.glaze(petals, Ink.WHITE.alpha(0.75));
        }
    }

    private void cypress(Brush brush, double t) {
        var lot = lot();
        Ink ink = colour.orElse(Foliage.leaf(0x3D6B4A, 0x3D6B4A, Season.SUMMER, lot));
        Foliage.bark(brush, Foliage.trunk(4, 14, 0), BARK, 4);
        double s = sway(t, -98, 1);
        var shape = new Curve()
                .corner(s * 1.6, -99)
                .to(6 + s, -80, 10.5, -52, 11.5, -28, 8, -10, 0, -5, -8, -10, -11.5, -28, -10.5, -52, -6 + s, -80)
                .close();
        brush.fill(shape, Fade.across(-12, 12, ink.shade(0.09), ink, ink.lit(0.05), ink.shade(0.02)));
        for (int i = 0; i < 26; i++) {
            double y = -12 - i * 3.2;
            double w = 9 * Math.sqrt(Math.max(0.05, 1 - Math.pow((-y - 30) / 70, 2)));
            double x = lot.nextDouble(-w, w);
            Ink own = x > 0 ? ink.lit(0.07).alpha(0.6) : ink.shade(0.07).alpha(0.6);
            brush.over(shape, Limb.of(x, y + 5, 0.9, x * 0.9, y, 1.1, x * 0.7, y - 6, 0.2), own);
        }
    }

    private void bush(Brush brush, double t) {
        var lot = lot();
        Ink ink = leaf(0x5D9C4E, 0xC9832F, lot);
        double[][] at = {
            {-34, -26, 30, 26, -0.06}, {34, -26, 30, 26, -0.07}, {0, -44, 36, 36, -0.04}, {-22, -46, 30, 30, 0},
            {26, -42, 30, 30, -0.01}, {2, -64, 32, 30, 0.04}, {-8, -24, 34, 24, 0.015}, {24, -18, 24, 18, 0.01}
        };
        for (double[] mass : at) {
            double x = mass[0] + lot.nextDouble(-4, 4);
            double size = lot.nextDouble(0.92, 1.06);
            Ink own = mass[4] < 0 ? ink.shade(-mass[4]) : ink.lit(mass[4]);
            double y = Math.min(mass[1], -mass[3] * size);
            Foliage.mass(brush, new double[] {x + sway(t, mass[1], 2), y, mass[2] * size, mass[3] * size}, own, lot);
        }
        if (season == Season.SPRING) {
            for (int i = 0; i < 14; i++) {
                brush.glaze(Curve.dot(lot.nextDouble(-44, 44), lot.nextDouble(-78, -12), 2.4), Ink.of(0xF6C7D8));
            }
        }
    }
}
