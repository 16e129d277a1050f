package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;

/** An elephant's trunk and tusk, in radii of the skull. */
final class BeastTrunk {
    private BeastTrunk() {}

    static void draw(Brush brush, Ink fur, Coat coat, double sway) {
        double s = sway * 0.14;
        var trunk = new Limb()
                .to(0.45, 0.05, 0.62)
                .to(1.02, 0.42, 0.44)
                .to(1.28 + s * 0.3, 1.2, 0.33)
                .to(1.24 + s, 2.0, 0.25)
                .to(1.5 + s * 1.6, 2.56, 0.2)
                .to(1.9 + s * 2, 2.5, 0.17)
                .shape();
        brush.fill(trunk, Fade.down(-0.5, 2.7, fur.lit(0.04), fur, fur.shade(0.05)));
        for (int i = 0; i < 6; i++) {
            double y = 0.95 + i * 0.22;
            double x = 1.2 + s * i * 0.15 + (i < 2 ? 0.02 * i : 0.02);
            brush.over(
                    trunk,
                    Brush.stroked(Curve.through(x - 0.5, y - 0.02, x, y + 0.08, x + 0.5, y - 0.08), 0.045),
                    fur.shade(0.12).alpha(0.7));
        }
        var tusk = new Curve()
                .corner(0.5, 0.62)
                .to(0.8, 1.2, 1.3, 1.32)
                .corner(1.75, 1.1)
                .to(1.3, 1.08, 0.98, 0.92)
                .corner(0.82, 0.52)
                .close();
        brush.form(tusk, Ink.of(0xFBF2DD));
    }
}
