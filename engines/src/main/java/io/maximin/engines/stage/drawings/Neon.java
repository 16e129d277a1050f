package io.maximin.engines.stage.drawings;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Draws forms as dark glass with glowing tubes along their edges. */
final class Neon extends Brush {
    private final Graphics2D graphics;
    private final Ink glow;
    /** Width of a tube in the coordinates of the part. */
    private final double width;

    private final boolean asked;

    /** @param asked whether all of it glows in this colour, and not in its own hues */
    Neon(Graphics2D graphics, Ink glow, double width, boolean asked) {
        this.graphics = graphics;
        this.glow = glow;
        this.width = width;
        this.asked = asked;
    }

    @Override
    Brush in(AffineTransform place) {
        var part = (Graphics2D) graphics.create();
        part.transform(place);
        return new Neon(part, glow, width / Math.sqrt(Math.max(1e-9, Math.abs(place.getDeterminant()))), asked);
    }

    @Override
    void fill(Shape shape, Fade fade) {
        graphics.setColor(glow.lightness(0.16).chroma(0.04).alpha(0.8).color());
        graphics.fill(shape);
        Ink tube = tube(fade.inks().getFirst());
        tube(shape, 4.5, tube.alpha(0.12));
        tube(shape, 2.4, tube.alpha(0.28));
        tube(shape, 1.1, tube);
        tube(shape, 0.45, tube.lit(0.3).chroma(0.05));
    }

    private Ink tube(Ink own) {
        return asked || own.chroma() < 0.05 ? glow : own.lightness(0.78).chroma(0.2);
    }

    private void tube(Shape shape, double wide, Ink ink) {
        graphics.setStroke(new BasicStroke((float) (wide * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(ink.color());
        graphics.draw(shape);
    }

    @Override
    void glaze(Shape shape, Fade fade) {
        // What is drawn upon a form has a thin tube, what only shades it has none.
        if (fade.inks().size() == 1 && fade.inks().getFirst().alpha() > 0.9) {
            Ink tube = tube(fade.inks().getFirst());
            tube(shape, 1.4, tube.alpha(0.25));
            tube(shape, 0.5, tube);
        }
    }

    @Override
    void grain(Shape form, Shape shapes, Ink ink) {
        // It is a glaze.
    }

    @Override
    boolean glazes() {
        return true;
    }
}
