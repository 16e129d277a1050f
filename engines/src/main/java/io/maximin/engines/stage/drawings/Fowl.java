package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Anchors.Spot;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;

/** A bird from its side. Its body is 100 long. */
final class Fowl implements Sketch {
    /**
     * The proportions and plumage of a bird.
     *
     * @param depth of the body
     * @param tilt of the body when it stands, upwards
     * @param neck its length
     * @param rise angle of the neck
     * @param thick of the neck at the head, as a share of the head
     * @param head its radius
     * @param leg its length
     * @param tail its length
     * @param droop angle of the tail below the body's axis
     */
    record Kind(
            double depth,
            double tilt,
            double neck,
            double rise,
            double thick,
            double head,
            Beak beak,
            double leg,
            double tail,
            double droop,
            Plumage plumage) {}

    /** A beak, in radii of the head. */
    record Beak(double length, double depth, double hook, Ink ink) {}

    record Plumage(Ink main, Ink belly, Ink head, Ink wing, Ink legs, Extra extra) {
        Plumage recoloured(Ink ink) {
            boolean own = Math.abs(head.light() - main.light()) < 0.1;
            return new Plumage(
                    ink,
                    belly.equals(main) ? ink : ink.lit(0.2).chroma(ink.chroma() * 0.5),
                    own ? ink : head,
                    ink.shade(0.06),
                    legs,
                    extra);
        }
    }

    enum Extra {
        NONE,
        COMB,
        SICKLES,
        COLLAR,
        CREST,
        MASK
    }

    private final Kind kind;
    private final Plumage plumage;
    private final Pose pose;
    private final Motion motion;
    private final double stature;

    Fowl(Kind kind, Optional<Ink> colour, Pose pose, long seed) {
        this.kind = kind;
        this.plumage = colour.map(kind.plumage()::recoloured).orElse(kind.plumage());
        this.pose = pose;
        this.motion = new Motion(seed);
        var measure = new Measure();
        draw(measure, Pose.STANDING, 0);
        this.stature = -measure.box().getMinY();
    }

    @Override
    public double stature() {
        return stature;
    }

    @Override
    public Optional<Anchors> anchors(double t) {
        double y = -kind.leg() - kind.depth() * 0.5;
        double x = 38 + Math.cos(kind.rise()) * kind.neck();
        double top = y - Math.sin(kind.rise()) * kind.neck() - kind.head();
        return Optional.of(new Anchors(
                new Spot(x + kind.head() * (1 + kind.beak().length()), top + kind.head(), 0, kind.head() * 0.5),
                new Spot(x, top, 0, kind.head() * 1.6),
                new Spot(0, y - kind.depth() * 0.4, 0, 40)));
    }

    @Override
    public void draw(Brush brush, double t) {
        draw(brush, pose, t);
    }

    private void draw(Brush paper, Pose pose, double t) {
        Bearing bearing = Bearing.of(pose, t, motion);
        boolean flying = pose == Pose.FLYING || pose == Pose.JUMPING;
        boolean afloat = pose == Pose.SWIMMING || pose == Pose.SLEEPING || pose == Pose.LYING || pose == Pose.SITTING;
        double leg = afloat ? kind.depth() * -0.04 : kind.leg();
        double tilt = flying ? 0.06 : afloat ? Math.min(0.12, kind.tilt()) : kind.tilt();
        double bend = pose == Pose.EATING ? 0.5 : pose == Pose.LOOKING_UP ? -0.2 : 0;
        Brush brush = flying
                ? paper.at(0, -bearing.lift() * 2, bearing.tilt(), 1)
                : paper.at(0, -bearing.lift(), bearing.tilt(), 1);
        double y = -leg - kind.depth() * 0.5;
        if (!afloat) {
            legs(brush, y, bearing.stride(), flying);
        }
        double flap = pose == Pose.JUMPING ? 0.7 : 0.3 + 0.7 * Math.cos(2 * Math.PI * t / 0.8);
        Brush body = brush.at(0, y, -tilt + bend, 1);
        if (flying) {
            wing(
                    body.at(14, -kind.depth() * 0.28, 0.16, 1, flap),
                    plumage.wing().shade(0.1));
        }
        tail(body, bearing);
        head(body, tilt - bend, bearing, flying);
        if (flying) {
            wing(body.at(2, -kind.depth() * 0.22, -0.06, 1, flap), plumage.wing());
        } else {
            folded(body, bearing.reach());
        }
    }

