package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Anchors.Spot;
import java.awt.geom.Path2D;
import java.util.Optional;

/** A monkey, a frog and a turtle. */
record Oddities(Optional<Ink> colour, Pose pose, long seed, Motion motion) {
    private static final Ink PUPIL = Ink.of(0x241F26);

    Oddities(Optional<Ink> colour, Pose pose, long seed) {
        this(colour, pose, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "monkey" -> Optional.of(new Mounted(this::monkey, spots(30, -18, 3, -98, 40, 0, -60)));
            case "frog" -> Optional.of(new Mounted(this::frog, spots(26, -10, 4, -87, 40, -8, -60)));
            case "turtle" -> Optional.of(new Mounted(this::turtle, spots(104, -54, 90, -76, 34, 0, -84)));
            default -> Optional.empty();
        };
    }

    private static Anchors spots(double... xy) {
        return new Anchors(
                new Spot(xy[0], xy[1], 0, 8), new Spot(xy[2], xy[3], 0, xy[4]), new Spot(xy[5], xy[6], 0, 30));
    }

    private static void eye(Brush brush, double x, double y, double r, double open) {
        if (open < 0.25) {
            brush.mark(Curve.through(x - r, y, x, y + r * 0.5, x + r, y), r * 0.35, PUPIL);
            return;
        }
        brush.glaze(Curve.oval(x, y, r * 0.86, r * open), PUPIL);
        brush.glaze(Curve.dot(x + r * 0.3, y - r * 0.35, r * 0.32), Ink.WHITE);
    }

    private void monkey(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Ink main = colour.orElse(Ink.of(0x7E5237));
        Ink pale = colour.map(ink -> ink.lit(0.22).chroma(ink.chroma() * 0.4)).orElse(Ink.of(0xEFCFA8));
        double w = motion.sway(t, 0.5, 3) * 5;
        double s = b.stride() * 7;
        brush.fill(
                Limb.of(
                        -14, -12, 4.6, -38, -6, 4.4, -52, -22, 4.2, -50 + w, -46, 4, -36 + w, -54, 3.6, -30 + w, -42,
                        3),
                main.shade(0.04));
        brush.fill(
                Limb.of(16, -52, 6, 30, -36 - b.reach() * 30, 5, 30 + b.reach() * 8, -18 - b.reach() * 62, 4.4),
                main.shade(0.06));
        brush.fill(Curve.dot(30 + b.reach() * 8, -17 - b.reach() * 64, 5.4), pale.shade(0.03));
        for (int side : new int[] {1, -1}) {
            double x = side * 12 + 4 + side * s;
            brush.fill(
                    Limb.of(side * 9, -20, 9, x + side * 8, -18, 8, x + side * 4, -5, 5),
                    side > 0 ? main.shade(0.05) : main);
            brush.form(Curve.blob(x - 5, -1, x - 2, -7, x + 8, -7, x + 16, -2, x + 8, 0), pale.shade(0.02));
        }
        var body = Curve.blob(0, -62, 18, -54, 22, -30, 16, -8, 0, -4, -16, -8, -22, -30, -18, -54);
        brush.form(body, main);
        brush.over(body, Curve.oval(4, -28, 12, 19), pale);
        brush.fill(Limb.of(-16, -50, 6.4, -30, -34, 5.4, -24, -14, 4.6), Fade.across(-32, -14, main.shade(0.05), main));
        brush.fill(Curve.dot(-23, -12, 5.6), pale);
        monkeyHead(brush.at(3, -76, b.head() * 0.6, 1), main, pale, b);
    }

