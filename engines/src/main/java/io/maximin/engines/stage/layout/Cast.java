package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.stage.Drawing;

/** Who plays an actor: gives each individual its drawing. */
@FunctionalInterface
public interface Cast {
    /** @param seed of the individual: what is left open is drawn from it by lot */
    Drawing of(Actor actor, long seed);
}
