package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Outfit.Hat;

/** What is worn on a head of 16 units. */
final class Hats {
    private Hats() {}

    /** Whether it presses the hair down. */
    static boolean covers(Hat hat) {
        return switch (hat) {
            case NONE, HAIRPIN, CROWN, TIARA, BAND, BUBBLE, NURSE -> false;
            case HELM,
                    KABUTO,
                    CHEF,
                    WIZARD,
                    PIRATE,
                    STRAW,
                    COWBOY,
                    CAP,
                    PEAKED,
                    HARD,
                    FIRE,
                    SANTA,
                    BERET,
                    BEANIE,
                    HOOD,
                    VIKING,
                    SAILOR,
                    TOP -> true;
        };
    }

    static void back(Brush brush, Outfit outfit) {
        if (outfit.hat() == Hat.BUBBLE) {
            brush.form(Curve.dot(0, 0.6, 11.6), Ink.of(0xE9EBEC));
        } else if (outfit.hat() == Hat.HOOD) {
            brush.form(
                    Curve.blob(0, -10, 6.4, -7, 7.6, 0, 6, 8, -5, 9.6, -8.8, 5, -8.6, -3, -5.6, -8.4),
                    outfit.upper().shade(0.1));
        }
    }

    static void front(Brush brush, Outfit outfit) {
        Ink cloth = outfit.upper();
        Ink accent = outfit.accent();
        switch (outfit.hat()) {
            case NONE -> {}
            case KABUTO -> Headgear.kabuto(brush, outfit);
            case HAIRPIN -> Headgear.hairpin(brush, accent);
            case HELM -> Headgear.helm(brush, outfit);
            case BUBBLE -> Headgear.bubble(brush);
            case CHEF -> chef(brush);
            case WIZARD -> wizard(brush, cloth, accent);
            case CROWN -> Headgear.crown(brush, accent);
            case TIARA -> Headgear.tiara(brush, accent);
            case PIRATE -> pirate(brush);
            case STRAW -> brimmed(brush, Ink.of(0xE9C46A), cloth, 1);
            case COWBOY -> cowboy(brush);
            case CAP -> cap(brush, cloth);
            case PEAKED -> peaked(brush, cloth, accent);
            case HARD -> Headgear.hard(brush, Ink.of(0xF4C430));
            case FIRE -> Headgear.fire(brush);
            case SANTA -> santa(brush);
            case BERET -> beret(brush, accent);
            case BEANIE -> beanie(brush, outfit.below());
            case HOOD -> hood(brush, cloth);
            case VIKING -> Headgear.viking(brush);
            case SAILOR -> sailor(brush, outfit.top() == Outfit.Top.COAT ? cloth : Ink.WHITE, accent);
            case TOP -> top(brush);
            case NURSE -> nurse(brush);
            case BAND ->
                brush.fill(
                        new Curve()
                                .corner(6.4, -3.4)
                                .to(0, -5.4)
                                .corner(-7.2, -3.2)
                                .corner(-7.3, -1.6)
                                .to(0, -3.7)
                                .corner(6.5, -1.9)
                                .close(),
                        accent.light() > 0.85 ? Ink.of(0xE4483C) : accent);
        }
    }

    private static void chef(Brush brush) {
        Ink white = Ink.of(0xFBFAF6);
        brush.form(
                Curve.blob(
                        -6, -7, -9, -11, -6.6, -15.6, -2.4, -15.6, 0.4, -18, 4.4, -16, 8, -14.8, 8.6, -10.4, 5.4, -6.6),
                white);
        brush.fill(
                new Curve()
                        .corner(-6.6, -9.4)
                        .to(0, -8.6)
                        .corner(6.2, -9.2)
                        .corner(6.2, -4.8)
                        .to(0, -5.4)
                        .corner(-6.8, -3.8)
                        .close(),
                Fade.across(-7, 6, white.shade(0.06), white));
        brush.mark(Curve.through(-2.4, -10, -3, -12.6), 0.4, white.shade(0.12));
        brush.mark(Curve.through(2.4, -10, 2.8, -13), 0.4, white.shade(0.12));
    }

