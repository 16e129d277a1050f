package io.maximin.engines.stage.drawings;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** What drawings are made with. */
abstract sealed class Brush permits Painter, Neon, Measure {
    /** The same brush in coordinates of a part. */
    abstract Brush in(AffineTransform place);

    /** A solid form, which counts for the silhouette. */
    abstract void fill(Shape shape, Fade fade);

    /** Colour on a form that is there already and that it does not leave. */
    abstract void glaze(Shape shape, Fade fade);

    /** Many small shapes on a form, cut off at its edge, quickly and not as smoothly as {@link #over}. */
    abstract void grain(Shape form, Shape shapes, Ink ink);

    /** Whether colour on forms is seen at all, so that it need not be computed if not. */
    abstract boolean glazes();

    final Brush at(double x, double y, double angle, double scale) {
        return at(x, y, angle, scale, scale);
    }

    final Brush at(double x, double y, double angle, double scaleX, double scaleY) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.scale(scaleX, scaleY);
        return in(place);
    }

    final void fill(Shape shape, Ink ink) {
        fill(shape, Fade.flat(ink));
    }

    final void glaze(Shape shape, Ink ink) {
        glaze(shape, Fade.flat(ink));
    }

    /** A rounded form: lighter above, darker below, with a soft edge of shade under it. */
    final void form(Shape shape, Ink ink) {
        var box = shape.getBounds2D();
        fill(shape, Fade.down(box.getMinY(), box.getMaxY(), ink.lit(0.05), ink, ink.shade(0.05)));
        double size = Math.min(box.getWidth(), box.getHeight());
        crescent(shape, size * 0.07, -size * 0.1, ink.shade(0.11).alpha(0.55));
    }

    /** Part of a form, cut off at its edge. */
    final void over(Shape form, Shape part, Fade fade) {
        if (glazes()) {
            var area = new Area(form);
            area.intersect(new Area(part));
            glaze(area, fade);
        }
    }

    final void over(Shape form, Shape part, Ink ink) {
        over(form, part, Fade.flat(ink));
    }

    /** What of a form is left when the form, shifted, is taken away: its edge on the side away from the shift. */
    final void crescent(Shape form, double dx, double dy, Ink ink) {
        if (glazes()) {
            var area = new Area(form);
            area.subtract(new Area(AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(form)));
            glaze(area, ink);
        }
    }

    /** A line that counts for the silhouette. */
    final void line(Shape path, double width, Ink ink) {
        fill(stroked(path, width), ink);
    }

    /** A line upon a form. */
    final void mark(Shape path, double width, Ink ink) {
        if (glazes()) {
            glaze(stroked(path, width), ink);
        }
    }

    static Shape stroked(Shape path, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path);
    }

    static Path2D segment(double x1, double y1, double x2, double y2) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }
}
