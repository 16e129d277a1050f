package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Anchors.Spot;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.SplittableRandom;

/** Boats, toys and what else is found outside; the ground at 0, in about a hundred units. */
record Outdoors(Optional<Ink> colour, boolean lit, long seed, Motion motion) {
    private static final Ink WOOD = Ink.of(0x9A6A42);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "rock" -> this::rock;
                    case "campfire" -> this::campfire;
                    case "snowman" -> (brush, t) -> snowman(brush, true);
                    case "bare-snowman" ->
                        new Mounted(
                                (brush, t) -> snowman(brush, false),
                                new Anchors(new Spot(46, -54, 0, 6), new Spot(0, -87, 0, 19), new Spot(0, -40, 0, 30)));
                    case "boat" -> this::boat;
                    case "sailboat" -> this::sailboat;
                    case "balloon" -> this::balloon;
                    case "umbrella" -> this::umbrella;
                    case "kite" -> this::kite;
                    case "ball" -> this::ball;
                    default -> null;
                });
    }

    private Ink pick(int... choices) {
        return colour.orElse(Ink.of(choices[(int) Math.floorMod(seed * 17 + 3, (long) choices.length)]));
    }

    private void rock(Brush brush, double t) {
        var lot = new SplittableRandom(seed);
        Ink grey = colour.orElse(Ink.of(0x8C8A8F));
        double[] j = new double[8];
        for (int i = 0; i < j.length; i++) {
            j[i] = lot.nextDouble(-7, 7);
        }
        var form = Curve.polygon(
                -72,
                0,
                -66 + j[0],
                -34 + j[1],
                -38 + j[2],
                -70 + j[3],
                2 + j[4],
                -92 + j[5],
                44 + j[6],
                -72 + j[7],
                68 + j[0],
                -32,
                76,
                0);
        brush.fill(form, Fade.line(20, -90, -30, 0, grey.lit(0.06), grey, grey.shade(0.08)));
        brush.over(
                form,
                Curve.polygon(-38 + j[2], -70 + j[3], 2 + j[4], -92 + j[5], 44 + j[6], -72 + j[7], 12, -56),
                grey.lit(0.11));
        brush.over(form, Curve.polygon(12, -56, 44 + j[6], -72 + j[7], 68 + j[0], -32, 76, 0, 30, 0), grey.shade(0.07));
        brush.over(
                form,
                Curve.polygon(-66 + j[0], -34 + j[1], -38 + j[2], -70 + j[3], 12, -56, 30, 0, -10, 0),
                grey.lit(0.02));
        brush.mark(Curve.polygon(-30, -40, -16, -28, -20, -14), 1, grey.shade(0.16));
        brush.over(
                form,
                Curve.blob(-72, 2, -58, -10, -40, -6, -24, -12, -10, -4, 0, 4),
                Ink.of(0x7CA05A).alpha(0.8));
    }

    private void campfire(Brush brush, double t) {
        brush.glaze(
                Curve.dot(0, -42, 42), Fade.soft(0, -42, 42, Ink.of(0xFFB24A).alpha(lit ? 0.5 : 0.22)));
        for (int i = 0; i < 7; i++) {
            double x = -52 + i * 17.3;
            brush.form(
                    Curve.blob(x - 9, -1, x - 8, -9, x, -13 - i % 2 * 3, x + 8, -8, x + 9, -1, x, 0), Ink.of(0x8A8790));
        }
        flame(brush, t, 1, Ink.of(0xE8532B), 0);
        flame(brush, t, 0.72, Ink.of(0xF7962D), 1);
        flame(brush, t, 0.42, Ink.of(0xFFDE6B), 2);
        brush.form(Limb.of(-42, -8, 6.4, 0, -16, 6.4, 40, -22, 6), WOOD.shade(0.08));
        brush.form(Limb.of(42, -7, 6.4, 0, -13, 6.4, -38, -21, 6), WOOD);
        brush.glaze(Curve.dot(42, -7, 4.4), WOOD.lit(0.14));
        brush.glaze(Curve.dot(-42, -8, 4.4), WOOD.lit(0.1));
    }

    private void flame(Brush brush, double t, double size, Ink ink, int channel) {
        double a = motion.sway(t, 2.1, channel) * 4;
        double b = motion.sway(t, 2.7, channel + 3) * 5;
        double h = size * (86 + a);
        var flame = new Curve()
                .to(0, -10)
                .to(-30 * size, -14 - 12 * size, -32 * size, -30 - 12 * size)
                .corner(-22 * size + a * 0.4, -18 - h * 0.62)
                .to(-13 * size, -12 - h * 0.5)
                .corner(b * 0.5, -12 - h)
                .to(16 * size, -14 - h * 0.6)
                .corner(24 * size + b * 0.3, -14 - h * 0.7)
                .to(34 * size, -14 - h * 0.34, 28 * size, -18)
                .close();
        brush.fill(flame, Fade.down(-12 - h, -10, ink.shade(0.03), ink, ink.lit(0.07)));
    }

    /** @param dressed in a scarf and a hat of its own */
    private void snowman(Brush brush, boolean dressed) {
        Ink snow = Ink.of(0xF6F9FC);
        Ink scarf = pick(0xD8433C, 0x3F7CC0, 0x4E9A5F);
        brush.line(Curve.through(-16, -52, -32, -62, -44, -72), 2, WOOD.shade(0.08));
        brush.line(Curve.through(-36, -65, -44, -62), 1.5, WOOD.shade(0.08));
        brush.line(Curve.through(16, -52, 34, -58, 46, -54), 2, WOOD.shade(0.08));
        brush.line(Curve.through(37, -57, 45, -64), 1.5, WOOD.shade(0.08));
        for (double[] ball : new double[][] {{-23, 26, 24}, {-52, 18.5, 17.5}, {-75, 13.5, 13}}) {
            var form = Curve.oval(0, ball[0], ball[1], ball[2]);
            brush.fill(
                    form,
                    Fade.round(
                            ball[1] * 0.3,
                            ball[0] - ball[2] * 0.4,
                            ball[1] * 1.4,
                            snow.lit(0.02),
                            snow,
                            snow.shade(0.1)));
        }
        if (dressed) {
            brush.fill(Curve.polygon(4, -64, 12, -63, 15, -44, 7, -43), scarf.shade(0.05));
            brush.form(Limb.of(-12, -66, 3.6, 0, -62.6, 4, 12, -66, 3.6), scarf);
        }
        brush.fill(Curve.polygon(3, -77, 22, -73.6, 3, -72), Fade.across(3, 22, Ink.of(0xF08A2E), Ink.of(0xE0701F)));
        for (double x : new double[] {-3, 6}) {
            brush.glaze(Curve.dot(x, -79, 1.7), Ink.BLACK);
        }
        for (int i = 0; i < 5; i++) {
            double x = -4.6 + i * 2.9;
            brush.glaze(Curve.dot(x + 0.6, -68.6 - Math.abs(i - 2) * 0.9 + 0.6, 0.8), Ink.BLACK);
        }
        for (double y : new double[] {-56, -47, -36, -26}) {
            brush.glaze(Curve.dot(3, y, 1.7), Ink.BLACK);
        }
        if (!dressed) {
            return;
        }
        Ink hat = Ink.of(0x35323D);
        brush.form(Curve.polygon(-9, -86, -10, -100, 9, -101, 9, -87), hat);
        brush.fill(Curve.polygon(-9, -86, -9.4, -90, 9, -91, 9, -87), scarf);
        brush.form(Curve.oval(0, -86, 15, 2.8, -0.05), hat);
    }

    private void boat(Brush paper, double t) {
        double roll = 0.03 * motion.sway(t, 0.35, 1);
        Brush brush = paper.at(0, -8, roll, 1);
        Ink hull = pick(0xA8683C, 0x3C78A8, 0xC84B3F);
        brush.line(Brush.segment(-50, -76, 44, -16), 4, WOOD.lit(0.05));
        brush.fill(Curve.oval(-56, -80, 12, 6.4, 0.57), WOOD.lit(0.08));
        brush.fill(
                new Curve()
                        .corner(-108, -62)
                        .to(0, -44)
                        .corner(112, -66)
                        .to(0, -56)
                        .close(),
                WOOD.shade(0.16));
        brush.fill(Curve.polygon(-44, -50, -20, -48, -20, -40, -44, -42), WOOD.lit(0.06));
        brush.fill(Curve.polygon(24, -48, 48, -50, 48, -42, 24, -40), WOOD.lit(0.06));
        var side = new Curve()
                .corner(-112, -64)
                .to(-50, -50, 0, -46, 56, -51)
                .corner(118, -70)
                .to(100, -26, 74, 4)
                .corner(60, 8)
                .corner(-62, 8)
                .to(-96, -20)
                .close();
        brush.fill(side, Fade.down(-66, 8, hull.lit(0.06), hull, hull.shade(0.09)));
        for (double dy : new double[] {16, 32}) {
            brush.over(
                    side,
                    Brush.stroked(
                            Curve.through(-112, -64 + dy, -50, -50 + dy, 0, -46 + dy, 56, -51 + dy, 118, -70 + dy),
                            1.4),
                    hull.shade(0.12));
        }
        brush.line(Curve.through(-113, -64, -50, -50, 0, -46, 56, -51, 118, -70), 5, hull.lit(0.14));
    }

    private void sailboat(Brush paper, double t) {
        double roll = 0.035 * motion.sway(t, 0.3, 1);
        Brush brush = paper.at(0, -3, roll, 1);
        double belly = 2 * motion.sway(t, 0.5, 2);
        Ink sail = pick(0xFAF6EC, 0xFAF6EC, 0xE8573F);
        Ink hull = Ink.of(0x8C4A38);
        if (colour.isPresent()) {
            hull = sail.shade(0.2);
        }
        brush.fill(Curve.polygon(-1, -14, -0.8, -97, 0.8, -97, 1, -14), WOOD.shade(0.05));
        var main = new Curve()
                .corner(-2, -92)
                .to(-16, -60 - belly, -30 - belly, -30)
                .corner(-36, -19)
                .to(-20, -17)
                .corner(-2, -20)
                .close();
        brush.fill(main, Fade.across(-38, 0, sail.lit(0.02), sail, sail.shade(0.07)));
        for (int i = 1; i < 4; i++) {
            brush.over(
                    main,
                    Brush.stroked(Curve.through(-38, -20 - i * 17, -16, -22 - i * 16, 0, -24 - i * 16), 0.5),
                    sail.shade(0.13));
        }
        var jib = new Curve()
                .corner(2.4, -86)
                .to(14, -58, 26 + belly, -34)
                .corner(34, -19)
                .to(18, -20)
                .corner(3, -18)
                .close();
        brush.fill(jib, Fade.across(0, 34, sail.shade(0.09), sail.shade(0.02), sail));
        double s = motion.sway(t, 1, 3) * 1.4;
        brush.fill(
                new Curve()
                        .corner(0, -99)
                        .to(-7, -97 + s)
                        .corner(-14, -95 + s)
                        .to(-7, -93)
                        .corner(0, -93)
                        .close(),
                Ink.of(0xE0443C));
        brush.fill(Limb.of(-38, -17, 0.9, 0, -16.4, 0.9), WOOD);
        var body = new Curve()
                .corner(-42, -15)
                .to(-10, -12, 14, -12)
                .corner(46, -18)
                .to(36, -4)
                .corner(28, 2)
                .corner(-30, 2)
                .to(-40, -6)
                .close();
        brush.fill(body, Fade.down(-18, 2, hull.lit(0.07), hull, hull.shade(0.08)));
        brush.over(body, Brush.stroked(Curve.through(-44, -12, -10, -9, 14, -9, 48, -15), 2), Ink.of(0xF7F1E3));
    }

    private void balloon(Brush paper, double t) {
        Brush brush = paper.at(2 * motion.sway(t, 0.25, 1), -2 + motion.sway(t, 0.3, 2), 0, 1);
        Ink ink = pick(0xE2453F, 0x3C8BD8, 0xF2B431, 0xD9609E, 0x56AA62);
        double s = motion.sway(t, 0.5, 3) * 3;
        brush.line(
                Curve.through(0, -52, 2 + s, -40, -3 - s, -24, 1, -2),
                0.7,
                Ink.of(0xE7E2DA).shade(0.2));
        brush.fill(Curve.polygon(0, -56, -3.4, -50, 3.4, -50), ink.shade(0.08));
        var form = Curve.blob(0, -98, 15, -94, 21, -80, 16, -64, 0, -53, -16, -64, -21, -80, -15, -94);
        brush.fill(form, Fade.round(6, -86, 36, ink.lit(0.12), ink, ink.shade(0.1)));
        brush.glaze(Curve.oval(9, -86, 3, 6, 0.5), Ink.WHITE.alpha(0.55));
    }

    private void umbrella(Brush brush, double t) {
        Ink ink = pick(0xD8433C, 0x3C78B8, 0xE5AE3C, 0x4E9A7F);
        brush.line(Curve.through(0, -92, 0, -40, 0, -9), 2.6, WOOD);
        brush.line(Curve.through(0, -10, 2, -3, 8, -2, 11, -8), 3, WOOD.shade(0.05));
        brush.fill(Curve.polygon(-1, -99, 1, -99, 1.6, -90, -1.6, -90), WOOD.shade(0.05));
        var dome = new Curve()
                .corner(-58, -52)
                .to(-50, -78, -26, -93, 0, -95, 26, -93, 50, -78)
                .corner(58, -52)
                .to(48, -57)
                .corner(38, -52)
                .to(28, -57)
                .corner(19, -52)
                .to(9, -57)
                .corner(0, -52)
                .to(-9, -57)
                .corner(-19, -52)
                .to(-28, -57)
                .corner(-38, -52)
                .to(-48, -57)
                .close();
        brush.fill(dome, Fade.across(-58, 58, ink.lit(0.03), ink, ink.shade(0.06)));
        brush.over(dome, Curve.blob(0, -95, -19, -50, -38, -50), ink.lit(0.08));
        brush.over(
                dome,
                new Curve()
                        .corner(0, -96)
                        .to(-12, -76)
                        .corner(-19, -50)
                        .corner(19, -50)
                        .to(12, -76)
                        .close(),
                ink.lit(0.06));
        for (double x : new double[] {-38, -19, 19, 38}) {
            brush.over(dome, Brush.stroked(Curve.through(0, -95, x * 0.7, -78, x, -52), 0.9), ink.shade(0.13));
        }
        brush.crescent(dome, -2, -3, ink.shade(0.14).alpha(0.4));
    }

    private void kite(Brush paper, double t) {
        double s = motion.sway(t, 0.4, 1);
        Brush brush = paper.at(0, -62, 0.35 + 0.08 * s, 1);
        Ink ink = pick(0xE2453F, 0x3C8BD8, 0x8C6BD8);
        double w = motion.sway(t, 0.7, 2) * 5;
        brush.line(Curve.through(0, 28, 8 + w, 40, -4 - w, 52, 4 + w, 64), 1, Ink.of(0x6B5A50));
        for (int i = 0; i < 3; i++) {
            double y = 38 + i * 11;
            double x = (i % 2 == 0 ? 6 : -2) + w * (i % 2 == 0 ? 1 : -1);
            brush.fill(Curve.polygon(x - 6, y - 3.4, x, y, x - 6, y + 3.4), ink.lit(0.06));
            brush.fill(Curve.polygon(x + 6, y - 3.4, x, y, x + 6, y + 3.4), ink.shade(0.04));
        }
        brush.fill(Curve.polygon(0, -38, -24, -8, 0, 30), ink);
        brush.fill(Curve.polygon(0, -38, 24, -8, 0, 30), ink.shade(0.09));
        brush.fill(Curve.polygon(0, -8, -24, -8, 0, -38), Ink.of(0xF7C948));
        brush.fill(Curve.polygon(0, -8, 24, -8, 0, 30), Ink.of(0xF7C948).shade(0.05));
        brush.mark(Brush.segment(0, -38, 0, 30), 0.9, WOOD.shade(0.1));
        brush.mark(Brush.segment(-24, -8, 24, -8), 0.9, WOOD.shade(0.1));
    }

    private void ball(Brush paper, double t) {
        Brush brush = paper.at(0, -50, 0.4 + t * 0.6, 1);
        Ink ink = pick(0xE2453F, 0x3C8BD8);
        var ball = Curve.dot(0, 0, 49);
        brush.fill(ball, Ink.of(0xFBF8F0));
        var wedges = new Path2D.Double();
        for (int i = 0; i < 3; i++) {
            double a = i * 2 * Math.PI / 3;
            double b = a + Math.PI / 3;
            wedges.append(
                    new Curve()
                            .corner(6, -10)
                            .to(6 + 30 * Math.cos(a + 0.25), -10 + 30 * Math.sin(a + 0.25))
                            .corner(70 * Math.cos(a), 70 * Math.sin(a))
                            .corner(70 * Math.cos(b), 70 * Math.sin(b))
                            .to(6 + 30 * Math.cos(b + 0.25), -10 + 30 * Math.sin(b + 0.25))
                            .close(),
                    false);
        }
        brush.over(ball, wedges, ink);
        brush.glaze(Curve.dot(6, -10, 7), Ink.of(0xF7C948));
        Brush light = paper.at(0, -50, 0, 1);
        light.glaze(
                ball,
                Fade.round(
                        14,
                        -18,
                        78,
                        Ink.WHITE.alpha(0.35),
                        Ink.WHITE.alpha(0),
                        Ink.BLACK.alpha(0.1),
                        Ink.BLACK.alpha(0.34)));
    }
}
