package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;

/** Tells which pixels of a photo belong to its subject; what a subject is, is its own affair. */
@FunctionalInterface
public interface Segmenter {
    /** A mask of any size for the whole photo, not yet laid along its edges. */
    SoftMask segment(Bitmap photo);
}
