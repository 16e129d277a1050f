package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import java.util.List;

/**
 * Heights as a picture shows them. Up to a few times larger or smaller than the main actor they are true; beyond that
 * the steps get smaller, so that a mouse beside an elephant is small and still there.
 */
record Scales(double main) {
    private static final double TRUE_LARGER = 3;
    private static final double TRUE_SMALLER = 0.28;
    private static final double EXPONENT = 0.5;

    static Scales of(List<Actor> actors) {
        return new Scales(actors.isEmpty() ? 1 : actors.getFirst().metres());
    }

    double metres(Actor actor) {
        double ratio = actor.metres() / main;
        if (ratio > TRUE_LARGER) {
            return main * TRUE_LARGER * Math.pow(ratio / TRUE_LARGER, EXPONENT);
        }
        if (ratio < TRUE_SMALLER) {
            return main * TRUE_SMALLER * Math.pow(ratio / TRUE_SMALLER, EXPONENT);
        }
        return actor.metres();
    }
}
