package io.maximin.engines.stage.drawings;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A drawing in coordinates of its own: y grows downwards, the ground is at 0, the middle of its foot is x = 0. */
interface Sketch {
    void draw(Brush brush, double t);

    /**
     * What its full height is, in its own coordinates, standing on the ground; poses may be lower. 0 stands for
     * whatever it covers, for what does not stand.
     */
    default double stature() {
        return 0;
    }

    /** Where lettering goes, in its own coordinates. */
    default Optional<Rectangle2D> lettering() {
        return Optional.empty();
    }

    /** Where other things are held, worn or mounted, in its own coordinates. */
    default Optional<Anchors> anchors(double t) {
        return Optional.empty();
    }
}
