package io.maximin.engines.scene;

/** Where a scene plays. */
public enum Setting {
    PLAIN,
    MEADOW,
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
    UNDERWATER,
    SKY,
    SPACE,
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
    ROOM,
    KITCHEN,
    LIBRARY,
    LABORATORY,
    CLASSROOM,
    THEATRE,
    /** A cliff by the sea, seen from the grass beside it. */
    COAST,
    /** Water between steep mountains. */
    FJORD,
    /** The surface of a moon. */
    MOON,
    CAVE,
    BAMBOO,
    ROOFTOP,
    DINER,
    /** Black land around a volcano that erupts. */
    VOLCANO,
    /** Rails that cross the picture. */
    RAILWAY
}
