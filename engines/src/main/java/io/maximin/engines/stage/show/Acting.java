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
    private Acting() {}

    /** The scene with riders riding, and those who are on chairs sitting. */
    static Scene posed(Scene scene) {
        var actors = scene.actors().stream()
                .map(actor -> actor.looks().pose().isPresent()
                        ? actor
                        : pose(scene, actor).map(pose -> posed(actor, pose)).orElse(actor))
                .toList();
        return new Scene(scene.world(), scene.view(), actors, scene.relations(), scene.banner(), scene.notes());
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
