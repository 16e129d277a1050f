package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import java.util.Optional;
import java.util.regex.Pattern;

/** Poses that a prompt leaves unsaid because what is done says them. */
final class Acting {
    /** In heights of the holder. */
    private static final double MOST_HELD = 1.5;

    private static final Pattern BOARD = Pattern.compile("^(sign|banner|flag|poster)$");
    private static final Pattern READ =
            Pattern.compile("map|book|newspaper|letter|envelope|phone|scroll|postcard|compass|watch$|mirror|camera$");

    private Acting() {}

    /** The scene with riders riding, those who are on chairs sitting, and nobody holding what cannot be held. */
    static Scene posed(Scene told) {
        var relations = told.relations().stream()
                .map(relation -> plausible(told, relation))
                .toList();
        var scene = new Scene(told.world(), told.view(), told.actors(), relations, told.banner(), told.notes());
        var actors = scene.actors().stream()
                .map(actor -> actor.looks().pose().isPresent()
                        ? actor
                        : pose(scene, actor).map(pose -> posed(actor, pose)).orElse(actor))
                .toList();
        return new Scene(scene.world(), scene.view(), actors, relations, scene.banner(), scene.notes());
    }

    /** What the words say, as far as it can be seen. */
    private static Relation plausible(Scene scene, Relation relation) {
        return switch (relation.kind()) {
            case HOLDING -> held(scene, relation);
            case LOOKING_AT -> reads(scene, relation) ? as(Relation.Kind.HOLDING, relation) : relation;
            case ON -> onBoard(scene, relation) ? as(Relation.Kind.NEAR, relation) : relation;
            case IN -> sitsIn(scene, relation) ? as(Relation.Kind.ON, relation) : relation;
            default -> relation;
        };
    }

    private static Relation as(Relation.Kind kind, Relation relation) {
        return new Relation(relation.subject(), kind, relation.objects());
    }

    /** Who looks at a map, a phone or a letter has it in the hands. */
    private static boolean reads(Scene scene, Relation relation) {
        boolean free = scene.relations().stream()
                .noneMatch(other -> other.kind() == Relation.Kind.HOLDING && other.subject() == relation.subject());
        return free
                && one(scene, relation.subject()).category() == Category.PERSON
                && relation.objects().size() == 1
                && READ.matcher(one(scene, relation.objects().getFirst()).art().name())
                        .find();
    }

    /** Who writes on a board does not stand on it. */
    private static boolean onBoard(Scene scene, Relation relation) {
        return one(scene, relation.subject()).category() == Category.PERSON
                && relation.objects().stream()
                        .anyMatch(
                                id -> BOARD.matcher(one(scene, id).art().name()).find());
    }

    /** "In a chair" is on it. */
    private static boolean sitsIn(Scene scene, Relation relation) {
        return sits(one(scene, relation.subject())) && holds(scene, relation, Category.FURNITURE);
    }

    /** Nobody holds a bus: who catches, pulls or waters something large is beside it. */
    private static Relation held(Scene scene, Relation relation) {
        var holder = one(scene, relation.subject());
        boolean large = relation.objects().stream()
                .map(id -> one(scene, id))
                .anyMatch(object -> heavy(object) || object.metres() > MOST_HELD * holder.metres());
        return large ? as(Relation.Kind.NEAR, relation) : relation;
    }

    private static boolean heavy(Actor actor) {
        return switch (actor.category()) {
            case VEHICLE, BOAT, AIRCRAFT, BUILDING, FURNITURE, PLANT, NATURE, SKY_BODY -> actor.metres() > 0.6;
            case PERSON, ANIMAL, BIRD, FISH, INSECT, FLOWER, FOOD, CLOTHES, TOOL, TOY, INSTRUMENT, SYMBOL, THING ->
                false;
        };
    }

    private static Actor one(Scene scene, int id) {
        return scene.actors().stream()
                .filter(actor -> actor.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Pose> pose(Scene scene, Actor actor) {
        for (var relation : scene.relations()) {
            if (relation.subject() == actor.id()) {
                if (relation.kind() == Relation.Kind.RIDING && actor.category() == Category.PERSON) {
                    return Optional.of(Pose.RIDING);
                }
                boolean seated = relation.kind() == Relation.Kind.ON
                        || (relation.kind() == Relation.Kind.IN && holds(scene, relation, Category.BOAT));
                if (seated
                        && sits(actor)
                        && (holds(scene, relation, Category.FURNITURE) || holds(scene, relation, Category.BOAT))) {
                    return Optional.of(Pose.SITTING);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sits(Actor actor) {
        return actor.category() == Category.PERSON || actor.category() == Category.ANIMAL;
    }

    private static boolean holds(Scene scene, Relation relation, Category category) {
        return scene.actors().stream()
                .anyMatch(actor -> relation.objects().contains(actor.id()) && actor.category() == category);
    }

    private static Actor posed(Actor actor, Pose pose) {
        var looks = actor.looks();
        return new Actor(
                actor.id(),
                actor.phrase(),
                actor.art(),
                actor.category(),
                actor.count(),
                new Looks(looks.size(), looks.colour(), looks.material(), Optional.of(pose), looks.person()),
                actor.height(),
                actor.place(),
                actor.lettering());
    }
}
