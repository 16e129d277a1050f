package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Anchors.Spot;
import io.maximin.engines.stage.drawings.Gait.Paw;
import io.maximin.engines.stage.drawings.Species.Build;
import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Mane;
import io.maximin.engines.stage.drawings.Species.Pattern;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;

/** A four-legged animal from its side. */
final class Beast implements Sketch {
    private final Species species;
    private final Build build;
    private final Coat coat;
    private final Pose pose;
    private final Motion motion;
    private final double stature;

    Beast(Species species, Optional<Ink> colour, Pose pose, long seed) {
        this.coat = colour.map(species.coat()::recoloured).orElse(species.coat());
        this.species = new Species(species.build(), species.skull(), species.tail(), coat);
        this.build = species.build();
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

    /** The joints at one moment. */
    private final class Frame {
        final Gait gait;
        final Point2D hip;
        final Point2D poll;
        final double axis;

        Frame(Pose pose, double t) {
            this.gait = Gait.of(species, pose, t, motion);
            double rise = gait.shoulder - gait.hip;
            double run = Math.sqrt(Math.max(1, build.length() * build.length() - rise * rise));
            this.hip = new Point2D.Double(-run / 2, -gait.hip);
            this.axis = Math.atan2(-rise, run);
            Point2D root = at(build.length() + build.chest() * 0.12, build.chest() * 0.16);
            this.poll = Limb.from(root, -gait.neck, build.neck().length());
        }

        /** A point along the back bone from the hip, and up from it. */
        Point2D at(double along, double up) {
            return new Point2D.Double(
                    hip.getX() + along * Math.cos(axis) + up * Math.sin(axis),
                    hip.getY() + along * Math.sin(axis) - up * Math.cos(axis));
        }

        Point2D aside(double share, double radius, int side) {
            double angle = -gait.neck;
            Point2D root = at(build.length() + build.chest() * 0.12, build.chest() * 0.16);
            double x = root.getX() + (poll.getX() - root.getX()) * share;
            double y = root.getY() + (poll.getY() - root.getY()) * share;
            return new Point2D.Double(x + Math.sin(angle) * radius * side, y - Math.cos(angle) * radius * side);
        }

        Path2D body() {
            double h = build.loin() * 0.5;
            double c = build.chest() * 0.5;
            double l = build.length();
            double end = build.neck().end();
            return new Curve()
                    .to(at(-h * 0.98, h * 0.2))
                    .to(at(-h * 0.55, h * 0.88))
                    .to(at(h * 0.2, h * 1.02))
                    .to(at(l * 0.5, (h + c) * 0.5 - build.sag()))
                    .to(at(l * 0.9, c * 1.02))
                    .to(aside(0.42, (build.neck().base() + end) * 0.5, 1))
                    .to(aside(0.96, end, 1))
                    .to(aside(1.06, 0, 1))
                    .to(aside(0.92, end, -1))
                    .to(aside(0.42, (build.neck().base() * 0.9 + end) * 0.5, -1))
                    .to(at(l + c * 0.78, c * 0.05))
                    .to(at(l + c * 0.36, -c * 0.85))
                    .to(at(l * 0.72, -c * 1.0))
                    .to(at(l * 0.3, -(h * 0.9 + c * 0.06)))
                    .to(at(0, -h * 0.86))
                    .to(at(-h * 0.85, -h * 0.5))
                    .close();
        }
    }

    @Override
    public Optional<Anchors> anchors(double t) {
        var frame = new Frame(pose, t);
        double size = species.skull().size();
        double angle = frame.gait.head;
        Point2D skull = skull(frame);
        Point2D mouth = Limb.from(skull, angle + 0.2, size * species.skull().muzzle());
        Point2D top = Limb.from(skull, angle - Math.PI / 2, size);
        Point2D seat = frame.at(build.length() * 0.52, build.chest() * 0.5 - build.sag());
        return Optional.of(new Anchors(
                new Spot(mouth.getX(), mouth.getY(), 0, size * 0.5),
                new Spot(top.getX(), top.getY(), angle - species.skull().droop(), size * 1.5),
                new Spot(seat.getX(), seat.getY(), frame.axis, build.length() * 0.4)));
    }

    private Point2D skull(Frame frame) {
        return Limb.from(frame.poll, frame.gait.head, species.skull().size() * 0.35);
    }

    @Override
    public void draw(Brush brush, double t) {
        draw(brush, pose, t);
    }

    private void draw(Brush brush, Pose pose, double t) {
        var frame = new Frame(pose, t);
        Gait gait = frame.gait;
        double h = build.loin() * 0.5;
        Point2D dock = frame.at(-h * 0.8, h * 0.55);
        new BeastTail(species.tail(), coat).draw(brush, dock, gait, motion.sway(t, 0.5, 4));
        hind(brush, frame, gait.farHind, true);
        front(brush, frame, gait.farFront, true);
        Point2D skull = skull(frame);
        var head = new BeastHead(species, gait.eyes, gait.mouth, motion.sway(t, 0.8, 6));
        Brush face =
                brush.at(skull.getX(), skull.getY(), gait.head, species.skull().size());
        boolean woolly = coat.pattern() == Pattern.WOOL;
        head.behind(face);
        if (woolly) {
            hind(brush, frame, gait.nearHind, false);
            front(brush, frame, gait.nearFront, false);
        }
        var body = frame.body();
        body(brush, frame, body);
        if (!woolly) {
            hind(brush, frame, gait.nearHind, false);
            front(brush, frame, gait.nearFront, false);
        }
        mane(brush, frame, motion.sway(t, 0.6, 5));
        head.front(face);
    }

    /** The same light for all that is near, so that parts join without a seam. */
    private Fade fur(Ink ink) {
        return Fade.down(-104, 0, ink.lit(0.05), ink, ink.shade(0.075));
    }

    private void body(Brush brush, Frame frame, Path2D body) {
        Ink main = coat.main();
        if (coat.pattern() == Pattern.WOOL) {
            Pelt.wool(brush, body, main);
            return;
        }
        if (species.coat().mane() == Mane.NONE
                && species.skull().muzzle() > 2.28
                && species.tail().length() == 42) {
            humps(brush, frame, main);
        }
        brush.fill(body, fur(main));
        double h = build.loin() * 0.5;
        double c = build.chest() * 0.5;
        double l = build.length();
        var under = new Curve()
                .to(frame.at(-h * 0.2, -h * 1.1))
                .to(frame.at(l * 0.3, -h * 0.62))
                .to(frame.at(l * 0.75, -c * 0.66))
                .to(frame.at(l + c * 0.5, -c * 0.2))
                .to(frame.at(l + c * 1.4, -c * 0.4))
                .to(frame.at(l * 0.6, -c * 1.7))
                .close();
        boolean pale = coat.belly().light() > main.light();
        brush.over(body, under, coat.belly().alpha(pale ? 0.92 : 0.6));
        Pelt.of(coat.pattern(), brush, body, coat, (x, y) -> frame.at(x * l, y * c));
        brush.crescent(body, 0, -4, main.shade(0.14).alpha(0.3));
        Point2D top = frame.at(l * 0.45, c * 0.7);
        brush.glaze(
                body, Fade.soft(top.getX(), top.getY(), l * 0.45, main.lit(0.12).alpha(0.3)));
        if (coat.mane() == Mane.BIB) {
            bib(brush, frame, body);
        }
    }

    private void humps(Brush brush, Frame frame, Ink main) {
        for (double along : new double[] {0.28, 0.72}) {
            Point2D left = frame.at(build.length() * (along - 0.26), build.chest() * 0.36);
            Point2D top = frame.at(build.length() * along, build.chest() * 1.02);
            Point2D right = frame.at(build.length() * (along + 0.24), build.chest() * 0.36);
            brush.fill(new Curve().to(left).to(top).to(right).close(), fur(main));
            brush.glaze(
                    new Curve()
                            .to(top.getX() - 6, top.getY() + 5)
                            .to(top)
                            .to(top.getX() + 6, top.getY() + 5)
                            .close(),
                    coat.accent().alpha(0.7));
        }
    }

    private void bib(Brush brush, Frame frame, Path2D body) {
        Point2D chin = frame.aside(0.9, build.neck().end() * 1.1, -1);
        Point2D chest = frame.at(build.length() + build.chest() * 0.5, -build.chest() * 0.1);
        double wide = build.neck().base() * 0.72;
        Ink ink = coat.belly();
        var tuft = new Curve()
                .to(chin.getX() - 2, chin.getY() - 3)
                .to(chest.getX() - wide * 0.8, (chin.getY() + chest.getY()) / 2)
                .corner(chest.getX() - wide * 0.7, chest.getY() + wide * 0.5)
                .to(chest.getX() - wide * 0.2, chest.getY() + wide * 0.2)
                .corner(chest.getX() - wide * 0.05, chest.getY() + wide * 0.95)
                .to(chest.getX() + wide * 0.3, chest.getY() + wide * 0.3)
                .to(chest.getX() + wide * 1.4, chest.getY())
                .to(chin.getX() + wide, chin.getY())
                .close();
        brush.over(body, tuft, Fade.down(chin.getY(), chest.getY() + wide, ink, ink.shade(0.04)));
    }

    private void mane(Brush brush, Frame frame, double sway) {
        double end = build.neck().end();
        if (coat.mane() == Mane.UPRIGHT) {
            var crest = new Curve()
                    .to(frame.aside(0.05, build.neck().base() * 0.72, 1))
                    .to(frame.aside(0.4, end * 1.85, 1))
                    .to(frame.aside(0.85, end * 1.65, 1))
                    .to(frame.aside(1.12, end * 1.2, 1))
                    .to(frame.aside(1.0, end * 0.8, 1))
                    .to(frame.aside(0.42, end * 1.1, 1))
                    .close();
            brush.fill(crest, fur(coat.accent()));
        } else if (coat.mane() == Mane.FLOWING || coat.mane() == Mane.UNICORN) {
            Manes.flowing(
                    brush,
                    coat,
                    new Point2D[] {
                        frame.aside(1.12, end * 0.8, 1), frame.aside(0.75, end * 1.15, 1),
                        frame.aside(0.4, end * 1.5, 1), frame.aside(0.08, end * 1.75, 1)
                    },
                    sway);
        }
    }

    private void front(Brush brush, Frame frame, Paw paw, boolean far) {
        double c = build.chest() * 0.5;
        Point2D root = frame.at(build.length() * (far ? 0.99 : 0.93), -c * 0.28);
        double length = Gait.shoulderHeight(species) - c * 0.28;
        double sole = build.leg() * (build.hoofed() ? 1.2 : 0.8);
        var foot = new Point2D.Double(root.getX() + paw.x(), -paw.y() - sole);
        double reach = length - sole;
        Point2D[] upper = Limb.reach(root, foot, reach * 0.5, reach * 0.52, 1);
        Point2D wrist = upper[0];
        Point2D end = upper[1];
        if (frame.gait.prone) {
            double fall = -sole - root.getY();
            double back = Math.sqrt(Math.max(0, reach * reach * 0.25 - fall * fall));
            wrist = new Point2D.Double(root.getX() - Math.min(back, build.chest() * 0.3) + (far ? 6 : 0), -sole);
            end = new Point2D.Double(wrist.getX() + reach * 0.62, -sole);
        }
        double r = build.leg();
        var leg = new Limb()
                .to(frame.at(build.length() * (far ? 0.98 : 0.92), 0), c * 0.62)
                .to(root.getX() * 0.5 + wrist.getX() * 0.5, root.getY() * 0.5 + wrist.getY() * 0.5, r * 1.55)
                .to(wrist, r * 1.12)
                .to(wrist.getX() * 0.35 + end.getX() * 0.65, wrist.getY() * 0.35 + end.getY() * 0.65, r * 0.82)
                .to(end, r * 0.9)
                .shape();
        paint(brush, frame, leg, new Point2D[] {wrist, end}, paw, far);
    }

    private void hind(Brush brush, Frame frame, Paw paw, boolean far) {
        Gait gait = frame.gait;
        double h = build.loin() * 0.5;
        double r = build.leg();
        double sole = r * (build.hoofed() ? 1.2 : 0.8);
        double full = Gait.hipHeight(species) - sole;
        double shank = full * 0.36;
        Point2D root = frame.at(far ? h * 0.2 : 0, -h * 0.1);
        double x = gait.folded ? root.getX() + full * 0.52 + (far ? 8 : 0) : root.getX() + paw.x();
        var foot = new Point2D.Double(x, gait.folded ? -sole : -paw.y() - sole);
        double angle = gait.folded ? Math.PI * 1.03 : -Math.PI / 2 - 0.3 - paw.fold() * 1.0;
        Point2D hock = Limb.from(foot, angle, shank);
        Point2D[] upper = Limb.reach(root, hock, full * 0.42, full * 0.42, -1);
        hock = upper[1];
        double wide = h * 2 * build.thigh() * 0.62;
        var leg = new Limb()
                .to(frame.at(far ? h * 0.2 : h * 0.02, h * 0.1), h * 0.72)
                .to(root.getX() * 0.5 + upper[0].getX() * 0.5, root.getY() * 0.5 + upper[0].getY() * 0.5, wide)
                .to(upper[0].getX() * 0.8 + hock.getX() * 0.2, upper[0].getY() * 0.8 + hock.getY() * 0.2, wide * 0.62)
                .to(hock, r * 1.12)
                .to(hock.getX() * 0.4 + foot.getX() * 0.6, hock.getY() * 0.4 + foot.getY() * 0.6, r * 0.86)
                .to(foot, r * 0.92)
                .shape();
        paint(brush, frame, leg, new Point2D[] {hock, foot}, paw, far);
    }

    private void paint(Brush brush, Frame frame, Path2D leg, Point2D[] lower, Paw paw, boolean far) {
        Point2D end = lower[1];
        double angle = Math.atan2(end.getY() - lower[0].getY(), end.getX() - lower[0].getX());
        boolean woolly = coat.pattern() == Pattern.WOOL;
        Ink base = coat.pattern() == Pattern.PANDA || woolly ? coat.socks() : coat.main();
        Ink main = far ? base.shade(0.09) : base;
        double r = build.leg();
        // A paw lies flat on the ground and points along the leg in the air.
        double sole = paw.y() < 2 || end.getY() > -build.leg() * 1.5 ? 0 : angle - Math.PI / 2 + 0.25;
        Hooves.draw(
                brush.at(end.getX(), end.getY(), sole, r),
                build.hoofed(),
                far ? coat.socks().shade(0.08) : coat.socks());
        brush.fill(leg, far ? Fade.down(-100, 0, main, main.shade(0.06)) : fur(main));
        if (!far && coat.pattern() != Pattern.PANDA && coat.pattern() != Pattern.SADDLE) {
            Pelt.of(coat.pattern(), brush, leg, coat, (x, y) -> frame.at(x * build.length(), y * build.chest() * 0.5));
        }
        var shin = new Limb()
                .to(lower[0].getX() * 0.9 + end.getX() * 0.1, lower[0].getY() * 0.9 + end.getY() * 0.1, r * 1.12)
                .to(lower[0].getX() * 0.4 + end.getX() * 0.6, lower[0].getY() * 0.4 + end.getY() * 0.6, r * 0.9)
                .to(end, r * 0.95)
                .shape();
        Pelt.leg(coat, brush, shin, lower, far);
        if (!far) {
            brush.crescent(leg, r * 0.5, -r * 0.2, main.shade(0.1).alpha(0.42));
        }
    }
}
