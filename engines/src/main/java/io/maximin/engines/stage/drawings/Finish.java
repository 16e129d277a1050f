package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Material;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** What a drawing is made of: its own colours, or the tones and the grain of a material. */
record Finish(Optional<Material> material, Optional<Colour> colour, long seed) {
    private static final int WIDEST = 4096;

    static Finish of(Looks looks, long seed) {
        return new Finish(looks.material(), looks.colour(), seed);
    }

    /** How far light goes beyond the outline, in units. */
    double spill() {
        return material.filter(Material.NEON::equals).isPresent() ? 0.028 : 0;
    }

    /** @param height of the sketch in its own coordinates */
    void paint(Sketch sketch, Graphics2D graphics, double t, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (material.isEmpty()) {
            sketch.draw(new Painter(graphics, UnaryOperator.identity()), t);
            return;
        }
        if (material.get() == Material.NEON) {
            Ink glow = colour.map(Ink::of).orElse(Ink.of(0x22E6FF));
            sketch.draw(
                    new Neon(
                            graphics, glow.lightness(Math.max(0.75, glow.light())), height * 0.011, colour.isPresent()),
                    t);
            return;
        }
        onLayer(sketch, graphics, t, material.get());
    }

    /** The grain may only fall on what is painted, so that this needs a layer of its own. */
    private void onLayer(Sketch sketch, Graphics2D graphics, double t, Material of) {
        var measure = new Measure();
        sketch.draw(measure, t);
        Rectangle2D box = measure.box();
        AffineTransform place = graphics.getTransform();
        var device = place.createTransformedShape(box).getBounds();
        device.grow(2, 2);
        if (device.isEmpty() || device.width > WIDEST || device.height > WIDEST) {
            sketch.draw(new Painter(graphics, ink -> tone(ink, of)), t);
            return;
        }
        var image = new BufferedImage(device.width, device.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D layer = image.createGraphics();
        layer.setRenderingHints(graphics.getRenderingHints());
        layer.translate(-device.x, -device.y);
        layer.transform(place);
        sketch.draw(new Painter(layer, ink -> tone(ink, of)), t);
        layer.setComposite(AlphaComposite.SrcAtop);
        grain(new Painter(layer, UnaryOperator.identity()), box, of);
        layer.dispose();
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(image, device.x, device.y, null);
        graphics.setTransform(place);
    }

    private Ink tone(Ink ink, Material of) {
        return switch (of) {
            case GOLD -> ramp(ink, 0x4A2604, 0xA8690C, 0xE8B028, 0xFFE27A, 0xFFFBE6);
            case SILVER -> ramp(ink, 0x23272F, 0x6F7A88, 0xB4BEC9, 0xE3E9EE, 0xFFFFFF);
            case METAL -> ramp(ink, 0x14181D, 0x434C57, 0x76828E, 0xA9B4BE, 0xE4EAEE);
            case WOOD -> ramp(ink, 0x3A1E0C, 0x84502A, 0xB9793F, 0xD9A265, 0xF0CE98);
            case STONE -> ramp(ink, 0x2E2F33, 0x66676B, 0x96958F, 0xBDBAB2, 0xE0DDD4);
            case MARBLE -> ramp(ink, 0x8A8A92, 0xBDBDC3, 0xDEDDDD, 0xF1F0ED, 0xFFFFFF);
            case PAPER -> ramp(ink, 0x8E8577, 0xCFC4AF, 0xEBE2CF, 0xF6F0E2, 0xFFFDF6);
            case GLASS ->
                ramp(ink, 0x2F6F86, 0x6FB6C9, 0xA9DCE6, 0xD8F3F6, 0xFFFFFF).alpha(ink.alpha() * 0.5);
            case ICE ->
                ramp(ink, 0x2E6FA5, 0x6FAEDB, 0xA8D6F0, 0xD9F1FB, 0xFFFFFF).alpha(ink.alpha() * 0.85);
            case NEON -> ink;
        };
    }

    /** The colour of the material at the lightness of the ink, in the hue that was asked for if one was. */
    private Ink ramp(Ink ink, int... tones) {
        double place = Math.clamp((ink.light() - 0.15) / 0.8, 0, 1) * (tones.length - 1);
        int from = Math.min(tones.length - 2, (int) place);
        Ink toned = Ink.of(tones[from]).mix(Ink.of(tones[from + 1]), place - from);
        if (colour.isPresent()) {
            Ink asked = Ink.of(colour.get());
            toned = new Ink(toned.light(), Math.max(toned.chroma() * 0.6, asked.chroma() * 0.8), asked.hue(), 1);
        }
        return toned.alpha(ink.alpha());
    }

    private void grain(Brush brush, Rectangle2D box, Material of) {
        var random = new SplittableRandom(seed);
        switch (of) {
            case GOLD, SILVER, METAL -> sheen(brush, box, 0.34);
            case GLASS, ICE -> sheen(brush, box, 0.5);
            case WOOD -> lines(brush, box, random, Ink.of(0x5A3114).alpha(0.3));
            case MARBLE -> veins(brush, box, random);
            case STONE, PAPER -> specks(brush, box, random, of == Material.STONE ? 0.22 : 0.06);
            case NEON -> {}
        }
    }

    private static void sheen(Brush brush, Rectangle2D box, double strength) {
        Ink none = Ink.WHITE.alpha(0);
        Ink bright = Ink.WHITE.alpha(strength);
        Ink dark = Ink.BLACK.alpha(strength * 0.35);
        brush.fill(
                box,
                Fade.line(
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        none,
                        bright,
                        none,
                        dark.alpha(0),
                        dark,
                        none,
                        none,
                        bright,
                        none,
                        dark,
                        none));
    }

    private static void lines(Brush brush, Rectangle2D box, SplittableRandom random, Ink ink) {
        double height = box.getHeight();
        for (int i = 0; i < 26; i++) {
            double y = box.getMinY() + height * (i + random.nextDouble()) / 26;
            double wave = height * 0.02 * random.nextDouble(-1, 1);
            var path = Curve.through(
                    box.getMinX(),
                    y,
                    box.getMinX() + box.getWidth() * 0.3,
                    y + wave,
                    box.getMinX() + box.getWidth() * 0.65,
                    y - wave,
                    box.getMaxX(),
                    y + wave * 0.6);
            brush.line(path, height * (0.003 + 0.005 * random.nextDouble()), ink);
        }
    }

    private static void veins(Brush brush, Rectangle2D box, SplittableRandom random) {
        double size = Math.max(box.getWidth(), box.getHeight());
        for (int i = 0; i < 9; i++) {
            double x = box.getMinX() + box.getWidth() * random.nextDouble();
            double y = box.getMinY() + box.getHeight() * random.nextDouble();
            var path = new Curve().to(x, y);
            for (int step = 0; step < 5; step++) {
                x += size * (0.05 + 0.08 * random.nextDouble());
                y += size * random.nextDouble(-0.03, 0.1);
                path.corner(x, y);
            }
            brush.line(
                    path.open(),
                    size * (0.002 + 0.004 * random.nextDouble()),
                    Ink.of(0x6E7078).alpha(0.35));
        }
    }

    private static void specks(Brush brush, Rectangle2D box, SplittableRandom random, double strength) {
        var dark = new Path2D.Double();
        var pale = new Path2D.Double();
        double size = Math.max(box.getWidth(), box.getHeight());
        for (int i = 0; i < 220; i++) {
            double x = box.getMinX() + box.getWidth() * random.nextDouble();
            double y = box.getMinY() + box.getHeight() * random.nextDouble();
            double r = size * (0.002 + 0.006 * random.nextDouble());
            (i % 2 == 0 ? dark : pale).append(Curve.oval(x, y, r * 1.4, r), false);
        }
        brush.fill(dark, Ink.BLACK.alpha(strength));
        brush.fill(pale, Ink.WHITE.alpha(strength));
    }
}
