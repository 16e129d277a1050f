package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;

/**
 * How a person holds itself at one moment: hands as shares of the arm from the shoulder, feet in units of the leg
 * from the point of the ground below the hips.
 */
final class Stance {
    /** A hand: x to where the person faces, y down; which way its elbow points (1 back, -1 to the front). */
    record Hand(double x, double y, int elbow) {}

    /** A foot: its ankle's place over the ground and the angle of the sole. */
    record Foot(double x, double y, double angle) {}

    /** What is in the hands. */
    enum Prop {
        NONE,
        BOOK,
        ROD,
        FRUIT,
        MICROPHONE,
        BRUSH,
        PAN
    }

    /** 0 turned to the viewer by half, 1 in profile. */
    double turn = 0.2;
    /** Height of the hips in legs. */
    double rise = 1.017;

    double shift;
    double lean;
    double tilt;
    /** Of the whole figure, clockwise. */
    double roll;

    double eyes = 1;
    double mouth;
    Hand near = new Hand(-0.16, 0.975, 1);
    Hand far = new Hand(0.15, 0.975, -1);
    Foot nearFoot = new Foot(-0.11, 0, 0);
    Foot farFoot = new Foot(0.125, 0, 0);
    boolean farInFront;
    boolean seated;
    Prop prop = Prop.NONE;

    /**
     * @param variant what is left to chance, from 0
     * @param perched sits on something rather than on the ground
     */
    static Stance of(Pose pose, double t, Motion motion, int variant, boolean perched) {
        var stance = new Stance();
        stance.eyes = motion.eyes(t);
        stance.lean = 0.012 * motion.sway(t, 0.21, 1);
        stance.tilt = 0.03 * motion.sway(t, 0.17, 2);
        stance.rise += 0.001 * motion.breath(t);
        switch (pose) {
            case STANDING -> stance.stand(variant);
            case SITTING -> stance.sit(perched, motion, t);
            case LYING -> stance.lie();
            case SLEEPING -> stance.sleep(motion, t);
            case WALKING -> stance.walk(t / 1.05 + 0.5 * (variant & 1));
            case RUNNING -> stance.run(t / 0.7 + 0.5 * (variant & 1));
            case JUMPING -> stance.jump(t);
            case FLYING -> stance.fly(motion, t);
            case SWIMMING -> stance.swim(t);
            case DANCING -> stance.dance(t, variant);
            case WAVING -> stance.wave(t);
            case READING -> stance.read(perched, motion, t);
            case EATING -> stance.eat(t);
            case SINGING -> stance.sing(motion, t);
            case FISHING -> stance.fish(motion, t);
            case RIDING -> stance.ride(motion, t);
            case CLIMBING -> stance.climb(t);
            case LOOKING_UP -> stance.lookUp();
            case PLAYING -> stance.play(t);
            case PAINTING -> stance.paint(t);
            case COOKING -> stance.cook(t);
            case KNEELING -> stance.kneel(motion, t);
            case POINTING -> stance.point();
        }
        return stance;
    }

    private void stand(int variant) {
        switch (variant % 4) {
            case 0 -> {}
            case 1 -> near = new Hand(-0.16, 0.62, 1);
            case 2 -> far = new Hand(0.02, 0.62, -1);
            default -> {
                near = new Hand(0.18, 0.78, 1);
                far = new Hand(-0.24, 0.78, -1);
                farInFront = true;
            }
        }
    }

    private void sit(boolean perched, Motion motion, double t) {
        seated = true;
        turn = 0.55;
        lean += perched ? -0.02 : -0.16;
        if (perched) {
            rise = 0.56;
            nearFoot = new Foot(0.5, 0, 0);
            farFoot = new Foot(0.62, 0, 0.02);
            near = new Hand(0.52, 0.72, 1);
            far = new Hand(0.45, 0.74, 1);
            farInFront = true;
        } else {
            rise = 0.13;
            nearFoot = new Foot(0.62, 0, 0);
            farFoot = new Foot(0.78, 0, 0.02);
            near = new Hand(-0.42, 0.86, 1);
            far = new Hand(0.75, 0.45 + 0.01 * motion.breath(t), 1);
        }
    }

    private void lie() {
        roll = -Math.PI / 2;
        turn = 0.75;
        rise = 1;
        tilt = -0.05;
        near = new Hand(0.35, 0.7, 1);
        far = new Hand(-0.3, -0.42, 1);
        nearFoot = new Foot(0.02, 0.1, -0.2);
        farFoot = new Foot(0.03, 0.02, -0.3);
    }

    private void sleep(Motion motion, double t) {
        lie();
        eyes = 0;
        tilt = 0.12;
        near = new Hand(0.24 + 0.02 * motion.breath(t), 0.8, 1);
        far = new Hand(0.3 + 0.02 * motion.breath(t), 0.84, 1);
        nearFoot = new Foot(0.06, 0.22, -0.2);
    }

