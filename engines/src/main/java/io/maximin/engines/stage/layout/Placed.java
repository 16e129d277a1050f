package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.sprites.Footing;
import io.maximin.engines.stage.sprites.Stance;

/**
 * An individual where it stands.
 *
 * @param index among those of its actor, from 0
 * @param seed of the individual
 * @param x of its foot, in metres
 * @param y of its foot over the ground, in metres
 * @param z its distance in metres
 * @param metres its height in the picture's world, which makes small things larger where they would not be seen
 * @param flipped faces left
 * @param immersion share of its height under water
 */
public record Placed(
        Actor actor,
        int index,
        Drawing drawing,
        long seed,
        double x,
        double y,
        double z,
        double metres,
        boolean flipped,
        Footing footing,
        double immersion) {
    /** Where it goes in pixels. */
    public Stance stance(Camera camera) {
        return new Stance(
                camera.column(x, z), camera.row(y, z), metres * camera.scale(z), z, flipped, footing, immersion);
    }

    /** What it covers. */
    public Box box(Camera camera) {
        var reach = drawing.reach();
        double height = metres * camera.scale(z);
        double column = camera.column(x, z);
        double row = camera.row(y, z);
        double left = flipped ? reach.right() : reach.left();
        double right = flipped ? reach.left() : reach.right();
        return new Box(column - left * height, row - (1 - immersion) * height, column + right * height, row);
    }
}
