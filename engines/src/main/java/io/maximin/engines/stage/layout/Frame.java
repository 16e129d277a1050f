package io.maximin.engines.stage.layout;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Ground;

/**
 * How a scene is looked at: what the blocks are placed in.
 *
 * @param world metres of the setting that a metre of the actors takes: small subjects are looked at from near, which
 *     makes the setting larger beside them
 * @param mainDistance of the main subject, in metres
 * @param plan what was decided by lot
 * @param portrait whether the lower edge cuts the main subject: a person shown from the waist up, or a bust
 */
record Frame(Camera camera, Ground ground, double world, double mainDistance, Plan plan, boolean portrait) {
    private static final double BANK = 1.9;

    int width() {
        return camera.width();
    }

    int height() {
        return camera.height();
    }

    /** The farthest that a foot of a realm may be: by water, what does not float keeps to the bank in front. */
    static double farthest(Ground ground, Realm realm) {
        boolean bank = ground.surface() == Ground.Surface.WATER && realm == Realm.GROUND;
        return bank ? Math.min(ground.far(), BANK * ground.near()) : ground.far();
    }

    /** The nearest that a foot may be so that it is within the picture. */
    double nearest() {
        double lowest = 0.975 * height() - camera.horizon();
        double seen = lowest <= 0 ? ground.far() : camera.eye() * camera.focal() / lowest;
        return Math.max(ground.near(), seen);
    }
}
