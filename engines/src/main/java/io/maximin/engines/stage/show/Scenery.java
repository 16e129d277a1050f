package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Light;
import java.util.function.Function;

/** Where settings and their light come from. */
public record Scenery(Function<Setting, Backdrop> backdrops, Lighting lighting) {
    /** The light of a scene. */
    @FunctionalInterface
    public interface Lighting {
        Light of(Scene scene, long seed);
    }
}
