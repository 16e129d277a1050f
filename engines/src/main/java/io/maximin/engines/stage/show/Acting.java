package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import java.util.Optional;

/** Poses that a prompt leaves unsaid because what is done says them. */
final class Acting {
    /** In heights of the holder. */
    private static final double MOST_HELD = 1.5;

    private Acting() {}

    /** The scene with riders riding, those who are on chairs sitting, and nobody holding what cannot be held. */
    static Scene posed(Scene scene) {
        var actors = scene.actors().stream()
                .map(actor -> actor.looks().pose().isPresent()
                        ? actor
                        : pose(scene, actor).map(pose -> posed(actor, pose)).orElse(actor))
                .toList();
        var relations = scene.relations().stream()
                .map(relation -> plausible(scene, relation))
                .toList();
        return new Scene(scene.world(), scene.view(), actors, relations, scene.banner(), scene.notes());
    }

    /** Nobody holds a bus: who catches, pulls or waters something large is beside it. */
    private static Relation plausible(Scene scene, Relation relation) {
        if (relation.kind() != Relation.Kind.HOLDING) {
            return relation;
        }
        var holder = one(scene, relation.subject());
        boolean large = relation.objects().stream()
                .map(id -> one(scene, id))
                .anyMatch(object -> heavy(object) || object.metres() > MOST_HELD * holder.metres());
        return large ? new Relation(relation.subject(), Relation.Kind.NEAR, relation.objects()) : relation;
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
