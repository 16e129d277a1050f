package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Mountains, falls and other pieces of nature that are named as things; the ground at 0, about 100 units tall. */
record Landforms(Livery livery) {
    static final Set<String> NAMES = Set.of(
            "mountain", "volcano", "waterfall", "branch", "lily-pad", "ice-floe", "iceberg", "cloud", "log", "nest");

    private static final Ink BARK = Ink.of(0x6B4A32);
    private static final Ink LEAF = Ink.of(0x5B8F3E);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "mountain" -> (brush, t) -> mountain(brush);
                    case "volcano" -> this::volcano;
                    case "waterfall" -> this::waterfall;
                    case "branch" -> (brush, t) -> branch(brush);
                    case "lily-pad" -> (brush, t) -> lilyPad(brush);
                    case "ice-floe" -> (brush, t) -> floe(brush);
                    case "iceberg" -> (brush, t) -> iceberg(brush);
                    case "cloud" -> (brush, t) -> cloud(brush);
                    case "log" -> (brush, t) -> log(brush);
                    case "nest" -> (brush, t) -> nest(brush);
                    default -> null;
                });
    }

    private void mountain(Brush brush) {
        var lot = new SplittableRandom(livery.seed());
        Ink rock = livery.pick(0x7A7F92, 0x858078);
        double peak = lot.nextDouble(-16, 16);
        double shoulder = lot.nextDouble(36, 60);
        var form = Curve.polygon(
                -130, 0, -96, -22, -74, -34, -52, -62, -34, -70, peak - 8, -96, peak, -100, peak + 12, -90, 34, -70,
                shoulder, -58, 84, -30, 108, -18, 132, 0);
        brush.fill(form, Fade.down(-100, 0, rock.lit(0.08), rock, rock.mix(Ink.of(0x6E8A5A), 0.55)));
        brush.over(
                form,
                Curve.polygon(peak, -100, peak + 4, -74, peak - 12, -48, peak + 2, -22, -18, 0, -140, 0, -60, -62),
                rock.shade(0.1).alpha(0.6));
        var snow = Curve.polygon(
                -60, -104, 60, -104, 36, -64, 28, -52, 20, -66, 12, -56, peak + 2, -72, peak - 8, -54, peak - 16, -68,
                -28, -52, -34, -66, -46, -54);
        brush.over(form, snow, Ink.of(0xF4F7FB));
        brush.over(
                form,
                Curve.polygon(
                        -60, -104, peak, -104, peak, -100, peak + 2, -76, peak - 8, -54, peak - 16, -68, -28, -52, -34,
                        -66, -50, -50),
                Ink.of(0xC9D5E6));
        for (int i = 0; i < 6; i++) {
            double x = lot.nextDouble(-84, 84);
            double y = -lot.nextDouble(8, 30);
            brush.over(
                    form,
                    Curve.polygon(x, y - 16, x + 12, y + 10, x - 4, y + 6),
                    rock.shade(0.12).alpha(0.5));
        }
    }

    private void volcano(Brush brush, double t) {
        Ink rock = livery.pick(0x5A4E52, 0x4E4A52);
        Ink lava = Ink.of(0xF0602A);
        for (int i = 0; i < 9; i++) {
            double age = (i + t * 0.35) % 9;
            double x = Math.sin(i * 2.2) * (3 + age * 2) + age * 2;
            double r = 5 + age * 1.6;
            Ink smoke = Ink.of(0x5E565C).lit(0.02 * age);
            brush.fill(
                    Curve.dot(x, -72 - age * 4.4, r),
                    Fade.round(
                            x + 2, -74 - age * 4.4, r * 1.3, age < 3 ? smoke.mix(lava, 0.5) : smoke.lit(0.08), smoke));
        }
        for (int i = 0; i < 7; i++) {
            double angle = -Math.PI / 2 + (i - 3) * 0.3;
            double far = 12 + 10 * Math.abs(Math.sin(i * 1.9 + t));
            brush.fill(Curve.dot(Math.cos(angle) * far, -66 + Math.sin(angle) * far, 1.8), Ink.of(0xFFB23A));
        }
        brush.fill(
                new Curve()
                        .corner(-9, -64)
                        .to(-6, -78, -2, -74)
                        .corner(0, -86)
                        .to(4, -74, 7, -80)
                        .corner(9, -64)
                        .close(),
                Fade.down(-86, -64, Ink.of(0xFFD25A), lava));
        var form = new Curve()
                .corner(-112, 0)
                .to(-70, -18, -36, -44)
                .corner(-14, -66)
                .to(0, -62)
                .corner(15, -67)
                .to(40, -40, 72, -16)
                .corner(114, 0)
                .close();
        brush.fill(form, Fade.line(30, -60, -40, 0, rock.lit(0.1), rock, rock.shade(0.1)));
        for (double[] gully :
                new double[][] {{-24, -50, -62, 0}, {22, -52, 50, 0}, {-10, -44, -22, 0}, {34, -40, 84, 0}}) {
            brush.over(
                    form,
                    Curve.polygon(gully[0], gully[1], gully[2] + 8, gully[3], gully[2] - 6, gully[3]),
                    rock.shade(0.1).alpha(0.7));
        }
        var stream = new Path2D.Double();
        stream.append(Brush.stroked(Curve.through(-2, -64, -6, -46, 4, -30, -4, -12, 2, 0), 6), false);
        stream.append(Brush.stroked(Curve.through(6, -64, 16, -44, 26, -30, 40, -10), 3.4), false);
        stream.append(Brush.stroked(Curve.through(-8, -62, -22, -40, -40, -22), 3), false);
        brush.over(form, stream, lava);
        brush.over(form, Brush.stroked(Curve.through(-2, -64, -6, -46, 4, -30, -4, -12, 2, 0), 2.4), Ink.of(0xFFC94A));
    }

    private void waterfall(Brush brush, double t) {
        var lot = new SplittableRandom(livery.seed());
        Ink rock = Ink.of(0x6A6E6C);
        var cliff = Curve.polygon(
                -70, 0, -64, -40, -70, -70, -52, -96, -24, -100, -20, -92, 20, -92, 26, -100, 54, -95, 68, -66, 62, -36,
                72, 0);
        brush.fill(cliff, Fade.across(-70, 70, rock.shade(0.1), rock, rock.lit(0.06)));
        for (int i = 0; i < 16; i++) {
            double x = lot.nextDouble(-66, 60);
            double y = -lot.nextDouble(8, 90);
            brush.over(
                    cliff,
                    Curve.polygon(x, y, x + 14, y - 5, x + 18, y + 9, x + 4, y + 12),
                    (i % 2 == 0 ? rock.lit(0.07) : rock.shade(0.09)).alpha(0.8));
        }
        var fall = new Curve()
                .corner(-22, -93)
                .to(-26, -50)
                .corner(-30, -2)
                .corner(30, -2)
                .to(26, -50)
                .corner(22, -93)
                .close();
        Ink water = Ink.of(0xBFE2F0);
        brush.fill(fall, Fade.across(-28, 28, water.shade(0.1), water, Ink.WHITE, water, water.shade(0.08)));
        for (int i = 0; i < 13; i++) {
            double x = -20 + i * 3.4;
            double y = -92 + (i * 37 + t * 60) % 70;
            brush.over(fall, Brush.stroked(Brush.segment(x, y, x * 1.15, y + 18), 1.4), Ink.WHITE.alpha(0.8));
        }
        for (double[] tuft :
                new double[][] {{-52, -95, 16}, {44, -96, 18}, {-66, -66, 10}, {66, -62, 10}, {-34, -99, 11}}) {
            brush.form(
                    Curve.blob(
                            tuft[0] - tuft[2],
                            tuft[1] + 3,
                            tuft[0] - tuft[2] * 0.4,
                            tuft[1] - tuft[2] * 0.4,
                            tuft[0] + tuft[2] * 0.5,
                            tuft[1] - tuft[2] * 0.3,
                            tuft[0] + tuft[2],
                            tuft[1] + 4),
                    LEAF.shade(0.06));
        }
        for (int i = 0; i < 9; i++) {
            double x = -44 + i * 11;
            brush.fill(Curve.dot(x, -4 - i % 2 * 3, 9), Ink.WHITE.alpha(0.75));
        }
        brush.fill(Curve.oval(0, -2, 74, 5), water.shade(0.12));
    }

    /** A bough from a trunk at the left whose upper edge is flat, so that birds can sit on it. */
    private void branch(Brush brush) {
        brush.line(Curve.through(-60, -70, -76, -78, -84, -88), 3, BARK.lit(0.02));
        brush.form(
                Limb.of(-66, 0, 15, -62, -40, 12, -44, -76, 10, -10, -89, 8.6, 40, -91, 7, 92, -92, 4.4, 124, -90, 2),
                BARK);
        brush.form(Limb.of(44, -88, 4.6, 62, -72, 3.4, 84, -62, 1.8), BARK.shade(0.04));
        brush.form(Limb.of(-54, -50, 5, -84, -58, 3.6, -104, -52, 2), BARK.shade(0.05));
        for (double[] line :
                new double[][] {{-68, -6, -64, -40}, {-58, -10, -54, -46}, {-20, -84, 30, -88}, {40, -87, 80, -90}}) {
            brush.mark(
                    Brush.segment(line[0], line[1], line[2], line[3]),
                    1,
                    BARK.shade(0.14).alpha(0.7));
        }
        var lot = new SplittableRandom(livery.seed());
        double[][] twigs = {
            {120, -88},
            {100, -84},
            {84, -62},
            {70, -66},
            {-102, -52},
            {-88, -56},
            {-84, -86},
            {60, -74},
            {110, -80},
            {-20, -78},
            {92, -58}
        };
        for (double[] twig : twigs) {
            for (int i = 0; i < 3; i++) {
                double angle = lot.nextDouble(0.2, 2.9);
                double x = twig[0] + Math.cos(angle) * 9;
                double y = twig[1] + Math.abs(Math.sin(angle)) * 9;
                brush.fill(Curve.oval(x, y, 9, 4, angle), i == 1 ? LEAF.lit(0.06) : LEAF.shade(0.03 * i));
            }
        }
    }

    private void lilyPad(Brush brush) {
        Ink green = livery.pick(0x4E9A4A, 0x5FA855);
        brush.fill(Curve.oval(0, -12, 98, 20), green.shade(0.18));
        var pad = new java.awt.geom.Area(Curve.oval(0, -16, 98, 20));
        pad.subtract(new java.awt.geom.Area(Curve.polygon(0, -15, 110, -8, 100, 6, 84, 12)));
        brush.fill(pad, Fade.across(-98, 98, green.shade(0.04), green, green.lit(0.08)));
        for (int i = 0; i < 9; i++) {
            double angle = 0.5 + i * 0.65;
            brush.over(
                    pad,
                    Brush.stroked(Brush.segment(0, -15, Math.cos(angle) * 98, -16 + Math.sin(angle) * 20), 1.2),
                    green.lit(0.12).alpha(0.7));
        }
        for (int i = 0; i < 5; i++) {
            double lean = (i - 2) * 7;
            brush.form(
                    new Curve()
                            .corner(-70 + lean * 0.4, -20)
                            .to(-78 + lean * 1.4, -34)
                            .corner(-70 + lean * 2, -48 + Math.abs(lean) * 0.7)
                            .to(-62 + lean * 1.4, -34)
                            .close(),
                    Ink.of(0xF3A9C4).lit(i == 2 ? 0.05 : 0));
        }
    }

    private void floe(Brush brush) {
        var top = Curve.polygon(-98, -24, -66, -36, -20, -40, 40, -38, 84, -30, 100, -20, 60, -12, 0, -8, -60, -12);
        brush.fill(
                Curve.polygon(-98, -24, -60, -12, 0, -8, 60, -12, 100, -20, 94, -4, 50, 4, -10, 6, -70, 2, -94, -8),
                Fade.down(-22, 6, Ink.of(0x9FD2E8), Ink.of(0x5FA3C8)));
        brush.fill(top, Fade.down(-40, -8, Ink.of(0xFBFDFF), Ink.of(0xDDEBF5)));
        brush.mark(Curve.polygon(-40, -36, -30, -26, -44, -18), 1, Ink.of(0xB8D4E6));
        brush.mark(Curve.polygon(50, -34, 44, -24, 62, -16), 1, Ink.of(0xB8D4E6));
    }

    private void iceberg(Brush brush) {
        var form = Curve.polygon(
                -84, 0, -70, -30, -48, -44, -34, -78, -10, -98, 12, -80, 24, -58, 50, -48, 70, -22, 86, 0);
        brush.fill(form, Fade.down(-98, 0, Ink.of(0xF7FBFF), Ink.of(0xCFE6F3), Ink.of(0x8FC3DD)));
        brush.over(
                form,
                Curve.polygon(-10, -98, -2, -54, -22, -30, -10, 0, -90, 0, -50, -50),
                Ink.of(0x8FBEDA).alpha(0.55));
        brush.over(
                form,
                Curve.polygon(24, -58, 30, -30, 20, 0, 52, 0, 44, -30),
                Ink.of(0x8FBEDA).alpha(0.45));
    }

    private void cloud(Brush brush) {
        Ink white = livery.pick(0xFBFCFF);
        var puffs = new java.awt.geom.Area();
        for (double[] puff :
                new double[][] {{-60, -28, 28}, {-24, -56, 36}, {24, -60, 40}, {66, -34, 32}, {0, -28, 28}}) {
            puffs.add(new java.awt.geom.Area(Curve.dot(puff[0], puff[1], puff[2])));
        }
        puffs.add(new java.awt.geom.Area(new RoundRectangle2D.Double(-88, -40, 186, 40, 40, 40)));
        brush.fill(puffs, Fade.down(-100, 0, white, white, white.shade(0.08)));
    }

    private void log(Brush brush) {
        brush.form(new RoundRectangle2D.Double(-120, -72, 236, 72, 60, 72), BARK);
        for (double y : new double[] {-56, -40, -24}) {
            brush.mark(Curve.through(-96, y, -20, y - 3, 60, y + 2), 1.4, BARK.shade(0.14));
        }
        brush.fill(Curve.oval(96, -36, 24, 36), Ink.of(0xD9B07A));
        brush.mark(Curve.oval(96, -36, 16, 25), 1.4, Ink.of(0xB08450));
        brush.mark(Curve.oval(96, -36, 8, 13), 1.4, Ink.of(0xB08450));
        brush.form(Curve.blob(-90, -70, -50, -86, -10, -70, -40, -62), LEAF.shade(0.02));
    }

    private void nest(Brush brush) {
        Ink straw = Ink.of(0x9A7444);
        for (int i = 0; i < 3; i++) {
            brush.form(Curve.oval(-28 + i * 28, -60, 18, 26), Ink.of(0xDCEBEA));
        }
        var bowl = new Curve()
                .corner(-88, -56)
                .to(-60, -12, 0, 0, 60, -12)
                .corner(88, -56)
                .to(0, -40)
                .close();
        brush.fill(bowl, Fade.down(-56, 0, straw.lit(0.06), straw.shade(0.1)));
        var lot = new SplittableRandom(livery.seed());
        for (int i = 0; i < 40; i++) {
            double x = lot.nextDouble(-70, 70);
            double y = -lot.nextDouble(6, 50);
            brush.over(
                    bowl,
                    Brush.stroked(Brush.segment(x - 20, y, x + 20, y + lot.nextDouble(-8, 8)), 1.6),
                    i % 2 == 0 ? straw.lit(0.1) : straw.shade(0.12));
        }
    }
}
