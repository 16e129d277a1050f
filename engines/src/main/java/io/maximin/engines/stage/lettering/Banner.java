package io.maximin.engines.stage.lettering;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Srgb;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Words that belong to nothing in the picture, written where least is to be seen. */
public final class Banner {
    private static final double WIDE = 0.82;
    private static final double HIGH = 0.115;
    private static final double OVER_ACTOR = 4;

    private Banner() {}

    /**
     * Writes them and answers where.
     *
     * @param taken what should not be written over, in pixels
     */
    public static Rectangle2D write(Canvas canvas, String text, Fonts fonts, List<Rectangle2D> taken) {
        var area = place(canvas, taken);
        var outlines = Lettering.fitted(text, fonts, area);
        var bounds = outlines.getBounds2D();
        double ground = luminance(canvas, bounds);
        boolean light = Contrast.of(ground, 1) > Contrast.of(ground, 0) * 0.8;
        var graphics = canvas.graphics();
        float width = (float) Math.max(2, bounds.getHeight() * 0.09);
        graphics.setColor(light ? new Color(10, 8, 20, 150) : new Color(255, 252, 240, 170));
        graphics.setStroke(new BasicStroke(width * 2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outlines);
        graphics.setColor(light ? new Color(10, 8, 20) : new Color(0xFFFCF0));
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outlines);
        graphics.setColor(light ? new Color(0xFFFCF0) : new Color(0x16121C));
        graphics.fill(outlines);
        graphics.dispose();
        return bounds;
    }

    private static Rectangle2D place(Canvas canvas, List<Rectangle2D> taken) {
        double width = canvas.width() * WIDE;
        double height = canvas.height() * HIGH;
        double left = (canvas.width() - width) / 2;
        Rectangle2D best = new Rectangle2D.Double(left, canvas.height() * 0.05, width, height);
        double least = Double.MAX_VALUE;
        for (double row : new double[] {0.045, 0.86, 0.11, 0.79, 0.18, 0.27}) {
            var area = new Rectangle2D.Double(left, canvas.height() * row, width, height);
            double cost = busy(canvas, area) + covered(area, taken) + (row > 0.15 && row < 0.7 ? 0.03 : 0);
            if (cost < least) {
                least = cost;
                best = area;
            }
        }
        return best;
    }

    private static double covered(Rectangle2D area, List<Rectangle2D> taken) {
        double sum = 0;
        for (var box : taken) {
            var shared = area.createIntersection(box);
            if (shared.getWidth() > 0 && shared.getHeight() > 0) {
                sum += shared.getWidth() * shared.getHeight();
            }
        }
        return OVER_ACTOR * sum / (area.getWidth() * area.getHeight());
    }

    /** Mean step between neighbours, 0 to 1. */
    private static double busy(Canvas canvas, Rectangle2D area) {
        double sum = 0;
        int count = 0;
        for (int y = (int) area.getMinY(); y < (int) area.getMaxY() && y < canvas.height(); y += 3) {
            for (int x = (int) area.getMinX(); x + 3 < (int) area.getMaxX(); x += 3) {
                int place = y * canvas.width() + x;
                sum += Math.abs(Srgb.luma(canvas.pixels()[place]) - Srgb.luma(canvas.pixels()[place + 3]));
                count++;
            }
        }
        return sum / Math.max(1, count) / 255;
    }

    private static double luminance(Canvas canvas, Rectangle2D area) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, (int) area.getMinY()); y < (int) area.getMaxY() && y < canvas.height(); y += 2) {
            for (int x = Math.max(0, (int) area.getMinX()); x < (int) area.getMaxX() && x < canvas.width(); x += 2) {
                sum += Srgb.luminance(canvas.pixels()[y * canvas.width() + x]);
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
