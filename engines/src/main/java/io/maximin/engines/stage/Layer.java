package io.maximin.engines.stage;

/** Something at one distance. Layers are painted from the farthest to the nearest, each over what is there. */
public interface Layer {
    /** In metres from the camera; infinite for the sky. */
    double distance();

    /** Paints over what is behind it, which is all that the canvas holds. */
    void paint(Canvas canvas, View view);
}
