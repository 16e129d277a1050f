package io.maximin.images;

import io.maximin.engines.cutout.Cut;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Art.Family;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.show.Plate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The subject of an order in its scene: in the place of the first person, who becomes the main actor, or else before
 * all others.
 *
 * @param cut what the subject's picture came to
 */
record Starring(Cut cut) {
    private static final Art PLATE = new Art(Family.PLATE, "0");
    private static final double PERSON_METRES = 1.7;
    private static final double HEADS_OF_A_PERSON = 7.5;
    /** Who shows fewer of them has no feet, wherever the picture ends. */
    private static final double LEAST_HEADS = 4.2;

    private static final double LEAST_LACKING = 0.06;
    private static final double MOST_LACKING = 0.72;
    private static final double USUALLY_LACKING = 0.5;

    /** What stands for the subject. */
    Plate plate() {
        return switch (cut) {
            case Cut.Matte matte -> new Plate(matte.picture(), lacking(matte));
            case Cut.Oval oval -> Plate.whole(PhotoCard.oval(oval.picture()));
            case Cut.Card card -> Plate.whole(PhotoCard.of(card.picture()));
        };
    }

    private static double lacking(Cut.Matte matte) {
        boolean known = matte.heads() > 0;
        if (!matte.ends().below() && (!known || matte.heads() >= LEAST_HEADS)) {
            return 0;
        }
        return known ? Math.clamp(1 - matte.heads() / HEADS_OF_A_PERSON, LEAST_LACKING, MOST_LACKING) : USUALLY_LACKING;
    }

    private String told(boolean footless) {
        return switch (cut) {
            case Cut.Matte matte ->
                String.format(
                        Locale.ROOT,
                        "%s cut out of the background (trusted %.2f)%s",
                        matte.kind() == Cut.Kind.PERSON ? "a person" : "a thing",
                        matte.confidence(),
                        footless ? ", who ends at the lower edge because the photo shows no feet" : "");
            case Cut.Oval _ -> "an oval of the head, because no outline of the rest is trusted";
            case Cut.Card _ -> "the whole photo on a card, because no outline in it is trusted and no face was found";
        };
    }

    /** The scene with the subject in it; who has no feet comes to the front and neither rides nor carries. */
    Scene in(Scene scene) {
        boolean footless = plate().lacks() > 0;
        var actors = new ArrayList<>(scene.actors());
        var subject = subject(actors);
        actors.addFirst(subject);
        var notes = new ArrayList<>(scene.notes());
        notes.add(new Note("the subject's picture", told(footless)));
        var relations = new ArrayList<Relation>();
        for (var relation : scene.relations()) {
            relations.add(kept(relation, subject.id(), footless));
        }
        return new Scene(scene.world(), scene.view(), actors, relations, scene.banner(), notes);
    }

    /** Takes the subject's place out of the cast; of several people of a kind it is one. */
    private static Actor subject(List<Actor> actors) {
        int person = 0;
        while (person < actors.size() && actors.get(person).category() != Category.PERSON) {
            person++;
        }
        if (person < actors.size()) {
            var played = actors.get(person);
            if (played.count() > 1 && actors.size() < Scene.MOST_ACTORS) {
                actors.set(person, played.times(played.count() - 1));
                return newcomer(actors);
            }
            actors.remove(person);
            return plate(played);
        }
        return actors.size() < Scene.MOST_ACTORS ? newcomer(actors) : plate(actors.removeFirst());
    }

    private Relation kept(Relation relation, int subject, boolean footless) {
        boolean bodily = switch (relation.kind()) {
            case RIDING, WEARING -> true;
            case HOLDING, ON, IN -> footless;
            case NEAR, BETWEEN, LEFT_OF, RIGHT_OF, LOOKING_AT, IN_FRONT_OF, BEHIND, UNDER, ABOVE, AROUND -> false;
        };
        return bodily && relation.subject() == subject
                ? new Relation(subject, Relation.Kind.NEAR, relation.objects())
                : relation;
    }

    private static Actor plate(Actor actor) {
        return new Actor(
                actor.id(),
                actor.phrase(),
                PLATE,
                actor.category(),
                1,
                Looks.USUAL,
                actor.height(),
                actor.place(),
                Optional.empty());
    }

    private static Actor newcomer(List<Actor> actors) {
        int id = actors.stream().mapToInt(Actor::id).max().orElse(-1) + 1;
        return new Actor(
                id, "", PLATE, Category.PERSON, 1, Looks.USUAL, PERSON_METRES, Optional.empty(), Optional.empty());
    }
}
