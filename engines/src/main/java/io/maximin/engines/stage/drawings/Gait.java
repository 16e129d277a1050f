package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;

/** How a four-legged animal holds itself at one moment; withers at 100, the ground at 0. */
final class Gait {
    /**
     * A paw.
     *
     * @param x from below the joint it hangs from, forward
     * @param y over the ground
     * @param fold how far the lower leg is folded back, 0 to 1
     */
    record Paw(double x, double y, double fold) {}

    private final Species species;
    /** Heights of the joints over the ground. */
    double hip;

    double shoulder;
    double neck;
    double head;
    double tail;
    double eyes = 1;
    double mouth;
    /** Hind legs lie folded on the ground. */
    boolean folded;
    /** Forelegs lie stretched on the ground. */
    boolean prone;

    Paw nearFront = new Paw(2, 0, 0);
    Paw farFront = new Paw(11, 0, 0);
    Paw nearHind = new Paw(-7, 0, 0);
    Paw farHind = new Paw(4, 0, 0);

    private Gait(Species species) {
        this.species = species;
        this.hip = hipHeight(species);
        this.shoulder = shoulderHeight(species);
        this.neck = species.build().neck().angle();
        this.head = species.skull().droop();
    }

    static double hipHeight(Species species) {
        return species.build().rump() - species.build().loin() * 0.55;
    }

    static double shoulderHeight(Species species) {
        return 100 - species.build().chest() * 0.52;
    }

    static Gait of(Species species, Pose pose, double t, Motion motion) {
        var gait = new Gait(species);
        gait.eyes = motion.eyes(t);
        gait.neck += 0.025 * motion.sway(t, 0.23, 1);
        gait.head += 0.04 * motion.sway(t, 0.31, 2);
        gait.shoulder += 0.5 * motion.breath(t);
        gait.tail = 0.16 * motion.sway(t, 0.6, 3);
        switch (pose) {
            case STANDING, RIDING, PAINTING, COOKING -> {}
            case SITTING, READING, FISHING, KNEELING, PLAYING -> gait.sit();
            case LYING -> gait.lie();
            case SLEEPING -> gait.sleep(motion, t);
            case WALKING -> gait.walk(t / 1.2 + 0.1, 0.34, 0.62);
            case RUNNING -> gait.run(t / 0.62);
            case JUMPING, FLYING -> gait.leap(t);
            case SWIMMING -> gait.swim(t);
            case DANCING -> gait.rear(t, 0.9);
            case CLIMBING -> gait.rear(t, 0.62);
            case WAVING, POINTING -> gait.wave(t);
            case EATING -> gait.graze(motion, t);
            case SINGING -> gait.howl(motion, t);
            case LOOKING_UP -> gait.lookUp();
        }
        return gait;
    }

    private void sit() {
        folded = true;
        hip = species.build().loin() * 0.5;
        double most = species.build().length() * 0.82;
        shoulder = Math.min(shoulder, hip + most);
        neck = Math.min(1.45, neck + 0.3);
        nearFront = new Paw(0, 0, 0);
        farFront = new Paw(8, 0, 0);
        tail -= 0.9;
    }

    private void lie() {
        folded = true;
        hip = species.build().loin() * 0.5;
        shoulder = species.build().chest() * 0.5;
        prone = true;
        if (species.skull().nose() == Species.Nose.TRUNK) {
            neck += 0.5;
        }
        neck = Math.min(1.35, neck + 0.15);
        tail -= 0.7;
    }

    private void sleep(Motion motion, double t) {
        lie();
        eyes = 0;
        shoulder += 0.8 * motion.breath(t);
        double drop = shoulder - species.skull().size() * 1.05;
        neck = -Math.asin(Math.clamp(drop / species.build().neck().length(), -0.9, 0.9));
        head = 0.06;
    }

    private void walk(double cycle, double stride, double stance) {
        double bob = Math.cos(4 * Math.PI * cycle);
        shoulder -= 1.4 + 1.2 * bob;
        hip -= 1.4 - 1.2 * bob;
        neck += 0.05 * bob;
        nearHind = step(cycle, stride, stance, 0.12, -4);
        nearFront = step(cycle + 0.22, stride, stance, 0.15, 3);
        farHind = step(cycle + 0.5, stride, stance, 0.12, -1);
        farFront = step(cycle + 0.72, stride, stance, 0.15, 6);
    }