    private static void wizard(Brush brush, Ink cloth, Ink accent) {
        brush.form(
                new Curve()
                        .corner(-6.6, -4.6)
                        .to(-4.4, -12, -5, -17)
                        .corner(-8.4, -21)
                        .to(-1, -20, 2.6, -14)
                        .corner(6.4, -5.2)
                        .close(),
                cloth);
        brush.form(Curve.oval(-0.2, -4.6, 11.4, 2.3, -0.04), cloth.shade(0.03));
        brush.fill(
                new Curve()
                        .corner(-6.6, -7.6)
                        .to(0, -6)
                        .corner(5.6, -7.8)
                        .corner(6.2, -5.6)
                        .to(0, -3.9)
                        .corner(-6.8, -5.2)
                        .close(),
                accent);
        brush.glaze(Curve.dot(-1, -12, 0.9), accent);
        brush.glaze(Curve.dot(-3.4, -15.6, 0.6), accent);
    }

    private static void pirate(Brush brush) {
        Ink black = Ink.of(0x2E2A33);
        brush.form(
                new Curve()
                        .corner(-10.4, -3.4)
                        .to(-8, -9, -3, -10.6, 1, -14.6, 5, -10.4, 9, -8)
                        .corner(10.6, -3.2)
                        .to(4, -5.4, -4, -5.4)
                        .close(),
                black);
        brush.glaze(Curve.oval(1.2, -9.4, 1.9, 1.7), Ink.WHITE);
        brush.glaze(Curve.polygon(0.2, -8.4, 2.2, -8.4, 2, -6.8, 0.4, -6.8), Ink.WHITE);
        brush.glaze(Curve.dot(0.5, -9.4, 0.5), black);
        brush.glaze(Curve.dot(1.9, -9.4, 0.5), black);
        brush.mark(Curve.through(-10.2, -3.6, -4, -5.6, 4, -5.6, 10.2, -3.4), 0.5, Ink.of(0xE7B94A));
    }

    private static void brimmed(Brush brush, Ink straw, Ink ribbon, double wide) {
        brush.form(
                new Curve()
                        .corner(-6.4, -4.4)
                        .to(-6, -9.6, -2, -11.4, 3, -11, 6, -8.6)
                        .corner(6.2, -4.6)
                        .close(),
                straw);
        brush.fill(Curve.polygon(-6.4, -6.6, 6.3, -6.8, 6.3, -4.4, -6.4, -4.2), ribbon);
        brush.form(Curve.oval(0, -4.2, 11.6 * wide, 2.5, -0.03), straw.shade(0.02));
    }

    private static void cowboy(Brush brush) {
        Ink felt = Ink.of(0x8A5632);
        brush.form(
                new Curve()
                        .corner(-6, -4.6)
                        .to(-6.4, -9.6, -4, -12.4, -0.6, -10.8, 3.4, -12.6, 6, -9.4)
                        .corner(6, -4.8)
                        .close(),
                felt);
        brush.fill(Curve.polygon(-6.2, -7, 6.1, -7.2, 6.1, -5, -6.1, -4.8), felt.shade(0.14));
        brush.form(
                new Curve()
                        .corner(-12, -7.6)
                        .to(-7, -5.6, 0, -5, 7, -5.6)
                        .corner(12, -7.8)
                        .to(9, -3.2, 0, -2.2, -9, -3.2)
                        .close(),
                felt.shade(0.03));
    }

    private static void cap(Brush brush, Ink cloth) {
        brush.form(
                new Curve()
                        .corner(-7, -2.8)
                        .to(-6.6, -8, -2, -10.6, 3, -10, 6.2, -6.4)
                        .corner(6.6, -3.6)
                        .close(),
                cloth);
        brush.form(
                new Curve()
                        .corner(2, -4)
                        .to(6, -5.4, 10.6, -4)
                        .corner(11.4, -2.6)
                        .to(7, -3)
                        .close(),
                cloth.shade(0.06));
    }

    private static void peaked(Brush brush, Ink cloth, Ink badge) {
        brush.form(Curve.blob(-8, -8.6, -4, -11.4, 2, -12.6, 7, -10.6, 8, -8, 6, -5.6, -6.4, -5.4), cloth);
        brush.fill(Curve.polygon(-7, -6.4, 6.5, -6.6, 6.6, -4, -7.1, -3.6), cloth.shade(0.09));
        brush.form(
                new Curve()
                        .corner(0.6, -4)
                        .to(5, -4.8, 8.6, -3.4)
                        .corner(8.6, -2)
                        .to(4, -2.6)
                        .close(),
                Ink.of(0x22222B));
        brush.glaze(Curve.dot(2.8, -8, 1.3), badge);
    }

