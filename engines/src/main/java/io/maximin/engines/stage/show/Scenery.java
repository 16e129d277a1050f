package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.settings.Backdrops;
import io.maximin.engines.stage.settings.Lights;
import java.util.function.Function;

/** Where settings and their light come from. */
record Scenery(Function<Setting, Backdrop> backdrops, Lighting lighting) {
    static final Scenery ALL = new Scenery(Backdrops::of, Lights::of);

    /** The light of a scene. */
    @FunctionalInterface
    interface Lighting {
        Light of(Scene scene, long seed);
    }
}
