package io.maximin.engines.stage.drawings;

/** Helmets and crowns on a head of 16 units. */
final class Headgear {
    private Headgear() {}

    static void helm(Brush brush, Outfit outfit) {
        Ink steel = outfit.upper();
        var dome = new Curve()
                .corner(6.8, -2)
                .to(6.4, -7, 2.6, -10.6, -2, -10.6, -6.8, -7.6, -8, -1, -7.2, 6)
                .corner(-3.4, 8)
                .to(-3.4, 1)
                .corner(-1.6, -2)
                .close();
        brush.form(dome, steel);
        brush.fill(Curve.polygon(-2, -3.4, 7.2, -3.4, 7, -1.6, -2, -1.6), steel.shade(0.12));
        brush.mark(Curve.through(1.6, -10, 2.6, -7, 2.8, -3.4), 0.6, steel.shade(0.15));
        brush.fill(
                Curve.blob(0, -10.4, -2, -14, -7, -15.4, -11.6, -12, -12.4, -7, -9.6, -9.4, -6, -11, -2.6, -10.6),
                outfit.accent());
    }

    /** A samurai's helmet: a ribbed bowl, a neck guard and a golden crest. */
    static void kabuto(Brush brush, Outfit outfit) {
        Ink lacquer = outfit.below().lit(0.04);
        Ink gold = outfit.accent();
        brush.form(
                new Curve()
                        .corner(-6, -4)
                        .to(-9.6, -1, -11.4, 4)
                        .corner(-10.4, 6.4)
                        .to(-7.4, 5, -5.2, 6.6)
                        .corner(-4, -2)
                        .close(),
                outfit.upper());
        for (int i = 0; i < 3; i++) {
            brush.mark(Curve.through(-6.4 - i, -2 + i * 2.4, -5.4, -1.4 + i * 2.4, -4.4, -1.6 + i * 2.4), 0.5, gold);
        }
        brush.form(
                new Curve()
                        .corner(7, -3)
                        .to(6.4, -8, 2.4, -11, -2, -10.8, -6.6, -8)
                        .corner(-7.8, -3)
                        .to(0, -4.4)
                        .close(),
                lacquer);
        brush.form(
                new Curve()
                        .corner(-8, -3)
                        .to(0, -5)
                        .corner(9.4, -2.8)
                        .to(0, -2.8)
                        .close(),
                lacquer.shade(0.06));
        for (double x : new double[] {-4, -0.6, 2.8}) {
            brush.mark(Curve.through(0.4, -10.6, x, -7.6, x * 1.3, -4.4), 0.4, lacquer.lit(0.14));
        }
        for (int side : new int[] {-1, 1}) {
            brush.form(
                    new Curve()
                            .corner(2, -6)
                            .to(2 + side * 4.6, -8, 2 + side * 6, -13)
                            .corner(2 + side * 5.6, -17)
                            .to(2 + side * 3.6, -12)
                            .corner(2, -8.6)
                            .close(),
                    gold);
        }
        brush.fill(Curve.dot(2, -6.6, 1.6), gold.lit(0.08));
    }

    static void hairpin(Brush brush, Ink gold) {
        brush.line(Brush.segment(-8.4, -9.4, -2, -6.2), 0.6, gold);
        for (double[] petal : new double[][] {{-5.4, -8.4}, {-3.4, -9}, {-4, -6.8}, {-6, -6.8}, {-4.8, -10}}) {
            brush.form(Curve.dot(petal[0], petal[1], 1.1), Ink.of(0xF29AB5));
        }
        brush.fill(Curve.dot(-4.7, -8.2, 0.8), gold);
        brush.line(Brush.segment(-7.6, -8.8, -7.4, -5), 0.3, gold);
        brush.fill(Curve.dot(-7.4, -4.6, 0.6), Ink.of(0xD8433C));
    }

    static void bubble(Brush brush) {
        var glass = Curve.oval(1.2, 0.4, 9.9, 9.6);
        brush.glaze(
                glass,
                Fade.line(
                        8,
                        -9,
                        -6,
                        10,
                        Ink.of(0xBFE6F5).alpha(0.28),
                        Ink.of(0x4F86B0).alpha(0.2)));
        brush.mark(glass, 0.9, Ink.of(0xD2D7DC));
        brush.glaze(Curve.oval(5.6, -5, 1.5, 3, -0.6), Ink.WHITE.alpha(0.7));
        brush.glaze(Curve.dot(7.8, -1.2, 0.7), Ink.WHITE.alpha(0.6));
    }

