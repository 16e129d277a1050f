package io.maximin.engines.stage.drawings;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A rounded, tapering stroke along joints: an arm, a tail, a trunk. */
final class Limb {
    private static final int STEPS = 7;

    private record Ring(double x, double y, double radius) {}

    private final List<Ring> joints = new ArrayList<>();

    /** Adds a joint with its radius. */
    Limb to(double x, double y, double radius) {
        joints.add(new Ring(x, y, radius));
        return this;
    }

    Limb to(Point2D point, double radius) {
        return to(point.getX(), point.getY(), radius);
    }

    /** Joints as x, y, radius by turns. */
    static Path2D of(double... joints) {
        var limb = new Limb();
        for (int i = 0; i < joints.length; i += 3) {
            limb.to(joints[i], joints[i + 1], joints[i + 2]);
        }
        return limb.shape();
    }

    /** Its outline, with round ends. */
    Path2D shape() {
        List<Ring> rings = rings();
        int count = rings.size();
        double[][] normals = new double[count][];
        for (int i = 0; i < count; i++) {
            Ring before = rings.get(Math.max(0, i - 1));
            Ring after = rings.get(Math.min(count - 1, i + 1));
            double dx = after.x - before.x;
            double dy = after.y - before.y;
            double norm = Math.max(1e-9, Math.hypot(dx, dy));
            normals[i] = new double[] {-dy / norm, dx / norm};
        }
        var outline = new Curve();
        for (int i = 0; i < count; i++) {
            offset(outline, rings.get(i), normals[i], 1);
        }
        cap(outline, rings.get(count - 1), normals[count - 1], 1);
        for (int i = count - 1; i >= 0; i--) {
            offset(outline, rings.get(i), normals[i], -1);
        }
        cap(outline, rings.getFirst(), normals[0], -1);
        return outline.close();
    }

    private static void offset(Curve outline, Ring ring, double[] normal, int side) {
        outline.to(ring.x + side * normal[0] * ring.radius, ring.y + side * normal[1] * ring.radius);
    }

    private static void cap(Curve outline, Ring ring, double[] normal, int side) {
        double dx = normal[1] * side;
        double dy = -normal[0] * side;
        double r = ring.radius;
        for (double turn : new double[] {0.707, 0, -0.707}) {
            double ahead = Math.sqrt(1 - turn * turn);
            outline.to(
                    ring.x + r * (ahead * dx + turn * side * normal[0]),
                    ring.y + r * (ahead * dy + turn * side * normal[1]));
        }
    }

    /** The spine, Catmull-Rom between the joints, radii eased. */
    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        for (int i = 0; i < joints.size() - 1; i++) {
            Ring a = joints.get(Math.max(0, i - 1));
            Ring b = joints.get(i);
            Ring c = joints.get(i + 1);
            Ring d = joints.get(Math.min(joints.size() - 1, i + 2));
            for (int step = 0; step < STEPS; step++) {
                double s = (double) step / STEPS;
                rings.add(new Ring(
                        spline(a.x, b.x, c.x, d.x, s),
                        spline(a.y, b.y, c.y, d.y, s),
                        Math.max(1e-4, spline(a.radius, b.radius, c.radius, d.radius, s))));
            }
        }
        rings.add(joints.getLast());
        return rings;
    }

    private static double spline(double a, double b, double c, double d, double s) {
        return 0.5 * (2 * b + (c - a) * s + (2 * a - 5 * b + 4 * c - d) * s * s + (3 * b - a - 3 * c + d) * s * s * s);
    }

    /**
     * The middle joint of two bones from a root to a target.
     *
     * @param bend 1 or -1: to which side the joint points
     * @return the joint, then the end, which is the target where the bones reach it
     */
    static Point2D[] reach(Point2D root, Point2D target, double upper, double lower, int bend) {
        double dx = target.getX() - root.getX();
        double dy = target.getY() - root.getY();
        double far = Math.max(1e-9, Math.hypot(dx, dy));
        double distance = Math.clamp(far, Math.abs(upper - lower) + 1e-6, (upper + lower) * 0.999);
        double angle = Math.atan2(dy, dx);
        double cosine = (upper * upper + distance * distance - lower * lower) / (2 * upper * distance);
        double inner = Math.acos(Math.clamp(cosine, -1, 1)) * bend;
        return new Point2D[] {
            from(root, angle + inner, upper), from(root, angle, distance),
        };
    }

    static Point2D from(Point2D root, double angle, double length) {
        return new Point2D.Double(root.getX() + Math.cos(angle) * length, root.getY() + Math.sin(angle) * length);
    }
}