    private static void santa(Brush brush) {
        Ink red = Ink.of(0xCC2F36);
        brush.form(
                new Curve()
                        .corner(6, -4.4)
                        .to(4, -10, -1, -13.4, -7, -12)
                        .corner(-11.6, -5)
                        .to(-8.6, -8, -7, -6)
                        .corner(-6.8, -3)
                        .close(),
                red);
        brush.form(Limb.of(-6.6, -3.2, 1.7, 0, -4.9, 1.7, 6, -4.2, 1.6), Ink.of(0xFAF7F2));
        brush.form(Curve.dot(-11.6, -4, 2), Ink.of(0xFAF7F2));
    }

    private static void beret(Brush brush, Ink ink) {
        brush.form(Curve.blob(6, -5, 4, -8.4, -2, -11, -8.6, -9.6, -10, -6.4, -7, -4.4, 0, -4.6), ink);
        brush.fill(Limb.of(-2.4, -10.6, 0.5, -2.2, -12, 0.4), ink.shade(0.05));
    }

    private static void beanie(Brush brush, Ink ink) {
        brush.form(
                new Curve()
                        .corner(-7, -3.4)
                        .to(-6.6, -9, -1.6, -11.8, 3.2, -11, 6.4, -7)
                        .corner(6.6, -4)
                        .close(),
                ink);
        brush.form(Limb.of(-6.4, -3.4, 1.4, 0, -5, 1.5, 6.1, -4, 1.4), ink.lit(0.06));
        brush.form(Curve.dot(0, -12.2, 1.9), ink.lit(0.1));
    }

    private static void hood(Brush brush, Ink ink) {
        var hood = new Curve()
                .corner(6.4, -3)
                .to(6, -8, 1, -11, -5, -9.6, -8.8, -4, -8.8, 3, -6, 9)
                .corner(-1.4, 9.4)
                .to(-4.2, 4, -4.2, -1, -1.6, -4.6, 2.6, -5.2)
                .close();
        brush.form(hood, ink);
    }

    private static void sailor(Brush brush, Ink ink, Ink band) {
        brush.form(Curve.blob(-6.4, -7, -4, -10.6, 1, -11.4, 5, -9.8, 5.6, -7), ink);
        brush.form(
                new Curve()
                        .corner(-7.6, -9)
                        .to(0, -7.4)
                        .corner(6.8, -9.2)
                        .corner(6.4, -4.6)
                        .to(0, -4.6)
                        .corner(-7, -3.8)
                        .close(),
                ink.shade(0.02));
        brush.mark(Curve.through(-7, -4.6, 0, -5.4, 6.3, -5.4), 0.7, band);
    }

    private static void top(Brush brush) {
        Ink black = Ink.of(0x2B2933);
        brush.form(Curve.polygon(-5.8, -4.6, -6.6, -16, 6.2, -16.4, 5.8, -4.8), black);
        brush.fill(Curve.polygon(-6, -7.6, 5.9, -7.8, 5.8, -4.8, -5.8, -4.6), Ink.of(0xA8323C));
        brush.form(Curve.oval(0, -4.6, 9.4, 1.9, -0.03), black.lit(0.03));
    }

    private static void nurse(Brush brush) {
        brush.form(
                new Curve()
                        .corner(-4, -7.4)
                        .corner(-3, -11.4)
                        .to(1, -12)
                        .corner(5, -10.8)
                        .corner(5.2, -7)
                        .to(0.6, -8.2)
                        .close(),
                Ink.WHITE);
        brush.glaze(Curve.polygon(0.6, -11, 1.8, -11, 1.8, -8.4, 0.6, -8.4), Ink.of(0xD8434A));
        brush.glaze(Curve.polygon(-0.1, -10.3, 2.5, -10.3, 2.5, -9.1, -0.1, -9.1), Ink.of(0xD8434A));
    }
}
