package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Ground;
import java.util.regex.Pattern;

/** Where the actors of a scene belong. */
record Realms(Ground ground, Scene scene) {
    private static final double PERCHED_MOST = 0.5;
    private static final Pattern OF_THE_SEA =
            Pattern.compile("whale|dolphin|shark|orca|narwhal|octopus|squid|seal$|walrus|manatee");
    private static final Pattern WADES = Pattern.compile("flamingo|heron|crane|stork|egret");

    private static final Pattern ON_RAILS = Pattern.compile("train|locomotive|tram|railway-car");

    Realm of(Actor actor) {
        if (actor.category() == Category.SKY_BODY) {
            return Realm.HEAVEN;
        }
        if (ground.surface() == Ground.Surface.AIR) {
            return scene.world().setting() == Setting.UNDERWATER && sinks(actor) ? Realm.GROUND : Realm.FLOAT;
        }
        if (flies(actor)) {
            return Realm.SKY;
        }
        if (ground.rails().isPresent()
                && actor.category() == Category.VEHICLE
                && ON_RAILS.matcher(actor.art().name()).find()) {
            return Realm.TRACK;
        }
        if (ground.water().isPresent() && (swims(actor) || wades(actor) || !banked())) {
            return Realm.AFLOAT;
        }
        return perched(actor) || onCliff(actor) ? Realm.PERCH : Realm.GROUND;
    }

    /** Whether it stands on the floor of the sea. */
    private static boolean sinks(Actor actor) {
        return switch (actor.category()) {
            case PLANT, NATURE, BUILDING, FURNITURE, VEHICLE, BOAT, TOOL, THING -> true;
            default -> false;
        };
    }

    private boolean flies(Actor actor) {
        boolean placed = actor.place()
                .filter(place -> place == Place.SKY || place == Place.TOP)
                .isPresent();
        boolean posed = actor.looks().pose().filter(Pose.FLYING::equals).isPresent();
        boolean settled = actor.looks().pose().isPresent() && !posed;
        boolean over = !settled
                && scene.relations().stream()
                        .anyMatch(relation -> relation.kind() == Relation.Kind.ABOVE
                                && relation.subject() == actor.id()
                                && relation.objects().stream().noneMatch(this::ofTheSky));
        return placed || posed || over || (actor.category() == Category.AIRCRAFT && !settled);
    }

    private boolean ofTheSky(int id) {
        return scene.actors().stream().anyMatch(actor -> actor.id() == id && actor.category() == Category.SKY_BODY);
    }

    private static boolean wades(Actor actor) {
        return actor.category() == Category.BIRD
                && WADES.matcher(actor.art().name()).find();
    }

    private static boolean swims(Actor actor) {
        var pose = actor.looks().pose();
        return switch (actor.category()) {
            case BOAT, FISH -> true;
            case BIRD -> pose.isEmpty() || pose.get() == Pose.SWIMMING;
            default ->
                pose.filter(Pose.SWIMMING::equals).isPresent()
                        || OF_THE_SEA.matcher(actor.art().name()).find();
        };
    }

    /** Whether there is land beside the water. */
    private boolean banked() {
        return scene.world().setting() != Setting.SEA && scene.world().setting() != Setting.FJORD;
    }

    private boolean perched(Actor actor) {
        boolean small = switch (actor.category()) {
            case FOOD, TOOL, TOY, THING, FLOWER, INSTRUMENT, CLOTHES -> true;
            default -> false;
        };
        return small
                && !cliffs()
                && !ground.perches().isEmpty()
                && actor.metres() < PERCHED_MOST
                && actor.place().isEmpty();
    }

    private boolean cliffs() {
        return ground.surface() == Ground.Surface.WATER && !ground.perches().isEmpty();
    }

    private boolean onCliff(Actor actor) {
        return cliffs() && actor.category() == Category.BUILDING;
    }

    /** Share of an actor's height that is under the water it is in. */
    double immersion(Actor actor) {
        boolean swims = actor.looks().pose().filter(Pose.SWIMMING::equals).isPresent();
        return switch (actor.category()) {
            case BOAT -> 0.08;
            case FISH -> 0.4;
            case PERSON -> swims ? 0.55 : 0.2;
            case ANIMAL -> swims ? 0.5 : 0.25;
            case BIRD -> wades(actor) ? 0.09 : 0.2;
            default -> 0.15;
        };
    }
}