    private void walk(double cycle) {
        turn = 0.72;
        lean += 0.05;
        double swing = Math.cos(2 * Math.PI * cycle);
        rise = 0.978 + 0.02 * -Math.cos(4 * Math.PI * cycle);
        nearFoot = step(cycle, 0.36, 0.6, 0.13);
        farFoot = step(cycle + 0.5, 0.36, 0.6, 0.13);
        near = new Hand(0.03 - 0.42 * swing, 0.86, 1);
        far = new Hand(0.03 + 0.42 * swing, 0.86, 1);
    }

    private void run(double cycle) {
        turn = 0.85;
        lean += 0.24;
        tilt -= 0.14;
        double swing = Math.cos(2 * Math.PI * cycle);
        rise = 0.93 + 0.05 * -Math.cos(4 * Math.PI * cycle + 0.4);
        nearFoot = step(cycle, 0.55, 0.4, 0.42);
        farFoot = step(cycle + 0.5, 0.55, 0.4, 0.42);
        near = new Hand(0.14 - 0.5 * swing, 0.5 + 0.12 * swing, 1);
        far = new Hand(0.14 + 0.5 * swing, 0.5 - 0.12 * swing, 1);
    }

    /** A foot in a gait: from the front to the back on the ground, then forward through the air. */
    private static Foot step(double cycle, double stride, double stance, double lift) {
        double u = cycle - Math.floor(cycle);
        if (u < stance) {
            double along = u / stance;
            double heel = along < 0.15 ? -0.35 * (1 - along / 0.15) : along > 0.7 ? (along - 0.7) * 1.9 : 0;
            return new Foot(stride * (1 - 2 * along), Math.max(0, heel) * 0.12, heel);
        }
        double along = (u - stance) / (1 - stance);
        double eased = along * along * (3 - 2 * along);
        double high = Math.sin(Math.PI * Math.min(1, along * 1.02)) * lift;
        return new Foot(
                stride * (2 * eased - 1) - Math.sin(Math.PI * along) * lift * 0.35,
                Math.max(0, high) + 0.07 * (1 - along),
                0.57 + 0.5 * Math.sin(Math.PI * along) - 0.92 * eased);
    }

    private void jump(double t) {
        double high = Math.abs(Math.cos(Math.PI * t / 0.8));
        turn = 0.35;
        rise = 0.97 + 0.3 * high;
        near = new Hand(-0.62, -0.1 - 0.62 * high, -1);
        far = new Hand(0.62, -0.1 - 0.66 * high, 1);
        nearFoot = new Foot(-0.38 * high - 0.08, 0.44 * high, 0.75 * high);
        farFoot = new Foot(0.3 * high + 0.08, 0.5 * high, 0.35 * high);
        mouth = 0.6 * high;
        tilt -= 0.08;
    }

    private void fly(Motion motion, double t) {
        roll = 1.18 + 0.04 * motion.sway(t, 0.4, 3);
        turn = 0.8;
        tilt = -0.72;
        near = new Hand(-0.18, 0.86, 1);
        far = new Hand(0.12, -0.97, -1);
        nearFoot = new Foot(-0.06, 0.02, 1.2);
        farFoot = new Foot(-0.2, 0.24, 1.3);
        rise = 1;
    }

    private void swim(double t) {
        double stroke = t / 1.5;
        roll = 1.36;
        turn = 0.85;
        tilt = -0.8;
        near = crawl(stroke + 0.75);
        far = crawl(stroke + 0.25);
        double kick = Math.sin(2 * Math.PI * stroke * 3);
        nearFoot = new Foot(0.12 * kick, 0.02, 1.2);
        farFoot = new Foot(-0.12 * kick, 0.02, 1.2);
        rise = 1;
    }

    private static Hand crawl(double cycle) {
        double angle = 2 * Math.PI * cycle;
        return new Hand(-0.82 * Math.cos(angle + 1.57) * 0.8, -0.9 * Math.cos(angle), 1);
    }

    private void dance(double t, int variant) {
        double beat = 2 * Math.PI * t / 1.1 + 0.4;
        double swing = Math.sin(beat);
        turn = 0.3;
        lean = 0.1 * swing - 0.04;
        tilt = -0.12 * swing;
        rise = 0.945 + 0.025 * Math.cos(2 * beat);
        shift = 0.05 * swing;
        far = new Hand(0.5 + 0.12 * swing, -0.72, 1);
        near = variant % 2 == 0 ? new Hand(-0.72, 0.22 + 0.25 * swing, 1) : new Hand(-0.5, -0.66 + 0.2 * swing, -1);
        nearFoot = new Foot(-0.13, 0, 0.05);
        farFoot = new Foot(0.36 - 0.08 * swing, 0.17 + 0.07 * swing, 0.45);
        mouth = 0.35;
    }

