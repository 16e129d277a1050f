package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import java.awt.geom.Path2D;
import java.util.Optional;

/** A dinosaur and a dragon. */
record Saurians(Optional<Ink> colour, Pose pose, long seed, Motion motion) {
    private static final Ink PUPIL = Ink.of(0x241F26);

    Saurians(Optional<Ink> colour, Pose pose, long seed) {
        this(colour, pose, seed, new Motion(seed));
    }

    Optional<Sketch> find(String name) {
        return switch (name) {
            case "dinosaur" -> Optional.of(this::dinosaur);
            case "dragon" -> Optional.of(this::dragon);
            default -> Optional.empty();
        };
    }

    private static void leg(Brush brush, double x, double top, double swing, double wide, Ink ink) {
        brush.form(
                Limb.of(x, top, wide * 1.25, x + swing * 0.4, top * 0.5, wide, x + swing, -wide * 0.6, wide * 0.92),
                ink);
        for (int i = 0; i < 3; i++) {
            brush.glaze(
                    Curve.oval(x + swing + wide * (0.1 + i * 0.34), -wide * 0.2, wide * 0.17, wide * 0.22),
                    ink.lit(0.2));
        }
    }

    private static void eye(Brush brush, double x, double y, double r, double open) {
        if (open < 0.25) {
            brush.mark(Curve.through(x - r, y, x, y + r * 0.5, x + r, y), r * 0.35, PUPIL);
            return;
        }
        brush.glaze(Curve.oval(x, y, r, r * 1.1 * open), Ink.WHITE);
        brush.glaze(Curve.oval(x + r * 0.22, y, r * 0.66, r * 0.8 * open), PUPIL);
        brush.glaze(Curve.dot(x + r * 0.42, y - r * 0.3, r * 0.24), Ink.WHITE);
    }

    private void dinosaur(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Ink main = colour.orElse(Ink.of(0x5FA36B));
        Ink pale = main.lit(0.2).chroma(main.chroma() * 0.7);
        double s = b.stride() * 14;
        double w = motion.sway(t, 0.3, 3) * 5;
        double dip = b.head() * 60;
        leg(brush, -24, -34, -s, 11, main.shade(0.1));
        leg(brush, 34, -34, s, 11, main.shade(0.1));
        var tail = Limb.of(-20, -48, 24, -58, -38, 15, -92, -22, 8, -120, -16 - w, 4, -140, -24 - w * 2, 1.4);
        var neck = Limb.of(30, -56, 22, 56, -80 + dip * 0.2, 14, 66, -114 + dip * 0.6, 10, 78, -134 + dip, 9);
        var body = Curve.blob(-52, -44, -36, -70, 0, -82, 36, -76, 56, -54, 46, -30, 10, -20, -34, -24);
        Fade skin = Fade.down(-150, 0, main.lit(0.07), main.lit(0.02), main.shade(0.05));
        brush.fill(tail, skin);
        brush.fill(neck, skin);
        brush.fill(body, skin);
        brush.over(body, Curve.blob(64, -56, 44, -44, 0, -34, -40, -36, -60, -20, 0, 0, 60, -10), pale);
        brush.over(
                neck,
                Limb.of(58, -52, 10, 72, -80 + dip * 0.2, 6, 78, -114 + dip * 0.6, 4, 90, -134 + dip, 4),
                pale.alpha(0.8));
        var spots = new Path2D.Double();
        for (double[] spot : new double[][] {
            {-30, -62, 6}, {-10, -70, 8}, {12, -66, 6}, {-48, -50, 5}, {30, -64, 5}, {-72, -36, 4.4}, {-2, -56, 4}
        }) {
            spots.append(Curve.oval(spot[0], spot[1], spot[2], spot[2] * 0.8), false);
        }
        brush.glaze(spots, main.shade(0.09));
        leg(brush, -34, -34, s, 12, main);
        leg(brush, 26, -34, -s, 12, main);
        Brush head = brush.at(82, -140 + dip, 0.06 + b.head(), 1);
        if (b.mouth() > 0.1) {
            head.fill(Curve.blob(0, 4, 22, 6 + 8 * b.mouth(), 26, 11 + 8 * b.mouth(), 8, 15), main.shade(0.1));
        }
        head.form(Curve.blob(-16, 3, -12, -15, 5, -19, 20, -10, 33, -4, 34, 6, 18, 12, -6, 13), main.lit(0.03));
        eye(head, 6, -7, 5.6, b.eyes());
        head.mark(Curve.through(33, 4, 20, 7, 9, 4), 1.7, main.shade(0.24));
        head.glaze(Curve.oval(29, -2, 1.3, 1), main.shade(0.25));
        head.glaze(Curve.oval(4, 3, 4, 2.4), Ink.of(0xF08A7A).alpha(0.4));
    }

