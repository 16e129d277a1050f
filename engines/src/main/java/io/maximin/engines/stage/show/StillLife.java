package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.stage.settings.Tabletop;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Small things on a table, and nothing that is large: they are looked at from near.
 *
 * @param scene with the camera close, and in a room if it was nowhere
 * @param table that the scene names, if it names one
 */
record StillLife(Scene scene, Optional<Actor> table) {
    private static final double SMALL = 0.6;
    private static final Pattern TABLE = Pattern.compile("table|desk|counter");

    /** Empty if the scene is none. */
    static Optional<StillLife> of(Scene scene) {
        if (scene.actors().isEmpty() || scene.view().shot() == Shot.WIDE) {
            return Optional.empty();
        }
        var first = scene.actors().getFirst();
        var table = scene.actors().stream()
                .filter(actor -> actor.category() == Category.FURNITURE && actor.count() == 1)
                .filter(actor -> TABLE.matcher(actor.art().name()).find() && bears(scene, actor, first))
                .findFirst();
        boolean all = scene.actors().stream()
                .allMatch(actor -> small(actor)
                        || Tabletop.around(actor)
                        || Optional.of(actor).equals(table));
        boolean laid = table.isPresent() || served(scene);
        return all && small(first) && laid ? Optional.of(new StillLife(near(scene), table)) : Optional.empty();
    }

    /** Food that is nowhere is on a table, unless a colour is said to be behind it. */
    private static boolean served(Scene scene) {
        return scene.world().setting() == Setting.PLAIN
                && scene.world().accent().isEmpty()
                && scene.actors().stream().anyMatch(actor -> actor.category() == Category.FOOD);
    }

    private static boolean bears(Scene scene, Actor table, Actor thing) {
        return scene.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.ON
                        && relation.subject() == thing.id()
                        && relation.objects().contains(table.id()));
    }

    private static boolean small(Actor actor) {
        boolean thing = switch (actor.category()) {
            case FOOD, TOOL, TOY, THING, FLOWER, INSTRUMENT, CLOTHES, SYMBOL -> true;
            default -> false;
        };
        return thing && actor.metres() < SMALL;
    }

    private static Scene near(Scene scene) {
        var world = scene.world();
        var view = scene.view();
        var setting = world.setting() == Setting.PLAIN ? Setting.ROOM : world.setting();
        return new Scene(
                new Scene.World(setting, world.hour(), world.season(), world.weather(), world.mood(), world.accent()),
                new Scene.View(Shot.CLOSE, view.angle(), view.style(), view.strength()),
                scene.actors(),
                scene.relations(),
                scene.banner(),
                scene.notes());
    }
}