    private void run(double cycle) {
        double stretch = Math.cos(2 * Math.PI * cycle);
        double pitch = Math.sin(2 * Math.PI * cycle);
        double leap = 7 + 6 * Math.abs(stretch);
        shoulder += leap + 6 * pitch - 4;
        hip += leap - 6 * pitch - 4;
        neck -= 0.25 + 0.1 * pitch;
        head -= 0.1;
        tail += 0.55 + 0.2 * pitch;
        nearHind = new Paw(-48 * stretch - 8, 24 - 12 * pitch, 0.35 - 0.3 * stretch);
        farHind = new Paw(-38 * stretch - 2, 17 - 12 * pitch, 0.3 - 0.3 * stretch);
        nearFront = new Paw(44 * stretch + 8, 26 + 12 * pitch, 0.4 - 0.4 * stretch);
        farFront = new Paw(54 * stretch + 12, 34 + 12 * pitch, 0.4 - 0.4 * stretch);
    }

    /** A paw in a gait: from the front to the back on the ground, then forward through the air. */
    private Paw step(double cycle, double stride, double stance, double lift, double middle) {
        double u = cycle - Math.floor(cycle);
        double length = shoulderHeight(species);
        if (u < stance) {
            double along = u / stance;
            return new Paw(middle + length * stride * (1 - 2 * along), 0, along > 0.8 ? (along - 0.8) : 0);
        }
        double along = (u - stance) / (1 - stance);
        double eased = along * along * (3 - 2 * along);
        double high = Math.sin(Math.PI * along);
        return new Paw(
                middle + length * stride * (2 * eased - 1), length * lift * high, 0.25 + 0.6 * high - 0.25 * along);
    }

    private void leap(double t) {
        double arc = Math.sin(2 * Math.PI * t / 1.4 + 1.2);
        shoulder += 22 + 6 * arc;
        hip += 8 + 4 * arc;
        neck += 0.05;
        head -= 0.15;
        tail += 0.5;
        nearFront = new Paw(38, shoulder - 62, 0.5);
        farFront = new Paw(46, shoulder - 52, 0.4);
        nearHind = new Paw(-54, 20, 0);
        farHind = new Paw(-44, 12, 0);
    }

    private void swim(double t) {
        walk(t / 0.9, 0.3, 0.4);
        neck = Math.max(neck, 0.8);
        head -= 0.2;
        tail += 0.8;
    }

    private void rear(double t, double steep) {
        double beat = Math.sin(2 * Math.PI * t / 0.9 + 0.5);
        double up = species.build().length() * Math.sin(steep);
        hip += 4 - 2 * beat;
        shoulder = hip + up;
        neck = Math.min(1.5, neck + 0.35);
        nearFront = new Paw(30 + 4 * beat, shoulder - 26 + 12 * beat, 0.6);
        farFront = new Paw(36 - 4 * beat, shoulder - 16 - 12 * beat, 0.6);
        nearHind = new Paw(10, 0, 0);
        farHind = new Paw(20, 0, 0);
    }

    private void wave(double t) {
        sit();
        double wag = Math.sin(2 * Math.PI * t / 0.8);
        nearFront = new Paw(36 + 4 * wag, shoulder + 4 + 8 * wag, 0);
        mouth = 0.5;
    }

    private void graze(Motion motion, double t) {
        mouth = 0.2 + 0.2 * motion.sway(t, 1.1, 6);
        Species.Skull skull = species.skull();
        if (skull.nose() == Species.Nose.TRUNK) {
            neck -= 0.12;
            return;
        }
        head = Math.max(0.85, skull.droop() + 0.35);
        double face = skull.size() * (Math.sin(head) * skull.muzzle() + Math.cos(head) * 0.7 + 0.1);
        double length = species.build().neck().length();
        double need = shoulder - face - length * 0.94;
        if (need > 0) {
            shoulder -= Math.min(need, 24);
        }
        neck = -Math.asin(Math.clamp((shoulder - face) / length, -0.9, 0.94)) + 0.02 * motion.sway(t, 0.9, 5);
        nearFront = new Paw(12, 0, 0);
        farFront = new Paw(-12, 0, 0);
    }

    private void howl(Motion motion, double t) {
        sit();
        neck = 1.25;
        head = -0.75 + 0.05 * motion.sway(t, 0.4, 5);
        mouth = 0.8;
        eyes = 0;
    }

    private void lookUp() {
        neck = Math.min(1.4, neck + 0.2);
        head = species.skull().droop() - 0.75;
    }
}
