package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Person;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.stage.drawings.Anchors.Spot;
import io.maximin.engines.stage.drawings.Drawings.Circumstances;
import io.maximin.engines.stage.drawings.Skeleton.Chain;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.SplittableRandom;

/** A person by limbs, 100 units tall when it stands. */
final class Human implements Sketch {
    private final Figure figure;
    private final Outfit outfit;
    private final Pose pose;
    private final boolean perched;
    private final boolean laden;
    private final int variant;
    private final Motion motion;
    private final Head head;
    private final Clothes clothes;

    /** @param colour of its dress, if that has none of its own */
    Human(Optional<Person> person, Optional<Ink> colour, Pose pose, Circumstances around, long seed) {
        var lot = new SplittableRandom(seed);
        this.figure = Figure.of(person, lot);
        this.outfit = Outfit.of(person, colour, figure, lot);
        this.pose = pose;
        this.perched = around.perched();
        this.laden = around.laden();
        this.variant = lot.nextInt(12);
        this.motion = new Motion(seed);
        this.head = new Head(figure, outfit, person.flatMap(Person::beard).map(Ink::of), lot);
        this.clothes = new Clothes(figure, outfit);
    }

    @Override
    public double stature() {
        return 100;
    }

    private Skeleton skeleton(double t) {
        return new Skeleton(figure, Stance.of(pose, t, motion, variant, perched));
    }

    /** Turns those that lie, fly or swim; their middle is over the foot. */
    private AffineTransform place(Skeleton bones) {
        double roll = bones.stance.roll;
        var place = new AffineTransform();
        if (roll != 0) {
            place.translate(0, -figure.hip() - 3);
            place.rotate(roll, 0, 0);
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
        return Optional.of(new Anchors(
                spot(place, hand, roll, 5),
                spot(place, top, roll + bones.headAngle, figure.head() * 0.86),
                spot(place, new Point2D.Double(bones.pelvis.getX() - 1, bones.pelvis.getY() + 5.5), roll, 14)));
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
        clothes.cape(brush, bones, motion.sway(t, 0.5, 3));
        head.back(skull, bones.stance, motion.sway(t, 0.6, 4));
        if (!bones.stance.farInFront) {
            arm(brush, bones.farArm, true);
        }
        clothes.leg(brush, bones, bones.farLeg, bones.stance.farFoot.angle(), true);
        clothes.leg(brush, bones, bones.nearLeg, bones.stance.nearFoot.angle(), false);
        clothes.neck(brush, bones);
        clothes.torso(brush, bones);
        clothes.skirt(brush, bones, motion.sway(t, 0.7, 5));
        head.front(skull, bones.stance);
        if (bones.stance.farInFront) {
            arm(brush, bones.farArm, true);
        }
        if (!laden) {
            prop(brush, bones);
        }
        tool(brush, bones);
        arm(brush, bones.nearArm, false);
    }

    private void arm(Brush brush, Chain arm, boolean far) {
        clothes.arm(brush, arm, far);
    }

    /** What is in the hand that holds nothing else. */
    private void tool(Brush brush, Skeleton bones) {
        Point2D hand = Limb.from(bones.nearArm.end(), bones.nearArm.angle(), 2.8);
        Brush held = brush.at(hand.getX(), hand.getY(), 0, 1);
        if (bones.stance.prop == Stance.Prop.BRUSH) {
            Props.brush(held);
        } else if (bones.stance.prop == Stance.Prop.PAN) {
            Props.pan(held);
        }
    }

    private void prop(Brush brush, Skeleton bones) {
        Point2D hand = Limb.from(bones.farArm.end(), bones.farArm.angle(), 2.8);
        Brush held = brush.at(hand.getX(), hand.getY(), 0, 1);
        switch (bones.stance.prop) {
            case NONE, BRUSH, PAN -> {}
            case BOOK -> Props.book(held);
            case ROD -> Props.rod(held);
            case FRUIT -> Props.apple(held.at(0.6, -1.6, 0, 1));
            case MICROPHONE -> Props.microphone(held);
        }
    }
}
