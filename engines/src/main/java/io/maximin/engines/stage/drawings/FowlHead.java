package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Fowl.Beak;
import io.maximin.engines.stage.drawings.Fowl.Extra;
import io.maximin.engines.stage.drawings.Fowl.Plumage;

/** The head of a bird in profile, in its own radii. */
final class FowlHead {
    private static final Ink RED = Ink.of(0xD8372F);

    private FowlHead() {}

    static void draw(Brush brush, Beak beak, Plumage plumage, Bearing bearing) {
        Ink ink = plumage.head();
        if (plumage.extra() == Extra.CREST) {
            brush.form(
                    new Curve()
                            .corner(0.2, -0.8)
                            .to(-0.6, -1.3)
                            .corner(-1.5, -1.5)
                            .to(-1.1, -0.9)
                            .corner(-0.6, -0.4)
                            .close(),
                    ink.shade(0.05));
        }
        beak(brush, beak, bearing.mouth());
        if (plumage.extra() == Extra.COMB || plumage.extra() == Extra.SICKLES) {
            double big = plumage.extra() == Extra.SICKLES ? 1.35 : 1;
            brush.form(
                    Curve.blob(
                            0.62,
                            -0.7,
                            0.6,
                            -1.2 * big,
                            0.28,
                            -1.0 * big,
                            0.1,
                            -1.45 * big,
                            -0.22,
                            -1.08 * big,
                            -0.52,
                            -1.3 * big,
                            -0.7,
                            -0.75,
                            0,
                            -0.6),
                    RED);
            brush.form(Curve.blob(0.72, 0.3, 1.02, 0.5, 0.95, 1.15 * big, 0.68, 1.2 * big, 0.52, 0.7), RED);
        }
        brush.fill(Curve.dot(0, 0, 1), Fade.line(0.4, -1, -0.3, 1, ink.lit(0.05), ink, ink.shade(0.05)));
        if (plumage.extra() == Extra.MASK) {
            brush.over(Curve.dot(0, 0, 1), Curve.oval(0.72, 0.42, 0.7, 0.55), plumage.belly());
        }
        if (plumage.extra() == Extra.COLLAR) {
            brush.fill(Curve.blob(-0.95, 0.62, 0, 1.0, 0.85, 0.7, 0.95, 0.98, 0, 1.36, -1.1, 0.98), Ink.of(0xF6F3EC));
        }
        double x = 0.38;
        double y = -0.2;
        boolean dark = ink.light() < 0.5;
        if (bearing.eyes() < 0.25) {
            brush.mark(
                    Curve.through(x - 0.24, y, x, y + 0.12, x + 0.24, y),
                    0.09,
                    dark ? Ink.WHITE.alpha(0.8) : ink.shade(0.35));
            return;
        }
        if (dark) {
            brush.glaze(Curve.dot(x, y, 0.28), Ink.of(0xF6EFDC));
        }
        brush.glaze(Curve.oval(x, y, 0.2, 0.23 * bearing.eyes()), Ink.of(0x241F26));
        brush.glaze(Curve.dot(x + 0.07, y - 0.08, 0.08), Ink.WHITE);
    }

    private static void beak(Brush brush, Beak beak, double open) {
        double end = 0.75 + beak.length();
        double d = beak.depth();
        double gape = open * 0.35;
        Ink ink = beak.ink();
        brush.fill(
                new Curve()
                        .corner(0.7, 0.16)
                        .to(0.85, 0.2 + d * 0.7)
                        .corner(end - 0.12, 0.2 + beak.hook() * 0.1 + gape * beak.length())
                        .corner(0.7, 0.05)
                        .close(),
                ink.shade(0.1));
        brush.fill(
                new Curve()
                        .corner(0.7, 0.2 - d)
                        .to(0.8 + beak.length() * 0.45, 0.14 - d * 0.8 + beak.hook() * 0.02)
                        .corner(end, 0.16 + beak.hook())
                        .to(0.8 + beak.length() * 0.5, 0.2)
                        .corner(0.7, 0.22)
                        .close(),
                Fade.down(0.2 - d, 0.3, ink.lit(0.06), ink));
        brush.mark(Curve.through(0.8, 0.2, 0.9 + beak.length() * 0.4, 0.2), 0.05, ink.shade(0.2));
    }
}
