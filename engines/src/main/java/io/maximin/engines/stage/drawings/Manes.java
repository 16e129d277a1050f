package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.drawings.Species.Coat;
import io.maximin.engines.stage.drawings.Species.Mane;
import java.awt.geom.Point2D;

/** Long hair along a neck. */
final class Manes {
    private static final int[] RAINBOW = {0xE86FA8, 0xB67BE0, 0x6FA8EC, 0x67CFC4};

    private Manes() {}

    static Ink strand(Coat coat, int index) {
        return coat.mane() == Mane.UNICORN && coat.accent().equals(Ink.of(0xC77FD6))
                ? Ink.of(RAINBOW[index % RAINBOW.length])
                : coat.accent().lit(index % 2 * 0.03);
    }

    /** @param crest points from the head down to the withers */
    static void flowing(Brush brush, Coat coat, Point2D[] crest, double sway) {
        for (int i = crest.length - 1; i >= 0; i--) {
            Point2D root = crest[i];
            double s = sway * 2.5;
            double drop = i == 0 ? 17 : 25;
            Ink ink = strand(coat, i);
            var lock = new Curve()
                    .to(root.getX() + 9, root.getY() - 3)
                    .to(root.getX() - 2, root.getY() - 5)
                    .to(root.getX() - 10 - s * 0.4, root.getY() + 6)
                    .to(root.getX() - 8 - s, root.getY() + drop * 0.8)
                    .corner(root.getX() - 13 - s * 1.6, root.getY() + drop * 1.25)
                    .to(root.getX() + 0.5 - s, root.getY() + drop)
                    .to(root.getX() + 7, root.getY() + drop * 0.4)
                    .close();
            brush.fill(lock, Fade.down(root.getY() - 4, root.getY() + drop, ink.lit(0.05), ink, ink.shade(0.04)));
            brush.mark(
                    Curve.through(
                            root.getX() + 2,
                            root.getY(),
                            root.getX() - 3,
                            root.getY() + 8,
                            root.getX() - 3 - s,
                            root.getY() + drop * 0.8),
                    0.9,
                    ink.lit(0.1).alpha(0.6));
        }
    }
}
