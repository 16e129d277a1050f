package io.maximin.engines.stage.drawings;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.function.UnaryOperator;

/** Paints in colours, which a material may change. */
final class Painter extends Brush {
    private final Graphics2D graphics;
    private final UnaryOperator<Ink> tint;

    Painter(Graphics2D graphics, UnaryOperator<Ink> tint) {
        this.graphics = graphics;
        this.tint = tint;
    }

    @Override
    Brush in(AffineTransform place) {
        var part = (Graphics2D) graphics.create();
        part.transform(place);
        return new Painter(part, tint);
    }

    @Override
    void fill(Shape shape, Fade fade) {
        graphics.setPaint(paint(fade, tint));
        graphics.fill(shape);
    }

    @Override
    void glaze(Shape shape, Fade fade) {
        fill(shape, fade);
    }

    @Override
    void grain(Shape form, Shape shapes, Ink ink) {
        var part = (Graphics2D) graphics.create();
        part.clip(form);
        part.setPaint(tint.apply(ink).color());
        part.fill(shapes);
        part.dispose();
    }

    @Override
    boolean glazes() {
        return true;
    }

    static Paint paint(Fade fade, UnaryOperator<Ink> tint) {
        int count = fade.inks().size();
        var colours = new Color[count];
        float[] stops = new float[count];
        for (int i = 0; i < count; i++) {
            colours[i] = tint.apply(fade.inks().get(i)).color();
            stops[i] = count == 1 ? 0 : (float) i / (count - 1);
        }
        double length = Math.hypot(fade.x2() - fade.x1(), fade.y2() - fade.y1());
        if (count == 1 || length < 1e-6) {
            return colours[0];
        }
        var start = new Point2D.Double(fade.x1(), fade.y1());
        if (fade.round()) {
            return new RadialGradientPaint(start, (float) length, stops, colours, CycleMethod.NO_CYCLE);
        }
        var end = new Point2D.Double(fade.x2(), fade.y2());
        return new LinearGradientPaint(start, end, stops, colours, CycleMethod.NO_CYCLE);
    }
}
