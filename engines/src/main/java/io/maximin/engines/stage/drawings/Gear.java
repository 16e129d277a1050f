package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instruments, tools and stands that are used in scenes; about 100 units tall. */
record Gear(Livery livery) {
    static final Set<String> NAMES = Set.of(
            "zither",
            "piano",
            "guitar",
            "violin",
            "drum-kit",
            "staff",
            "sword",
            "spear",
            "easel",
            "stall",
            "fountain",
            "well",
            "torii",
            "laptop",
            "scarf",
            "top-hat",
            "crown");

    private static final Ink WOOD = Ink.of(0x9A5A30);
    private static final Ink BRASS = Ink.of(0xE0B24A);
    private static final Ink STONE = Ink.of(0xA8A39A);

    Optional<Sketch> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "zither" -> (brush, t) -> zither(brush);
                    case "piano" -> (brush, t) -> piano(brush);
                    case "guitar" -> (brush, t) -> guitar(brush);
                    case "violin" -> (brush, t) -> violin(brush);
                    case "drum-kit" -> (brush, t) -> drums(brush);
                    case "staff" -> this::staff;
                    case "sword" -> (brush, t) -> sword(brush);
                    case "spear" -> (brush, t) -> spear(brush);
                    default -> stand(name);
                });
    }

    private @Nullable Sketch stand(String name) {
        return switch (name) {
            case "easel" -> (brush, t) -> easel(brush);
            case "stall" -> (brush, t) -> stall(brush);
            case "fountain" -> this::fountain;
            case "well" -> (brush, t) -> well(brush);
            case "torii" -> (brush, t) -> torii(brush);
            case "laptop" -> (brush, t) -> laptop(brush);
            case "scarf" -> (brush, t) -> scarf(brush);
            case "top-hat" -> (brush, t) -> topHat(brush);
            case "crown" -> (brush, t) -> crown(brush);
            default -> null;
        };
    }

    /** Wound around a neck, its ends hanging down. */
    private void scarf(Brush brush) {
        Ink wool = livery.pick(0xC8363A, 0x3F7CC0, 0x4E9A5F);
        for (double[] end : new double[][] {{14, 24}, {30, 10}}) {
            var tail = Curve.polygon(
                    end[0], -62, end[0] + 24, -60, end[0] + 28 + end[1] * 0.3, -8, end[0] + end[1] * 0.3, -6);
            brush.form(tail, wool.shade(0.04));
            brush.over(
                    tail,
                    Curve.polygon(end[0] - 5, -26, end[0] + 40, -26, end[0] + 40, -18, end[0] - 5, -18),
                    wool.lit(0.14));
            for (int i = 0; i < 4; i++) {
                double x = end[0] + end[1] * 0.3 + 3 + i * 7;
                brush.line(Brush.segment(x, -8, x, 0), 2.6, wool.shade(0.06));
            }
        }
        brush.form(Limb.of(-64, -84, 14, 0, -70, 17, 64, -84, 14), wool);
        for (int i = 0; i < 5; i++) {
            double x = -52 + i * 26;
            brush.mark(
                    Curve.through(x - 4, -92 + Math.abs(i - 2) * -3, x + 2, -78, x - 3, -64 - Math.abs(i - 2) * 3),
                    2.4,
                    wool.shade(0.1).alpha(0.6));
        }
    }

    private void topHat(Brush brush) {
        Ink felt = livery.pick(0x2E2C36);
        brush.form(Curve.polygon(-44, -12, -50, -96, 50, -96, 44, -12), felt.lit(0.03));
        brush.fill(Curve.oval(0, -95, 50, 7), felt.lit(0.08));
        brush.fill(Curve.polygon(-45, -14, -47, -34, 47, -34, 45, -14), Ink.of(0xB8323A));
        brush.form(Curve.oval(0, -12, 82, 12), felt);
        brush.fill(Curve.polygon(-45, -16, 45, -16, 44, -12, -44, -12), Ink.of(0xB8323A));
    }

    private void crown(Brush brush) {
        Ink gold = livery.pick(0xF0B92E);
        var crown = Curve.polygon(-60, -6, -76, -70, -42, -38, -24, -92, 0, -42, 24, -92, 42, -38, 76, -70, 60, -6);
        brush.fill(crown, Fade.across(-76, 76, gold.shade(0.1), gold.lit(0.1), gold, gold.shade(0.06)));
        brush.form(new RoundRectangle2D.Double(-62, -18, 124, 18, 8, 8), gold.shade(0.03));
        double[][] tips = {{-76, -72}, {-24, -94}, {24, -94}, {76, -72}};
        for (double[] tip : tips) {
            brush.form(Curve.dot(tip[0], tip[1], 6), gold.lit(0.06));
        }
        int[] gems = {0x3B7DD0, 0xC7323E, 0x3FA05A, 0xC7323E, 0x3B7DD0};
        for (int i = 0; i < gems.length; i++) {
            brush.glaze(Curve.dot(-48 + i * 24, -9, 5), Ink.of(gems[i]));
            brush.glaze(Curve.dot(-46 + i * 24, -11, 1.6), Ink.WHITE.alpha(0.8));
        }
    }

    /** On its two stands, its strings upwards. */
    private void zither(Brush brush) {
        for (double x : new double[] {-84, 84}) {
            brush.line(Brush.segment(x - 12, -2, x + 8, -62), 5, WOOD.shade(0.14));
            brush.line(Brush.segment(x + 12, -2, x - 8, -62), 5, WOOD.shade(0.1));
        }
        Ink wood = livery.pick(0x8A4A2A);
        brush.form(Curve.polygon(-124, -62, 122, -62, 128, -74, -130, -74), wood.shade(0.12));
        var top = Curve.polygon(-130, -74, 128, -74, 112, -94, -112, -94);
        brush.fill(top, Fade.across(-130, 130, wood.shade(0.04), wood.lit(0.08), wood));
        for (int i = 0; i < 9; i++) {
            double y = -77 - i * 1.8;
            brush.over(top, Brush.stroked(Brush.segment(-116 + i, y, 112 - i, y), 0.5), Ink.of(0xF3E8D0));
            brush.fill(Curve.polygon(-78 + i * 17, y - 1, -75 + i * 17, y - 7, -72 + i * 17, y - 1), Ink.of(0xF3E8D0));
        }
        brush.over(top, Curve.polygon(-118, -74, -112, -74, -98, -94, -104, -94), Ink.of(0x3A2A22));
        brush.over(top, Curve.polygon(108, -74, 114, -74, 102, -94, 96, -94), Ink.of(0x3A2A22));
    }

    private void piano(Brush brush) {
        Ink paint = livery.pick(0x2A2830);
        for (double x : new double[] {-70, 0, 62}) {
            brush.fill(Curve.polygon(x - 5, -44, x + 5, -44, x + 3, 0, x - 3, 0), paint);
        }
        brush.fill(Curve.polygon(-60, -60, 60, -62, 88, -98, -18, -100), paint.lit(0.07));
        brush.line(Brush.segment(30, -58, 50, -92), 2, BRASS);
        var body = new Curve()
                .corner(-92, -44)
                .corner(-92, -60)
                .corner(74, -62)
                .to(84, -54)
                .corner(80, -40)
                .corner(-60, -38)
                .close();
        Livery.shell(brush, body, paint);
        brush.fill(Curve.polygon(-98, -52, -52, -52, -56, -44, -102, -44), Ink.WHITE);
        for (int i = 0; i < 9; i++) {
            brush.fill(
                    Curve.polygon(
                            -94 + i * 4.6, -52, -92 + i * 4.6, -52, -93.4 + i * 4.6, -47.4, -95.4 + i * 4.6, -47.4),
                    paint);
        }
        brush.fill(new Rectangle2D.Double(-136, -28, 34, 6), paint);
        brush.fill(Curve.polygon(-132, -22, -128, -22, -126, 0, -130, 0), paint);
        brush.fill(Curve.polygon(-110, -22, -106, -22, -104, 0, -108, 0), paint);
    }

    private void guitar(Brush brush) {
        Ink wood = livery.pick(0xC9803A, 0xB8562E);
        brush.fill(Curve.polygon(-3.4, -50, 3.4, -50, 2.8, -88, -2.8, -88), Ink.of(0x4A2E20));
        brush.form(Curve.polygon(-4.6, -86, -5.4, -100, 5.4, -100, 4.6, -86), WOOD.shade(0.1));
        var body = Curve.blob(
                0, -56, 14, -52, 15, -42, 11, -33, 20, -20, 16, -4, 0, 0, -16, -4, -20, -20, -11, -33, -15, -42, -14,
                -52);
        brush.fill(body, Fade.round(6, -30, 44, wood.lit(0.1), wood, wood.shade(0.14)));
        brush.mark(body, 1.2, wood.shade(0.24));
        brush.glaze(Curve.dot(0, -36, 6), Ink.of(0x3A241A));
        brush.glaze(new RoundRectangle2D.Double(-7, -15, 14, 3, 1, 1), Ink.of(0x3A241A));
        for (double x : new double[] {-1.8, -0.6, 0.6, 1.8}) {
            brush.mark(Brush.segment(x, -96, x, -14), 0.3, Ink.of(0xF3EBD6));
        }
    }

    private void violin(Brush brush) {
        Ink wood = livery.pick(0xA8522A);
        brush.fill(Curve.polygon(-2.6, -54, 2.6, -54, 2, -90, -2, -90), Ink.of(0x2E2226));
        brush.line(Curve.through(0, -88, 3, -97, -2, -98, -1, -94), 3, WOOD.shade(0.06));
        var body = new Curve()
                .to(0, -58, 14, -54, 17, -46)
                .corner(11, -39)
                .to(9, -32)
                .corner(13, -25)
                .to(20, -14, 14, -2, 0, 0, -14, -2, -20, -14)
                .corner(-13, -25)
                .to(-9, -32)
                .corner(-11, -39)
                .to(-17, -46, -14, -54)
                .close();
        brush.fill(body, Fade.round(6, -30, 44, wood.lit(0.12), wood, wood.shade(0.14)));
        brush.mark(body, 1, wood.shade(0.24));
        for (int side : new int[] {-1, 1}) {
            brush.mark(Curve.through(side * 8, -36, side * 6, -30, side * 9, -22), 1, Ink.of(0x2E2226));
        }
        brush.glaze(Curve.polygon(-3.4, -54, 3.4, -54, 4.4, -34, -4.4, -34), Ink.of(0x2E2226));
        brush.glaze(new Rectangle2D.Double(-6, -25, 12, 1.8), Ink.of(0xE8C99A));
        brush.glaze(Curve.polygon(-3.4, -14, 3.4, -14, 2, -1, -2, -1), Ink.of(0x2E2226));
        for (double x : new double[] {-1.4, 0, 1.4}) {
            brush.mark(Brush.segment(x, -90, x * 1.6, -12), 0.3, Ink.of(0xF3EBD6));
        }
    }

    private void drums(Brush brush) {
        Ink paint = livery.pick(0xB8342E, 0x2F5F96);
        for (int side : new int[] {-1, 1}) {
            brush.line(Brush.segment(side * 76, 0, side * 70, -88), 2, Livery.STEEL);
            brush.fill(Curve.oval(side * 68, -90, 34, 5, side * -0.16), BRASS);
            brush.form(new RoundRectangle2D.Double(side * 26 - 22, -86, 44, 28, 6, 6), paint.lit(0.03));
            brush.fill(Curve.oval(side * 26, -86, 22, 5), Ink.WHITE);
            brush.line(Brush.segment(side * 58, -2, side * 56, -40), 2.4, Livery.STEEL);
            brush.form(new RoundRectangle2D.Double(side * 58 - 24, -50, 48, 26, 6, 6), paint.shade(0.03));
            brush.fill(Curve.oval(side * 58, -50, 24, 5.4), Ink.WHITE);
        }
        brush.fill(Curve.dot(0, -34, 34), paint);
        brush.glaze(Curve.dot(0, -34, 29), Fade.round(8, -44, 40, Ink.WHITE, Ink.of(0xE8E4DA)));
    }

    private void staff(Brush brush, double t) {
        Ink glow = livery.pick(0x7AD8FF, 0xB38AFF, 0x8CFFB0);
        double pulse = 0.6 + 0.12 * livery.motion().sway(t, 0.8, 1);
        brush.line(Curve.through(0, 0, 1.6, -40, -1.2, -80), 3.2, WOOD.shade(0.1));
        brush.line(Curve.through(-1, -78, -8, -84, -8, -93, -3, -97), 2.4, WOOD.shade(0.1));
        brush.line(Curve.through(-1, -78, 7, -84, 7, -92), 2.2, WOOD.shade(0.1));
        brush.fill(Curve.dot(0, -90, 5.4), glow);
        brush.glaze(Curve.dot(0, -90, 5.4), Fade.round(1, -91, 6, Ink.WHITE, glow));
        brush.fill(Curve.dot(0, -90, 22), Fade.soft(0, -90, 22, glow.alpha(pulse)));
    }

    private void sword(Brush brush) {
        Ink steel = livery.colour().orElse(Ink.of(0xCBD3DA));
        brush.form(Curve.dot(0, -3, 3), BRASS);
        brush.fill(new RoundRectangle2D.Double(-2, -22, 4, 18, 2, 2), Ink.of(0x5A3428));
        brush.form(new RoundRectangle2D.Double(-13, -26, 26, 5, 4, 4), BRASS);
        brush.fill(Curve.polygon(-4, -26, 0, -26, 0, -100, -3.4, -91), steel.lit(0.06));
        brush.fill(Curve.polygon(0, -26, 4, -26, 3.4, -91, 0, -100), steel.shade(0.1));
    }

    private void spear(Brush brush) {
        brush.line(Brush.segment(0, 0, 0, -84), 2.2, WOOD);
        brush.fill(Curve.polygon(-3, -82, 0, -100, 3, -82, 0, -79), Livery.STEEL);
        brush.fill(Curve.polygon(-2.4, -80, 2.4, -80, 4, -72, 0, -76, -4, -72), Ink.of(0xB8342E));
    }

    private void easel(Brush brush) {
        brush.line(Brush.segment(-6, -96, -36, 0), 4, WOOD);
        brush.line(Brush.segment(6, -96, 36, 0), 4, WOOD);
        brush.line(Brush.segment(0, -100, 0, -20), 4, WOOD.shade(0.06));
        brush.form(new Rectangle2D.Double(-38, -84, 76, 54), Ink.of(0xF7F3E8));
        brush.glaze(Curve.polygon(-34, -48, -10, -64, 6, -52, 20, -60, 34, -50, 34, -34, -34, -34), Ink.of(0x6FA36B));
        brush.glaze(Curve.dot(18, -72, 6), Ink.of(0xF0A83A));
        brush.glaze(Curve.oval(-16, -72, 12, 4), Ink.of(0x8EC0DC));
        brush.fill(new Rectangle2D.Double(-42, -31, 84, 5), WOOD.shade(0.08));
    }

    private void stall(Brush brush) {
        Ink paint = livery.pick(0xC8433C, 0x3E8E6A, 0x2F7FB5, 0xE0A32E);
        for (double x : new double[] {-78, 78}) {
            brush.fill(new Rectangle2D.Double(x - 3, -84, 6, 84), WOOD);
        }
        brush.fill(new Rectangle2D.Double(-76, -62, 152, 26), Ink.of(0x4A362C));
        brush.form(new Rectangle2D.Double(-86, -36, 172, 36), WOOD.lit(0.06));
        for (int i = 1; i < 7; i++) {
            brush.mark(Brush.segment(-86 + i * 24.6, -34, -86 + i * 24.6, 0), 1, WOOD.shade(0.14));
        }
        int[] fruits = {0xD8322F, 0xF0892A, 0x7FB03A, 0xF2C83A, 0x7A3A8E};
        for (int crate = 0; crate < 5; crate++) {
            double left = -84 + crate * 34;
            Ink fruit = Ink.of(fruits[(int) Math.floorMod(livery.seed() + crate, 5L)]);
            for (int i = 0; i < 9; i++) {
                brush.form(Curve.dot(left + 5 + i % 5 * 6 + i / 5 * 3, -44 - i / 5 * 5, 4.4), fruit.lit(i % 3 * 0.02));
            }
            brush.form(Curve.polygon(left, -44, left + 32, -44, left + 31, -32, left + 1, -32), Ink.of(0xC89A62));
        }
        brush.fill(Curve.polygon(-84, -100, 84, -100, 96, -78, -96, -78), paint);
        for (int i = 0; i < 8; i++) {
            Ink stripe = i % 2 == 0 ? paint : Ink.of(0xF7F1E4);
            double top = -84 + i * 21;
            double low = -96 + i * 24;
            brush.fill(Curve.polygon(top, -100, top + 21, -100, low + 24, -78, low, -78), stripe.shade(0.02));
            brush.fill(
                    new Curve()
                            .corner(low, -78)
                            .corner(low + 24, -78)
                            .to(low + 12, -64)
                            .close(),
                    stripe.shade(0.06));
        }
    }

    private void fountain(Brush brush, double t) {
        Ink water = Ink.of(0xBFE4F2);
        brush.form(Curve.polygon(-96, -26, 96, -26, 86, 0, -86, 0), STONE);
        brush.fill(Curve.oval(0, -26, 96, 11), STONE.lit(0.06));
        brush.fill(Curve.oval(0, -25, 86, 8), Ink.of(0x7FBBD4));
        brush.form(Curve.polygon(-8, -60, 8, -60, 12, -24, -12, -24), STONE.shade(0.04));
        brush.form(
                new Curve()
                        .corner(-46, -66)
                        .to(-20, -54, 20, -54)
                        .corner(46, -66)
                        .close(),
                STONE);
        brush.fill(Curve.oval(0, -66, 46, 6), Ink.of(0x9CCBE0));
        brush.form(Curve.polygon(-4, -84, 4, -84, 6, -64, -6, -64), STONE.lit(0.02));
        for (int side : new int[] {-1, 1}) {
            for (int i = 0; i < 3; i++) {
                double far = 14 + i * 14 + livery.motion().sway(t, 1, i);
                brush.line(
                        Curve.through(0, -84, side * far * 0.5, -98 + i * 3, side * far, -68), 1.8, water.alpha(0.85));
                brush.line(
                        Curve.through(side * (30 + i * 7), -64, side * (46 + i * 10), -54, side * (52 + i * 12), -26),
                        1.8,
                        water.alpha(0.8));
            }
        }
    }

    private void well(Brush brush) {
        for (double x : new double[] {-44, 44}) {
            brush.fill(new Rectangle2D.Double(x - 4, -84, 8, 60), WOOD);
        }
        brush.line(Brush.segment(-44, -60, 44, -60), 5, WOOD.shade(0.08));
        brush.line(Brush.segment(0, -60, 0, -46), 1.6, Ink.of(0xD9C49A));
        brush.form(Curve.polygon(-9, -48, 9, -48, 7, -32, -7, -32), WOOD.lit(0.06));
        brush.form(Curve.polygon(-66, -76, 0, -100, 66, -76), Ink.of(0xB0563A));
        var ring = new RoundRectangle2D.Double(-56, -34, 112, 34, 12, 12);
        brush.form(ring, STONE);
        for (int i = 0; i < 12; i++) {
            brush.over(
                    ring,
                    new RoundRectangle2D.Double(-54 + i % 6 * 19 + i / 6 * -8, -31 + i / 6 * 16, 16, 12, 5, 5),
                    i % 2 == 0 ? STONE.lit(0.05) : STONE.shade(0.06));
        }
    }

    private void torii(Brush brush) {
        Ink paint = livery.pick(0xD0412E);
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    Curve.polygon(side * 42 - 6, -84, side * 42 + 6, -84, side * 48 + 7, 0, side * 48 - 7, 0), paint);
            brush.fill(new Rectangle2D.Double(side * 48 - 9, -10, 18, 10), Ink.of(0x35323B));
        }
        brush.form(new Rectangle2D.Double(-60, -68, 120, 8), paint);
        brush.fill(new Rectangle2D.Double(-6, -84, 12, 18), paint.shade(0.06));
        brush.form(
                new Curve()
                        .corner(-78, -98)
                        .to(0, -88)
                        .corner(78, -98)
                        .corner(74, -86)
                        .to(0, -79)
                        .corner(-74, -86)
                        .close(),
                paint);
        brush.fill(
                new Curve()
                        .corner(-82, -102)
                        .to(0, -93)
                        .corner(82, -102)
                        .corner(78, -96)
                        .to(0, -88)
                        .corner(-78, -96)
                        .close(),
                Ink.of(0x35323B));
    }

    private void laptop(Brush brush) {
        Ink paint = livery.pick(0xC9CED6, 0x4A4E58);
        brush.form(new RoundRectangle2D.Double(-64, -96, 128, 84, 8, 8), paint);
        livery.pane(brush, new RoundRectangle2D.Double(-58, -90, 116, 72, 4, 4));
        brush.form(Curve.polygon(-66, -12, 66, -12, 82, 0, -82, 0), paint.lit(0.04));
        brush.glaze(Curve.polygon(-56, -10, 56, -10, 62, -5, -62, -5), paint.shade(0.14));
    }
}
