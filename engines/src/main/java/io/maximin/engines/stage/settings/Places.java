package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;

/** Kinds of places, by what lights them. */
enum Places {
    OUTSIDE,
    INSIDE,
    STUDIO,
    BELOW_WATER,
    IN_SPACE;

    static Places of(Setting setting) {
        return switch (setting) {
            case PLAIN -> STUDIO;
            case UNDERWATER -> BELOW_WATER;
            case SPACE, MOON -> IN_SPACE;
            case ROOM, KITCHEN, LIBRARY, LABORATORY, CLASSROOM, THEATRE, CAVE, DINER -> INSIDE;
            case MEADOW,
                    HILLS,
                    FIELD,
                    FOREST,
                    JUNGLE,
                    MOUNTAINS,
                    DESERT,
                    SNOWFIELD,
                    BEACH,
                    SEA,
                    LAKE,
                    RIVER,
                    SKY,
                    CITY,
                    STREET,
                    ROAD,
                    VILLAGE,
                    FARM,
                    HARBOUR,
                    CASTLE,
                    MARKET,
                    PARK,
                    GARDEN,
                    COAST,
                    FJORD,
                    BAMBOO,
                    ROOFTOP,
                    VOLCANO,
                    RAILWAY -> OUTSIDE;
        };
    }
}
