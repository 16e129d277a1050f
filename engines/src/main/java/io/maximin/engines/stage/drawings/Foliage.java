package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Season;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Masses of leaves, boughs and bark. */
final class Foliage {
    private Foliage() {}

    /** A cloud-like outline of lobes. */
    static Path2D puff(double x, double y, double rx, double ry, int lobes, SplittableRandom lot) {
        var curve = new Curve();
        double turn = lot.nextDouble() * 6;
        for (int i = 0; i < lobes; i++) {
            double angle = turn + 2 * Math.PI * (i + 0.3 * lot.nextDouble()) / lobes;
            double half = angle + Math.PI / lobes;
            double out = 0.94 + 0.12 * lot.nextDouble();
            double wide = Math.PI / lobes * 0.5;
            curve.to(x + rx * out * 0.97 * Math.cos(angle - wide), y + ry * out * 0.97 * Math.sin(angle - wide));
            curve.to(x + rx * out * 0.97 * Math.cos(angle + wide), y + ry * out * 0.97 * Math.sin(angle + wide));
            curve.corner(x + rx * 0.86 * Math.cos(half), y + ry * 0.86 * Math.sin(half));
        }
        return curve.close();
    }

    /** A mass of leaves, lit from above, with single leaves on it. */
    static void mass(Brush brush, double[] at, Ink ink, SplittableRandom lot) {
        double x = at[0];
        double y = at[1];
        double rx = at[2];
        double ry = at[3];
        var puff = puff(x, y, rx, ry, 9, lot);
        brush.fill(puff, Fade.line(x + rx * 0.3, y - ry, x - rx * 0.2, y + ry, ink.lit(0.06), ink, ink.shade(0.07)));
        long leaves = lot.nextLong();
        if (brush.glazes()) {
            leaves(brush, at, ink, new SplittableRandom(leaves));
        }
    }

    private static void leaves(Brush brush, double[] at, Ink ink, SplittableRandom lot) {
        var bright = new Path2D.Double();
        var dark = new Path2D.Double();
        for (int i = 0; i < 26; i++) {
            double angle = lot.nextDouble() * 2 * Math.PI;
            double r = Math.sqrt(lot.nextDouble()) * 0.84;
            double px = at[0] + at[2] * r * Math.cos(angle);
            double py = at[1] + at[3] * r * Math.sin(angle);
            double size = 1.1 + 0.9 * lot.nextDouble();
            var leaf = Curve.oval(px, py, size, size * 0.55, lot.nextDouble() * 3);
            (py < at[1] + at[3] * 0.1 ? bright : dark).append(leaf, false);
        }
        brush.glaze(bright, ink.lit(0.1).alpha(0.75));
        brush.glaze(dark, ink.shade(0.09).alpha(0.6));
    }

    /** A trunk that flares at its foot. */
    static Path2D trunk(double wide, double high, double lean) {
        double w = wide / 2;
        return new Curve()
                .corner(-w * 2.1, 0)
                .to(-w * 1.15, -high * 0.08, -w + lean * 0.3, -high * 0.4)
                .corner(-w * 0.55 + lean, -high)
                .corner(w * 0.55 + lean, -high)
                .to(w + lean * 0.3, -high * 0.4, w * 1.15, -high * 0.08)
                .corner(w * 2, 0)
                .to(w * 0.6, -high * 0.012, -w * 0.4, -high * 0.02)
                .close();
    }

    static void bark(Brush brush, Path2D trunk, Ink ink, double wide) {
        brush.fill(trunk, Fade.across(-wide, wide, ink.shade(0.08), ink.lit(0.02), ink.lit(0.05), ink.shade(0.03)));
    }

    /** Bare branches from a point, as one outline. */
    static Path2D branches(double x, double y, double length, SplittableRandom lot) {
        var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        branch(all, new double[] {x, y, -Math.PI / 2, length}, length * 0.13, 5, lot);
        return all;
    }

    private static void branch(Path2D all, double[] from, double wide, int depth, SplittableRandom lot) {
        double bend = lot.nextDouble(-0.2, 0.2);
        double midX = from[0] + Math.cos(from[2]) * from[3] * 0.5;
        double midY = from[1] + Math.sin(from[2]) * from[3] * 0.5;
        double endX = midX + Math.cos(from[2] + bend) * from[3] * 0.5;
        double endY = midY + Math.sin(from[2] + bend) * from[3] * 0.5;
        all.append(Limb.of(from[0], from[1], wide, midX, midY, wide * 0.82, endX, endY, wide * 0.62), false);
        if (depth == 0) {
            return;
        }
        int twigs = depth > 3 ? 3 : 2;
        for (int i = 0; i < twigs; i++) {
            double spread =
                    (i - (twigs - 1) / 2.0) * (0.95 / Math.max(1, twigs - 1) + 0.35) + lot.nextDouble(-0.14, 0.14);
            double angle = from[2] + bend + spread;
            // Branches reach for the light.
            angle += (-Math.PI / 2 - angle) * 0.12;
            double length = from[3] * (0.66 + 0.14 * lot.nextDouble());
            branch(all, new double[] {endX, endY, angle, length}, wide * 0.6, depth - 1, lot);
        }
    }

    /** Green at a time of year, turned by lot so that no two trees are of one colour. */
    static Ink leaf(int summer, int autumn, Season season, SplittableRandom lot) {
        double turn = lot.nextDouble(-1, 1);
        Ink ink = switch (season) {
            case SPRING -> Ink.of(summer).lit(0.07);
            case SUMMER, WINTER -> Ink.of(summer);
            case AUTUMN -> Ink.of(autumn);
        };
        return new Ink(ink.light() + 0.02 * turn, ink.chroma(), (ink.hue() + 6 * turn + 360) % 360, 1);
    }
}
