package io.maximin.engines.stage.lettering;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.Rgb;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;

/** A drawing with words on its face; what has no face gets a label. */
public final class Inscribed implements Drawing {
    private static final int PROBE = 160;
    private static final int DARK = 0x17151C;
    private static final int LIGHT = 0xFFFDF6;
    private static final int LABEL = 0xFFF8E6;
    private static final double INSET = 0.09;

    private final Drawing bare;
    private final Rectangle2D face;
    private final boolean label;
    private final Shape outlines;
    private final Color ink;

    /** @param face of the drawing, in its units; empty if it has none */
    public Inscribed(Drawing bare, Optional<Rectangle2D> face, String text, Fonts fonts) {
        this.bare = bare;
        this.label = face.isEmpty();
        this.face = face.orElseGet(() -> label(bare.reach()));
        this.outlines = Lettering.fitted(text, fonts, inset(this.face));
        this.ink = new Color(label ? DARK : ink());
    }

    private static Rectangle2D label(Reach reach) {
        double half = Math.max(0.2, 0.72 * Math.min(reach.left(), reach.right()));
        double high = Math.min(0.26, half);
        return new Rectangle2D.Double(-half, -0.5 - high / 2, 2 * half, high);
    }

    private static Rectangle2D inset(Rectangle2D area) {
        double margin = INSET * Math.min(area.getWidth(), area.getHeight());
        return new Rectangle2D.Double(
                area.getX() + margin,
                area.getY() + margin,
                area.getWidth() - 2 * margin,
                area.getHeight() - 2 * margin);
    }

    /** Dark or light, whichever stands out more from what the face is painted with. */
    private int ink() {
        var canvas = new Canvas(PROBE * 2, PROBE * 2);
        var graphics = canvas.graphics();
        graphics.translate(PROBE, PROBE * 1.5);
        graphics.scale(PROBE, PROBE);
        bare.paint(graphics, 0);
        graphics.dispose();
        double sum = 0;
        int count = 0;
        for (int i = 1; i < 8; i++) {
            for (int j = 1; j < 8; j++) {
                int x = (int) (PROBE + (face.getX() + face.getWidth() * i / 8) * PROBE);
                int y = (int) (PROBE * 1.5 + (face.getY() + face.getHeight() * j / 8) * PROBE);
                if (x >= 0 && y >= 0 && x < canvas.width() && y < canvas.height()) {
                    sum += Rgb.of(canvas.pixels()[y * canvas.width() + x] & 0xFFFFFF)
                            .luminance();
                    count++;
                }
            }
        }
        double ground = sum / Math.max(1, count);
        return Contrast.of(ground, Rgb.of(DARK).luminance())
                        > Contrast.of(ground, Rgb.of(LIGHT).luminance())
                ? DARK
                : LIGHT;
    }

    /** Where the words are, in the drawing's units. */
    public Rectangle2D face() {
        return face;
    }

    @Override
    public Reach reach() {
        return bare.reach();
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        bare.paint(graphics, t);
        if (label) {
            double round = 0.25 * face.getHeight();
            var plate = new RoundRectangle2D.Double(
                    face.getX(), face.getY(), face.getWidth(), face.getHeight(), round, round);
            graphics.setColor(new Color(LABEL));
            graphics.fill(plate);
            graphics.setColor(new Color(DARK));
            graphics.setStroke(new BasicStroke(0.01f));
            graphics.draw(plate);
        }
        letter(graphics);
    }

    /** The words alone. */
    public void letter(Graphics2D graphics) {
        graphics.setColor(ink);
        Lettering.paint(graphics, outlines, face);
    }
}
