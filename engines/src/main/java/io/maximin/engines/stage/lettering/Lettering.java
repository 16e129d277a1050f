package io.maximin.engines.stage.lettering;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A text as outlines that fill a rectangle as far as its lines allow, centred, right to left where it is. */
public final class Lettering {
    private static final float SIZE = 64;
    private static final int MOST_LINES = 6;
    private static final int MOST_CHARACTERS = 160;
    private static final double LEADING = 1.12;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Lettering() {}

    /**
     * The outlines, in the rectangle's coordinates.
     *
     * @param text of which at most 160 characters are written
     */
    public static Shape fitted(String text, Fonts fonts, Rectangle2D area) {
        var written = text.strip().replaceAll("\\s+", " ");
        if (written.isEmpty()) {
            return new Path2D.Double();
        }
        var cut = written.length() > MOST_CHARACTERS
                ? written.substring(0, written.offsetByCodePoints(0, written.codePointCount(0, MOST_CHARACTERS)))
                : written;
        List<TextLayout> best = List.of();
        double most = -1;
        double whole = new TextLayout(fonts.attributed(cut, SIZE).getIterator(), EXACT).getAdvance();
        for (int count = 1; count <= MOST_LINES; count++) {
            var lines = lines(cut, fonts, (float) (whole / count * (count == 1 ? 1.01 : 1.12)) + SIZE / 4);
            double scale = scale(lines, area);
            if (scale > most * 1.05) {
                most = scale;
                best = lines;
            }
        }
        return outlines(best, most, area);
    }

    private static List<TextLayout> lines(String text, Fonts fonts, float width) {
        var measurer = new LineBreakMeasurer(fonts.attributed(text, SIZE).getIterator(), EXACT);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length() && lines.size() < 2 * MOST_LINES) {
            var line = measurer.nextLayout(width, text.length(), lines.isEmpty() || lines.size() < MOST_LINES);
            lines.add(line != null ? line : measurer.nextLayout(width));
        }
        return lines;
    }

    private static double widest(List<TextLayout> lines) {
        return lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(1);
    }

    private static double step(List<TextLayout> lines) {
        return lines.stream()
                        .mapToDouble(line -> line.getAscent() * 0.82 + line.getDescent() * 0.9)
                        .max()
                        .orElse(1)
                * LEADING;
    }

    private static double scale(List<TextLayout> lines, Rectangle2D area) {
        return Math.min(area.getWidth() / widest(lines), area.getHeight() / (step(lines) * lines.size()));
    }

    private static Shape outlines(List<TextLayout> lines, double scale, Rectangle2D area) {
        var outlines = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double step = step(lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double x = -line.getVisibleAdvance() / 2;
            double y = i * step;
            outlines.append(line.getOutline(AffineTransform.getTranslateInstance(x, y)), false);
        }
        var bounds = outlines.getBounds2D();
        var placing = AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
        double tight = Math.min(
                scale * 1.15,
                Math.min(
                        area.getWidth() / Math.max(bounds.getWidth(), 1e-6),
                        area.getHeight() / Math.max(bounds.getHeight(), 1e-6)));
        placing.scale(tight, tight);
        placing.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return placing.createTransformedShape(outlines);
    }

    /** Draws it upright for the reader even where what carries it is mirrored. */
    static void paint(Graphics2D graphics, Shape outlines, Rectangle2D area) {
        if (graphics.getTransform().getDeterminant() >= 0) {
            graphics.fill(outlines);
            return;
        }
        var mirror = AffineTransform.getTranslateInstance(2 * area.getCenterX(), 0);
        mirror.scale(-1, 1);
        graphics.fill(mirror.createTransformedShape(outlines));
    }
}
