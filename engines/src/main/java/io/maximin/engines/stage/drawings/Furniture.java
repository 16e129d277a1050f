package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.util.Optional;

/** What stands in rooms and streets; the ground at 0, in about a hundred units. */
record Furniture(Optional<Ink> colour, boolean lit, Motion motion) {
    private static final Ink WOOD = Ink.of(0xA9734A);
    private static final Ink IRON = Ink.of(0x444A55);
    private static final Ink GLOW = Ink.of(0xFFDB7A);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "table" -> this::table;
                    case "chair" -> this::chair;
                    case "bench" -> this::bench;
                    case "lamp" -> this::lamp;
                    case "street-lamp" -> this::streetLamp;
                    case "bed" -> this::bed;
                    case "sofa" -> this::sofa;
                    case "window" -> this::window;
                    case "door" -> this::door;
                    case "lantern" -> this::lantern;
                    default -> null;
                });
    }

    private static void block(Brush brush, double x, double y, double width, double height, Ink ink) {
        brush.fill(
                Curve.polygon(x, y, x + width, y, x + width, y + height, x, y + height),
                Fade.across(x, x + width, ink.lit(0.03), ink, ink.shade(0.06)));
    }

    private void table(Brush brush, double t) {
        Ink wood = colour.orElse(WOOD);
        for (double x : new double[] {-54, 48}) {
            block(brush, x + 8, -88, 6, 76, wood.shade(0.14));
        }
        brush.fill(
                Curve.polygon(-62, -99, 78, -99, 90, -90, -76, -90),
                Fade.down(-99, -90, wood.lit(0.08), wood.lit(0.04)));
        brush.fill(Curve.polygon(-76, -90, 90, -90, 90, -84, -76, -84), wood.shade(0.03));
        block(brush, -66, -84, 146, 9, wood.shade(0.1));
        for (double x : new double[] {-66, 72}) {
            var leg = Curve.polygon(x, -84, x + 8, -84, x + 6.6, 0, x + 1.4, 0);
            brush.fill(leg, Fade.across(x, x + 8, wood.lit(0.03), wood.shade(0.05)));
        }
        for (double[] grain : new double[][] {{-50, -95, 50}, {10, -96.6, 40}, {-20, -92.6, 70}}) {
            brush.mark(
                    Brush.segment(grain[0], grain[1], grain[0] + grain[2], grain[1]),
                    0.7,
                    wood.shade(0.04).alpha(0.7));
        }
    }

    private void chair(Brush brush, double t) {
        Ink wood = colour.orElse(WOOD);
        for (double x : new double[] {-20, 24}) {
            block(brush, x, -44, 4.4, 36, wood.shade(0.14));
        }
        block(brush, -30, -99, 5.4, 99, wood);
        block(brush, 14, -99, 5.4, 99, wood.shade(0.02));
        for (double y : new double[] {-95, -80, -66}) {
            brush.form(
                    new Curve()
                            .corner(-27, y)
                            .to(-5, y + 2)
                            .corner(16, y)
                            .corner(16, y + 9)
                            .to(-5, y + 11)
                            .corner(-27, y + 9)
                            .close(),
                    wood.lit(0.03));
        }
        brush.fill(
                Curve.polygon(-32, -46, 22, -46, 34, -52, -20, -52),
                Fade.down(-52, -46, wood.lit(0.09), wood.lit(0.05)));
        brush.fill(Curve.polygon(-32, -46, 22, -46, 34, -52, 34, -47.6, 22, -41, -32, -41), wood.shade(0.05));
        block(brush, -30, -41, 5.4, 41, wood);
        block(brush, 14, -41, 5.4, 41, wood.shade(0.02));
    }

    private void bench(Brush brush, double t) {
        Ink wood = colour.orElse(Ink.of(0xB07A48));
        for (double x : new double[] {-78, 66}) {
            brush.fill(Limb.of(x + 10, -98, 2.6, x + 6, -50, 2.8, x + 4, -2.6, 2.6), IRON);
            brush.fill(Limb.of(x - 4, -48, 2.6, x - 6, -24, 2.6, x - 8, -2.6, 2.6), IRON.lit(0.04));
        }
        for (int i = 0; i < 3; i++) {
            double y = -96 + i * 14;
            brush.fill(
                    Curve.polygon(-88, y, 96, y, 96, y + 10, -88, y + 10),
                    Fade.down(y, y + 10, wood.lit(0.05), wood.shade(0.03)));
        }
        for (int i = 0; i < 3; i++) {
            double y = -52 + i * 4.6;
            double w = 92 + i * 3;
            brush.fill(
                    Curve.polygon(-w, y, w, y, w + 2, y + 3.8, -w - 2, y + 3.8),
                    Fade.down(y, y + 4, wood.lit(0.07), wood.lit(0.01)));
        }
        brush.fill(Curve.polygon(-100, -38, 100, -38, 100, -34, -100, -34), wood.shade(0.08));
        for (double x : new double[] {-78, 82}) {
            brush.fill(Limb.of(x + 12, -66, 2.4, x - 8, -68, 2.6, x - 14, -60, 2.4, x - 14, -46, 2.4), IRON.lit(0.02));
        }
    }

    private void lamp(Brush brush, double t) {
        Ink shade = colour.orElse(Ink.of(0xE9B44C));
        brush.form(Curve.blob(-22, -2, -14, -8, 0, -10, 14, -8, 22, -2, 0, 0), Ink.of(0x8A5A3C));
        brush.form(
                Curve.blob(-4, -8, -10, -20, -8, -34, -2.6, -44, 2.6, -44, 8, -34, 10, -20, 4, -8), Ink.of(0x3F7C86));
        brush.fill(Curve.polygon(-1.8, -56, 1.8, -56, 1.8, -42, -1.8, -42), Ink.of(0xC9A34C));
        var cone = new Curve()
                .corner(-17, -99)
                .to(0, -97)
                .corner(17, -99)
                .corner(33, -53)
                .to(0, -48)
                .corner(-33, -53)
                .close();
        Ink bright = lit ? shade.lit(0.14) : shade.lit(0.02);
        brush.fill(
                cone,
                lit
                        ? Fade.round(0, -62, 46, GLOW.lit(0.1), bright, shade)
                        : Fade.across(-33, 33, shade.shade(0.04), bright, shade.shade(0.08)));
        brush.mark(Curve.through(-33, -53, 0, -48, 33, -53), 1.8, shade.shade(0.1));
        brush.mark(Curve.through(-17, -99, 0, -97, 17, -99), 1.4, shade.shade(0.1));
    }

    private void streetLamp(Brush brush, double t) {
        Ink iron = colour.orElse(IRON);
        brush.fill(
                Curve.polygon(-6, 0, -5, -4, -3.4, -5, -2.6, -14, 2.6, -14, 3.4, -5, 5, -4, 6, 0),
                Fade.across(-6, 6, iron.lit(0.08), iron, iron.shade(0.05)));
        brush.fill(
                Curve.polygon(-1.5, -13, -1.1, -79, 1.1, -79, 1.5, -13),
                Fade.across(-1.5, 1.5, iron.lit(0.1), iron, iron.shade(0.05)));
        for (double y : new double[] {-15, -40, -77}) {
            brush.fill(Curve.polygon(-2.3, y, 2.3, y, 2.3, y - 1.6, -2.3, y - 1.6), iron.lit(0.04));
        }
        brush.line(Curve.through(-6, -73, -3, -75, 0, -72, 3, -75, 6, -73), 0.8, iron);
        var glass = Curve.polygon(-3.6, -80, -5.4, -92, 5.4, -92, 3.6, -80);
        brush.fill(
                glass,
                lit
                        ? Fade.round(0, -85, 8, Ink.of(0xFFFBE3), GLOW)
                        : Fade.across(-5, 5, Ink.of(0xC9DDE4), Ink.of(0xEDF5F7), Ink.of(0xA8C0CA)));
        brush.mark(Brush.segment(-1.6, -80, -2.2, -92), 0.6, iron);
        brush.mark(Brush.segment(1.6, -80, 2.2, -92), 0.6, iron);
        brush.fill(Curve.polygon(-4.4, -80, 4.4, -80, 3, -78, -3, -78), iron);
        brush.fill(
                new Curve()
                        .corner(-6.8, -91.6)
                        .to(-3, -95.4)
                        .corner(-0.9, -97.4)
                        .corner(0, -100)
                        .corner(0.9, -97.4)
                        .to(3, -95.4)
                        .corner(6.8, -91.6)
                        .close(),
                iron);
    }

    private void bed(Brush brush, double t) {
        Ink quilt = colour.orElse(Ink.of(0x5B86B8));
        Ink wood = WOOD.shade(0.06);
        brush.form(
                new Curve()
                        .corner(-112, 0)
                        .corner(-112, -88)
                        .to(-104, -99, -94, -88)
                        .corner(-94, 0)
                        .close(),
                wood);
        block(brush, -96, -34, 200, 14, wood.shade(0.05));
        brush.form(
                new Curve()
                        .corner(-96, -54)
                        .to(-92, -58)
                        .corner(100, -58)
                        .to(106, -54)
                        .corner(106, -32)
                        .corner(-96, -32)
                        .close(),
                Ink.of(0xF4EFE6));
        brush.form(Curve.blob(-92, -62, -88, -76, -64, -78, -42, -74, -40, -62, -62, -56, -86, -56), Ink.of(0xFBF8F1));
        var cover = new Curve()
                .corner(-44, -60)
                .to(-20, -66, 40, -66)
                .corner(104, -62)
                .to(110, -40)
                .corner(108, -18)
                .corner(-40, -18)
                .to(-48, -40)
                .close();
        brush.fill(cover, Fade.down(-66, -18, quilt.lit(0.06), quilt, quilt.shade(0.06)));
        for (double x : new double[] {-10, 26, 62}) {
            brush.mark(Curve.through(x, -65, x + 4, -42, x + 1, -20), 1.4, quilt.shade(0.08));
        }
        brush.over(cover, Curve.polygon(-60, -70, -30, -70, -26, -10, -60, -10), quilt.lit(0.2));
        brush.form(
                new Curve()
                        .corner(100, 0)
                        .corner(100, -58)
                        .to(107, -66, 114, -58)
                        .corner(114, 0)
                        .close(),
                wood);
        block(brush, -108, -14, 8, 14, wood.shade(0.08));
    }

    private void sofa(Brush brush, double t) {
        Ink cloth = colour.orElse(Ink.of(0xC9614C));
        for (double x : new double[] {-84, 78}) {
            brush.fill(Curve.polygon(x, -12, x + 8, -12, x + 6, 0, x + 2, 0), Ink.of(0x5A4033));
        }
        brush.form(
                new Curve()
                        .corner(-88, -24)
                        .to(-92, -70, -84, -96, -60, -99, 0, -98, 60, -99, 84, -96, 92, -70)
                        .corner(88, -24)
                        .close(),
                cloth.shade(0.05));
        brush.mark(Brush.segment(0, -97, 0, -56), 1.6, cloth.shade(0.15));
        for (double x : new double[] {-46, 46}) {
            brush.glaze(Curve.dot(x, -78, 1.8), cloth.shade(0.16));
        }
        brush.form(Curve.blob(-82, -36, -80, -54, -40, -58, -2, -54, 0, -38, -40, -34), cloth.lit(0.02));
        brush.form(Curve.blob(0, -36, 2, -54, 40, -58, 80, -54, 82, -38, 40, -34), cloth.lit(0.01));
        brush.fill(
                new Curve()
                        .corner(-86, -38)
                        .corner(86, -38)
                        .corner(88, -10)
                        .corner(-88, -10)
                        .close(),
                Fade.down(-38, -10, cloth, cloth.shade(0.07)));
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    new Curve()
                            .corner(side * 78, -10)
                            .to(side * 74, -50, side * 76, -64, side * 92, -70, side * 106, -62, side * 108, -46)
                            .corner(side * 104, -10)
                            .close(),
                    side < 0 ? cloth.lit(0.03) : cloth);
        }
        brush.form(Curve.polygon(-62, -44, -56, -76, -26, -70, -32, -40), Ink.of(0xF2C766));
    }

    private void window(Brush brush, double t) {
        Ink frame = colour.orElse(Ink.of(0xF5F1E8));
        brush.fill(Curve.polygon(-40, -99, 40, -99, 40, -6, -40, -6), Fade.down(-99, -6, frame, frame.shade(0.05)));
        var pane = Curve.polygon(-34, -93, 34, -93, 34, -13, -34, -13);
        brush.glaze(
                pane,
                lit
                        ? Fade.down(-93, -13, GLOW.lit(0.08), Ink.of(0xF6A94A))
                        : Fade.down(-93, -13, Ink.of(0x7FB6DA), Ink.of(0xD3ECF4)));
        if (!lit) {
            brush.glaze(Curve.polygon(-34, -60, -34, -88, -20, -93, 0, -93), Ink.WHITE.alpha(0.35));
            brush.glaze(Curve.polygon(-6, -13, 34, -72, 34, -58, 6, -13), Ink.WHITE.alpha(0.3));
        }
        brush.glaze(Curve.polygon(-2.6, -93, 2.6, -93, 2.6, -13, -2.6, -13), frame.shade(0.03));
        brush.glaze(Curve.polygon(-34, -57, 34, -57, 34, -52, -34, -52), frame.shade(0.03));
        brush.fill(Curve.polygon(-47, -8, 47, -8, 49, 0, -49, 0), Fade.down(-8, 0, frame.lit(0.02), frame.shade(0.1)));
    }

    private void door(Brush brush, double t) {
        Ink ink = colour.orElse(Ink.of(0x2F7A78));
        Ink frame = Ink.of(0xF1ECE2);
        brush.fill(Curve.polygon(-29, 0, -29, -100, 29, -100, 29, 0), Fade.across(-29, 29, frame, frame.shade(0.06)));
        var leaf = Curve.polygon(-23, 0, -23, -94, 23, -94, 23, 0);
        brush.glaze(leaf, Fade.across(-23, 23, ink.lit(0.04), ink, ink.shade(0.05)));
        for (double[] at : new double[][] {{-17, -86}, {3, -86}, {-17, -44}, {3, -44}}) {
            var panel = Curve.polygon(at[0], at[1], at[0] + 14, at[1], at[0] + 14, at[1] + 34, at[0], at[1] + 34);
            brush.glaze(panel, ink.shade(0.08));
            brush.glaze(
                    Curve.polygon(
                            at[0] + 1.5,
                            at[1] + 1.5,
                            at[0] + 14,
                            at[1] + 1.5,
                            at[0] + 14,
                            at[1] + 34,
                            at[0] + 1.5,
                            at[1] + 34),
                    ink.shade(0.02));
        }
        brush.glaze(Curve.dot(18.6, -46, 2.3), Ink.of(0xE9C35A));
        brush.fill(Curve.polygon(-34, 0, -32, -4, 32, -4, 34, 0), Ink.of(0xB7AEA4));
    }

    private void lantern(Brush brush, double t) {
        Ink red = colour.orElse(Ink.of(0xD8352F));
        double s = 2 * motion.sway(t, 0.4, 1);
        brush.line(Brush.segment(0, -99, 0, -86), 1.4, Ink.of(0x6B4A30));
        for (double x : new double[] {-4, 0, 4}) {
            brush.line(Curve.through(x, -26, x + s * 0.5, -14, x * 1.3 + s, -2), 1.5, Ink.of(0xE8B64A));
        }
        var globe =
                Curve.blob(0, -86, 24, -82, 35, -66, 36, -52, 28, -36, 0, -28, -28, -36, -36, -52, -35, -66, -24, -82);
        brush.fill(
                globe,
                lit
                        ? Fade.round(0, -54, 38, Ink.of(0xFFE9A8), Ink.of(0xF9A24A), red)
                        : Fade.round(-4, -60, 42, red.lit(0.1), red, red.shade(0.1)));
        var ribs = new Path2D.Double();
        for (double share : new double[] {-0.72, -0.38, 0, 0.38, 0.72}) {
            ribs.append(Curve.through(share * 14, -86, share * 46, -58, share * 14, -28), false);
        }
        brush.over(globe, Brush.stroked(ribs, 1), red.shade(0.12).alpha(0.75));
        for (double y : new double[] {-88, -30}) {
            brush.fill(
                    Curve.polygon(-13, y, 13, y, 13, y + 5, -13, y + 5),
                    Fade.across(-13, 13, Ink.of(0xC98F2E), Ink.of(0xF5D070), Ink.of(0xC98F2E)));
        }
    }
}
