package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;

/** What flies in space; about 100 units tall. */
record Spacecraft(Livery livery) {
    static final Set<String> NAMES =
            Set.of("spaceship", "ufo", "space-station", "satellite", "rover", "planet", "asteroid");

    private static final Ink HULL = Ink.of(0xD5D9DE);
    private static final Ink DARK = Ink.of(0x3B3F4A);
    private static final Ink CELL = Ink.of(0x2A4C8F);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "spaceship" -> this::spaceship;
                    case "ufo" -> this::ufo;
                    case "space-station" -> (brush, t) -> station(brush);
                    case "satellite" -> (brush, t) -> satellite(brush);
                    case "rover" -> (brush, t) -> rover(brush);
                    case "planet" -> (brush, t) -> planet(brush);
                    case "asteroid" -> (brush, t) -> asteroid(brush);
                    default -> null;
                });
    }

    private void spaceship(Brush brush, double t) {
        Ink paint = livery.pick(0xC8CDD4, 0x8FA3B8, 0xD8D2C4);
        Ink trim = Ink.of(0xE0632E);
        double flare = 1 + 0.15 * livery.motion().sway(t, 3, 1);
        for (double y : new double[] {-66, -42}) {
            brush.fill(
                    Curve.polygon(-112, y - 7, -112 - 46 * flare, y, -112, y + 7),
                    Fade.across(-112 - 46 * flare, -112, Ink.of(0x4FA8FF).alpha(0), Ink.of(0x8FD4FF)));
        }
        brush.form(Curve.polygon(-20, -66, -104, -100, -126, -98, -90, -58), paint.shade(0.12));
        var hull = new Curve()
                .corner(-112, -72)
                .to(-40, -80, 40, -74, 110, -58)
                .to(148, -48)
                .to(110, -38, 40, -26, -40, -26)
                .corner(-112, -36)
                .close();
        Livery.shell(brush, hull, paint);
        brush.over(hull, Curve.polygon(-112, -58, 60, -60, 120, -50, 60, -48, -112, -48), trim);
        for (double x : new double[] {-70, -30, 12}) {
            brush.over(
                    hull,
                    new Rectangle2D.Double(x, -90, 1.2, 80),
                    paint.shade(0.2).alpha(0.6));
        }
        livery.pane(
                brush,
                new Curve()
                        .corner(52, -71)
                        .to(70, -84, 92, -74)
                        .corner(108, -59)
                        .to(80, -62)
                        .close());
        brush.form(Curve.polygon(10, -38, -96, -2, -124, -2, -80, -40), paint.shade(0.05));
        brush.fill(new Rectangle2D.Double(-124, -8, 60, 5), trim.shade(0.06));
        for (double y : new double[] {-66, -42}) {
            brush.fill(new RoundRectangle2D.Double(-118, y - 10, 18, 20, 6, 6), DARK);
        }
        livery.portholes(brush, -60, -67, 18, 5, 3);
    }

    private void ufo(Brush brush, double t) {
        Ink paint = livery.pick(0xB4BCC8, 0x9AA8A0);
        double glow = 0.3 + 0.06 * livery.motion().sway(t, 0.7, 1);
        brush.fill(
                Curve.polygon(-36, -44, 36, -44, 76, 0, -76, 0),
                Fade.down(-44, 0, Ink.of(0xC8FF9A).alpha(glow), Ink.of(0xC8FF9A).alpha(0.02)));
        var dome = new Curve()
                .corner(-38, -66)
                .to(-30, -92, 0, -100, 30, -92)
                .corner(38, -66)
                .close();
        brush.fill(dome, Ink.of(0x8FD8D2));
        brush.glaze(Curve.blob(-9, -66, -10, -78, 0, -86, 10, -78, 9, -66), Ink.of(0x5FA04A));
        brush.glaze(Curve.oval(-4, -77, 2.4, 3.6), Ink.BLACK);
        brush.glaze(Curve.oval(4, -77, 2.4, 3.6), Ink.BLACK);
        brush.glaze(Curve.blob(-26, -74, -20, -88, -12, -90, -18, -76), Ink.WHITE.alpha(0.5));
        Livery.shell(brush, Curve.oval(0, -58, 92, 17), paint);
        brush.over(Curve.oval(0, -58, 92, 17), Curve.oval(0, -50, 84, 13), paint.shade(0.14));
        brush.form(Curve.oval(0, -66, 46, 7), paint.lit(0.05));
        for (int i = 0; i < 7; i++) {
            double x = -72 + i * 24;
            Ink light = Ink.of(i % 2 == 0 ? 0xFFE27A : 0x7AE0FF);
            brush.glaze(Curve.dot(x, -54 + Math.abs(i - 3) * -1.6, 8), Fade.soft(x, -54, 8, light.alpha(0.6)));
            brush.glaze(Curve.dot(x, -54 + Math.abs(i - 3) * -1.6, 4), light);
        }
        brush.form(Curve.oval(0, -44, 34, 6), DARK);
    }

    private void panel(Brush brush, double x, double y, double width, double height) {
        var panel = new Rectangle2D.Double(x, y, width, height);
        brush.fill(panel, Fade.line(x, y, x + width, y + height, CELL.lit(0.12), CELL, CELL.shade(0.06)));
        for (int i = 1; i < 5; i++) {
            brush.mark(Brush.segment(x + width * i / 5, y, x + width * i / 5, y + height), 0.7, HULL.alpha(0.7));
        }
        brush.mark(Brush.segment(x, y + height / 2, x + width, y + height / 2), 0.7, HULL.alpha(0.7));
        brush.mark(panel, 1.2, HULL.shade(0.1));
    }

    private void station(Brush brush) {
        Ink paint = livery.colour().orElse(HULL);
        brush.line(Brush.segment(-146, -52, 146, -52), 4, paint.shade(0.14));
        for (double x : new double[] {-146, -104, 66, 108}) {
            panel(brush, x, -98, 38, 40);
            panel(brush, x, -46, 38, 40);
        }
        brush.line(Brush.segment(0, -96, 0, -4), 5, paint.shade(0.1));
        Livery.shell(brush, new RoundRectangle2D.Double(-58, -64, 116, 25, 16, 16), paint);
        Livery.shell(brush, new RoundRectangle2D.Double(-14, -96, 28, 92, 14, 14), paint.lit(0.02));
        Livery.shell(brush, new RoundRectangle2D.Double(-42, -88, 22, 26, 8, 8), paint.shade(0.04));
        Livery.shell(brush, new RoundRectangle2D.Double(22, -40, 22, 26, 8, 8), paint.shade(0.04));
        for (double x : new double[] {-40, 30}) {
            brush.mark(Brush.segment(x, -64, x, -40), 1.4, paint.shade(0.2));
        }
        brush.glaze(new Rectangle2D.Double(-14, -30, 28, 3), Ink.of(0xE0632E));
        brush.glaze(new Rectangle2D.Double(-14, -74, 28, 3), Ink.of(0xE0632E));
        livery.portholes(brush, -50, -52, 12, 3, 2.8);
        livery.portholes(brush, 26, -52, 12, 3, 2.8);
        livery.portholes(brush, 0, -86, 0, 1, 4);
        livery.portholes(brush, 0, -14, 0, 1, 4);
        brush.form(Curve.oval(33, -80, 10, 7, -0.6), paint.lit(0.04));
        brush.line(Brush.segment(26, -66, 31, -77), 1.6, DARK);
    }

    private void satellite(Brush brush) {
        Ink paint = livery.pick(0xE0B24A, 0xD5D9DE);
        brush.line(Brush.segment(-100, -50, 100, -50), 3, DARK);
        panel(brush, -112, -72, 76, 44);
        panel(brush, 36, -72, 76, 44);
        Livery.shell(brush, new RoundRectangle2D.Double(-20, -78, 40, 56, 6, 6), paint);
        brush.mark(Brush.segment(-20, -50, 20, -50), 1.4, paint.shade(0.2));
        brush.line(Brush.segment(0, -22, 0, -10), 3, DARK);
        brush.form(
                new Curve().corner(-24, -14).to(0, 4).corner(24, -14).to(0, -20).close(), HULL);
        brush.line(Brush.segment(6, -78, 14, -98), 1.4, DARK);
        brush.fill(Curve.dot(14, -98, 2.4), Ink.of(0xE0632E));
    }

    private void rover(Brush brush) {
        Ink paint = livery.pick(0xE8E4DA, 0xD8A860);
        brush.line(Brush.segment(30, -58, 36, -94), 4, DARK);
        brush.form(new RoundRectangle2D.Double(24, -100, 26, 14, 6, 6), HULL);
        livery.pane(brush, Curve.dot(43, -93, 4));
        Livery.shell(brush, new RoundRectangle2D.Double(-60, -54, 118, 24, 6, 6), paint);
        panel(brush, -72, -66, 92, 10);
        brush.fill(new Rectangle2D.Double(-30, -58, 6, 6), DARK);
        for (double x : new double[] {-56, 0, 56}) {
            brush.line(Brush.segment(x * 0.7, -34, x, -18), 4, DARK);
            livery.wheel(brush, x, 17, HULL);
        }
    }

    private void planet(Brush brush) {
        Ink paint = livery.pick(0xD9A066, 0x4F8FC8, 0xC87A6A);
        Ink ring = paint.lit(0.16).chroma(paint.chroma() * 0.5);
        Brush tilted = brush.at(0, -50, -0.3, 1);
        ring(tilted, ring, false);
        var ball = Curve.dot(0, 0, 38);
        tilted.fill(ball, Fade.round(14, -16, 62, paint.lit(0.12), paint, paint.shade(0.26)));
        for (int i = 0; i < 5; i++) {
            double y = -24 + i * 12;
            tilted.over(
                    ball,
                    Curve.oval(0, y, 44, 3 + i % 2 * 2.4),
                    (i % 2 == 0 ? paint.lit(0.1) : paint.shade(0.1)).alpha(0.5));
        }
        tilted.glaze(
                ball, Fade.line(24, -24, -30, 34, Ink.WHITE.alpha(0.12), Ink.BLACK.alpha(0), Ink.BLACK.alpha(0.45)));
        ring(tilted, ring, true);
    }

    private static void ring(Brush brush, Ink ink, boolean front) {
        for (double[] band : new double[][] {{82, 19, 7}, {69, 15.4, 5}}) {
            var shape = new java.awt.geom.Area(Brush.stroked(Curve.oval(0, 0, band[0], band[1]), band[2]));
            shape.intersect(new java.awt.geom.Area(new Rectangle2D.Double(-120, front ? 0 : -60, 240, 60)));
            brush.fill(shape, (band[0] > 75 ? ink : ink.shade(0.1)).alpha(0.92));
        }
    }

    private void asteroid(Brush brush) {
        Ink paint = livery.pick(0x8A8078, 0x7A7480);
        var body = Curve.blob(-50, -46, -34, -84, 6, -98, 44, -80, 56, -44, 38, -12, 0, -2, -38, -14);
        brush.fill(body, Fade.round(20, -74, 90, paint.lit(0.1), paint, paint.shade(0.2)));
        for (double[] pit : new double[][] {{-16, -66, 11}, {24, -52, 14}, {-22, -28, 9}, {14, -20, 6}, {4, -84, 6}}) {
            brush.over(body, Curve.oval(pit[0], pit[1], pit[2], pit[2] * 0.8), paint.shade(0.12));
            brush.over(body, Curve.oval(pit[0] - 1.5, pit[1] + 2, pit[2] * 0.8, pit[2] * 0.6), paint.shade(0.05));
        }
    }
}