    private void dragon(Brush paper, double t) {
        Bearing b = Bearing.of(pose, t, motion);
        Brush brush = b.place(paper);
        Ink main = colour.orElse(Ink.of(0xB8383F));
        Ink pale = colour.map(ink -> ink.lit(0.2).chroma(ink.chroma() * 0.6)).orElse(Ink.of(0xF3C97C));
        double s = b.stride() * 12;
        double w = motion.sway(t, 0.35, 3) * 6;
        double flap = pose == Pose.FLYING || pose == Pose.JUMPING
                ? 0.35 + 0.65 * Math.cos(2 * Math.PI * t / 1.1)
                : 0.86 + 0.06 * motion.sway(t, 0.3, 4);
        wing(brush.at(4, -74, 0.3, 1, flap), main.shade(0.14), pale.shade(0.12));
        leg(brush, -20, -34, -s, 9, main.shade(0.11));
        leg(brush, 34, -34, s, 8, main.shade(0.11));
        var tail = Limb.of(
                -18, -48, 20, -56, -34, 13, -88, -16, 9, -116, -22 - w, 6, -128, -46 - w, 3.4, -120, -62 - w, 1.4);
        spikes(brush, main, w);
        brush.fill(tail, Fade.down(-70, 0, main.lit(0.03), main, main.shade(0.06)));
        brush.form(
                new Curve()
                        .corner(-121, -58 - w)
                        .to(-134, -62 - w)
                        .corner(-136, -80 - w)
                        .corner(-122, -72 - w)
                        .corner(-108, -82 - w)
                        .to(-112, -64 - w)
                        .close(),
                main.shade(0.07));
        double dip = b.head() * 40;
        var neck = Limb.of(26, -56, 20, 50, -72, 14, 56, -96 + dip * 0.5, 11.5, 70, -114 + dip, 11);
        brush.fill(neck, Fade.down(-120, -40, main.lit(0.05), main));
        var plates = Limb.of(50, -50, 10, 66, -72, 7, 68, -96 + dip * 0.5, 5, 82, -112 + dip, 5);
        brush.over(neck, plates, pale);
        var body = Curve.blob(-48, -42, -32, -68, 2, -78, 34, -72, 50, -52, 42, -30, 10, -22, -30, -24);
        brush.form(body, main);
        brush.over(body, Curve.blob(58, -56, 42, -44, 4, -36, -38, -34, -40, -8, 50, -8), pale);
        for (int i = 0; i < 6; i++) {
            brush.over(
                    body,
                    Brush.stroked(Curve.through(44 - i * 14, -40 + i, 40 - i * 14, -30, 42 - i * 14, -16), 1.3),
                    pale.shade(0.13));
        }
        leg(brush, -30, -34, s, 11, main);
        leg(brush, 26, -36, -s, 9, main);
        wing(brush.at(-8, -70, 0, 1, flap), main.shade(0.04), pale);
        head(brush.at(78, -122 + dip, 0.1 + b.head(), 1), main, pale, b);
    }

