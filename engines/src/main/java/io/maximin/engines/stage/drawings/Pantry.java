package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Fruit and what is baked, about 100 units tall. */
record Pantry(Livery livery) {
    private static final Ink CRUST = Ink.of(0xC98A46);

    void apple(Brush brush) {
        Ink paint = livery.pick(0xC92F35, 0xD8432F, 0x7FB03A);
        var body = Curve.blob(
                0, -78, 18, -88, 42, -76, 48, -46, 34, -12, 14, -1, 0, -5, -14, -1, -34, -12, -48, -46, -42, -76, -18,
                -88);
        brush.fill(body, Fade.round(18, -62, 78, paint.lit(0.12), paint, paint.shade(0.14)));
        brush.over(body, Curve.oval(0, -82, 16, 7), paint.shade(0.18).alpha(0.6));
        for (int i = -3; i < 4; i++) {
            brush.over(
                    body,
                    Brush.stroked(Curve.through(i * 5, -78, i * 13, -50, i * 9, -14), 1.6),
                    paint.lit(0.12).alpha(0.35));
        }
        brush.line(Curve.through(0, -80, 2, -90, 8, -100), 3.4, Ink.of(0x6B4226));
        brush.form(Curve.blob(5, -88, 18, -100, 36, -96, 22, -84), Ink.of(0x5FA04A));
        brush.glaze(Curve.oval(22, -64, 8, 12, 0.4), Ink.WHITE.alpha(0.45));
    }

    void orange(Brush brush) {
        Ink paint = livery.pick(0xF0892A);
        var body = Curve.dot(0, -46, 46);
        brush.fill(body, Fade.round(16, -62, 78, paint.lit(0.1), paint, paint.shade(0.12)));
        for (int i = 0; i < 30; i++) {
            double angle = i * 2.4;
            double r = 42 * Math.sqrt((i + 0.5) / 30);
            brush.glaze(Curve.dot(Math.cos(angle) * r, -46 + Math.sin(angle) * r, 1), paint.shade(0.12));
        }
        brush.form(Curve.blob(-4, -90, 10, -98, 26, -92, 10, -84), Ink.of(0x4E8A3A));
        brush.glaze(Curve.dot(0, -89, 3), Ink.of(0x5A7A34));
        brush.glaze(Curve.oval(20, -66, 7, 10, 0.5), Ink.WHITE.alpha(0.4));
    }

    void bread(Brush brush) {
        Ink crust = livery.colour().orElse(CRUST);
        var loaf = new Curve()
                .corner(-92, -6)
                .to(-104, -36, -84, -62, -40, -78, 10, -80, 60, -72, 92, -46)
                .corner(96, -8)
                .to(0, 0)
                .close();
        brush.fill(loaf, Fade.down(-80, 0, crust.lit(0.08), crust, crust.shade(0.12)));
        for (int i = 0; i < 4; i++) {
            double x = -58 + i * 36;
            var cut = Curve.blob(x - 14, -44, x - 2, -68, x + 12, -74, x + 8, -56, x - 6, -38);
            brush.over(loaf, cut, Ink.of(0xF0D9A8));
            brush.over(
                    loaf, Brush.stroked(Curve.through(x - 14, -44, x - 4, -64, x + 12, -73), 2.4), crust.shade(0.12));
        }
        brush.over(
                loaf,
                Curve.blob(-80, -16, 0, -6, 90, -16, 96, 4, -96, 4),
                crust.shade(0.14).alpha(0.5));
    }

    void cake(Brush brush, double t) {
        Ink icing = livery.pick(0xF7C9D6, 0xFDF6EA, 0xC9E4F0);
        Ink sponge = Ink.of(0xE2B06A);
        brush.fill(Curve.oval(0, -6, 82, 9), Ink.of(0xE8E6E2));
        tier(brush, 68, -44, -8, sponge, icing);
        tier(brush, 46, -72, -44, sponge, icing);
        for (int i = 0; i < 5; i++) {
            double x = -32 + i * 16;
            double y = -78 - 4 * Math.cos((i - 2) * 0.8);
            brush.fill(
                    new RoundRectangle2D.Double(x - 2, y - 12, 4, 14, 2, 2), Ink.of(i % 2 == 0 ? 0x5AA8D8 : 0xF0B92E));
            double sway = livery.motion().sway(t, 1.3, i);
            brush.fill(
                    new Curve()
                            .to(x, y - 12)
                            .to(x - 2.6, y - 16)
                            .corner(x + sway, y - 22)
                            .to(x + 2.6, y - 16)
                            .close(),
                    Ink.of(0xFFC23A));
        }
    }