    private void legs(Brush brush, double y, double stride, boolean flying) {
        double length = -y;
        double wide = Math.clamp(kind.head() * 0.16, 2.2, 5);
        for (int side : new int[] {1, -1}) {
            double swing = stride * side * length * 0.32;
            Ink ink = side > 0 ? plumage.legs().shade(0.08) : plumage.legs();
            if (flying) {
                brush.line(
                        Curve.through(
                                -10 + side * 4,
                                y + kind.depth() * 0.3,
                                -40,
                                y + kind.depth() * 0.42,
                                -62,
                                y + kind.depth() * 0.34),
                        wide,
                        ink);
                continue;
            }
            double x = -2 + side * 7;
            double foot = x + swing + 2;
            brush.line(Curve.through(x, y, x - 3 + swing * 0.4, y * 0.45, foot, -wide * 0.6), wide, ink);
            for (double toe : new double[] {13, 8, -8}) {
                brush.line(Brush.segment(foot, -wide * 0.7, foot + toe, -wide * 0.5), wide * 0.9, ink);
            }
        }
    }

    private Path2D trunk() {
        double d = kind.depth();
        return Curve.blob(
                -54, d * 0.02, -30, -d * 0.26, 0, -d * 0.46, 30, -d * 0.42, 50, -d * 0.08, 42, d * 0.3, 12, d * 0.5,
                -24, d * 0.36);
    }

    private void tail(Brush body, Bearing bearing) {
        if (plumage.extra() == Extra.SICKLES) {
            for (int i = 0; i < 5; i++) {
                Ink ink = i % 2 == 0 ? Ink.of(0x1F4D46) : Ink.of(0x2B6E8A);
                double high = 1 - i * 0.16;
                body.fill(
                        Limb.of(
                                -40,
                                -4,
                                5,
                                -62,
                                -46 * high,
                                8,
                                -86,
                                -60 * high,
                                7,
                                -104 + i * 2,
                                -30 * high - bearing.head() * 10,
                                1.5),
                        ink);
            }
            return;
        }
        double end = -46 - kind.tail() * Math.cos(kind.droop());
        double drop = Math.sin(kind.droop()) * kind.tail();
        double wide = kind.depth() * 0.16;
        var fan = new Curve()
                .corner(-32, -kind.depth() * 0.18)
                .corner(end, drop - wide)
                .corner(end - 5, drop)
                .corner(end, drop + wide)
                .corner(-34, kind.depth() * 0.22)
                .close();
        Ink ink = plumage.wing().shade(0.05);
        body.fill(fan, Fade.across(end, -30, ink.shade(0.06), ink));
    }

    private void folded(Brush body, double raised) {
        double d = kind.depth();
        Ink ink = plumage.wing();
        Brush wing = body.at(26, -d * 0.26, raised > 0.6 ? 0.5 * raised : 0.04, 1);
        var outer = new Curve()
                .to(8, 4)
                .to(-14, -d * 0.1, -50, d * 0.04)
                .corner(-88, d * 0.34)
                .to(-58, d * 0.44, -22, d * 0.5, 4, d * 0.3)
                .close();
        wing.fill(outer, Fade.across(-88, 8, ink.shade(0.12), ink.shade(0.03), ink));
        var middle = new Curve()
                .to(8, 4)
                .to(-14, -d * 0.08, -40, d * 0.04)
                .corner(-64, d * 0.3)
                .to(-36, d * 0.36, -12, d * 0.4, 4, d * 0.24)
                .close();
        wing.over(outer, middle, ink.lit(0.02));
        var inner = new Curve()
                .to(8, 4)
                .to(-12, -d * 0.06)
                .corner(-38, d * 0.2)
                .to(-14, d * 0.28, 4, d * 0.18)
                .close();
        wing.over(outer, inner, ink.lit(0.07));
        wing.over(outer, Brush.stroked(Curve.through(-80, d * 0.3, -50, d * 0.24, -24, d * 0.2), 1.6), ink.shade(0.14));
        wing.over(
                outer, Brush.stroked(Curve.through(-72, d * 0.38, -46, d * 0.34, -20, d * 0.3), 1.6), ink.shade(0.14));
    }