    private void wave(double t) {
        double wag = Math.sin(2 * Math.PI * t / 0.7);
        far = new Hand(0.5 + 0.16 * wag, -0.66 - 0.05 * wag, 1);
        tilt += 0.05;
        mouth = 0.4;
    }

    private void read(boolean perched, Motion motion, double t) {
        sit(perched, motion, t);
        lean = perched ? 0.02 : -0.06;
        near = new Hand(0.5, 0.42, 1);
        far = new Hand(0.46, 0.42, 1);
        farInFront = true;
        tilt = 0.2 + 0.02 * motion.sway(t, 0.2, 4);
        prop = Prop.BOOK;
    }

    private void eat(double t) {
        double bite = Math.sin(2 * Math.PI * t / 1.3);
        far = new Hand(0.14, -0.15 + 0.04 * bite, 1);
        farInFront = true;
        mouth = 0.3 + 0.25 * bite;
        prop = Prop.FRUIT;
    }

    private void sing(Motion motion, double t) {
        mouth = 0.75 + 0.25 * motion.sway(t, 1.3, 5);
        tilt = -0.12 + 0.05 * motion.sway(t, 0.4, 6);
        near = new Hand(-0.66, 0.34 + 0.05 * motion.sway(t, 0.5, 7), 1);
        far = new Hand(0.2, -0.14, 1);
        farInFront = true;
        prop = Prop.MICROPHONE;
    }

    private void fish(Motion motion, double t) {
        turn = 0.5;
        near = new Hand(0.55, 0.42 + 0.02 * motion.sway(t, 0.3, 3), 1);
        far = new Hand(0.62, 0.3 + 0.02 * motion.sway(t, 0.3, 3), 1);
        farInFront = true;
        prop = Prop.ROD;
    }

    private void ride(Motion motion, double t) {
        seated = true;
        turn = 0.8;
        lean = 0.04 + 0.02 * motion.sway(t, 1.1, 3);
        rise = 0.8;
        near = new Hand(0.6, 0.5, 1);
        far = new Hand(0.66, 0.46, 1);
        nearFoot = new Foot(0.2, 0, 0.05);
        farFoot = new Foot(0.28, 0.02, 0.05);
    }

    /** An instrument before the chest: one hand at its neck, the other over it. */
    private void play(double t) {
        double stroke = Math.sin(2 * Math.PI * t / 0.9);
        turn = 0.4;
        tilt = 0.1 + 0.03 * stroke;
        near = new Hand(0.36 + 0.1 * stroke, 0.5 + 0.05 * stroke, 1);
        far = new Hand(0.42, 0.36, 1);
        farInFront = true;
    }

    private void paint(double t) {
        double stroke = Math.sin(2 * Math.PI * t / 1.4);
        turn = 0.6;
        tilt = 0.04;
        near = new Hand(0.78, 0.12 + 0.16 * stroke, 1);
        far = new Hand(0.34, 0.55, -1);
        farInFront = true;
        prop = Prop.BRUSH;
    }

    private void cook(double t) {
        double stir = Math.sin(2 * Math.PI * t / 1.1);
        turn = 0.5;
        tilt = 0.14;
        near = new Hand(0.66, 0.6 + 0.03 * stir, 1);
        far = new Hand(0.52 + 0.08 * stir, 0.34, 1);
        farInFront = true;
        prop = Prop.PAN;
    }

    private void kneel(Motion motion, double t) {
        turn = 0.7;
        lean += 0.04;
        rise = 0.53;
        nearFoot = new Foot(-0.46, 0.03, 1.2);
        farFoot = new Foot(0.42, 0, 0);
        near = new Hand(0.14, 0.9, 1);
        far = new Hand(0.52, 0.78 + 0.01 * motion.breath(t), 1);
        farInFront = true;
        tilt = 0.1;
    }

    private void point() {
        turn = 0.45;
        far = new Hand(0.96, -0.16, 1);
        near = new Hand(-0.22, 0.62, 1);
        mouth = 0.3;
    }

    private void climb(double t) {
        double reach = Math.cos(2 * Math.PI * t / 1.6);
        turn = 0.85;
        lean = 0.12;
        tilt = -0.4;
        rise = 1.0 + 0.03 * reach;
        near = new Hand(0.42, -0.5 - 0.34 * reach, 1);
        far = new Hand(0.46, -0.5 + 0.34 * reach, 1);
        nearFoot = new Foot(0.26, 0.2 - 0.17 * reach, 0.1);
        farFoot = new Foot(0.32, 0.2 + 0.17 * reach, -0.1);
    }

    private void lookUp() {
        turn = 0.4;
        lean -= 0.04;
        tilt = -0.42;
        far = new Hand(0.3, -0.34, 1);
        farInFront = true;
        near = new Hand(-0.26, 0.92, 1);
    }
}
