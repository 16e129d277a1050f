package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.Drawing;

/** A drawing that others can be attached to. */
public interface Anchored extends Drawing {
    /** In the drawing's units at a time in seconds. */
    Anchors anchors(double t);
}
