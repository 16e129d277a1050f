package io.maximin.engines.description;

import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Person;

/** How high things usually are, in metres, where the tables do not say it. */
final class Heights {
    private Heights() {}

    static double usual(Category category) {
        return switch (category) {
            case PERSON -> 1.7;
            case ANIMAL -> 0.7;
            case BIRD -> 0.35;
            case FISH -> 0.3;
            case INSECT -> 0.03;
            case PLANT -> 1;
            case FLOWER -> 0.4;
            case FOOD -> 0.12;
            case VEHICLE -> 1.8;
            case BOAT -> 3;
            case AIRCRAFT -> 5;
            case BUILDING -> 9;
            case FURNITURE -> 0.9;
            case CLOTHES -> 0.5;
            case TOOL -> 0.3;
            case TOY -> 0.4;
            case INSTRUMENT -> 0.7;
            case SKY_BODY -> 60;
            case NATURE -> 1;
            case SYMBOL -> 0.5;
            case THING -> 0.4;
        };
    }

    static double of(Person.Age age) {
        return switch (age) {
            case CHILD -> 1.2;
            case ADULT -> 1.72;
            case OLD -> 1.62;
        };
    }
}
