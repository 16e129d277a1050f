package io.maximin.engines.stage.show;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.stage.Drawing;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A picture that the caller gave, cut out or not, as an actor: its lowest row is its foot. */
final class PlateDrawing implements Drawing {
    private final BufferedImage image;

    PlateDrawing(Bitmap bitmap) {
        this.image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, bitmap.width(), bitmap.height(), bitmap.argb(), 0, bitmap.width());
    }

    @Override
    public Reach reach() {
        double half = 0.5 * image.getWidth() / image.getHeight();
        return new Reach(half, half);
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        double unit = 1.0 / image.getHeight();
        var placing = AffineTransform.getScaleInstance(unit, unit);
        placing.translate(-image.getWidth() / 2.0, -image.getHeight());
        graphics.drawImage(image, placing, null);
    }
}
