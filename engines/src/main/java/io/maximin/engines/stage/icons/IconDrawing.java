package io.maximin.engines.stage.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Drawing;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** A picture of an art set as an actor: its inked part is a unit high, and it stands on the lowest row of that. */
final class IconDrawing implements Drawing {
    private static final int PROBE = 96;
    private static final int MOST_PIXELS = 2048;

    private final SVGDocument document;
    private final boolean mirrored;
    private final Looks looks;
    private final int[] probe;
    private final double ratio;
    /** The inked part, as shares of the picture's height. */
    private final double left;

    private final double right;
    private final double top;
    private final double bottom;

    IconDrawing(SVGDocument document, boolean mirrored, Looks looks) {
        this.document = document;
        this.mirrored = mirrored;
        this.looks = looks;
        this.ratio = document.size().width / document.size().height;
        var small = raster(PROBE);
        this.probe = small.pixels();
        int[] ink = ink(small);
        this.left = (double) ink[0] / PROBE;
        this.right = (ink[1] + 1.0) / PROBE;
        this.top = (double) ink[2] / PROBE;
        this.bottom = (ink[3] + 1.0) / PROBE;
    }

    private static int[] ink(Canvas canvas) {
        int width = canvas.width();
        int[] box = {width, 0, canvas.height(), 0};
        for (int i = 0; i < canvas.pixels().length; i++) {
            if (canvas.pixels()[i] >>> 24 > 40) {
                box[0] = Math.min(box[0], i % width);
                box[1] = Math.max(box[1], i % width);
                box[2] = Math.min(box[2], i / width);
                box[3] = Math.max(box[3], i / width);
            }
        }
        return box[1] < box[0] || box[3] < box[2] ? new int[] {0, width - 1, 0, canvas.height() - 1} : box;
    }

    private Canvas raster(int height) {
        int width = Math.max(1, (int) Math.ceil(height * ratio));
        var canvas = new Canvas(width, height);
        var graphics = canvas.graphics();
        if (mirrored) {
            graphics.translate(width, 0);
            graphics.scale(-1, 1);
        }
        document.render((java.awt.Component) null, graphics, new ViewBox(width, height));
        graphics.dispose();
        return canvas;
    }

    @Override
    public Reach reach() {
        double half = (right - left) / (bottom - top) / 2;
        return new Reach(half, half);
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        double unit = Math.hypot(
                graphics.getTransform().getShearY(), graphics.getTransform().getScaleY());
        int pixels = Math.clamp((int) Math.ceil(unit / (bottom - top)), 8, MOST_PIXELS);
        var canvas = raster(pixels);
        looks.colour().ifPresent(colour -> new Recolour(colour.rgb(), probe).apply(canvas.pixels()));
        looks.material().ifPresent(material -> MaterialLook.apply(material, canvas.pixels(), canvas.width()));
        double scale = 1 / ((bottom - top) * canvas.height());
        var placing = AffineTransform.getScaleInstance(scale, scale);
        placing.translate(-(left + right) / 2 * canvas.height(), -bottom * canvas.height());
        graphics.drawImage(canvas.image(), placing, null);
    }
}
