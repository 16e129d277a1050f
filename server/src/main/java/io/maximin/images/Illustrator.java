package io.maximin.images;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.description.SceneReader.Manner;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Art.Family;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.layout.Composer.Order;
import io.maximin.engines.stage.show.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a prompt into a scene and paints it. Nothing is learned: it is a program that composes, and what it cannot draw
 * as it was said its notes tell. A picture depends on the request and its seed alone.
 *
 * @param reader of prompts
 * @param stage that paints
 */
public record Illustrator(SceneReader reader, Stage stage) implements AutoCloseable {
    private static final Art PLATE = new Art(Family.PLATE, "0");
    private static final double PERSON_METRES = 1.7;

    /** A scene and the pictures of the caller's that stand in it. */
    record Plan(Scene scene, List<Bitmap> plates) {}

    /** What a request shows. */
    Plan plan(ImageRequest request) {
        var manner = request.style().map(style -> new Manner(style(style.kind()), style.weight()));
        var scene = reader.read(request.prompt(), manner);
        return request.subject()
                .map(subject -> new Plan(starring(scene), List.of(PhotoCard.of(subject.decoded()))))
                .orElseGet(() -> new Plan(scene, List.of()));
    }

    /** One picture of it. */
    Bitmap paint(Plan plan, Canvas canvas, long seed) throws InterruptedException {
        return stage.draw(plan.scene(), new Order(canvas.width(), canvas.height(), seed, 0), plan.plates())
                .bitmap();
    }

    /** For the log: what the words became that could not be taken as they stand. */
    static List<String> notes(Scene scene) {
        return scene.notes().stream().map(Illustrator::told).toList();
    }

    private static String told(Note note) {
        return "'" + note.words() + "' is " + (note.drawn().isEmpty() ? "not drawn" : "drawn as " + note.drawn());
    }

    /** The scene with the subject's picture in the place of the first person, or before all others. */
    private static Scene starring(Scene scene) {
        var actors = new ArrayList<>(scene.actors());
        int person = 0;
        while (person < actors.size() && actors.get(person).category() != Category.PERSON) {
            person++;
        }
        if (person < actors.size()) {
            actors.set(person, plate(actors.get(person)));
        } else if (actors.size() < Scene.MOST_ACTORS) {
            actors.addFirst(newcomer(actors));
        } else {
            actors.set(0, plate(actors.getFirst()));
        }
        var notes = new ArrayList<>(scene.notes());
        notes.add(new Note("the subject's picture", "a photograph that stands in the scene"));
        return new Scene(scene.world(), scene.view(), actors, scene.relations(), scene.banner(), notes);
    }

    private static Actor plate(Actor actor) {
        return new Actor(
                actor.id(),
                actor.phrase(),
                PLATE,
                actor.category(),
                actor.count(),
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

    private static Style style(ArtStyle.Kind kind) {
        return switch (kind) {
            case COMIC -> Style.COMIC;
            case LIVELY -> Style.LIVELY;
            case MEDIEVAL -> Style.MEDIEVAL;
            case WATERCOLOUR -> Style.WATERCOLOUR;
        };
    }

    /** Holds nothing but memory. */
    @Override
    public void close() {}
}