    private static void tier(Brush brush, double half, double top, double low, Ink sponge, Ink icing) {
        brush.fill(
                new Rectangle2D.Double(-half, top, 2 * half, low - top),
                Fade.across(-half, half, sponge.shade(0.08), sponge, sponge.lit(0.06), sponge.shade(0.06)));
        brush.fill(Curve.oval(0, low, half, half * 0.1), sponge.shade(0.06));
        var drip = new Curve().corner(-half, top).to(0, top - half * 0.1).corner(half, top);
        for (int i = 6; i >= -6; i--) {
            drip.to(half * i / 6.2, top + (i % 2 == 0 ? (low - top) * 0.62 : (low - top) * 0.3));
        }
        brush.fill(
                drip.close(), Fade.across(-half, half, icing.shade(0.06), icing, icing.lit(0.04), icing.shade(0.04)));
        brush.fill(Curve.oval(0, top, half, half * 0.12), icing.lit(0.04));
        for (int i = 0; i < 7; i++) {
            double x = half * (i - 3) / 3.4;
            brush.form(
                    Curve.dot(x, top - 2 + half * 0.06 * (1 - Math.pow((i - 3) / 3.0, 2)), half * 0.09),
                    Ink.of(0xD8324A));
        }
    }

    /** A whole one on a board. */
    void pizza(Brush brush) {
        brush.fill(Curve.oval(0, -30, 98, 30), Livery.WOOD.lit(0.06));
        brush.fill(Curve.oval(0, -42, 92, 28), CRUST.shade(0.08));
        brush.fill(Curve.oval(0, -46, 92, 28), CRUST.lit(0.04));
        var sauce = Curve.oval(0, -46, 79, 22);
        brush.glaze(sauce, Fade.round(14, -52, 84, Ink.of(0xF6D06A), Ink.of(0xEDB23E)));
        for (double[] slice :
                new double[][] {{-44, -50}, {-12, -36}, {22, -56}, {46, -42}, {-18, -58}, {12, -44}, {-52, -42}}) {
            brush.over(sauce, Curve.oval(slice[0], slice[1], 11, 4.6), Ink.of(0xB8322A));
            brush.over(sauce, Curve.oval(slice[0] + 1, slice[1] - 0.8, 8.6, 3.2), Ink.of(0xD2503C));
        }
        for (double[] leaf : new double[][] {{-30, -44, 0.5}, {36, -52, -0.4}, {4, -60, 0.2}, {28, -36, 0.7}}) {
            brush.over(sauce, Curve.oval(leaf[0], leaf[1], 8, 3, leaf[2]), Ink.of(0x4E8A3A));
        }
        for (double[] cut : new double[][] {{-78, -42, 78, -50}, {-46, -64, 46, -28}, {46, -64, -46, -28}}) {
            brush.mark(
                    Brush.segment(cut[0], cut[1], cut[2], cut[3]),
                    1.2,
                    CRUST.shade(0.12).alpha(0.7));
        }
    }

    void cheese(Brush brush) {
        Ink paint = livery.pick(0xF2C23A);
        var side = Curve.polygon(-80, -34, 84, -58, 84, -8, -80, 0);
        brush.fill(Curve.polygon(-80, -34, 30, -92, 84, -58), paint.lit(0.1));
        brush.fill(side, Fade.down(-58, 0, paint, paint.shade(0.08)));
        for (double[] hole : new double[][] {{-34, -22, 9}, {10, -30, 12}, {50, -22, 8}, {64, -44, 6}, {-8, -10, 5}}) {
            brush.over(side, Curve.oval(hole[0], hole[1], hole[2], hole[2] * 0.8), paint.shade(0.14));
        }
    }

    /** Flowers of several kinds, as they are in a vase. */
    void bouquet(Brush brush) {
        int[] petals = {0xE8546A, 0xF0B92E, 0xF4F1EA, 0xB25CA8, 0xF08A3C};
        double[][] heads = {{0, -88}, {-20, -78}, {20, -80}, {-32, -62}, {32, -64}, {-10, -66}, {12, -64}};
        for (double[] head : heads) {
            brush.line(Curve.through(head[0] * 0.2, -36, head[0] * 0.6, -52, head[0], head[1]), 1.4, Ink.of(0x4E8A4A));
        }
        for (int side : new int[] {-1, 1}) {
            brush.form(Curve.blob(side * 8, -44, side * 26, -54, side * 40, -48, side * 24, -42), Ink.of(0x4E8A4A));
        }
        for (int i = 0; i < heads.length; i++) {
            Ink ink = Ink.of(petals[(int) Math.floorMod(livery.seed() + i * 2L, (long) petals.length)]);
            var blossom = new Path2D.Double();
            for (int k = 0; k < 6; k++) {
                double angle = k * Math.PI / 3 + i;
                blossom.append(
                        Curve.dot(heads[i][0] + Math.cos(angle) * 6, heads[i][1] + Math.sin(angle) * 6, 5.4), false);
            }
            brush.fill(blossom, Fade.round(heads[i][0], heads[i][1], 13, ink.shade(0.08), ink, ink.lit(0.05)));
            brush.glaze(Curve.dot(heads[i][0], heads[i][1], 3), Ink.of(0xF2C83A));
        }
    }
}
