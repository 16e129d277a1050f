package io.maximin.engines.stage.drawings;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Windows, doors, roofs and walls. */
record Masonry(Brush brush, boolean lit) {
    private static final Ink GLOW = Ink.of(0xFFD56B);
    private static final Ink FRAME = Ink.of(0xF4EFE5);

    private Fade glass(double y, double height, Ink day) {
        return lit
                ? Fade.down(y, y + height, GLOW.lit(0.06), GLOW, Ink.of(0xF6A94A))
                : Fade.line(0, y, height, y + height, day.lit(0.1), day, day.shade(0.08));
    }

    /** A window of four panes; x is its middle, y its top. */
    void window(double x, double y, double width, double height, Ink frame) {
        double w = width / 2;
        double edge = width * 0.09;
        var outer = new Rectangle2D.Double(x - w - edge, y - edge, width + 2 * edge, height + 2 * edge);
        halo(x, y + height / 2, height * 1.2);
        brush.glaze(outer, frame);
        var pane = new Rectangle2D.Double(x - w, y, width, height);
        brush.glaze(pane, glass(y, height, Ink.of(0x5E8FAE)));
        brush.mark(Brush.segment(x, y, x, y + height), edge * 0.8, frame);
        brush.mark(Brush.segment(x - w, y + height * 0.48, x + w, y + height * 0.48), edge * 0.8, frame);
        brush.glaze(
                new Rectangle2D.Double(x - w - edge * 1.8, y + height + edge * 0.4, width + edge * 3.6, edge * 1.3),
                frame.shade(0.06));
        if (!lit) {
            brush.glaze(
                    Curve.polygon(x - w, y + height * 0.45, x - w, y + height * 0.1, x - w * 0.3, y, x + w * 0.1, y),
                    Ink.WHITE.alpha(0.22));
        }
    }

    void window(double x, double y, double width, double height) {
        window(x, y, width, height, FRAME);
    }

    private void halo(double x, double y, double radius) {
        if (lit) {
            brush.glaze(Curve.dot(x, y, radius), Fade.soft(x, y, radius, GLOW.alpha(0.28)));
        }
    }

    /** A narrow window with a round head. */
    void arch(double x, double y, double width, double height, Ink frame) {
        brush.glaze(archPath(x, y - width * 0.12, width * 1.25, height + width * 0.12), frame);
        brush.glaze(archPath(x, y, width, height), glass(y, height, Ink.of(0x3E4D66)));
    }

    static Path2D archPath(double x, double y, double width, double height) {
        double w = width / 2;
        var path = new Path2D.Double();
        path.moveTo(x - w, y + height);
        path.lineTo(x - w, y + w);
        path.curveTo(x - w, y + w * 0.4, x - w * 0.5, y, x, y);
        path.curveTo(x + w * 0.5, y, x + w, y + w * 0.4, x + w, y + w);
        path.lineTo(x + w, y + height);
        path.closePath();
        return path;
    }

    /** A panelled door; its foot is at y. */
    void door(double x, double y, double width, double height, Ink ink) {
        double w = width / 2;
        double edge = width * 0.12;
        brush.glaze(new Rectangle2D.Double(x - w - edge, y - height - edge, width + 2 * edge, height + edge), FRAME);
        brush.glaze(
                new Rectangle2D.Double(x - w, y - height, width, height),
                Fade.across(x - w, x + w, ink.lit(0.03), ink.shade(0.05)));
        for (double top : new double[] {0.9, 0.44}) {
            var panel = new Rectangle2D.Double(x - w * 0.62, y - height * top, width * 0.62, height * 0.34);
            brush.glaze(panel, ink.shade(0.07));
        }
        brush.glaze(Curve.dot(x + w * 0.72, y - height * 0.46, width * 0.07), Ink.of(0xEBC65C));
    }

    /** Rows of tiles across a roof. */
    void tiles(Shape roof, double step, Ink ink) {
        if (!brush.glazes()) {
            return;
        }
        var box = roof.getBounds2D();
        var rows = new Path2D.Double();
        int row = 0;
        for (double y = box.getMinY() + step; y < box.getMaxY(); y += step) {
            double shift = row++ % 2 == 0 ? 0 : step * 0.75;
            for (double x = box.getMinX() - step - shift; x < box.getMaxX() + step; x += step * 1.5) {
                rows.moveTo(x, y - step * 0.25);
                rows.curveTo(
                        x + step * 0.3,
                        y + step * 0.12,
                        x + step * 1.2,
                        y + step * 0.12,
                        x + step * 1.5,
                        y - step * 0.25);
            }
        }
        brush.grain(roof, Brush.stroked(rows, step * 0.13), ink.shade(0.1).alpha(0.6));
    }

    /** Single bricks or stones that show in a plain wall. */
    void stones(Shape wall, double step, Ink ink, long seed) {
        if (!brush.glazes()) {
            return;
        }
        var lot = new java.util.SplittableRandom(seed);
        var box = wall.getBounds2D();
        var dark = new Path2D.Double();
        var pale = new Path2D.Double();
        for (double y = box.getMinY(); y < box.getMaxY(); y += step) {
            for (double x = box.getMinX(); x < box.getMaxX(); x += step * 2.1) {
                if (lot.nextInt(4) == 0) {
                    double width = step * (1.1 + 0.7 * lot.nextDouble());
                    var stone = new java.awt.geom.RoundRectangle2D.Double(
                            x + lot.nextDouble() * step, y + step * 0.15, width, step * 0.7, step * 0.3, step * 0.3);
                    (lot.nextBoolean() ? dark : pale).append(stone, false);
                }
            }
        }
        brush.grain(wall, dark, ink.shade(0.06).alpha(0.7));
        brush.grain(wall, pale, ink.lit(0.05).alpha(0.7));
    }

    /** Boards of a wooden wall. */
    void boards(Shape wall, double step, boolean level, Ink ink) {
        if (!brush.glazes()) {
            return;
        }
        var box = wall.getBounds2D();
        var lines = new Path2D.Double();
        double from = level ? box.getMinY() : box.getMinX();
        double to = level ? box.getMaxY() : box.getMaxX();
        for (double at = from + step; at < to; at += step) {
            lines.append(
                    level
                            ? Brush.segment(box.getMinX(), at, box.getMaxX(), at)
                            : Brush.segment(at, box.getMinY(), at, box.getMaxY()),
                    false);
        }
        brush.grain(wall, Brush.stroked(lines, step * 0.09), ink.shade(0.11).alpha(0.75));
    }

    /** Smoke that rises and drifts. */
    void smoke(double x, double y, double size, double t) {
        for (int i = 0; i < 4; i++) {
            double age = (i + t * 0.6) % 4 / 4;
            double r = size * (0.45 + 0.75 * age);
            brush.fill(
                    Curve.dot(x + size * (1.5 * age + 0.4 * Math.sin(age * 7)), y - size * 3.2 * age - size * 0.3, r),
                    Ink.of(0xEDEBE8).alpha(0.6 * (1 - age) * Math.min(1, age * 6)));
        }
    }
}
