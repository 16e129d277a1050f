package io.maximin.engines.stage.show;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.scene.Note;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.layout.Box;
import java.util.List;
import java.util.Optional;

/**
 * A drawn scene.
 *
 * @param bitmap its pixels, opaque
 * @param camera from where it is seen
 * @param individuals who is where, the farthest first
 * @param banner where the lettering stands that belongs to nobody
 * @param notes what could not be drawn as it was said
 */
public record Picture(
        Bitmap bitmap, Camera camera, List<Individual> individuals, Optional<Box> banner, List<Note> notes) {
    /**
     * One of an actor.
     *
     * @param actor its id in the scene
     * @param index among those of its actor, from 0
     * @param box that it covers, in pixels
     * @param distance in metres
     * @param flipped faces left
     * @param lettered where words are on it, in pixels
     * @param shown share of it that neither the frame nor anything nearer hides
     */
    public record Individual(
            int actor, int index, Box box, double distance, boolean flipped, Optional<Box> lettered, double shown) {}

    public Picture {
        individuals = List.copyOf(individuals);
        notes = List.copyOf(notes);
    }
}
