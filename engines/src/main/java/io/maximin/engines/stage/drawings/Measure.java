package io.maximin.engines.stage.drawings;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Paints nothing and keeps the box around all that would be painted. */
final class Measure extends Brush {
    /** Shared by the brushes of all parts; of no width before the first form. */
    private final Rectangle2D box;

    private final AffineTransform place;

    Measure() {
        this(new Rectangle2D.Double(0, 0, -1, -1), new AffineTransform());
    }

    private Measure(Rectangle2D box, AffineTransform place) {
        this.box = box;
        this.place = place;
    }

    Rectangle2D box() {
        return box;
    }

    @Override
    Brush in(AffineTransform part) {
        var joined = new AffineTransform(place);
        joined.concatenate(part);
        return new Measure(box, joined);
    }

    @Override
    void fill(Shape shape, Fade fade) {
        var bounds = place.createTransformedShape(shape).getBounds2D();
        if (bounds.getWidth() <= 0 && bounds.getHeight() <= 0) {
            return;
        }
        if (box.getWidth() < 0) {
            box.setRect(bounds);
        } else {
            box.add(bounds);
        }
    }

    @Override
    void glaze(Shape shape, Fade fade) {
        // It does not leave the form that it is on.
    }

    @Override
    void grain(Shape form, Shape shapes, Ink ink) {
        // It is a glaze.
    }

    @Override
    boolean glazes() {
        return false;
    }
}
