package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Livery.Rim;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** What is ridden: bicycles, motorcycles, boards and carts; the ground at 0, about 100 units tall. */
record Cycles(Livery livery) {
    static final Set<String> NAMES =
            Set.of("bicycle", "motorcycle", "scooter", "skateboard", "surfboard", "skis", "cart", "carriage");

    private static final Ink DARK = Ink.of(0x2E2C33);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "bicycle" -> new Mounted(this::bicycle, -24, -91, 24);
                    case "motorcycle" -> new Mounted(this::motorcycle, -22, -74, 30);
                    case "scooter" -> new Mounted(this::scooter, -30, -68, 30);
                    case "skateboard" -> this::skateboard;
                    case "surfboard" -> this::surfboard;
                    case "skis" -> this::skis;
                    case "cart" -> this::cart;
                    case "carriage" -> this::carriage;
                    default -> null;
                });
    }

    private void bicycle(Brush brush, double t) {
        Ink paint = livery.pick(0xD8433C, 0x2F7FB5, 0x3E8E6A, 0xE8A02E);
        var rim = new Rim(DARK, 3, 7, 0.18);
        Livery.spoked(brush, -54, -33, 33, rim);
        Livery.spoked(brush, 54, -33, 33, rim);
        brush.line(Curve.polygon(-54, -33, -4, -31, -18, -72), 3.6, paint.shade(0.05));
        brush.line(Brush.segment(-4, -31, 40, -76), 4, paint);
        brush.line(Brush.segment(-18, -72, 38, -74), 4, paint);
        brush.line(Brush.segment(-4, -31, -22, -86), 4, paint);
        brush.line(Curve.through(38, -88, 42, -70, 54, -33), 4, paint);
        brush.line(Curve.through(34, -92, 42, -95, 52, -90, 50, -84), 3, DARK);
        brush.form(Curve.blob(-36, -90, -24, -92, -8, -90, -10, -87, -24, -86, -36, -86), DARK);
        brush.line(Curve.dot(-4, -31, 8), 2, Livery.STEEL);
        brush.line(Brush.segment(-4, -31, 4, -16), 2.6, Livery.STEEL);
        brush.fill(new RoundRectangle2D.Double(-2, -17, 13, 4, 3, 3), DARK);
        brush.line(Brush.segment(-4, -39, -54, -37), 1.2, DARK);
        brush.line(Brush.segment(-4, -23, -54, -29), 1.2, DARK);
        brush.line(Curve.through(24, -40, 36, -62, 54, -69, 76, -60), 2.2, paint.shade(0.08));
        brush.line(Curve.through(-84, -56, -70, -68, -54, -70, -34, -62), 2.2, paint.shade(0.08));
    }

    private void motorcycle(Brush brush, double t) {
        Ink paint = livery.pick(0xC62F2F, 0x2B2B33, 0x2560B8);
        brush.line(Curve.through(-70, -27, -30, -34, 0, -30), 6, Livery.STEEL.shade(0.1));
        brush.line(Brush.segment(46, -88, 76, -28), 5, Livery.STEEL);
        livery.wheel(brush, -74, 28, Livery.STEEL);
        livery.wheel(brush, 78, 28, Livery.STEEL);
        brush.form(new RoundRectangle2D.Double(-26, -52, 54, 34, 12, 12), Ink.of(0x6E747C));
        for (int i = 0; i < 4; i++) {
            brush.mark(Brush.segment(-18, -46 + i * 7, 20, -46 + i * 7), 1.6, DARK);
        }
        brush.line(Curve.through(10, -22, -30, -16, -88, -18), 6, Livery.STEEL);
        Livery.shell(brush, Curve.blob(-4, -62, 6, -80, 34, -82, 48, -70, 40, -56, 10, -52), paint);
        Livery.shell(
                brush,
                new Curve()
                        .corner(-96, -66)
                        .to(-84, -60, -62, -60)
                        .corner(-20, -54)
                        .corner(-16, -48)
                        .to(-64, -50, -92, -58)
                        .close(),
                paint);
        brush.form(Curve.blob(-70, -70, -56, -74, -14, -70, -2, -64, -10, -58, -60, -60), DARK);
        brush.line(Curve.through(52, -86, 42, -96, 30, -98), 4, DARK);
        livery.lamp(brush, Curve.oval(58, -80, 7, 8), Ink.of(0xFFF1B8));
        brush.fill(Curve.oval(56, -80, 6, 8), Livery.STEEL.lit(0.06));
        brush.line(Curve.through(52, -48, 70, -62, 94, -58), 4, paint);
    }

    private void scooter(Brush brush, double t) {
        Ink paint = livery.pick(0x7CC0B0, 0xE2553B, 0xF0D9A0);
        brush.line(Curve.through(60, -22, 50, -60, 44, -96), 6, Livery.STEEL);
        livery.wheel(brush, -60, 20, Livery.STEEL);
        livery.wheel(brush, 64, 20, Livery.STEEL);
        Livery.shell(
                brush,
                new Curve()
                        .corner(-84, -34)
                        .to(-84, -58, -56, -66)
                        .corner(-6, -60)
                        .to(-6, -30)
                        .corner(0, -20)
                        .corner(34, -20)
                        .to(40, -50)
                        .corner(42, -84)
                        .corner(56, -84)
                        .to(60, -50, 74, -34)
                        .corner(66, -28)
                        .to(48, -12)
                        .corner(-10, -12)
                        .corner(-36, -22)
                        .close(),
                paint);
        brush.form(Curve.blob(-74, -66, -58, -74, -10, -70, -4, -62, -40, -60), DARK);
        brush.line(Curve.through(48, -92, 38, -98, 28, -98), 4, DARK);
        livery.lamp(brush, Curve.oval(56, -86, 6, 7), Ink.of(0xFFF1B8));
    }

    private void skateboard(Brush brush, double t) {
        Ink paint = livery.pick(0xD8433C, 0x2F7FB5);
        livery.wheel(brush, -50, 14, Ink.of(0xF0C23A));
        livery.wheel(brush, 50, 14, Ink.of(0xF0C23A));
        brush.form(Limb.of(-92, -42, 5, -60, -30, 6, 60, -30, 6, 92, -42, 5), paint);
    }

    /** Stands in the sand, nose up. */
    private void surfboard(Brush brush, double t) {
        Ink paint = livery.pick(0x35A7C4, 0xF08A3C, 0xE8546A);
        var board = new Curve()
                .corner(8, -100)
                .to(20, -78, 22, -46, 14, -12)
                .corner(6, 0)
                .corner(-8, 0)
                .to(-18, -14, -19, -46, -10, -78)
                .close();
        brush.form(board, Ink.of(0xF7F2E6));
        brush.over(board, Curve.polygon(-30, -70, 30, -78, 30, -62, -30, -54), paint);
        brush.over(board, Curve.polygon(-30, -48, 30, -56, 30, -50, -30, -42), paint.shade(0.08));
        brush.over(board, Curve.polygon(-30, -16, 30, -22, 30, 4, -30, 4), paint);
        brush.mark(Curve.through(7, -98, 2, -50, -1, 0), 0.9, Livery.WOOD);
    }

    private void skis(Brush brush, double t) {
        Ink paint = livery.pick(0xD8433C, 0x2F7FB5);
        for (double x : new double[] {-10, 10}) {
            brush.form(Limb.of(x, 0, 3.4, x, -88, 3.4, x + 4, -98, 2.4), paint.lit(x > 0 ? 0.04 : 0));
        }
        brush.line(Brush.segment(-28, 0, -22, -80), 1.6, DARK);
        brush.line(Brush.segment(28, 0, 22, -80), 1.6, DARK);
    }

    private void cart(Brush brush, double t) {
        Ink paint = livery.colour().orElse(Livery.WOOD.lit(0.08));
        brush.line(Brush.segment(30, -46, 118, -38), 5, Livery.WOOD);
        var box = Curve.polygon(-74, -92, 66, -92, 54, -46, -62, -46);
        brush.form(box, paint);
        for (int i = 1; i < 4; i++) {
            brush.over(box, new Rectangle2D.Double(-90, -92 + i * 11.5, 180, 1.4), paint.shade(0.16));
        }
        Livery.spoked(brush, -8, -36, 36, new Rim(Livery.WOOD.shade(0.1), 6, 5, 0.7));
    }

    private void carriage(Brush brush, double t) {
        Ink paint = livery.pick(0xE8C25A, 0x8A2F4A, 0x3C5A9A);
        brush.line(Brush.segment(40, -30, 110, -34), 4, Livery.WOOD);
        var cabin = new Curve()
                .corner(-60, -84)
                .to(-74, -60, -58, -34, -30, -24)
                .corner(20, -24)
                .to(50, -34, 62, -60)
                .corner(54, -84)
                .close();
        Livery.shell(brush, cabin, paint);
        brush.form(
                new Curve()
                        .corner(-66, -84)
                        .to(-40, -100, 34, -100)
                        .corner(60, -84)
                        .close(),
                paint.shade(0.1));
        brush.fill(Curve.dot(-3, -101, 4), Ink.of(0xF0BE45));
        livery.pane(brush, new RoundRectangle2D.Double(-18, -78, 30, 28, 12, 12));
        brush.mark(new RoundRectangle2D.Double(-22, -82, 38, 56, 14, 14), 1.6, paint.lit(0.14));
        brush.mark(Curve.through(-52, -60, -40, -44, -28, -60), 2, Ink.of(0xF0BE45));
        brush.mark(Curve.through(22, -60, 34, -44, 46, -60), 2, Ink.of(0xF0BE45));
        var rim = new Rim(Ink.of(0xC89A3A), 4.4, 6, 0.6);
        Livery.spoked(brush, -48, -28, 28, rim);
        Livery.spoked(brush, 48, -21, 21, rim);
    }
}
