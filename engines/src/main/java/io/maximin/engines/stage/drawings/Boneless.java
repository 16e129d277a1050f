package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.util.Optional;

/** Animals of the sea without bones. */
record Boneless(Optional<Ink> colour, Pose pose, Motion motion) {
    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "octopus" -> this::octopus;
                    case "jellyfish" -> this::jellyfish;
                    case "crab" -> this::crab;
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

    private void octopus(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0xD9628A));
        for (int i = 0; i < 8; i++) {
            int k = i < 4 ? i : 11 - i;
            double side = k < 4 ? k - 3.5 : 0.5 + (k - 4);
            double w = motion.sway(t, 0.5, i) * 5;
            double x = side * 9;
            double out = side * 15;
            Ink ink = Math.abs(side) > 2 ? main.shade(0.08) : Math.abs(side) > 1 ? main.shade(0.04) : main;
            double curl = side < 0 ? -1 : 1;
            brush.fill(
                    Limb.of(
                            x * 0.6,
                            -44,
                            7.5,
                            x + out * 0.2,
                            -28,
                            7,
                            out + w * 0.4,
                            -14,
                            5.4,
                            out * 1.25 + w,
                            -6,
                            4,
                            out * 1.3 + curl * 11 + w,
                            -9,
                            2.6,
                            out * 1.3 + curl * 12 + w,
                            -16,
                            1.2),
                    Fade.down(-44, 0, ink, ink.lit(0.06)));
        }
        var head =
                Curve.blob(0, -99, 25, -93, 34, -74, 29, -54, 20, -40, 0, -35, -20, -40, -29, -54, -34, -74, -25, -93);
        brush.form(head, main);
        brush.glaze(Curve.oval(12, -88, 8, 4, 0.5), Ink.WHITE.alpha(0.3));
        for (double[] spot : new double[][] {{-16, -86, 4}, {-22, -74, 3}, {-8, -92, 2.4}}) {
            brush.glaze(Curve.dot(spot[0], spot[1], spot[2]), main.shade(0.08));
        }
        Swimmers.eye(brush, bearing(t), -8, -58, 8);
        Swimmers.eye(brush, bearing(t), 13, -58, 8);
        brush.mark(Curve.through(-3, -46, 3, -43.4, 9, -46), 1.8, main.shade(0.3));
        brush.glaze(Curve.oval(-18, -49, 4, 2.4), Ink.of(0xF7A0B4).alpha(0.6));
        brush.glaze(Curve.oval(23, -49, 4, 2.4), Ink.of(0xF7A0B4).alpha(0.6));
    }

    private void jellyfish(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0xB48AE0));
        double pulse = 1 + 0.06 * Math.sin(2 * Math.PI * t / 2.1);
        for (int i = 0; i < 9; i++) {
            double x = -26 + i * 6.5;
            double w = motion.sway(t, 0.45, i) * 5;
            brush.line(
                    Curve.through(x, -62, x + w * 0.5, -44, x * 0.9 - w, -24, x * 0.8 + w, -4 - i % 3 * 6),
                    1.4,
                    main.lit(0.12).alpha(0.75));
        }
        for (int i = 0; i < 4; i++) {
            double x = -13 + i * 8.6;
            double w = motion.sway(t, 0.4, i + 3) * 4;
            brush.fill(
                    Limb.of(x, -64, 5.4, x + w, -48, 5, x - w, -32, 3.6, x + w, -18, 0.8),
                    main.lit(0.06).alpha(0.7));
        }
        var bell = new Curve()
                .corner(-36 * pulse, -60)
                .to(-34 * pulse, -80, -18, -97, 0, -100, 18, -97, 34 * pulse, -80)
                .corner(36 * pulse, -60)
                .to(29, -56)
                .corner(22, -60)
                .to(15, -56)
                .corner(7, -60)
                .to(0, -56)
                .corner(-7, -60)
                .to(-15, -56)
                .corner(-22, -60)
                .to(-29, -56)
                .close();
        brush.fill(
                bell,
                Fade.round(
                        6,
                        -86,
                        44,
                        main.lit(0.14).alpha(0.95),
                        main.alpha(0.9),
                        main.shade(0.04).alpha(0.9)));
        brush.over(bell, Curve.oval(0, -66, 24, 16), main.lit(0.12).alpha(0.5));
        brush.glaze(Curve.oval(13, -87, 7, 4, 0.6), Ink.WHITE.alpha(0.5));
    }

    private void crab(Brush paper, double t) {
        Brush brush = place(paper, t);
        Ink main = colour.orElse(Ink.of(0xE2533A));
        double step = bearing(t).stride();
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < 3; i++) {
                double w = step * 6 * (i % 2 == 0 ? 1 : -1) + motion.sway(t, 0.5, i) * 1.5;
                double x = side * (34 + i * 7);
                brush.fill(
                        Limb.of(
                                side * 26,
                                -34 + i * 4,
                                5,
                                x + side * 14,
                                -38 + i * 9,
                                4.4,
                                x + side * (20 - i * 3) + w,
                                -3,
                                1.6),
                        main.shade(0.08));
            }
            double raise = 6 * motion.sway(t, 0.6, 4) - bearing(t).reach() * 12;
            brush.fill(Limb.of(side * 34, -44, 6, side * 58, -54, 6, side * 66, -68 + raise, 5.4), main.shade(0.03));
            claw(brush.at(side * 68, -76 + raise, side * 0.1, side, 1), main);
            brush.line(Brush.segment(side * 10, -62, side * 12, -78), 3.6, main);
            Swimmers.eye(brush, bearing(t), side * 12, -83, 7);
        }
        var shell =
                Curve.blob(0, -70, 28, -66, 44, -48, 38, -26, 18, -15, 0, -13, -18, -15, -38, -26, -44, -48, -28, -66);
        brush.form(shell, main);
        brush.glaze(Curve.oval(10, -58, 16, 5), Ink.WHITE.alpha(0.2));
        brush.mark(Curve.through(-11, -33, 0, -28, 11, -33), 2.4, main.shade(0.3));
    }

    private static void claw(Brush brush, Ink main) {
        brush.form(
                new Curve()
                        .to(-8, 10)
                        .to(-14, -4, -8, -20)
                        .corner(2, -29)
                        .to(-1, -14)
                        .corner(2, -8)
                        .to(12, -14)
                        .corner(17, -24)
                        .to(19, -4, 10, 10)
                        .close(),
                main);
    }
}