    private static void monkeyHead(Brush brush, Ink main, Ink pale, Bearing b) {
        for (int side : new int[] {-1, 1}) {
            brush.form(Curve.dot(side * 21, 0, 8), main);
            brush.glaze(Curve.dot(side * 21, 0, 4.8), pale);
        }
        brush.form(Curve.blob(0, -23, 17, -17, 22, 0, 15, 16, 0, 20, -15, 16, -22, 0, -17, -17), main);
        brush.fill(
                Curve.blob(
                        3, -9, 12, -14, 19, -6, 16, 4, 20, 11, 14, 18, 3, 20, -8, 18, -14, 11, -10, 4, -13, -6, -6,
                        -14),
                Fade.down(-14, 20, pale.lit(0.02), pale.shade(0.04)));
        eye(brush, -3.6, -3, 3.4, b.eyes());
        eye(brush, 9.6, -3, 3.4, b.eyes());
        brush.glaze(Curve.oval(1.4, 4.6, 1, 0.8), main.shade(0.15));
        brush.glaze(Curve.oval(4.8, 4.6, 1, 0.8), main.shade(0.15));
        if (b.mouth() > 0.2) {
            brush.glaze(Curve.oval(3.4, 12, 5, 1.5 + 3.4 * b.mouth()), Ink.of(0x7A2B33));
        } else {
            brush.mark(Curve.through(-4, 10.6, 3.4, 14.4, 11, 10.2), 1.4, main.shade(0.2));
        }
        brush.form(
                new Curve()
                        .corner(-6, -21)
                        .to(-2, -27, 2, -25)
                        .corner(6, -29)
                        .to(6, -24)
                        .corner(8, -20)
                        .close(),
                main);
    }

    private void frog(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Ink main = colour.orElse(Ink.of(0x69B04A));
        Ink pale = colour.map(ink -> ink.lit(0.22).chroma(ink.chroma() * 0.5)).orElse(Ink.of(0xE4EFB8));
        double s = b.stride() * 10;
        for (int side : new int[] {-1, 1}) {
            Ink ink = side > 0 ? main.shade(0.06) : main.shade(0.02);
            brush.form(
                    Curve.blob(
                            side * 30, -42, side * 58, -36, side * 66, -16, side * 56, -4, side * 34, -4, side * 26,
                            -20),
                    ink);
            double x = side * (52 + s * 0.6);
            brush.form(Curve.blob(x - 20, -1, x - 12, -8, x + 8, -9, x + 20, -4, x + 22, 0, x, 0), ink.lit(0.02));
        }
        var body = Curve.blob(0, -66, 34, -56, 44, -30, 34, -6, 0, -3, -34, -6, -44, -30, -34, -56);
        brush.form(body, main);
        brush.over(body, Curve.oval(4, -18, 28, 24), pale);
        for (int side : new int[] {-1, 1}) {
            double x = side * 20 + 4;
            double up = side > 0 ? b.reach() * 30 : 0;
            brush.fill(Limb.of(side * 26, -32, 7, side * 30 + 4, -18 - up * 0.5, 6, x, -6 - up, 4.8), main.lit(0.02));
            brush.form(
                    Curve.blob(x - 10, -1 - up, x - 6, -7 - up, x + 6, -7 - up, x + 11, -1 - up, x, -up),
                    main.lit(0.04));
        }
        Brush head = brush.at(3, -62, b.head() * 0.5, 1);
        for (int side : new int[] {-1, 1}) {
            head.form(Curve.dot(side * 23, -22, 14), main);
        }
        var face = Curve.blob(0, -26, 30, -20, 44, 0, 34, 18, 0, 24, -34, 18, -44, 0, -30, -20);
        head.form(face, main.lit(0.01));
        head.over(face, Curve.blob(0, 10, 30, 6, 46, 6, 30, 28, 0, 34, -30, 28, -46, 6, -30, 6), pale);
        for (int side : new int[] {-1, 1}) {
            head.glaze(Curve.dot(side * 23 + 1, -23, 9.6), Ink.WHITE);
            eye(head, side * 23 + 2.4, -23, 7.2, b.eyes());
            head.glaze(Curve.oval(side * 32, 4, 5, 3), Ink.of(0xF08A7A).alpha(0.45));
            head.glaze(Curve.dot(side * 4 + 2, -2, 1.3), main.shade(0.2));
        }
        if (b.mouth() > 0.2) {
            head.glaze(
                    new Curve()
                            .corner(-24, 6)
                            .to(0, 9)
                            .corner(28, 6)
                            .to(16, 12 + 12 * b.mouth(), -12, 12 + 12 * b.mouth())
                            .close(),
                    Ink.of(0x8C2F3A));
        } else {
            head.mark(Curve.through(-32, 4, -18, 12, 2, 14, 22, 12, 36, 4), 2.2, main.shade(0.24));
        }
    }