    private static void wing(Brush brush, Ink ink) {
        double s = 92;
        var curve = new Curve()
                .corner(0.3 * s, 0.12 * s)
                .to(0.34 * s, -0.36 * s, 0.16 * s, -0.8 * s)
                .corner(-0.34 * s, -1.2 * s);
        double[][] tips = {
            {-0.34, -1},
            {-0.52, -1.02},
            {-0.48, -0.82},
            {-0.64, -0.8},
            {-0.58, -0.6},
            {-0.7, -0.54},
            {-0.6, -0.36},
            {-0.68, -0.26}
        };
        for (double[] tip : tips) {
            curve.corner(tip[0] * s, tip[1] * s);
        }
        var wing = curve.to(-0.5 * s, -0.06 * s).corner(-0.36 * s, 0.1 * s).close();
        brush.fill(wing, Fade.line(0.2 * s, 0, -0.4 * s, -1.1 * s, ink.lit(0.05), ink, ink.shade(0.1)));
        var coverts = new Curve()
                .corner(0.3 * s, 0.14 * s)
                .to(0.34 * s, -0.36 * s)
                .corner(0.14 * s, -0.8 * s)
                .to(-0.1 * s, -0.56 * s, -0.26 * s, -0.2 * s)
                .corner(-0.28 * s, 0.14 * s)
                .close();
        brush.over(wing, coverts, ink.lit(0.09).alpha(0.8));
    }

    private void head(Brush body, double tilt, Bearing bearing, boolean flying) {
        double d = kind.depth();
        double rise =
                flying ? Math.min(kind.rise(), 0.25) : kind.rise() - bearing.head() * (kind.neck() > 60 ? 2.4 : 1.2);
        Point2D root = new Point2D.Double(34, -d * 0.14);
        Point2D skull = Limb.from(root, -rise + tilt, kind.neck());
        double r = kind.head();
        Ink ink = plumage.head();
        double arch = kind.neck() > 60 && !flying ? 0.26 * kind.neck() : 0;
        var trunk = trunk();
        Ink main = plumage.main();
        if (kind.neck() > 60) {
            // An S: forward at the breast, back at the throat.
            var neck = new Limb()
                    .to(16, d * 0.02, d * 0.34)
                    .to(root.getX() + arch * 0.9, root.getY() - kind.neck() * 0.16, r * kind.thick() * 1.25)
                    .to(
                            root.getX() * 0.45 + skull.getX() * 0.55 - arch * 0.62,
                            root.getY() * 0.45 + skull.getY() * 0.55,
                            r * kind.thick() * 0.92)
                    .to(skull, r * kind.thick())
                    .shape();
            body.fill(neck, Fade.line(60, 0, -20, 0, main.lit(0.03), main, main.shade(0.06)));
        } else {
            body.fill(
                    new Limb()
                            .to(18, 0, d * 0.42)
                            .to(root, d * 0.36)
                            .to(skull, r * kind.thick())
                            .shape(),
                    ink);
        }
        body.fill(trunk, Fade.down(-d * 0.5, d * 0.5, main.lit(0.04), main, main.shade(0.05)));
        var breast = Curve.blob(
                30, -d * 0.3, 56, -d * 0.1, 48, d * 0.34, 10, d * 0.6, -30, d * 0.46, -16, d * 0.24, 18, d * 0.12);
        body.over(trunk, breast, plumage.belly());
        if (kind.neck() <= 60) {
            body.fill(
                    new Limb()
                            .to(root.getX() - 6, root.getY() - 2, d * 0.24)
                            .to(skull, r * kind.thick())
                            .shape(),
                    ink);
        }
        body.crescent(trunk, 2, -d * 0.07, main.shade(0.14).alpha(0.4));
        Brush face = body.at(skull.getX(), skull.getY(), tilt + bearing.head() * 0.7 - (flying ? tilt * 0.4 : 0), r);
        FowlHead.draw(face, kind.beak(), plumage, bearing);
    }
}
