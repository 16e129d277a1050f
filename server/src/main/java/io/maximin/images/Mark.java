package io.maximin.images;

import io.maximin.engines.pictures.Bitmap;

/** The visible mark of pictures that a machine made. */
@FunctionalInterface
public interface Mark {
    /** The picture with the mark in it. */
    Bitmap on(Bitmap picture);
}
