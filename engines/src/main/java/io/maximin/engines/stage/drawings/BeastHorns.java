package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Horn;

/** Horns and antlers, in radii of the skull. */
final class BeastHorns {
    private BeastHorns() {}

    static void draw(Brush paper, Horn horn, boolean far, Coat coat) {
        Brush brush = far ? paper.at(0.3, 0.02, 0.14, 0.96) : paper;
        switch (horn) {
            case NONE -> {}
            case ANTLERS -> antlers(brush, far ? Ink.of(0x8A6A48).shade(0.05) : Ink.of(0x9A7850));
            case COW ->
                brush.form(
                        new Curve()
                                .corner(-0.2, -0.8)
                                .to(-0.28, -1.25)
                                .corner(0.18, -1.7)
                                .to(0.1, -1.2)
                                .corner(0.14, -0.86)
                                .close(),
                        far ? Ink.of(0xD9CBAE) : Ink.of(0xEDE1C6));
            case GOAT ->
                brush.form(
                        Limb.of(0.05, -0.85, 0.19, -0.05, -1.5, 0.17, -0.5, -2.0, 0.12, -1.05, -2.1, 0.04),
                        far ? Ink.of(0x7F6B55) : Ink.of(0x93806A));
            case UNICORN -> {
                if (!far) {
                    unicorn(brush);
                }
            }
            case KNOBS -> {
                brush.fill(Limb.of(0.1, -0.8, 0.13, 0, -1.55, 0.12), coat.main().shade(far ? 0.1 : 0.03));
                brush.fill(Curve.dot(-0.02, -1.65, 0.2), Ink.of(0x6B4228));
            }
        }
    }

    private static void unicorn(Brush brush) {
        Ink gold = Ink.of(0xF3C552);
        var horn = Curve.polygon(0.36, -0.98, 0.78, -0.7, 1.5, -2.6);
        brush.form(horn, gold);
        for (double share : new double[] {0.2, 0.42, 0.62}) {
            double x = 0.36 + (1.5 - 0.36) * share;
            double y = -0.98 + (-2.6 + 0.98) * share;
            brush.over(
                    horn,
                    Brush.stroked(
                            Curve.through(x - 0.1, y + 0.05, x + 0.3 * (1 - share), y + 0.32 * (1 - share)), 0.08),
                    gold.shade(0.12));
        }
    }

    private static void antlers(Brush brush, Ink ink) {
        brush.fill(Limb.of(-0.12, -0.8, 0.13, -0.5, -1.5, 0.12, -0.72, -2.3, 0.1, -0.4, -3.1, 0.05), ink);
        brush.fill(Limb.of(-0.35, -1.2, 0.1, 0.25, -1.55, 0.08, 0.55, -2.05, 0.03), ink);
        brush.fill(Limb.of(-0.66, -1.95, 0.09, -0.15, -2.25, 0.07, 0.15, -2.8, 0.03), ink);
        brush.fill(Limb.of(-0.7, -2.2, 0.09, -1.15, -2.6, 0.07, -1.2, -3.15, 0.03), ink);
    }
}
