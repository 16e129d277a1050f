package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.Drawing;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A sketch scaled so that what it covers, at any time, is within the box of a drawing. */
class Fitted implements Drawing {
    /** Times at which a sketch is measured; no multiples of each other, so that cycles are met everywhere. */
    private static final double[] TIMES = {0, 0.13, 0.29, 0.41, 0.55, 0.71, 0.86, 1.03, 1.37, 1.9, 2.7, 4.1};

    private static final double MARGIN = 0.988;

    private final Sketch sketch;
    private final Finish finish;
    private final double scale;
    private final double lift;
    private final Reach reach;

    private Fitted(Sketch sketch, Finish finish) {
        this.sketch = sketch;
        this.finish = finish;
        var measure = new Measure();
        for (double t : TIMES) {
            sketch.draw(measure, t);
        }
        Rectangle2D box = measure.box();
        boolean stands = sketch.stature() > 0;
        double below = stands ? Math.max(0, box.getMaxY()) : box.getMaxY();
        double height = stands ? Math.max(sketch.stature(), below - box.getMinY()) : below - box.getMinY();
        this.scale = (MARGIN - 2 * finish.spill()) / Math.max(1e-6, height);
        this.lift = -below * scale - finish.spill();
        double spare = 0.006 + finish.spill();
        this.reach = new Reach(Math.max(0, -box.getMinX() * scale) + spare, Math.max(0, box.getMaxX() * scale) + spare);
    }

    static Drawing of(Sketch sketch, Finish finish) {
        if (sketch.lettering().isPresent()) {
            return new OfFace(sketch, finish);
        }
        return sketch.anchors(0).isPresent() ? new OfBody(sketch, finish) : new Fitted(sketch, finish);
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        var own = (Graphics2D) graphics.create();
        try {
            own.translate(0, lift);
            own.scale(scale, scale);
            finish.paint(sketch, own, t, 1 / scale);
        } finally {
            own.dispose();
        }
    }

    private static final class OfFace extends Fitted implements Lettered {
        private final Rectangle2D face;

        OfFace(Sketch sketch, Finish finish) {
            super(sketch, finish);
            Rectangle2D own = sketch.lettering().orElseThrow();
            double scale = ((Fitted) this).scale;
            this.face = new Rectangle2D.Double(
                    own.getX() * scale,
                    own.getY() * scale + ((Fitted) this).lift,
                    own.getWidth() * scale,
                    own.getHeight() * scale);
        }

        @Override
        public Rectangle2D face() {
            return face;
        }
    }

    private static final class OfBody extends Fitted implements Anchored {
        OfBody(Sketch sketch, Finish finish) {
            super(sketch, finish);
        }

        @Override
        public Anchors anchors(double t) {
            Fitted fitted = this;
            return fitted.sketch.anchors(t).orElseThrow().moved(fitted.scale, fitted.lift);
        }
    }
}
