package io.maximin.engines.stage.layout;

import io.maximin.engines.stage.Drawing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;

/**
 * A drawing that floats on a string; its foot is the string's lower end.
 *
 * @param string its height as a share of the whole
 * @param slant how far to the right its upper end is, in units
 */
record OnString(Drawing bare, double string, double slant) implements Drawing {
    private static final Color TWINE = new Color(0x4A4540);
    private static final float WIDTH = 0.006f;

    @Override
    public Reach reach() {
        var own = bare.reach();
        double scale = 1 - string;
        return new Reach(Math.max(WIDTH, own.left() * scale - slant), Math.max(WIDTH, own.right() * scale + slant));
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        var own = (Graphics2D) graphics.create();
        own.setColor(TWINE);
        own.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        own.draw(new QuadCurve2D.Double(0, 0, slant * 0.2, -string * 0.55, slant, -string - 0.02));
        own.translate(slant, -string);
        own.scale(1 - string, 1 - string);
        bare.paint(own, t);
        own.dispose();
    }
}
