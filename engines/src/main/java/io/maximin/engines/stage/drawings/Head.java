package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Outfit.Hat;
import io.maximin.engines.stage.drawings.Outfit.Top;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.SplittableRandom;

/** A head of 16 units, crown at -8 and chin at 8, turned to the right by half. */
final class Head {
    private final Figure figure;
    private final Outfit outfit;
    private final Hair hair;
    private static final int[] IRISES = {0x3A2418, 0x4A2E1C, 0x2E2220, 0x3F6A8E, 0x4E7A5A, 0x6A4A2A};
    private static final Ink LASH = Ink.of(0x2A2228);

    private final int beard;
    private final Ink whiskers;
    private final boolean bushy;
    private final boolean glasses;
    private final Ink iris;
    private final double browTilt;

    /** @param said the colour of a beard that is asked for */
    Head(Figure figure, Outfit outfit, Optional<Ink> said, SplittableRandom lot) {
        this.figure = figure;
        this.outfit = outfit;
        this.hair = Hair.of(figure, lot);
        int beardLot = lot.nextInt(6);
        boolean wears = lot.nextInt(figure.old() ? 3 : 7) == 0;
        boolean santa = outfit.hat() == Hat.SANTA || (outfit.hat() == Hat.WIZARD && !figure.feminine());
        boolean full = santa || said.isPresent();
        this.beard = full ? 3 : figure.feminine() || figure.child() ? 0 : beardLot;
        this.whiskers = said.orElse(outfit.hat() == Hat.SANTA ? Ink.of(0xF7F5F1) : figure.hair());
        this.bushy = said.isPresent() || santa || figure.old();
        this.glasses = wears && outfit.top() != Top.SPACESUIT;
        this.iris = Ink.of(IRISES[figure.skin().light() < 0.72 ? lot.nextInt(3) : lot.nextInt(IRISES.length)]);
        this.browTilt = lot.nextDouble(-0.3, 0.3);
    }

    /** What is behind the body. */
    void back(Brush brush, Stance stance, double sway) {
        Hats.back(brush, outfit);
        if (outfit.hat() != Hat.HELM && outfit.hat() != Hat.HOOD) {
            hair.back(brush, sway);
        }
    }

    private Path2D face() {
        double jaw = figure.feminine() || figure.child() ? 0 : 0.7;
        double round = figure.child() ? 0.6 : 0;
        return Curve.blob(
                -0.3,
                -8,
                4.4,
                -6.6,
                6.3,
                -2.4,
                6.2 + round * 0.5,
                1.6,
                5.2 + round * 0.8,
                5 + jaw * 0.4,
                2.4 + jaw * 0.3,
                8 - round * 0.4,
                -1.2 - jaw * 0.5,
                7 + jaw * 0.4,
                -4.6 - round * 0.5,
                3.6 + round * 0.5,
                -6.2,
                -0.4,
                -6.4,
                -4,
                -4.6,
                -6.8);
    }

    void front(Brush brush, Stance stance) {
        Ink skin = figure.skin();
        var face = face();
        brush.fill(face, Fade.line(5, -7, -4, 8, skin.lit(0.025), skin, skin.shade(0.05)));
        double fx = 1.1 + 1.3 * stance.turn;
        Ink blush = Ink.of(0xE4573F).alpha(skin.light() > 0.6 ? 0.26 : 0.16);
        brush.glaze(face, Fade.soft(fx - 3.4, 3, 2.6, blush));
        brush.glaze(face, Fade.soft(fx + 3.8, 3, 2, blush));
        brush.over(face, Curve.oval(-9.4, 2, 5, 9), skin.shade(0.08).alpha(0.5));
        ear(brush, stance.turn);
        beard(brush, face, fx);
        eyes(brush, fx, stance);
        nose(brush, fx);
        mouth(brush, fx, stance.mouth);
        if (figure.old()) {
            brush.mark(
                    Curve.through(fx - 3.2, 2.6, fx - 2.8, 3.6, fx - 2.9, 4.4),
                    0.28,
                    skin.shade(0.12).alpha(0.8));
            brush.mark(
                    Curve.through(fx - 4.9, 0, fx - 5.5, 0.5),
                    0.25,
                    skin.shade(0.12).alpha(0.8));
        }
        if (outfit.hat() != Hat.HELM && outfit.hat() != Hat.HOOD) {
            hair.front(brush, Hats.covers(outfit.hat()));
        }
        brows(brush, fx, stance);
        if (glasses) {
            glasses(brush, fx);
        }
        Hats.front(brush, outfit);
    }