    static void crown(Brush brush, Ink gold) {
        var crown = Curve.polygon(
                -6.4, -4.6, -7.4, -12.4, -4, -9, -2.2, -13.6, 0.2, -9.2, 2.8, -13.6, 4.2, -9, 7.4, -12.2, 6.2, -5, 0,
                -4);
        brush.form(crown, gold);
        for (double x : new double[] {-4, 0, 4}) {
            brush.glaze(Curve.dot(x, -6.4, 0.9), x == 0 ? Ink.of(0xC7323E) : Ink.of(0x3B7DD0));
        }
        for (double[] tip : new double[][] {{-7.4, -12.4}, {-2.2, -13.6}, {2.8, -13.6}, {7.4, -12.2}}) {
            brush.fill(Curve.dot(tip[0], tip[1], 0.95), gold.lit(0.08));
        }
    }

    static void tiara(Brush brush, Ink gold) {
        brush.form(
                new Curve()
                        .corner(-4.6, -6.6)
                        .corner(-2.6, -9.4)
                        .corner(-0.6, -8)
                        .corner(1.6, -12)
                        .corner(3.4, -8.2)
                        .corner(5.4, -9.4)
                        .corner(6, -6)
                        .to(1.6, -6.6)
                        .close(),
                gold);
        brush.glaze(Curve.dot(1.6, -8.4, 0.8), Ink.of(0xE0577F));
    }

    static void hard(Brush brush, Ink ink) {
        brush.form(
                new Curve()
                        .corner(-7.2, -3.6)
                        .to(-7, -8.6, -2.4, -11.6, 2.8, -11, 6.4, -7.4)
                        .corner(6.8, -4)
                        .close(),
                ink);
        brush.fill(Limb.of(-7.6, -3.4, 0.8, 0, -4.2, 0.8, 9, -3.8, 0.7), ink.shade(0.04));
        brush.mark(Curve.through(-2, -10.4, 0.4, -10.8, 2.6, -7.4, 2.8, -5), 0.9, ink.lit(0.08));
    }

    static void fire(Brush brush) {
        Ink red = Ink.of(0xC8322E);
        brush.form(
                new Curve()
                        .corner(-6.6, -4)
                        .to(-6, -9, -1.6, -12, 2.6, -11.6, 6, -8)
                        .corner(6.4, -4.4)
                        .close(),
                red);
        brush.form(
                new Curve()
                        .corner(-11.4, -0.6)
                        .to(-6, -4.6, 2, -5.4, 7.6, -4.6)
                        .corner(8.8, -3)
                        .to(0, -3.4, -7, -1)
                        .close(),
                red.shade(0.06));
        brush.fill(Curve.polygon(2, -10, 5.4, -9.4, 5.6, -5.4, 1.8, -5.8), Ink.of(0xF1CB4A));
    }

    static void viking(Brush brush) {
        Ink steel = Ink.of(0x8F979E);
        Ink horn = Ink.of(0xEFE3C4);
        brush.form(
                new Curve()
                        .corner(-6.4, -7)
                        .to(-10, -8, -11.4, -12)
                        .corner(-10.6, -15.4)
                        .to(-8.6, -11.4)
                        .corner(-5, -9.6)
                        .close(),
                horn);
        brush.form(
                new Curve()
                        .corner(5.8, -7.4)
                        .to(9.4, -8, 11, -12)
                        .corner(10.4, -15.4)
                        .to(8.4, -11.6)
                        .corner(4.6, -9.8)
                        .close(),
                horn);
        brush.form(
                new Curve()
                        .corner(-7, -3.2)
                        .to(-6.6, -8.6, -2, -11.4, 3, -10.8, 6.2, -7.4)
                        .corner(6.6, -4)
                        .close(),
                steel);
        brush.fill(Limb.of(-6.8, -3.4, 1, 0, -4.8, 1, 6.4, -4, 1), steel.shade(0.14));
    }
}
