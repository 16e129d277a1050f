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
    /** Metres from which on a house or a tree is large. */
    private static final double LARGE = 2;

    private static final double CLEAR = 3;
    /** Of a train: how many times as far as somebody before it. */
    static final double BEFORE = 2.6;

    /** The same over the ground that its own camera sees. */
    Frame over(Ground seen) {
        return new Frame(camera, seen, world, mainDistance, plan, portrait);
    }

    int width() {
        return camera.width();
    }

    int height() {
        return camera.height();
    }

    /** Where a block's foot may be, as far as the setting goes. */
    static Ground.Strip strip(Ground ground, Block block) {
        var land = new Ground.Strip(ground.near(), farthest(ground, block.realm()));
        return switch (block.realm()) {
            case AFLOAT -> ground.water().orElse(land);
            case TRACK -> ground.rails().orElse(land);
            case GROUND ->
                ground.rails().map(rails -> beside(rails, land, block)).orElse(land);
            case SKY, HEAVEN, FLOAT, PERCH -> land;
        };
    }

    /** Who is small is before the rails, where no train hides it; what is large is beyond them. */
    private static Ground.Strip beside(Ground.Strip rails, Ground.Strip land, Block block) {
        boolean large = switch (block.host().actor().category()) {
            case BUILDING, PLANT, NATURE -> block.top() > LARGE;
            default -> false;
        };
        return large
                ? new Ground.Strip(rails.far() + CLEAR, land.far())
                : new Ground.Strip(land.near(), rails.near() / BEFORE);
    }

    /** The farthest that a foot of a realm may be: by water, what does not float keeps to the bank in front. */
    private static double farthest(Ground ground, Realm realm) {
        boolean bank = ground.surface() == Ground.Surface.WATER && realm == Realm.GROUND;
        return bank ? Math.min(ground.far(), BANK * ground.near()) : ground.far();
    }

    /** The nearest that a foot of a block may be so that it is within the picture. */
    double nearest(Block block) {
        double lowest = 0.975 * height() - camera.horizon();
        double seen = lowest <= 0 ? ground.far() : camera.eye() * camera.focal() / lowest;
        return Math.max(strip(ground, block).near(), seen);
    }
}
