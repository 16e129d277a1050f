package io.maximin.engines.stage.drawings;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A smooth line through key points, with corners where they are asked for. */
final class Curve {
    /** How far a handle reaches towards the next point; 0.36 makes a circle of four points nearly round. */
    private static final double REACH = 0.36;

    private record Knot(double x, double y, boolean corner) {}

    private final List<Knot> knots = new ArrayList<>();

    /** Adds smooth points, x and y by turns. */
    Curve to(double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            knots.add(new Knot(xy[i], xy[i + 1], false));
        }
        return this;
    }

    /** Adds a corner. */
    Curve corner(double x, double y) {
        knots.add(new Knot(x, y, true));
        return this;
    }

    Curve to(Point2D point) {
        return to(point.getX(), point.getY());
    }

    static Path2D blob(double... xy) {
        return new Curve().to(xy).close();
    }

    static Path2D through(double... xy) {
        return new Curve().to(xy).open();
    }

    static Path2D polygon(double... xy) {
        var curve = new Curve();
        for (int i = 0; i < xy.length; i += 2) {
            curve.corner(xy[i], xy[i + 1]);
        }
        return curve.close();
    }

    static Ellipse2D dot(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Ellipse2D oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    /** An oval turned by an angle in radians. */
    static Path2D oval(double x, double y, double rx, double ry, double angle) {
        var path = new Path2D.Double(oval(0, 0, rx, ry));
        var turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(angle);
        path.transform(turn);
        return path;
    }

    Path2D close() {
        return path(true);
    }

    Path2D open() {
        return path(false);
    }

    private Path2D path(boolean closed) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, knots.size() + 2);
        int count = knots.size();
        path.moveTo(knots.getFirst().x, knots.getFirst().y);
        for (int i = 0; i < (closed ? count : count - 1); i++) {
            Knot from = knots.get(i);
            Knot to = knots.get((i + 1) % count);
            double length = Math.hypot(to.x - from.x, to.y - from.y) * REACH;
            double[] out = tangent(i, closed);
            double[] in = tangent((i + 1) % count, closed);
            path.curveTo(
                    from.x + out[0] * length,
                    from.y + out[1] * length,
                    to.x - in[0] * length,
                    to.y - in[1] * length,
                    to.x,
                    to.y);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private double[] tangent(int index, boolean closed) {
        int count = knots.size();
        Knot here = knots.get(index);
        boolean end = !closed && (index == 0 || index == count - 1);
        if (here.corner || end) {
            return new double[] {0, 0};
        }
        Knot before = knots.get((index + count - 1) % count);
        Knot after = knots.get((index + 1) % count);
        double in = Math.max(1e-9, Math.hypot(here.x - before.x, here.y - before.y));
        double out = Math.max(1e-9, Math.hypot(after.x - here.x, after.y - here.y));
        // The nearer neighbour counts for more, as in a circle through the three points.
        double x = (here.x - before.x) / (in * in) + (after.x - here.x) / (out * out);
        double y = (here.y - before.y) / (in * in) + (after.y - here.y) / (out * out);
        double norm = Math.max(1e-9, Math.hypot(x, y));
        return new double[] {x / norm, y / norm};
    }
}
