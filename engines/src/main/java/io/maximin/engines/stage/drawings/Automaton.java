package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Anchors.Spot;
import io.maximin.engines.stage.drawings.Skeleton.Chain;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Robots and aliens: they stand and move as people do, and have bodies of their own; 100 units tall. */
final class Automaton implements Sketch {
    static final Set<String> NAMES = Set.of("robot", "alien");

    private static final Ink JOINT = Ink.of(0x5A606C);
    private static final Ink GLOW = Ink.of(0x6FE8F2);

    private final boolean robot;
    private final Figure figure;
    private final Ink main;
    private final Ink trim;
    private final Pose pose;
    private final int variant;
    private final Motion motion;

    private Automaton(boolean robot, Optional<Ink> colour, Pose pose, long seed) {
        var lot = new SplittableRandom(seed);
        this.robot = robot;
        this.pose = pose;
        this.variant = lot.nextInt(12);
        this.motion = new Motion(seed);
        int[] mains =
                robot ? new int[] {0xD5DAE0, 0xE8B23A, 0x7FB4D0, 0xE27B52} : new int[] {0x7CC05A, 0x8FB7A8, 0x9A8AC8};
        this.main = colour.orElse(Ink.of(mains[lot.nextInt(mains.length)]));
        this.trim = Ink.of(new int[] {0xE0632E, 0x2F7FB5, 0xF0B92E}[lot.nextInt(3)]);
        Figure usual = Figure.of(Optional.empty(), new SplittableRandom(seed));
        this.figure = new Figure(
                usual.age(),
                false,
                robot ? 24 : 34,
                robot ? 34 : 32,
                robot ? 31 : 24,
                29,
                robot ? 12 : 7.4,
                robot ? 11 : 5.6,
                robot ? 10 : 6.4,
                1,
                0,
                main,
                main);
    }

    static Optional<Sketch> find(String name, Optional<Ink> colour, Pose pose, long seed) {
        return NAMES.contains(name)
                ? Optional.of(new Automaton(name.equals("robot"), colour, pose, seed))
                : Optional.empty();
    }

    @Override
    public double stature() {
        return 100;
    }

    private Skeleton skeleton(double t) {
        return new Skeleton(figure, Stance.of(pose, t, motion, variant, false));
    }

    private AffineTransform place(Skeleton bones) {
        var place = new AffineTransform();
        if (bones.stance.roll != 0) {
            place.translate(0, -figure.hip() - 3);
            place.rotate(bones.stance.roll, 0, 0);
            place.translate(0, 50);
        }
        return place;
    }

    @Override
    public Optional<Anchors> anchors(double t) {
        Skeleton bones = skeleton(t);
        AffineTransform place = place(bones);
        double roll = bones.stance.roll;
        Point2D hand = Limb.from(bones.farArm.end(), bones.farArm.angle(), 2.6);
        Point2D top = Limb.from(bones.skull, bones.headAngle - Math.PI / 2, figure.head() * 0.46);
        var seat = new Point2D.Double(bones.pelvis.getX(), bones.pelvis.getY() + 5);
        return Optional.of(new Anchors(
                spot(place, hand, roll, 5),
                spot(place, top, roll + bones.headAngle, figure.head() * 0.8),
                spot(place, seat, roll, 14)));
    }

    private static Spot spot(AffineTransform place, Point2D point, double angle, double size) {
        Point2D moved = place.transform(point, null);
        return new Spot(moved.getX(), moved.getY(), angle, size);
    }

    @Override
    public void draw(Brush paper, double t) {
        Skeleton bones = skeleton(t);
        Brush brush = paper.in(place(bones));
        Brush skull = brush.at(bones.skull.getX(), bones.skull.getY(), bones.headAngle, figure.head() / 16);
        if (!bones.stance.farInFront) {
            arm(brush, bones.farArm, true);
        }
        leg(brush, bones.farLeg, bones.stance.farFoot.angle(), true);
        leg(brush, bones.nearLeg, bones.stance.nearFoot.angle(), false);
        Brush body = brush.at(bones.pelvis.getX(), bones.pelvis.getY(), bones.lean, 1);
        if (robot) {
            chest(body);
            robotHead(skull, bones.stance);
        } else {
            trunk(body);
            alienHead(skull, bones.stance);
        }
        if (bones.stance.farInFront) {
            arm(brush, bones.farArm, true);
        }
        arm(brush, bones.nearArm, false);
    }

