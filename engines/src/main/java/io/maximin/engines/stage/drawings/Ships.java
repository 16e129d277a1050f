package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** Ships under sail and under steam, bow to the right; the waterline near 0, about 100 units tall. */
record Ships(Livery livery) {
    static final Set<String> NAMES =
            Set.of("galleon", "pirate-ship", "viking-ship", "junk", "steamer", "fishing-boat", "submarine", "gondola");

    private static final Ink WOOD = Ink.of(0x7A4E30);
    private static final Ink SAIL = Ink.of(0xF3EBD6);
    private static final Ink ROPE = Ink.of(0x4A3A2E);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "galleon" ->
                        (brush, t) -> galleon(brush, t, livery.colour().orElse(SAIL), false);
                    case "pirate-ship" ->
                        (brush, t) -> galleon(brush, t, livery.colour().orElse(Ink.of(0x3A353B)), true);
                    case "viking-ship" -> this::longship;
                    case "junk" -> this::junk;
                    case "steamer" -> this::steamer;
                    case "fishing-boat" -> (brush, t) -> fishing(brush);
                    case "submarine" -> (brush, t) -> submarine(brush);
                    case "gondola" -> (brush, t) -> gondola(brush);
                    default -> null;
                });
    }

    /** A square sail full of wind: its yard's middle, half widths above and below, and height. */
    private static void sail(Brush brush, double x, double y, double[] size, Ink ink) {
        double top = size[0];
        double low = size[1];
        double h = size[2];
        var sail = new Curve()
                .corner(x - top, y)
                .corner(x + top, y)
                .to(x + top + 6, y + h * 0.55)
                .corner(x + low, y + h)
                .to(x + 3, y + h * 0.86)
                .corner(x - low, y + h)
                .to(x - top + 5, y + h * 0.5)
                .close();
        brush.fill(sail, Fade.across(x - top, x + top, ink.shade(0.1), ink, ink.lit(0.05), ink.shade(0.05)));
        for (double share : new double[] {-0.4, 0.1, 0.55}) {
            brush.over(
                    sail,
                    Brush.stroked(
                            Curve.through(x + top * share, y, x + top * share + 4, y + h * 0.5, x + low * share, y + h),
                            0.5),
                    ink.shade(0.12).alpha(0.6));
        }
        brush.line(Brush.segment(x - top - 2, y, x + top + 2, y), 1.6, WOOD.shade(0.08));
    }

    private void galleon(Brush brush, double t, Ink canvas, boolean black) {
        for (double[] mast : new double[][] {{-30, -84}, {2, -99}, {34, -88}}) {
            brush.line(Brush.segment(mast[0], -20, mast[0], mast[1]), 2.4, WOOD);
        }
        brush.line(Brush.segment(50, -24, 84, -42), 2.2, WOOD);
        for (double[] stay : new double[][] {{2, -96, 82, -41}, {34, -86, 80, -40}, {-30, -82, -52, -30}}) {
            brush.line(Brush.segment(stay[0], stay[1], stay[2], stay[3]), 0.5, ROPE);
        }
        brush.fill(
                new Curve()
                        .corner(40, -78)
                        .to(58, -60)
                        .corner(80, -40)
                        .to(56, -42)
                        .corner(40, -40)
                        .close(),
                canvas.shade(0.03));
        sail(brush, -30, -78, new double[] {11, 13, 18}, canvas);
        sail(brush, -30, -57, new double[] {14, 15, 20}, canvas);
        sail(brush, 2, -93, new double[] {12, 15, 22}, canvas);
        sail(brush, 2, -68, new double[] {17, 19, 30}, canvas);
        sail(brush, 34, -81, new double[] {10, 13, 20}, canvas);
        sail(brush, 34, -58, new double[] {14, 15, 22}, canvas);
        if (black) {
            skull(brush.at(4, -54, 0, 1));
        }
        var hull = new Curve()
                .corner(-66, -46)
                .corner(-42, -44)
                .corner(-40, -30)
                .to(0, -24, 32, -26)
                .corner(36, -34)
                .corner(62, -36)
                .to(56, -16, 44, 0)
                .corner(-44, 0)
                .to(-60, -18, -66, -46)
                .close();
        brush.fill(hull, Fade.down(-46, 0, WOOD.lit(0.08), WOOD, WOOD.shade(0.12)));
        for (double y : new double[] {-32, -22, -12}) {
            brush.over(hull, Brush.stroked(Curve.through(-70, y - 6, -10, y + 3, 66, y - 5), 0.8), WOOD.shade(0.18));
        }
        brush.over(hull, Brush.stroked(Curve.through(-66, -42, -42, -38, 0, -20, 60, -30), 2.2), Ink.of(0xD9A441));
        for (int i = 0; i < 6; i++) {
            brush.glaze(new Rectangle2D.Double(-30 + i * 12, -17 + Math.abs(i - 2.5) * -0.6, 5, 5), Ink.BLACK);
        }
        livery.pane(brush, new RoundRectangle2D.Double(-60, -40, 6, 8, 2, 2));
        livery.pane(brush, new RoundRectangle2D.Double(-51, -39, 6, 8, 2, 2));
        double wag = livery.motion().sway(t, 0.8, 1);
        brush.fill(
                Curve.polygon(2, -100, -14, -99 + wag, -12, -95 + wag, 2, -94), black ? Ink.BLACK : Ink.of(0xC8322E));
    }

    private static void skull(Brush brush) {
        Ink bone = Ink.of(0xEFE8D8);
        brush.mark(Brush.segment(-8, 4, 8, -4), 2, bone);
        brush.mark(Brush.segment(-8, -4, 8, 4), 2, bone);
        brush.glaze(Curve.blob(0, -9, 6, -6, 6, 0, 3, 4, -3, 4, -6, 0, -6, -6), bone);
        brush.glaze(Curve.dot(-2.4, -2.4, 1.6), Ink.BLACK);
        brush.glaze(Curve.dot(2.4, -2.4, 1.6), Ink.BLACK);
    }

    private void longship(Brush brush, double t) {
        Ink stripe = livery.pick(0xB8342E, 0x2F5F96);
        for (int i = 0; i < 6; i++) {
            brush.line(Brush.segment(-36 + i * 14, -14, -46 + i * 14, 0), 1, WOOD.lit(0.08));
        }
        brush.line(Brush.segment(0, -12, 0, -98), 2.6, WOOD);
        brush.line(Brush.segment(0, -96, 74, -30), 0.5, ROPE);
        brush.line(Brush.segment(0, -96, -72, -30), 0.5, ROPE);
        var sail = new Curve()
                .corner(-34, -90)
                .corner(34, -90)
                .to(42, -64)
                .corner(34, -36)
                .to(4, -42)
                .corner(-34, -36)
                .to(-26, -64)
                .close();
        brush.fill(sail, Fade.across(-34, 38, SAIL.shade(0.1), SAIL, SAIL.shade(0.04)));
        for (int i = 0; i < 4; i++) {
            double x = -28 + i * 18;
            brush.over(
                    sail,
                    new Curve()
                            .corner(x, -92)
                            .corner(x + 8, -92)
                            .to(x + 14, -62)
                            .corner(x + 8, -32)
                            .corner(x, -32)
                            .to(x + 6, -62)
                            .close(),
                    stripe);
        }
        brush.line(Brush.segment(-37, -90, 37, -90), 2.2, WOOD.shade(0.06));
        var hull = new Curve()
                .corner(-84, -46)
                .to(-74, -26, -50, -20, 0, -17, 50, -20, 70, -28)
                .corner(80, -50)
                .corner(86, -46)
                .to(78, -12, 46, 0)
                .corner(-46, 0)
                .to(-78, -10, -90, -44)
                .close();
        brush.fill(hull, Fade.down(-40, 0, WOOD.lit(0.08), WOOD, WOOD.shade(0.12)));
        for (double y : new double[] {-12, -6}) {
            brush.over(
                    hull, Brush.stroked(Curve.through(-84, y - 18, -40, y, 40, y, 82, y - 20), 0.8), WOOD.shade(0.18));
        }
        brush.form(
                new Curve()
                        .corner(80, -46)
                        .to(84, -58, 92, -62)
                        .corner(102, -56)
                        .corner(94, -54)
                        .corner(100, -50)
                        .to(90, -50)
                        .corner(87, -42)
                        .close(),
                WOOD.lit(0.05));
        brush.glaze(Curve.dot(91, -57, 1.2), Ink.of(0xF0BE45));
        brush.line(Curve.through(-86, -42, -92, -52, -86, -60, -80, -56), 3, WOOD.lit(0.03));
        int[] shields = {0xC8433C, 0xE8C25A, 0x3F6FA0};
        for (int i = 0; i < 7; i++) {
            double x = -44 + i * 14.6;
            brush.form(Curve.dot(x, -18, 6.4), Ink.of(shields[i % 3]));
            brush.glaze(Curve.dot(x, -18, 1.8), Livery.STEEL);
        }
    }

    private void junk(Brush brush, double t) {
        Ink canvas = livery.pick(0xB8432F, 0xC8783A);
        for (double[] mast : new double[][] {{-36, -70, 0.7}, {4, -99, 1}, {40, -76, 0.72}}) {
            brush.line(Brush.segment(mast[0], -14, mast[0], mast[1]), 2.2, WOOD);
            double h = -mast[1] - 26;
            double w = 24 * mast[2];
            var sail = new Curve()
                    .corner(mast[0] + w * 0.5, mast[1] + 2)
                    .corner(mast[0] - w * 0.4, mast[1] + 8)
                    .to(mast[0] - w * 0.9, mast[1] + h * 0.6)
                    .corner(mast[0] - w * 0.8, mast[1] + h)
                    .corner(mast[0] + w * 0.6, mast[1] + h)
                    .to(mast[0] + w * 0.9, mast[1] + h * 0.5)
                    .close();
            brush.fill(
                    sail,
                    Fade.across(mast[0] - w, mast[0] + w, canvas.shade(0.06), canvas.lit(0.05), canvas.shade(0.05)));
            for (int i = 1; i < 5; i++) {
                double y = mast[1] + 4 + i * h / 5;
                brush.over(
                        sail,
                        Brush.stroked(Brush.segment(mast[0] - w * 1.2, y + 3, mast[0] + w * 1.2, y - 3), 1),
                        WOOD.shade(0.08));
            }
        }
        var hull = new Curve()
                .corner(-72, -36)
                .corner(-48, -32)
                .to(0, -18, 44, -20)
                .corner(70, -34)
                .to(64, -10, 48, 0)
                .corner(-48, 0)
                .to(-68, -14, -72, -36)
                .close();
        brush.fill(hull, Fade.down(-36, 0, WOOD.lit(0.06), WOOD, WOOD.shade(0.12)));
        brush.over(hull, Brush.stroked(Curve.through(-72, -28, -30, -16, 20, -12, 68, -26), 1.6), Ink.of(0xD9A441));
        brush.form(Curve.polygon(-70, -36, -66, -50, -44, -46, -44, -32), WOOD.lit(0.04));
        livery.pane(brush, new Rectangle2D.Double(-62, -45, 7, 6));
    }

    private void steamer(Brush brush, double t) {
        Ink paint = livery.pick(0x2B3348, 0x8A2F32, 0x24506E);
        for (double x : new double[] {-34, -2, 30}) {
            brush.form(Curve.polygon(x - 9, -62, x - 13, -98, x + 5, -98, x + 9, -62), Ink.of(0xD8642E));
            brush.fill(Curve.polygon(x - 12, -90, x - 13, -98, x + 5, -98, x + 6, -90), Ink.BLACK);
            brush.fill(
                    Curve.dot(x - 20, -108, 12),
                    Fade.soft(
                            x - 20,
                            -108,
                            12,
                            Ink.WHITE.alpha(0.5 + 0.1 * livery.motion().sway(t, 0.5, 1))));
        }
        Ink white = Ink.of(0xF5F3EE);
        Livery.shell(brush, new RoundRectangle2D.Double(-88, -48, 164, 18, 6, 6), white);
        Livery.shell(brush, new RoundRectangle2D.Double(-70, -64, 128, 18, 6, 6), white.shade(0.02));
        livery.portholes(brush, -62, -55, 12, 10, 2.6);
        livery.portholes(brush, -80, -39, 12, 13, 2.6);
        var hull = new Curve()
                .corner(-128, -32)
                .corner(134, -36)
                .to(124, -14, 112, 0)
                .corner(-106, 0)
                .to(-122, -14, -128, -32)
                .close();
        Livery.shell(brush, hull, paint);
        brush.over(hull, new Rectangle2D.Double(-140, -8, 290, 10), Ink.of(0xB03A32));
        livery.portholes(brush, -104, -20, 14, 15, 2);
        brush.line(Brush.segment(98, -34, 98, -76), 2, ROPE);
        brush.line(Brush.segment(-104, -32, -104, -70), 2, ROPE);
    }

    private void fishing(Brush brush) {
        Ink paint = livery.pick(0x2F7FB5, 0xC8433C, 0x3E8E6A);
        brush.line(Brush.segment(-36, -30, -36, -98), 3, Livery.WOOD);
        brush.line(Brush.segment(-36, -50, -88, -86), 2, Livery.WOOD);
        brush.line(Brush.segment(-36, -96, 70, -42), 0.6, ROPE);
        Livery.shell(brush, new RoundRectangle2D.Double(-14, -76, 46, 44, 5, 5), Ink.of(0xF5F3EE));
        brush.fill(new RoundRectangle2D.Double(-18, -82, 56, 8, 6, 6), paint);
        livery.pane(brush, new RoundRectangle2D.Double(12, -70, 16, 14, 3, 3));
        livery.pane(brush, new RoundRectangle2D.Double(-8, -70, 15, 14, 3, 3));
        var hull = new Curve()
                .corner(-86, -36)
                .to(-20, -28, 30, -32)
                .corner(92, -50)
                .to(82, -18, 62, 0)
                .corner(-68, 0)
                .to(-82, -14, -86, -36)
                .close();
        Livery.shell(brush, hull, paint);
        brush.over(hull, Brush.stroked(Curve.through(-88, -32, -20, -24, 30, -28, 92, -45), 3), Ink.WHITE);
        brush.over(hull, new Rectangle2D.Double(-100, -8, 200, 10), Ink.of(0xA83A32));
    }

    private void submarine(Brush brush) {
        Ink paint = livery.pick(0xF0B92E, 0x5A6B7A);
        brush.line(Curve.polygon(4, -70, 4, -96, 20, -96), 4, paint.shade(0.1));
        brush.form(
                new Curve()
                        .corner(-26, -60)
                        .to(-22, -80)
                        .corner(-16, -84)
                        .corner(26, -84)
                        .to(32, -78)
                        .corner(36, -60)
                        .close(),
                paint.shade(0.03));
        brush.fill(Curve.oval(-116, -34, 5, 24), Livery.STEEL.shade(0.1));
        brush.form(Curve.polygon(-84, -50, -112, -66, -112, -2, -84, -18), paint.shade(0.08));
        var hull = Curve.blob(-100, -34, -84, -54, -20, -66, 60, -62, 106, -34, 60, -6, -20, -2, -84, -14);
        Livery.shell(brush, hull, paint);
        brush.over(hull, new Rectangle2D.Double(-120, -20, 240, 5), paint.shade(0.14));
        livery.portholes(brush, -34, -38, 36, 3, 9);
        livery.lamp(brush, Curve.oval(94, -34, 6, 9), Ink.of(0xFFF1B8));
    }

    private void gondola(Brush brush) {
        Ink paint = livery.pick(0x26242C);
        Path2D hull = new Curve()
                .corner(-140, -72)
                .to(-112, -38, -60, -26, 0, -24, 70, -30, 118, -54)
                .corner(132, -98)
                .corner(140, -94)
                .to(132, -42, 80, -6)
                .corner(60, 0)
                .corner(-70, 0)
                .to(-124, -20, -148, -70)
                .close();
        Livery.shell(brush, hull, paint);
        brush.form(Curve.polygon(-30, -28, -24, -56, 8, -56, 10, -28), Ink.of(0xA8283C));
        brush.over(
                hull,
                Brush.stroked(Curve.through(-140, -66, -60, -22, 0, -20, 70, -26, 126, -56), 2),
                Ink.of(0xD9A441));
    }
}
