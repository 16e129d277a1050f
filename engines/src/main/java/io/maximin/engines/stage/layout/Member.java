package io.maximin.engines.stage.layout;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.sprites.Footing;

/**
 * An individual of a block, placed relative to the foot of the block's host while that faces right.
 *
 * @param metres its height
 * @param dx to the right, in metres
 * @param dy upwards, in metres
 * @param order painted before the host if negative, after it if positive
 * @param flipped against the host
 */
record Member(
        Actor actor,
        int index,
        Drawing drawing,
        long seed,
        double metres,
        double dx,
        double dy,
        int order,
        boolean flipped,
        Footing footing) {
    double left() {
        return (flipped ? drawing.reach().right() : drawing.reach().left()) * metres - dx;
    }

    double right() {
        return (flipped ? drawing.reach().left() : drawing.reach().right()) * metres + dx;
    }

    double top() {
        return dy + metres;
    }

    Member at(double toRight, double up, int painted, Footing on) {
        return new Member(actor, index, drawing, seed, metres, toRight, up, painted, flipped, on);
    }

    Member scaled(double factor) {
        return new Member(
                actor, index, drawing, seed, metres * factor, dx * factor, dy * factor, order, flipped, footing);
    }
}