    private void arm(Brush brush, Chain arm, boolean far) {
        Ink ink = far ? main.shade(0.09) : main;
        if (!robot) {
            brush.fill(
                    new Limb()
                            .to(arm.root(), 2.6)
                            .to(arm.bend(), 1.9)
                            .to(arm.end(), 1.6)
                            .shape(),
                    ink);
            Brush hand = brush.at(arm.end().getX(), arm.end().getY(), arm.angle(), 1);
            for (double spread : new double[] {-0.6, 0, 0.6}) {
                hand.fill(
                        Limb.of(
                                0,
                                0,
                                1.5,
                                3 * Math.cos(spread),
                                3 * Math.sin(spread),
                                0.9,
                                6 * Math.cos(spread * 0.8),
                                6 * Math.sin(spread * 0.8),
                                1.2),
                        ink);
            }
            return;
        }
        brush.fill(Curve.dot(arm.root().getX(), arm.root().getY(), 5), far ? JOINT : JOINT.lit(0.06));
        brush.form(new Limb().to(arm.root(), 3.4).to(arm.bend(), 3).shape(), ink);
        brush.form(new Limb().to(arm.bend(), 3.2).to(arm.end(), 4).shape(), ink);
        brush.fill(Curve.dot(arm.bend().getX(), arm.bend().getY(), 3.4), JOINT);
        Brush hand = brush.at(arm.end().getX(), arm.end().getY(), arm.angle(), 1);
        hand.fill(Limb.of(0, 0, 3, 2, 0, 2.6), JOINT);
        hand.line(Curve.through(2, -2, 6, -4, 8, -1.4), 2, JOINT);
        hand.line(Curve.through(2, 2, 6, 4, 8, 1.4), 2, JOINT);
    }

    private void leg(Brush brush, Chain leg, double sole, boolean far) {
        Ink ink = far ? main.shade(0.1) : main.shade(0.02);
        Brush foot = brush.at(leg.end().getX(), leg.end().getY(), sole, 1);
        if (!robot) {
            brush.fill(
                    new Limb()
                            .to(leg.root(), 3.4)
                            .to(leg.bend(), 2.4)
                            .to(leg.end(), 2)
                            .shape(),
                    ink);
            foot.fill(Curve.blob(-3, 4.2, -3, 0, 2, -1, 9, 2, 10, 4.2), ink);
            return;
        }
        brush.form(new Limb().to(leg.root(), 4).to(leg.bend(), 3.6).shape(), ink);
        brush.form(new Limb().to(leg.bend(), 4).to(leg.end(), 4.8).shape(), ink);
        brush.fill(Curve.dot(leg.bend().getX(), leg.bend().getY(), 4), JOINT);
        foot.form(
                new Curve()
                        .corner(-6, 4.2)
                        .to(-6, -2, 2, -3, 9, 0)
                        .corner(12, 4.2)
                        .close(),
                JOINT.lit(0.04));
    }

    private void chest(Brush body) {
        double high = figure.torso();
        body.fill(new RoundRectangle2D.Double(-5, -high - 6, 10, 10, 3, 3), JOINT);
        body.form(new RoundRectangle2D.Double(-9, -6, 18, 11, 6, 6), JOINT.lit(0.04));
        var chest = new RoundRectangle2D.Double(-15, -high, 30, high - 4, 12, 12);
        Livery.shell(body, chest, main);
        body.glaze(new RoundRectangle2D.Double(-8, -high + 6, 18, 12, 4, 4), JOINT.shade(0.12));
        for (int i = 0; i < 3; i++) {
            body.glaze(Curve.dot(-4 + i * 5, -high + 10, 1.5), Ink.of(new int[] {0xE8534A, 0xF0B92E, 0x62E07A}[i]));
        }
        body.mark(Curve.through(-6, -high + 15, -2, -high + 13, 2, -high + 16, 8, -high + 13.4), 0.7, GLOW);
        body.glaze(new RoundRectangle2D.Double(-15, -9, 30, 2.4, 1, 1), trim);
    }