    private void turtle(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Ink skin = Ink.of(0x8FBA5B);
        Ink shell = colour.orElse(Ink.of(0x4F8A52));
        if (colour.isPresent()) {
            skin = shell.lit(0.16).chroma(shell.chroma() * 0.7);
        }
        double s = b.stride() * 11;
        brush.fill(Curve.polygon(-66, -22, -88, -12, -62, -12), skin.shade(0.05));
        for (int i = 0; i < 2; i++) {
            double x = i == 0 ? -30 : 42;
            brush.fill(Limb.of(x, -22, 13, x + 5 + (i == 0 ? s : -s), -9, 11), skin.shade(0.1));
        }
        double hide = pose == Pose.SLEEPING ? 22 : 0;
        brush.fill(
                Limb.of(50, -30, 12, 70 - hide, -40, 11, 82 - hide, -52 + b.head() * 20, 11),
                Fade.down(-60, -20, skin, skin.shade(0.06)));
        Brush head = brush.at(88 - hide, -58 + b.head() * 22, b.head(), 1);
        head.form(Curve.blob(-15, 2, -12, -15, 6, -19, 20, -10, 22, 3, 10, 12, -8, 13), skin);
        eye(head, 8, -5, 4.6, b.eyes());
        head.mark(Curve.through(21, 3, 14, 6, 7, 4), 1.5, skin.shade(0.25));
        if (b.mouth() > 0.2) {
            head.glaze(Curve.oval(16, 5, 4, 3 * b.mouth()), Ink.of(0x8C2F3A));
        }
        for (int i = 0; i < 2; i++) {
            double x = i == 0 ? -46 : 30;
            var leg = Limb.of(x, -24, 14, x + 6 - (i == 0 ? s : -s), -10, 12);
            brush.form(leg, skin);
        }
        var dome = new Curve()
                .corner(-72, -20)
                .to(-62, -48, -36, -76, 0, -86, 36, -76, 58, -48)
                .corner(66, -22)
                .to(0, -12)
                .close();
        brush.fill(dome, Fade.round(10, -70, 96, shell.lit(0.07), shell, shell.shade(0.1)));
        var plates = new Path2D.Double();
        plates.append(plate(-2, -54, 21, 19), false);
        plates.append(plate(-42, -44, 15, 17), false);
        plates.append(plate(38, -44, 15, 17), false);
        plates.append(plate(-24, -76, 14, 10), false);
        plates.append(plate(22, -76, 14, 10), false);
        plates.append(plate(-22, -24, 14, 8), false);
        plates.append(plate(20, -24, 14, 8), false);
        brush.over(dome, plates, shell.lit(0.1));
        brush.fill(
                Limb.of(-68, -19, 5.4, 0, -13, 6.2, 64, -21, 5.4),
                shell.shade(0.09).mix(Ink.of(0xC9A765), 0.6));
    }

    private static Path2D plate(double x, double y, double rx, double ry) {
        return Curve.polygon(
                x - rx,
                y,
                x - rx * 0.5,
                y - ry,
                x + rx * 0.5,
                y - ry,
                x + rx,
                y,
                x + rx * 0.5,
                y + ry,
                x - rx * 0.5,
                y + ry);
    }
}
