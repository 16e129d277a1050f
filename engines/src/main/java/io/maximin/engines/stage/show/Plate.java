package io.maximin.engines.stage.show;

import io.maximin.engines.pictures.Bitmap;

/**
 * A picture that the caller gave, to stand in a scene as an actor.
 *
 * @param bitmap cut out or not
 * @param lacks share of the actor's height, from the foot upwards, that the bitmap does not show; 0 to 0.8
 */
public record Plate(Bitmap bitmap, double lacks) {
    public Plate {
        if (!(lacks >= 0 && lacks <= 0.8)) {
            throw new IllegalArgumentException("lacks must be within [0, 0.8], got " + lacks);
        }
    }

    /** One that shows all of its actor. */
    public static Plate whole(Bitmap bitmap) {
        return new Plate(bitmap, 0);
    }
}