    private void robotHead(Brush head, Stance stance) {
        head.line(Brush.segment(0, -7, 0, -10.6), 0.8, JOINT);
        head.form(Curve.dot(0, -11, 1.4), trim);
        for (int side : new int[] {-1, 1}) {
            head.fill(new RoundRectangle2D.Double(side * 9.6 - 1.4, -2.6, 2.8, 5.2, 1.6, 1.6), JOINT);
        }
        Livery.shell(head, new RoundRectangle2D.Double(-9, -7.4, 18, 14, 7, 7), main.lit(0.02));
        double x = 0.6 + stance.turn;
        head.glaze(new RoundRectangle2D.Double(-7 + x, -5, 13.4, 8.4, 5, 5), Ink.of(0x262C3A));
        double open = Math.max(0.2, stance.eyes);
        for (int side : new int[] {-1, 1}) {
            head.glaze(Curve.oval(side * 3.1 + x - 0.2, -1.4, 1.7, 2 * open), GLOW);
            head.glaze(Curve.dot(side * 3.1 + x + 0.3, -2, 0.5), Ink.WHITE);
        }
        head.mark(Curve.through(x - 2, 1.6, x, 2.3 + stance.mouth, x + 1.8, 1.6), 0.6, GLOW);
        for (int i = 0; i < 4; i++) {
            head.mark(Brush.segment(-2.4 + i * 2 + x * 0.4, 4.4, -2.4 + i * 2 + x * 0.4, 5.6), 0.5, main.shade(0.2));
        }
    }

    private void trunk(Brush body) {
        double high = figure.torso();
        body.form(
                Curve.blob(
                        0,
                        -high - 4,
                        6,
                        -high + 2,
                        5,
                        -high * 0.5,
                        7,
                        -2,
                        0,
                        4,
                        -7,
                        -2,
                        -5,
                        -high * 0.5,
                        -6,
                        -high + 2),
                main);
        body.glaze(Curve.oval(1, -high * 0.4, 3.4, high * 0.32), main.lit(0.09).alpha(0.8));
    }

    private void alienHead(Brush head, Stance stance) {
        for (int side : new int[] {-1, 1}) {
            head.line(Curve.through(side * 2, -7, side * 3.6, -9.6, side * 5, -10.6), 0.5, main.shade(0.05));
            head.form(Curve.dot(side * 5, -10.8, 0.9), main.lit(0.1));
        }
        var skull =
                Curve.blob(0, -8.6, 6.4, -7, 8.6, -2, 6.6, 3, 2.6, 7.4, 0, 8, -2.4, 7.4, -6.4, 3, -8.4, -2, -6.2, -7);
        head.form(skull, main);
        double x = 0.5 + stance.turn * 0.8;
        double open = Math.max(0.15, stance.eyes);
        for (int side : new int[] {-1, 1}) {
            head.glaze(Curve.oval(side * 3.4 + x, 0.2, 1.9, 3 * open, side * -0.42), Ink.of(0x1E1B26));
            head.glaze(Curve.oval(side * 3.4 + x + 0.5, -1, 0.6, 0.9 * open, -0.3), Ink.WHITE.alpha(0.9));
            head.glaze(Curve.dot(x + side * 0.5, 3.6, 0.22), main.shade(0.2));
        }
        if (stance.mouth > 0.15) {
            head.glaze(Curve.oval(x, 5.4, 1.3, 0.4 + 0.8 * stance.mouth), Ink.of(0x5A2A3A));
        } else {
            head.mark(Curve.through(x - 1.4, 5.1, x, 5.7, x + 1.4, 5.1), 0.4, main.shade(0.24));
        }
    }
}
