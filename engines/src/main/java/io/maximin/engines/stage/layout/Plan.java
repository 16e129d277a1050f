package io.maximin.engines.stage.layout;

import io.maximin.engines.stage.Chance;

/**
 * What a composition decides by lot before anything is placed.
 *
 * @param focus where the main subject goes, share of the width
 * @param size factor on its size
 * @param foot where its foot goes, share of the height, for a medium shot
 * @param horizon shift, share of the height
 * @param lens factor on the focal length
 * @param gather how close to the main subject's depth the others are, 0 to 1
 */
record Plan(double focus, double size, double foot, double horizon, double lens, double gather) {
    /** @param lean -1 if the main subject has to leave room to its right, 1 to its left, 0 if it has not */
    static Plan of(long seed, int lean) {
        var lot = Chance.of(seed, 71);
        double side = lot.nextDouble() + 0.6 * lean;
        double focus = side < 0.4 ? 0.34 : side < 0.8 || lean > 0 ? 0.66 : 0.5;
        return new Plan(
                focus + lot.nextDouble(-0.05, 0.05),
                lot.nextDouble(0.84, 1.16),
                lot.nextDouble(0.8, 0.9),
                lot.nextDouble(-0.07, 0.06),
                lot.nextDouble(0.95, 1.35),
                lot.nextDouble());
    }
}
