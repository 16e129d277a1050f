package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;

/** A layer whose paint is given. */
record Painted(double distance, Paint work) implements Layer {
    /** Puts it on. */
    interface Paint {
        void on(Canvas canvas, View view);
    }

    @Override
    public void paint(Canvas canvas, View view) {
        work.on(canvas, view);
    }
}
