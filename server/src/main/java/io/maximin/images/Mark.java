package io.maximin.images;

import java.awt.image.BufferedImage;

/** The visible mark of pictures that a machine made. */
@FunctionalInterface
public interface Mark {
    /** Draws it into the picture. */
    void draw(BufferedImage picture);
}
