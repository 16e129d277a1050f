package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Ground;

/** Where the actors of a setting belong. */
record Realms(Ground ground, Setting setting) {
    private static final double PERCHED_MOST = 0.5;

    Realm of(Actor actor) {
        if (actor.category() == Category.SKY_BODY) {
            return Realm.HEAVEN;
        }
        if (ground.surface() == Ground.Surface.AIR) {
            return Realm.FLOAT;
        }
        if (flies(actor)) {
            return Realm.SKY;
        }
        if (ground.surface() == Ground.Surface.WATER && (swims(actor) || !banked())) {
            return Realm.AFLOAT;
        }
        return perched(actor) ? Realm.PERCH : Realm.GROUND;
    }

    private static boolean flies(Actor actor) {
        boolean placed = actor.place()
                .filter(place -> place == Place.SKY || place == Place.TOP)
                .isPresent();
        boolean posed = actor.looks().pose().filter(Pose.FLYING::equals).isPresent();
        boolean settled = actor.looks().pose().isPresent() && !posed;
        return placed || posed || (actor.category() == Category.AIRCRAFT && !settled);
    }

    private static boolean swims(Actor actor) {
        var pose = actor.looks().pose();
        return switch (actor.category()) {
            case BOAT, FISH -> true;
            case BIRD -> pose.isEmpty() || pose.get() == Pose.SWIMMING;
            default -> pose.filter(Pose.SWIMMING::equals).isPresent();
        };
    }

    /** Whether there is a strip of land before the water. */
    private boolean banked() {
        return setting != Setting.SEA;
    }

    private boolean perched(Actor actor) {
        boolean small = switch (actor.category()) {
            case FOOD, TOOL, TOY, THING, FLOWER, INSTRUMENT, CLOTHES -> true;
            default -> false;
        };
        return small
                && !ground.perches().isEmpty()
                && actor.metres() < PERCHED_MOST
                && actor.place().isEmpty();
    }

    /** Share of an actor's height that is under the water it is in. */
    double immersion(Actor actor) {
        boolean swims = actor.looks().pose().filter(Pose.SWIMMING::equals).isPresent();
        return switch (actor.category()) {
            case BOAT -> 0.08;
            case FISH -> 0.4;
            case PERSON -> swims ? 0.55 : 0.2;
            case ANIMAL -> swims ? 0.5 : 0.25;
            case BIRD -> 0.2;
            default -> 0.15;
        };
    }
}
