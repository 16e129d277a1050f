package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;

/** What a photo's subject came to, from the most to the least that can honestly be said. */
public sealed interface Cut {
    /** What is to be shown, no larger than it has to be; transparent where the subject is not. */
    Bitmap picture();

    /** What {@link #picture} shows of the photo, in the photo's pixels. */
    Box bounds();

    /** How far it is trusted, 0 to 1. */
    double confidence();

    /** What a subject is taken for. */
    enum Kind {
        PERSON,
        OBJECT
    }

    /**
     * Where the photo ends before its subject does.
     *
     * @param below a bust, or whatever else has no foot to stand on
     */
    record Ends(boolean left, boolean right, boolean below) {}

    /**
     * The subject alone, with its own colours at the rim.
     *
     * @param heads the height of the picture in heights of the head; 0 if no head is known
     */
    record Matte(Kind kind, Bitmap picture, Box bounds, double confidence, Ends ends, double heads) implements Cut {}

    /** A face was found but no outline is trusted: an oval around the head, with what is behind it. */
    record Oval(Bitmap picture, Box bounds, double confidence) implements Cut {}

    /** Nothing is trusted: the whole photo. */
    record Card(Bitmap picture, Box bounds, double confidence) implements Cut {}
}
