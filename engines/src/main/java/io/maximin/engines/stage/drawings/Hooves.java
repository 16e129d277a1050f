package io.maximin.engines.stage.drawings;

/** Ends of legs, in radii of the leg; the ankle is at the origin. */
final class Hooves {
    private Hooves() {}

    static void draw(Brush brush, boolean hoofed, Ink ink) {
        if (hoofed) {
            Ink horn = ink.light() > 0.6 ? Ink.of(0x574740) : ink.shade(0.12);
            brush.fill(
                    Curve.polygon(-0.95, -0.5, 0.95, -0.6, 1.55, 1.2, -1.05, 1.2),
                    Fade.down(-0.5, 1.2, horn.lit(0.06), horn));
            return;
        }
        var paw = new Curve()
                .corner(-1, 0.8)
                .to(-1.1, -0.2, 0, -0.9, 1.3, -0.5, 2.15, 0.2)
                .corner(2.2, 0.8)
                .close();
        brush.fill(paw, Fade.down(-0.8, 0.8, ink, ink.shade(0.06)));
        brush.mark(Curve.through(1.05, 0.05, 1.2, 0.6), 0.14, ink.shade(0.16));
        brush.mark(Curve.through(1.65, 0.1, 1.75, 0.6), 0.14, ink.shade(0.16));
    }
}
