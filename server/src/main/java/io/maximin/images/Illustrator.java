package io.maximin.images;

import io.maximin.engines.cutout.Cutter;
import io.maximin.engines.description.Proposal;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.description.SceneReader.Manner;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Style;
import io.maximin.engines.stage.layout.Composer.Order;
import io.maximin.engines.stage.show.Plate;
import io.maximin.engines.stage.show.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Reads a prompt into a scene and paints it. Nothing is learned: it is a program that composes, and what it cannot draw
 * as it was said its notes tell. A picture depends on the request and its seed alone.
 *
 * @param reader of prompts
 * @param stage that paints
 * @param cutter of subjects; closed with this
 */
public record Illustrator(SceneReader reader, Stage stage, Cutter cutter) implements AutoCloseable {
    /** A scene and the pictures of the caller's that stand in it. */
    record Plan(Scene scene, List<Plate> plates) {}

    /** Whether a prompt names nothing to draw, so that a proposal would be used. */
    boolean isOpen(String prompt) {
        return reader.isOpen(prompt);
    }

    /** What a request shows. */
    Plan plan(ImageRequest request, Optional<Proposal> proposal) {
        var manner = request.style().map(style -> new Manner(style(style.kind()), style.weight()));
        var scene = reader.read(request.prompt(), manner, proposal);
        return request.subject()
                .map(subject -> new Starring(cutter.cut(subject.decoded())))
                .map(star -> new Plan(star.in(scene), List.of(star.plate())))
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

    private static Style style(ArtStyle.Kind kind) {
        return switch (kind) {
            case COMIC -> Style.COMIC;
            case LIVELY -> Style.LIVELY;
            case MEDIEVAL -> Style.MEDIEVAL;
            case WATERCOLOUR -> Style.WATERCOLOUR;
        };
    }

    @Override
    public void close() {
        cutter.close();
    }
}
