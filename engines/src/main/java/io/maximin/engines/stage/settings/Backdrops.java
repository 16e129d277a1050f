package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;

/** All settings. */
public final class Backdrops {
    private Backdrops() {}

    /** What paints a setting; it keeps nothing between two pictures. */
    public static Backdrop of(Setting setting) {
        return switch (setting) {
            case LAKE, SEA, BEACH, RIVER -> new Shore(setting);
            case CITY, STREET -> new Streets(setting);
            case ROOM, KITCHEN, LIBRARY -> new Rooms(setting);
            case LABORATORY, CLASSROOM -> new Halls(setting);
            case THEATRE -> new Theatre();
            case FOREST, JUNGLE -> new Wood(setting);
            default -> new Open(setting);
        };
    }
}
