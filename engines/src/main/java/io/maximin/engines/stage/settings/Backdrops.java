package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/**
 * All settings. A backdrop keeps nothing between two pictures, and the pixels of a view are the same whenever it is
 * painted. Painting uses the common pool; whoever paints waits until it is done.
 */
public final class Backdrops {
    private Backdrops() {}

    /** What paints a setting, its weather and season included. */
    public static Backdrop of(Setting setting) {
        var place = place(setting);
        return Places.of(setting) == Places.OUTSIDE ? new Weathered(place) : place;
    }

    private static Backdrop place(Setting setting) {
        return switch (setting) {
            case PLAIN -> new Studio();
            case LAKE, SEA, BEACH, RIVER -> new Shore(setting);
            case COAST, FJORD -> new Coasts(setting);
            case UNDERWATER -> new Deep();
            case SKY -> new Heights();
            case SPACE -> new Cosmos();
            case CITY, STREET, ROOFTOP -> new Streets(setting);
            case ROOM, KITCHEN, LIBRARY -> new Rooms(setting);
            case LABORATORY, CLASSROOM -> new Halls(setting);
            case THEATRE -> new Theatre();
            case MOON -> new LunarLand();
            case CAVE -> new Cave();
            case DINER -> new Diner();
            case FOREST, JUNGLE, BAMBOO -> new Wood(setting);
            case MEADOW, HILLS, FIELD, MOUNTAINS, DESERT, SNOWFIELD, ROAD, RAILWAY, VOLCANO -> new Open(setting);
            case VILLAGE, FARM, HARBOUR, CASTLE, MARKET, PARK, GARDEN -> new Built(setting);
        };
    }

    /** A place under the sky, with what falls from it, and what stands before the camera. */
    private record Weathered(Backdrop place) implements Backdrop {
        @Override
        public double horizon() {
            return place.horizon();
        }

        @Override
        public boolean paints(Scene scene, Actor actor) {
            return Sky.paints(scene.world(), actor) || place.paints(scene, actor);
        }

        @Override
        public List<Layer> layers(View view) {
            var layers = new ArrayList<>(place.layers(view));
            layers.addAll(Falling.layers(view));
            layers.addAll(Near.layers(view));
            return layers;
        }

        @Override
        public Ground ground(View view) {
            return place.ground(view);
        }
    }
}
