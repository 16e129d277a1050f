package io.maximin.engines.scene;

/** What kind of thing an actor is, where nothing closer is known. */
public enum Category {
    PERSON,
    ANIMAL,
    BIRD,
    FISH,
    INSECT,
    PLANT,
    FLOWER,
    FOOD,
    VEHICLE,
    BOAT,
    AIRCRAFT,
    BUILDING,
    FURNITURE,
    CLOTHES,
    TOOL,
    TOY,
    INSTRUMENT,
    SKY_BODY,
    NATURE,
    SYMBOL,
    THING
}
