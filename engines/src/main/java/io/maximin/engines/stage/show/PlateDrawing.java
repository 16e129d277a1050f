package io.maximin.engines.stage.show;

import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.stage.Drawing;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A picture that the caller gave as an actor: its lowest row is its foot, or where what it shows ends. */
final class PlateDrawing implements Drawing {
    private final BufferedImage image;
    private final double lacks;

    PlateDrawing(Plate plate) {
        this.lacks = plate.lacks();
        Bitmap bitmap = plate.bitmap();
        this.image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, bitmap.width(), bitmap.height(), bitmap.argb(), 0, bitmap.width());
    }

    @Override
    public Reach reach() {
        double half = 0.5 * (1 - lacks) * image.getWidth() / image.getHeight();
        return new Reach(half, half);
    }

    @Override
    public double lacks() {
        return lacks;
    }

    @Override
    public boolean photographed() {
        return true;
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        double unit = (1 - lacks) / image.getHeight();
        var placing = AffineTransform.getTranslateInstance(0, -lacks);
        placing.scale(unit, unit);
        placing.translate(-image.getWidth() / 2.0, -image.getHeight());
        graphics.drawImage(image, placing, null);
    }
}