    private void ear(Brush brush, double turn) {
        double x = -3.9 + 0.9 * turn;
        Ink skin = figure.skin();
        brush.fill(
                Curve.blob(x, -1, x + 1.1, 0.4, x + 0.5, 2, x - 0.4, 2.7, x - 1.4, 1.4, x - 1.3, -0.3),
                skin.shade(0.02));
        brush.mark(Curve.through(x - 0.6, 0.1, x + 0.2, 0.7, x - 0.3, 1.7), 0.35, skin.shade(0.14));
    }

    private void eyes(Brush brush, double fx, Stance stance) {
        double big = figure.child() ? 1.25 : figure.feminine() ? 1.08 : 0.98;
        double y = figure.child() ? 0.5 : -0.1;
        eye(brush.at(fx - 2.6, y, 0, big), stance.eyes, 1);
        eye(brush.at(fx + 2.6, y, 0, big), stance.eyes, 0.84);
    }

    private void eye(Brush brush, double open, double wide) {
        if (open < 0.25) {
            brush.mark(Curve.through(-1.2 * wide, 0, 0, 0.6, 1.2 * wide, 0), 0.42, LASH);
            return;
        }
        var white = new Curve()
                .corner(-1.55 * wide, 0.1)
                .to(-0.6 * wide, -1.05 * open, 0.5 * wide, -1.1 * open)
                .corner(1.5 * wide, 0)
                .to(0.6 * wide, 0.95 * open, -0.6 * wide, 0.95 * open)
                .close();
        brush.glaze(white, Fade.down(-1, 1, Ink.of(0xE9E4E0), Ink.of(0xFDFBF8)));
        brush.over(white, Curve.oval(0.14, -0.04, 0.96 * wide, 1.06), iris);
        brush.over(white, Curve.oval(0.14, 0.3, 0.66 * wide, 0.6), iris.lit(0.12));
        brush.over(white, Curve.oval(0.14, -0.04, 0.48 * wide, 0.54), LASH);
        brush.glaze(Curve.dot(0.44, -0.42 * open, 0.27), Ink.WHITE);
        double lid = figure.feminine() ? 0.42 : 0.3;
        brush.mark(
                Curve.through(
                        -1.6 * wide, 0.06, -0.6 * wide, -1.08 * open, 0.5 * wide, -1.12 * open, 1.55 * wide, -0.06),
                lid,
                LASH);
        if (figure.feminine()) {
            brush.mark(Brush.segment(-1.5 * wide, -0.1, -2.05 * wide, -0.6), 0.3, LASH);
        }
    }

    private void brows(Brush brush, double fx, Stance stance) {
        Ink ink = figure.hair().light() > 0.8
                ? figure.hair().shade(0.25)
                : figure.hair().shade(0.05);
        double y = (figure.child() ? -2.4 : -2.7) - stance.mouth * 0.4;
        double width = figure.feminine() || figure.child() ? 0.5 : 0.78;
        brush.mark(Curve.through(fx - 4, y + 0.35 + browTilt, fx - 2.7, y - 0.35, fx - 1.5, y), width, ink);
        brush.mark(Curve.through(fx + 1.7, y, fx + 2.7, y - 0.35, fx + 3.7, y + 0.35 + browTilt), width, ink);
    }

    private void nose(Brush brush, double fx) {
        Ink skin = figure.skin();
        double s = figure.child() ? 0.65 : 1;
        var nose = Curve.through(fx + 0.75, 0.6, fx + 0.75 + 1.1 * s, 1.9 + 0.3 * s, fx + 0.5, 2.2 + 0.4 * s);
        brush.glaze(Curve.oval(fx + 0.5, 1.5, 0.9 * s, 1.2 * s), skin.lit(0.03).alpha(0.6));
        brush.mark(nose, 0.42, skin.shade(0.16));
        brush.glaze(
                Curve.oval(fx + 0.2, 2.5 * s + 0.3, 0.35, 0.22), skin.shade(0.2).alpha(0.6));
    }

