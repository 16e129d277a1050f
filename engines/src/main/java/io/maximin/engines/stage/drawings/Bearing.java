package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Pose;

/**
 * How a creature without a rig of its own carries itself at one moment.
 *
 * @param lift over the ground
 * @param tilt of the whole, clockwise, in radians
 * @param squash of its height
 * @param head angle that is added to the head's, clockwise
 * @param eyes 0 shut to 1 open
 * @param mouth 0 shut to 1 open
 * @param stride -1 to 1: legs apart, and 0 when they stand
 * @param reach 0 to 1: how far a hand or paw is raised
 */
record Bearing(
        double lift, double tilt, double squash, double head, double eyes, double mouth, double stride, double reach) {

    static Bearing of(Pose pose, double t, Motion motion) {
        double eyes = motion.eyes(t);
        double nod = 0.04 * motion.sway(t, 0.3, 1);
        double breath = 1 + 0.008 * motion.breath(t);
        double step = Math.cos(2 * Math.PI * t / 0.9);
        double dash = Math.cos(2 * Math.PI * t / 0.5);
        double beat = Math.sin(2 * Math.PI * t / 1.0 + 0.6);
        return switch (pose) {
            case STANDING -> new Bearing(0, 0, breath, nod, eyes, 0, 0, 0);
            case SITTING -> new Bearing(0, -0.05, 0.9 * breath, nod, eyes, 0, 0, 0.1);
            case LYING -> new Bearing(0, 0, 0.76 * breath, 0.06 + nod, eyes, 0, 0.15, 0);
            case SLEEPING -> new Bearing(0, 0, 0.72 + 0.02 * motion.breath(t), 0.3, 0, 0, 0, 0);
            case WALKING -> new Bearing(1.5 * Math.abs(step), 0.03 * step, 1, nod, eyes, 0, 0.7 * step, 0.2);
            case RUNNING -> new Bearing(5 * Math.abs(dash), 0.1, 1.02, -0.1, eyes, 0.2, dash, 0.4);
            case JUMPING -> new Bearing(14 + 3 * beat, -0.22, 1.05, -0.1, eyes, 0.4, 0.9, 0.7);
            case FLYING -> new Bearing(10 + 3 * beat, 0.08 + 0.03 * beat, 1, -0.1, eyes, 0, 0.5, 0.9);
            case SWIMMING -> new Bearing(0, 0.06 * beat, 0.96, -0.12, eyes, 0, 0.4 * beat, 0.3);
            case DANCING ->
                new Bearing(4 + 3 * beat, 0.13 * beat, 1 + 0.03 * beat, -0.1 * beat, eyes, 0.5, 0.6 * beat, 0.8);
            case WAVING -> new Bearing(0, -0.03, breath, 0.05 + nod, eyes, 0.4, 0.05, 1 - 0.12 * (1 + beat));
            case READING -> new Bearing(0, 0.02, 0.97 * breath, 0.26 + nod, 0.7 * eyes, 0, 0.04, 0.4);
            case EATING -> new Bearing(0, 0.07, 0.95, 0.42 + 0.06 * beat, eyes, 0.3 + 0.2 * beat, 0.1, 0.5);
            case SINGING -> new Bearing(0, -0.06, 1.01, -0.3 + nod, eyes, 0.9 + 0.1 * beat, 0.08, 0.3);
            case FISHING -> new Bearing(0, 0.04, 0.93 * breath, 0.12 + nod, eyes, 0, 0.12, 0.6);
            case RIDING -> new Bearing(0, 0.05, 0.94 * breath, -0.05 + nod, eyes, 0.1, 0.2, 0.25);
            case CLIMBING -> new Bearing(2, -0.4, 1, -0.15, eyes, 0, 0.5 * step, 0.85);
            case PLAYING, COOKING, PAINTING, POINTING ->
                new Bearing(0, 0.03, 0.99 * breath, 0.06 + nod, eyes, 0.15, 0.1, 0.55);
            case KNEELING -> new Bearing(0, 0.05, 0.9 * breath, 0.1 + nod, eyes, 0, 0.05, 0.2);
            case LOOKING_UP -> new Bearing(0, -0.04, breath, -0.42 + nod, eyes, 0.1, 0.06, 0.05);
        };
    }

    /** The brush for the whole of it. */
    Brush place(Brush brush) {
        return brush.at(0, -lift, tilt, 1, squash);
    }
}
