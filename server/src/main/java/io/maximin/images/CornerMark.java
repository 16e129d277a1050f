package io.maximin.images;

import io.maximin.engines.pictures.Bitmap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * The letters AI on a small plate in the lower right corner. They are strokes and not of a font, because a server may
 * have none.
 */
public final class CornerMark implements Mark {
    private static final double HEIGHT = 0.045;
    private static final double LEAST_PIXELS = 18;
    private static final Color PLATE = new Color(0, 0, 0, 110);
    private static final Color LETTERS = new Color(255, 255, 255, 225);

    @Override
    public Bitmap on(Bitmap picture) {
        var canvas = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        canvas.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        draw(canvas);
        return new Bitmap(
                picture.width(),
                picture.height(),
                canvas.getRGB(0, 0, picture.width(), picture.height(), null, 0, picture.width()));
    }

    private static void draw(BufferedImage picture) {
        double height = Math.max(LEAST_PIXELS, HEIGHT * Math.min(picture.getWidth(), picture.getHeight()));
        double width = 1.5 * height;
        double left = picture.getWidth() - width - 0.5 * height;
        double top = picture.getHeight() - 1.5 * height;
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(PLATE);
            graphics.fill(new RoundRectangle2D.Double(left, top, width, height, 0.5 * height, 0.5 * height));
            graphics.translate(left, top);
            graphics.scale(height, height);
            letters(graphics);
        } finally {
            graphics.dispose();
        }
    }

    /** On a plate that is 1 high and 1.5 wide. */
    private static void letters(Graphics2D graphics) {
        var path = new Path2D.Double();
        path.moveTo(0.32, 0.76);
        path.lineTo(0.57, 0.24);
        path.lineTo(0.82, 0.76);
        path.moveTo(0.42, 0.58);
        path.lineTo(0.72, 0.58);
        path.moveTo(1.08, 0.24);
        path.lineTo(1.08, 0.76);
        graphics.setColor(LETTERS);
        graphics.setStroke(new BasicStroke(0.09f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }
}
