package io.maximin.engines.stage.drawings;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Optional;

/** The colour of a vehicle or another made thing, and the wheels, panes and lamps that such things share. */
record Livery(Optional<Ink> colour, boolean lit, long seed, Motion motion) {
    static final Ink TYRE = Ink.of(0x2B2A30);
    static final Ink STEEL = Ink.of(0xB9C0C8);
    static final Ink WOOD = Ink.of(0x8A5A36);
    private static final Ink GLASS = Ink.of(0x9CCBE0);
    private static final Ink GLOW = Ink.of(0xFFE08A);

    /** The colour that was said, else one of these by lot. */
    Ink pick(int... choices) {
        return colour.orElse(Ink.of(choices[(int) Math.floorMod(seed * 17 + 3, (long) choices.length)]));
    }

    /** A wheel with a tyre that stands on the ground. */
    void wheel(Brush brush, double x, double r, Ink hub) {
        double y = -r;
        brush.fill(Curve.dot(x, y, r), Fade.round(x + r * 0.3, y - r * 0.3, r * 1.3, TYRE.lit(0.09), TYRE));
        brush.glaze(Curve.dot(x, y, r * 0.62), Fade.down(y - r * 0.6, y + r * 0.6, hub.lit(0.06), hub.shade(0.12)));
        var holes = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double angle = 2 * Math.PI * i / 5 + 0.3;
            holes.append(Curve.dot(x + Math.cos(angle) * r * 0.38, y + Math.sin(angle) * r * 0.38, r * 0.13), false);
        }
        brush.glaze(holes, TYRE);
        brush.glaze(Curve.dot(x, y, r * 0.15), hub.lit(0.1));
    }

    /** A wheel of rim and spokes. */
    static void spoked(Brush brush, double x, double y, double r, Rim rim) {
        brush.line(Curve.dot(x, y, r - rim.width / 2), rim.width, rim.ink);
        for (int i = 0; i < rim.spokes; i++) {
            double angle = Math.PI * i / rim.spokes + 0.2;
            double dx = Math.cos(angle) * (r - rim.width);
            double dy = Math.sin(angle) * (r - rim.width);
            brush.line(Brush.segment(x - dx, y - dy, x + dx, y + dy), rim.width * rim.thin, rim.ink.lit(0.05));
        }
        brush.fill(Curve.dot(x, y, Math.max(rim.width * 0.9, r * 0.14)), rim.ink.lit(0.03));
    }

    /** How a spoked wheel is made; {@code thin} is a spoke's share of the rim's width. */
    record Rim(Ink ink, double width, int spokes, double thin) {}

    /** A window pane: the sky in it, or light behind it. */
    void pane(Brush brush, Shape pane) {
        var box = pane.getBounds2D();
        Ink base = lit ? GLOW : GLASS;
        brush.glaze(
                pane,
                Fade.line(
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        base.lit(0.1),
                        base,
                        base.shade(0.14)));
        double w = box.getWidth();
        double h = box.getHeight();
        double x = box.getMinX() + w * 0.3;
        double y = box.getMinY();
        brush.over(
                pane,
                Curve.polygon(x, y, x + w * 0.18, y, x - h * 0.3 + w * 0.1, y + h, x - h * 0.3 - w * 0.08, y + h),
                Ink.WHITE.alpha(0.28));
    }

    /** Round panes in a row, as of a ship or a rocket. */
    void portholes(Brush brush, double x, double y, double step, int count, double r) {
        for (int i = 0; i < count; i++) {
            brush.glaze(Curve.dot(x + i * step, y, r * 1.35), STEEL.shade(0.06));
            pane(brush, Curve.dot(x + i * step, y, r));
        }
    }

    void lamp(Brush brush, Shape lamp, Ink ink) {
        brush.glaze(lamp, lit ? ink.lit(0.1) : ink);
        if (lit) {
            var box = lamp.getBounds2D();
            double r = Math.max(box.getWidth(), box.getHeight()) * 1.6;
            brush.fill(
                    Curve.dot(box.getCenterX(), box.getCenterY(), r),
                    Fade.soft(
                            box.getCenterX(), box.getCenterY(), r, ink.lit(0.1).alpha(0.5)));
        }
    }

    /** A body of metal: light from above, a dark lower edge and a streak of sky. */
    static void shell(Brush brush, Shape body, Ink ink) {
        var box = body.getBounds2D();
        brush.fill(body, Fade.down(box.getMinY(), box.getMaxY(), ink.lit(0.09), ink.lit(0.01), ink, ink.shade(0.12)));
        double depth = Math.min(box.getWidth(), box.getHeight());
        brush.crescent(body, 0, -depth * 0.06, ink.shade(0.16).alpha(0.5));
        var streak = AffineTransform.getTranslateInstance(0, depth * 0.05).createTransformedShape(body);
        var edge = new java.awt.geom.Area(body);
        edge.subtract(new java.awt.geom.Area(streak));
        brush.over(body, edge, Ink.WHITE.alpha(0.22));
    }
}
