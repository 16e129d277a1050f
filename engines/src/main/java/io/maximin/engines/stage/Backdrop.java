package io.maximin.engines.stage;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Scene;
import java.util.List;

/** A setting: what is there without any actor. */
public interface Backdrop {
    /** The height of the horizon that suits it, as a share of the picture from its top. */
    double horizon();

    /** All its layers, in any order, among them what stands nearer than the actors do. */
    List<Layer> layers(View view);

    /** Where actors may be. */
    Ground ground(View view);

    /** Whether it paints this actor of the scene itself, so that nobody else has to. */
    default boolean paints(Scene scene, Actor actor) {
        return false;
    }
}
