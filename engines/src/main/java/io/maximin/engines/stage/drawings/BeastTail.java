package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Tail;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Tails. */
record BeastTail(Tail tail, Coat coat) {
    /** @param sway -1 to 1 */
    void draw(Brush paper, Point2D dock, Gait gait, double sway) {
        double lift = gait.tail;
        Brush brush = paper.at(dock.getX(), dock.getY(), 0, 1);
        double length = tail.length();
        double r = tail.thick();
        Ink ink = coat.main().shade(0.02);
        double down = Math.max(8, -dock.getY());
        switch (tail.kind()) {
            case BUSHY -> bushy(brush, lift, sway, down);
            case THIN -> {
                var shape = new Limb()
                        .to(3, 0, r * 0.9)
                        .to(-length * 0.26, Math.min(down - r * 1.3, length * (0.16 - lift * 0.3)), r)
                        .to(-length * 0.5, Math.min(down - r * 1.3, length * (0.24 - lift * 0.7)), r)
                        .to(
                                -length * 0.74,
                                Math.min(down - r * 1.3, length * (0.02 - lift * 0.85) - sway * 6),
                                r * 0.92)
                        .to(
                                -length * 0.76 - sway * 4,
                                Math.min(down - r * 1.3, length * (-0.26 - lift * 0.75)),
                                r * 0.7)
                        .shape();
                brush.fill(shape, Fade.down(-length * 0.3, length * 0.4, ink.lit(0.03), ink.shade(0.04)));
                rings(brush, shape, length);
            }
            case TUFTED -> {
                double tip = Math.min(down - 9, length * (0.78 - Math.max(0, lift) * 0.8));
                double back = -length * (0.2 + Math.max(0, lift) * 0.5) - sway * 5;
                brush.fill(Limb.of(4, 0, r, back * 0.7, tip * 0.3, r * 0.9, back, tip, r * 0.7), ink);
                brush.form(Curve.oval(back - 1, tip + 4, r * 1.7, r * 2.9, 0.2 + sway * 0.2), coat.accent());
            }
            case SHORT ->
                brush.form(
                        Curve.blob(
                                4,
                                3,
                                -r * 0.6,
                                -r * 0.6,
                                -length * 0.8,
                                -length * 0.5 - lift * 6,
                                -length * 0.72,
                                0,
                                -1,
                                r * 0.9),
                        ink);
            case HAIR -> hair(brush, lift, sway, down);
            case CURLED -> curled(brush, lift, sway, length, r);
            case NONE -> {}
        }
    }

    private void curled(Brush brush, double lift, double sway, double length, double r) {
        if (length < 30) {
            brush.line(
                    Curve.through(3, 0, -7, -5, -12, 1, -7, 5, -5, -3, -13, -9 - sway),
                    r * 1.4,
                    coat.main().shade(0.05));
            return;
        }
        double wag = sway * 9;
        var shape = new Limb()
                .to(3, 2, r * 0.9)
                .to(-length * 0.3, -length * 0.16, r)
                .to(-length * 0.45 + wag * 0.5, -length * (0.55 + lift * 0.2), r)
                .to(-length * 0.26 + wag, -length * (0.9 + lift * 0.3), r * 0.6)
                .shape();
        Ink ink = coat.main().shade(0.02);
        brush.fill(shape, Fade.down(-length, 4, coat.belly(), ink.lit(0.02), ink));
    }

    private void bushy(Brush brush, double lift, double sway, double down) {
        double length = tail.length();
        double r = tail.thick();
        double low = Math.min(down - r * 1.3, length * Math.max(-0.2, 0.42 - lift * 0.7));
        double tipY = Math.min(down - r * 0.5, low * 0.98 - sway * 4);
        var shape = new Limb()
                .to(4, -1, r * 0.45)
                .to(-length * 0.26, low * 0.35, r * 0.85)
                .to(-length * 0.58, low * 0.8, r * 1.15)
                .to(-length * 0.84, tipY, r * 0.8)
                .to(-length * 1.02, tipY - r * 0.35, r * 0.12)
                .shape();
        Ink ink = coat.main();
        brush.fill(shape, Fade.down(-r, low + r, ink.lit(0.03), ink, ink.shade(0.07)));
        brush.crescent(shape, 2, -r * 0.3, ink.shade(0.12).alpha(0.4));
        Ink tip = coat.accent();
        double x = -length * 0.74;
        var end = new Curve()
                .corner(x, tipY - r * 1.8)
                .corner(x + r * 0.32, tipY - r * 0.6)
                .corner(x - r * 0.25, tipY - r * 0.2)
                .corner(x + r * 0.25, tipY + r * 0.4)
                .corner(x - r * 0.1, tipY + r * 1.8)
                .corner(x - length, tipY + r * 1.8)
                .corner(x - length, tipY - r * 1.8)
                .close();
        brush.over(shape, end, Fade.down(tipY - r, tipY + r, tip, tip.shade(0.06)));
    }

    private void rings(Brush brush, Path2D shape, double length) {
        if (coat.pattern() != Species.Pattern.TIGER || !brush.glazes()) {
            return;
        }
        var rings = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double x = -length * (0.24 + i * 0.12);
            rings.append(Curve.polygon(x, -length, x + 3, -length, x + 6, length, x + 3, length), false);
        }
        brush.over(shape, rings, coat.accent());
    }

    private void hair(Brush brush, double lift, double sway, double down) {
        double length = tail.length();
        double r = tail.thick();
        double low = Math.min(down - 4, length * (1 - Math.max(0, lift) * 0.9));
        double back = -length * (0.28 + Math.max(0, lift) * 0.75);
        for (int i = 0; i < 3; i++) {
            double s = sway * (3 + i * 2);
            Ink ink = Manes.strand(coat, i);
            var lock = new Curve()
                    .to(5, 2)
                    .to(-4, -4)
                    .to(back * 0.8 - i * 1.5, low * 0.25 - i)
                    .to(back - r * (0.5 - i * 0.35) - s, low * 0.65)
                    .corner(back - r * (0.4 - i * 0.5) - s * 1.4, low * (1 - i * 0.06))
                    .to(back + r * (0.5 + i * 0.2) - s, low * 0.7)
                    .to(back * 0.4 + r * 0.4, low * 0.25)
                    .close();
            brush.fill(lock, Fade.down(0, low, ink.lit(0.04), ink, ink.shade(0.04)));
        }
    }
}