    private static void spikes(Brush brush, Ink main, double w) {
        double[][] at = {
            {48, -104, 9},
            {38, -88, 9},
            {26, -76, 10},
            {4, -82, 10},
            {-16, -78, 10},
            {-34, -66, 9},
            {-56, -46, 8},
            {-78, -28, 7},
            {-100, -26 - w * 0.5, 6}
        };
        for (double[] spike : at) {
            double r = spike[2];
            brush.fill(
                    new Curve()
                            .corner(spike[0] - r * 0.8, spike[1] + r * 0.9)
                            .to(spike[0] - r * 0.6, spike[1] - r * 0.2)
                            .corner(spike[0] - r * 0.7, spike[1] - r * 0.9)
                            .to(spike[0] + r * 0.3, spike[1] - r * 0.3)
                            .corner(spike[0] + r * 0.9, spike[1] + r * 0.6)
                            .close(),
                    main.shade(0.1));
        }
    }

    private static void wing(Brush brush, Ink bone, Ink skin) {
        var sail = new Curve()
                .corner(8, 6)
                .to(2, -40)
                .corner(-22, -84)
                .to(-46, -78)
                .corner(-88, -56)
                .to(-70, -46)
                .corner(-78, -22)
                .to(-52, -26)
                .corner(-48, -2)
                .to(-24, -14)
                .corner(-12, 10)
                .close();
        brush.fill(sail, Fade.line(0, 0, -70, -70, skin.shade(0.08), skin, skin.lit(0.05)));
        for (double[] tip : new double[][] {{-88, -56}, {-78, -22}, {-48, -2}}) {
            brush.mark(
                    Curve.through(-22, -84, (-22 + tip[0]) / 2 - 2, (-84 + tip[1]) / 2 - 3, tip[0], tip[1]),
                    2.4,
                    bone.alpha(0.85));
        }
        brush.fill(Limb.of(2, 4, 6.4, 4, -38, 4.6, -20, -84, 3, -27, -92, 0.8), bone);
    }

    private static void head(Brush brush, Ink main, Ink pale, Bearing b) {
        Ink horn = Ink.of(0xF1E2BE);
        brush.form(
                new Curve()
                        .corner(-4, -14)
                        .to(-16, -24)
                        .corner(-30, -28)
                        .to(-22, -14)
                        .corner(-12, -6)
                        .close(),
                horn.shade(0.06));
        double gape = b.mouth();
        if (gape > 0.1) {
            brush.fill(Curve.blob(0, 6, 28, 8 + 9 * gape, 34, 13 + 9 * gape, 10, 17), main.shade(0.1));
            brush.fill(
                    Curve.blob(34, 8, 52, 2, 76, 8, 58, 12, 74, 20, 48, 19),
                    Fade.across(30, 76, Ink.of(0xFFE27A), Ink.of(0xF58A2B), Ink.of(0xE8532B)));
        }
        brush.form(
                Curve.blob(-18, 2, -14, -14, 4, -19, 18, -10, 32, -8, 41, -2, 40, 8, 24, 13, -4, 15), main.lit(0.02));
        brush.over(
                Curve.blob(-18, 2, -14, -14, 4, -19, 18, -10, 32, -8, 41, -2, 40, 8, 24, 13, -4, 15),
                Curve.blob(44, 5, 22, 7, 2, 8, -10, 18, 20, 24, 46, 16),
                pale);
        brush.form(
                new Curve()
                        .corner(-1, -15)
                        .to(-10, -28)
                        .corner(-24, -36)
                        .to(-14, -18)
                        .corner(-8, -9)
                        .close(),
                horn);
        brush.glaze(Curve.oval(36, -2.6, 1.7, 1.2), main.shade(0.28));
        eye(brush, 10, -6, 5.6, b.eyes());
        brush.mark(Curve.through(3, -12, 10, -12.6, 17, -9.4), 2.2, main.shade(0.12));
        brush.mark(Curve.through(40, 5, 26, 8.4, 12, 5.4), 1.6, main.shade(0.26));
        brush.fill(Curve.polygon(28, 8, 32, 7.6, 30.4, 12), Ink.WHITE);
        brush.form(
                new Curve()
                        .corner(-14, 2)
                        .to(-22, 0)
                        .corner(-30, 6)
                        .to(-20, 10)
                        .corner(-10, 12)
                        .close(),
                main.shade(0.06));
    }
}
