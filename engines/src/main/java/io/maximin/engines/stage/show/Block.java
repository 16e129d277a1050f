package io.maximin.engines.stage.show;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.stage.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** What stands for a thing that nothing draws: a rounded block. */
record Block(Actor actor) implements Drawing {
    private static final int GREY = 0xB9B2A6;

    @Override
    public Reach reach() {
        return new Reach(0.4, 0.4);
    }

    @Override
    public void paint(Graphics2D graphics, double t) {
        graphics.setColor(new Color(actor.looks().colour().map(Colour::rgb).orElse(GREY)));
        graphics.fill(new RoundRectangle2D.Double(-0.4, -1, 0.8, 1, 0.3, 0.3));
    }
}
