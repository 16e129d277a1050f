package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.Drawing;
import java.awt.geom.Rectangle2D;

/** A drawing with an empty face for lettering. */
public interface Lettered extends Drawing {
    /** The face in the drawing's units, upright. */
    Rectangle2D face();
}
