package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Stance.Foot;
import io.maximin.engines.stage.drawings.Stance.Hand;
import java.awt.geom.Point2D;

/** Where the joints of a figure are in a stance. */
final class Skeleton {
    /** Root, bend and end of two bones. */
    record Chain(Point2D root, Point2D bend, Point2D end) {
        /** The direction of the lower bone in radians. */
        double angle() {
            return Math.atan2(end.getY() - bend.getY(), end.getX() - bend.getX());
        }
    }

    final Figure figure;
    final Stance stance;
    /** Lean of the upper body, clockwise from upright. */
    final double lean;

    final Point2D pelvis;
    final Point2D neck;
    final Point2D skull;
    final double headAngle;
    final Chain nearArm;
    final Chain farArm;
    final Chain nearLeg;
    final Chain farLeg;

    Skeleton(Figure figure, Stance stance) {
        this.figure = figure;
        this.stance = stance;
        this.lean = stance.lean + figure.stoop();
        this.pelvis = new Point2D.Double(stance.shift * figure.leg(), -(stance.rise * figure.leg() + Figure.ANKLE));
        this.neck = upper(0, figure.torso());
        double squash = 1 - 0.5 * stance.turn;
        double half = figure.shoulder() * squash - 2.2;
        this.nearArm = arm(upper(-half, figure.torso() - 2.6), stance.near);
        this.farArm = arm(upper(half * 0.94, figure.torso() - 2.6), stance.far);
        double apart = figure.hip() * 0.5 * squash;
        this.nearLeg = leg(upper(-apart, -1), stance.nearFoot);
        this.farLeg = leg(upper(apart, -1), stance.farFoot);
        this.headAngle = lean * 0.5 + stance.tilt;
        Point2D throat = upper(0.7 + stance.turn, figure.torso() + figure.head() * 0.15);
        this.skull = Limb.from(throat, headAngle - Math.PI / 2, figure.head() * 0.46);
    }

    /** A point of the upper body: to the right of its axis and up from the hips. */
    private Point2D upper(double right, double up) {
        return new Point2D.Double(
                pelvis.getX() + right * Math.cos(lean) + up * Math.sin(lean),
                pelvis.getY() + right * Math.sin(lean) - up * Math.cos(lean));
    }

    private Chain arm(Point2D shoulder, Hand hand) {
        double x = hand.x() * figure.arm();
        double y = hand.y() * figure.arm();
        var target = new Point2D.Double(
                shoulder.getX() + x * Math.cos(lean) - y * Math.sin(lean),
                shoulder.getY() + x * Math.sin(lean) + y * Math.cos(lean));
        Point2D[] joints = Limb.reach(shoulder, target, figure.arm() * 0.52, figure.arm() * 0.48, hand.elbow());
        return new Chain(shoulder, joints[0], joints[1]);
    }

    private Chain leg(Point2D hip, Foot foot) {
        var target = new Point2D.Double(foot.x() * figure.leg(), -Figure.ANKLE - foot.y() * figure.leg());
        Point2D[] joints = Limb.reach(hip, target, figure.leg() * 0.505, figure.leg() * 0.5, -1);
        return new Chain(hip, joints[0], joints[1]);
    }
}
