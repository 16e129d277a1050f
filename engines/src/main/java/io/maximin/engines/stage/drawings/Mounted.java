package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Anchors.Spot;
import java.util.Optional;

/** A thing with a seat, which is also where its top and its front are counted from. */
record Mounted(Sketch sketch, Anchors places) implements Sketch {
    /** @param width of the seat */
    Mounted(Sketch sketch, double x, double y, double width) {
        this(
                sketch,
                new Anchors(new Spot(x + width, y, 0, 8), new Spot(x, y - width, 0, width), new Spot(x, y, 0, width)));
    }

    @Override
    public void draw(Brush brush, double t) {
        sketch.draw(brush, t);
    }

    @Override
    public Optional<Anchors> anchors(double t) {
        return Optional.of(places);
    }
}