    private void mouth(Brush brush, double fx, double open) {
        double y = figure.child() ? 4.4 : 4.3;
        Ink lip = figure.feminine() ? Ink.of(0xB8403F) : figure.skin().shade(0.28);
        if (beard > 2) {
            lip = Ink.of(0x9C3A38);
        }
        if (open < 0.15) {
            if (figure.feminine() && !figure.child()) {
                brush.glaze(
                        Curve.blob(
                                fx - 1.5, y + 0.1, fx - 0.4, y - 0.35, fx + 0.3, y - 0.15, fx + 1, y - 0.4, fx + 2, y,
                                fx + 0.4, y + 1.35),
                        lip.lit(0.08));
            } else {
                brush.glaze(
                        Curve.oval(fx + 0.3, y + 1.25, 1, 0.35),
                        figure.skin().shade(0.07).alpha(0.8));
            }
            brush.mark(
                    Curve.through(
                            fx - 2, y - 0.15, fx - 1.2, y + 0.45, fx + 0.3, y + 0.7, fx + 1.6, y + 0.4, fx + 2.4,
                            y - 0.25),
                    0.4,
                    lip.shade(0.06));
            return;
        }
        double deep = 0.7 + 1.9 * open;
        var mouth = new Curve()
                .corner(fx - 1.9, y - 0.2)
                .to(fx + 0.3, y + 0.15)
                .corner(fx + 2.4, y - 0.3)
                .to(fx + 1.5, y + deep * 0.8, fx + 0.3, y + deep, fx - 1, y + deep * 0.8)
                .close();
        brush.glaze(mouth, Ink.of(0x6E2230));
        brush.over(mouth, Curve.oval(fx + 0.3, y + deep + 0.2, 1.5, deep * 0.5), Ink.of(0xE0697A));
        brush.over(
                mouth, Curve.polygon(fx - 2, y - 1, fx + 2.6, y - 1, fx + 2, y + 0.55, fx - 1.3, y + 0.55), Ink.WHITE);
    }

    private void beard(Brush brush, Path2D face, double fx) {
        Ink ink = whiskers;
        switch (beard) {
            case 1 -> brush.over(face, jaw(fx, 3.4), ink.alpha(0.22));
            case 2 -> {
                brush.over(face, jaw(fx, 2.9), ink);
                moustache(brush, fx, ink);
            }
            case 3 -> {
                var full = Curve.blob(
                        -4.9, 0.4, -3.2, 3.4, fx - 2.4, 3.2, fx + 0.4, 2.9, fx + 3.2, 3.2, 6.1, 1.2, 6.6, 6, 5, 11, 2.4,
                        13.6, -1.4, 11.4, -4.8, 6.4);
                brush.form(bushy ? full : jaw(fx, 2.6), ink);
                if (bushy) {
                    for (double x : new double[] {-2, 1, 3.6}) {
                        brush.mark(Curve.through(x, 6, x + 0.4, 8.4, x * 0.7 + 0.6, 11), 0.3, ink.shade(0.1));
                    }
                }
                moustache(brush, fx, ink.shade(0.03));
            }
            default -> {}
        }
    }

    private static void moustache(Brush brush, double fx, Ink ink) {
        brush.glaze(
                new Curve()
                        .corner(fx - 2.6, 4.2)
                        .to(fx - 0.6, 2.9, fx + 0.4, 3.2, fx + 1.2, 2.9)
                        .corner(fx + 3.1, 4)
                        .to(fx + 1.4, 4.2, fx + 0.4, 3.9, fx - 1, 4.3)
                        .close(),
                ink);
    }

    /** The lower face without the mouth. */
    private static Path2D jaw(double fx, double high) {
        var jaw = new Curve()
                .corner(-5.6, -0.4)
                .to(-3.4, high, fx - 2.8, high + 1.3, fx + 0.4, high - 0.2, fx + 3.2, high + 1.1)
                .corner(7.2, 0)
                .to(7, 6, 2.4, 9.6, -3, 8.4)
                .close();
        return jaw;
    }

    private static void glasses(Brush brush, double fx) {
        Ink ink = Ink.of(0x3A3238);
        for (double x : new double[] {fx - 2.6, fx + 2.6}) {
            brush.glaze(Curve.oval(x, 0, 2, 1.9), Ink.of(0xDDF0F7).alpha(0.12));
            brush.mark(Curve.oval(x, 0, 2, 1.9), 0.38, ink);
        }
        brush.mark(Curve.through(fx - 0.6, -0.2, fx, -0.5, fx + 0.6, -0.2), 0.38, ink);
        brush.mark(Curve.through(fx - 4.6, -0.3, -3.4, -0.2), 0.38, ink);
    }
}
