package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.awt.geom.Path2D;
import java.util.Optional;

/** What lives in the sea, from its side, swimming to the right. */
record Swimmers(Optional<Ink> colour, Pose pose, long seed, Motion motion) {
    Swimmers(Optional<Ink> colour, Pose pose, long seed) {
        this(colour, pose, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "fish" -> this::fish;
                    case "goldfish" -> this::goldfish;
                    case "shark" -> this::shark;
                    case "dolphin" -> this::dolphin;
                    case "whale" -> this::whale;
                    default -> null;
                });
    }

    private Bearing bearing(double t) {
        return Bearing.of(pose, t, motion);
    }

    private Brush place(Brush brush, double t) {
        Bearing bearing = bearing(t);
        return brush.at(0, -bearing.lift() * 0.5, bearing.tilt() + bearing.head() * 0.5, 1);
    }

    /** How far a tail is to the one side, which looks like its being shorter. */
    private double beat(double t) {
        double hertz = pose == Pose.RUNNING || pose == Pose.JUMPING ? 2 : 1;
        return Math.sin(2 * Math.PI * hertz * t + 0.4);
    }

    static void eye(Brush brush, Bearing bearing, double x, double y, double r) {
        if (bearing.eyes() < 0.25) {
            brush.mark(Curve.through(x - r, y, x, y + r * 0.5, x + r, y), r * 0.4, Ink.BLACK);
            return;
        }
        brush.glaze(Curve.dot(x, y, r), Ink.WHITE);
        brush.glaze(Curve.oval(x + r * 0.2, y, r * 0.68, r * 0.74), Ink.of(0x201D26));
        brush.glaze(Curve.dot(x + r * 0.42, y - r * 0.3, r * 0.24), Ink.WHITE);
    }

    private void fish(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(
                Ink.of(new int[] {0x3C93C9, 0xF08A3C, 0x46A88B, 0xE2B93B}[(int) Math.floorMod(seed, 4L)]));
        double b = beat(t);
        Ink fin = main.shade(0.07);
        Brush tail = brush.at(-56, -50, b * 0.16, 1 - 0.14 * Math.abs(b), 1);
        tail.fill(
                new Curve()
                        .corner(6, 0)
                        .to(-16, -16)
                        .corner(-38, -34)
                        .to(-27, 0)
                        .corner(-38, 34)
                        .to(-16, 16)
                        .close(),
                Fade.across(-38, 6, fin.lit(0.06), fin));
        brush.fill(
                new Curve()
                        .corner(-26, -78)
                        .to(0, -104, 22, -98)
                        .corner(32, -80)
                        .close(),
                Fade.down(-104, -78, fin.lit(0.05), fin));
        brush.fill(
                new Curve()
                        .corner(-12, -18)
                        .to(-8, -2)
                        .corner(8, 0)
                        .to(18, -10)
                        .corner(20, -20)
                        .close(),
                fin);
        var body = Curve.blob(-58, -50, -30, -74, 10, -88, 46, -76, 66, -52, 50, -26, 14, -13, -30, -26);
        brush.fill(body, Fade.down(-88, -13, main.lit(0.02), main, main.lit(0.2).chroma(main.chroma() * 0.5)));
        var stripes = new Path2D.Double();
        for (double x : new double[] {-28, -4, 20}) {
            stripes.append(
                    new Curve()
                            .to(x, -92)
                            .to(x + 9, -50)
                            .to(x, -8)
                            .to(x - 8, -8)
                            .to(x - 1, -50)
                            .to(x - 8, -92)
                            .close(),
                    false);
        }
        brush.over(body, stripes, main.lit(0.16).alpha(0.75));
        brush.crescent(body, 3, -5, main.shade(0.12).alpha(0.4));
        brush.mark(
                Curve.through(35, -74, 28, -52, 35, -30), 1.8, main.shade(0.12).alpha(0.8));
        brush.form(
                new Curve()
                        .corner(16, -46)
                        .to(0, -40)
                        .corner(-12, -28)
                        .to(4, -24)
                        .corner(18, -36)
                        .close(),
                fin.lit(0.02));
        eye(brush, bearing(t), 46, -58, 7.5);
        brush.mark(Curve.through(64, -46, 58, -42, 53, -43), 1.9, main.shade(0.28));
    }

    private void goldfish(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0xF5832B));
        double b = beat(t);
        Ink fin = main.lit(0.1);
        Brush tail = brush.at(-44, -54, b * 0.1, 1 - 0.12 * Math.abs(b), 1);
        tail.fill(
                Curve.blob(6, -2, -24, -18, -54, -44, -62, -30, -46, -10, -58, 12, -50, 40, -24, 22),
                Fade.across(-60, 6, fin.lit(0.08).alpha(0.85), main));
        brush.fill(
                new Curve()
                        .corner(-28, -80)
                        .to(-14, -108, 12, -102)
                        .corner(28, -84)
                        .close(),
                Fade.down(-108, -80, fin, main));
        brush.fill(
                new Curve()
                        .corner(-18, -24)
                        .to(-26, -6)
                        .corner(-10, 0)
                        .to(4, -8)
                        .corner(6, -22)
                        .close(),
                fin);
        var body = Curve.blob(-48, -54, -24, -80, 14, -90, 46, -78, 60, -54, 44, -28, 10, -16, -26, -28);
        brush.fill(body, Fade.down(-90, -16, main.lit(0.02), main, main.lit(0.2)));
        var scales = new Path2D.Double();
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 5; i++) {
                double x = -34 + i * 12 + row % 2 * 6;
                double y = -74 + row * 11;
                scales.append(Curve.through(x, y - 5, x - 6, y, x, y + 5), false);
            }
        }
        brush.grain(body, Brush.stroked(scales, 1.2), main.shade(0.09).alpha(0.7));
        brush.crescent(body, 3, -5, main.shade(0.12).alpha(0.35));
        brush.mark(Curve.through(30, -76, 23, -54, 30, -34), 1.8, main.shade(0.13));
        brush.form(Curve.blob(16, -46, 2, -44, -14, -30, -6, -22, 14, -32), fin);
        eye(brush, bearing(t), 42, -62, 8.5);
        brush.mark(Curve.through(58, -47, 53, -44, 49, -45), 1.9, main.shade(0.3));
    }

    private void shark(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0x6F8294));
        double b = beat(t);
        sharkTail(brush.at(-112, -48, b * 0.14, 1 - 0.16 * Math.abs(b), 1), main);
        brush.form(
                new Curve()
                        .corner(-16, -74)
                        .to(-6, -92)
                        .corner(-6, -108)
                        .to(16, -88)
                        .corner(30, -72)
                        .close(),
                main.shade(0.02));
        brush.fill(
                new Curve()
                        .corner(6, -30)
                        .to(0, -10)
                        .corner(-22, 0)
                        .to(24, -6)
                        .corner(38, -30)
                        .close(),
                main.shade(0.1));
        brush.fill(
                new Curve().corner(-70, -40).corner(-84, -24).corner(-60, -32).close(), main.shade(0.06));
        var body = new Curve()
                .corner(-118, -50)
                .to(-70, -64, -10, -78, 50, -76, 92, -62)
                .corner(112, -48)
                .to(98, -36, 56, -24, 0, -22, -60, -34)
                .corner(-118, -44)
                .close();
        brush.fill(body, Fade.down(-78, -22, main.lit(0.06), main, main.shade(0.03)));
        var belly = new Curve()
                .corner(118, -44)
                .to(70, -42, 10, -38, -50, -42)
                .corner(-120, -44)
                .corner(-120, 0)
                .corner(120, 0)
                .close();
        brush.over(body, belly, Fade.down(-44, -20, Ink.of(0xF3F4F2), Ink.of(0xD7DEE3)));
        for (int i = 0; i < 4; i++) {
            brush.mark(Curve.through(40 - i * 7, -62, 36 - i * 7, -52, 39 - i * 7, -43), 1.7, main.shade(0.16));
        }
        brush.form(
                new Curve()
                        .corner(34, -38)
                        .to(22, -18)
                        .corner(-2, -2)
                        .to(40, -12)
                        .corner(58, -36)
                        .close(),
                main.shade(0.05));
        eye(brush, bearing(t), 82, -57, 4.6);
        brush.mark(Curve.through(104, -41, 92, -35, 76, -37, 72, -40), 1.8, main.shade(0.35));
        var teeth = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double x = 80 + i * 5;
            teeth.append(Curve.polygon(x, -37.2 - i * 0.3, x + 4.4, -37.8 - i * 0.5, x + 2.2, -33.4 - i * 0.3), false);
        }
        brush.glaze(teeth, Ink.WHITE);
    }

    private static void sharkTail(Brush tail, Ink main) {
        tail.form(
                new Curve()
                        .corner(8, -6)
                        .to(-12, -16)
                        .corner(-36, -52)
                        .to(-26, -12)
                        .corner(-30, 22)
                        .to(-12, 10)
                        .corner(8, 5)
                        .close(),
                main.shade(0.03));
    }

    private void dolphin(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0x5C8FB8));
        double b = beat(t) * 5;
        var fluke = new Curve()
                .corner(-84, -26 + b)
                .to(-104, -30 + b)
                .corner(-124, -22 + b * 1.5)
                .to(-108, -14 + b)
                .corner(-112, -2 + b * 1.4)
                .to(-94, -8 + b)
                .corner(-82, -18 + b)
                .close();
        brush.form(fluke, main.shade(0.06));
        brush.form(
                new Curve()
                        .corner(-20, -84)
                        .to(-14, -100)
                        .corner(-34, -112)
                        .to(4, -106)
                        .corner(18, -82)
                        .close(),
                main.shade(0.02));
        var body = new Curve()
                .to(-90, -26 + b)
                .to(-60, -54, -20, -80, 26, -84, 58, -70, 74, -56)
                .corner(78, -51)
                .to(92, -47, 104, -42)
                .to(106, -37, 98, -33)
                .to(72, -36, 30, -30, -20, -30, -60, -24)
                .to(-88, -16 + b)
                .close();
        brush.fill(body, Fade.down(-86, -20, main.lit(0.06), main, main.shade(0.03)));
        brush.over(
                body,
                Curve.blob(112, -40, 76, -45, 40, -48, 0, -46, -50, -34, -90, -20, -60, 0, 40, 0, 110, -20),
                Fade.down(-48, -28, Ink.of(0xEEF4F6), Ink.of(0xCBDCE6)));
        brush.form(
                new Curve()
                        .corner(22, -42)
                        .to(10, -24)
                        .corner(-14, -8)
                        .to(28, -16)
                        .corner(44, -38)
                        .close(),
                main.shade(0.07));
        eye(brush, bearing(t), 64, -56, 4);
        brush.mark(Curve.through(105, -39, 90, -41, 76, -42, 70, -46), 1.6, main.shade(0.25));
    }

    private void whale(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0x3F74A6));
        double b = beat(t) * 4;
        brush.form(
                new Curve()
                        .corner(-92, -52 + b)
                        .to(-104, -70 + b)
                        .corner(-134, -84 + b)
                        .to(-126, -62 + b, -112, -56 + b)
                        .corner(-96, -88 + b * 1.2)
                        .to(-88, -74 + b, -84, -60)
                        .close(),
                main.shade(0.04));
        for (int i = 0; i < 3; i++) {
            double x = 36 + (i - 1) * 7;
            brush.line(
                    Curve.through(36, -92, x, -104, x + (i - 1) * 9, -112 + Math.abs(i - 1) * 9 + b * 0.4),
                    2.6,
                    Ink.of(0xBFE3F2));
        }
        var body = new Curve()
                .to(-96, -60 + b)
                .to(-70, -44, -40, -66, 0, -88, 46, -92, 84, -70, 96, -40, 84, -14, 40, -2, -10, -4, -50, -18, -84, -40)
                .close();
        brush.fill(body, Fade.down(-92, 0, main.lit(0.07), main, main.shade(0.05)));
        var belly = Curve.blob(102, -34, 60, -32, 14, -26, -30, -26, -60, -24, -40, 6, 60, 12, 104, -6);
        brush.over(body, belly, Ink.of(0xE9EFF2));
        for (int i = 0; i < 5; i++) {
            brush.over(
                    belly,
                    Brush.stroked(Curve.through(98, -28 + i * 6, 50, -25 + i * 6.4, 6, -20 + i * 5), 1.3),
                    Ink.of(0xB9CAD6));
        }
        brush.form(Curve.blob(28, -24, 12, -22, -10, 2, -2, 6, 22, -4, 38, -18), main.shade(0.08));
        eye(brush, bearing(t), 70, -44, 5);
        brush.mark(Curve.through(96, -38, 84, -33, 76, -35), 2, main.shade(0.25));
    }
}
