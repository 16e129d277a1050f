package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.List;

/** Finds faces of people. */
@FunctionalInterface
public interface FaceFinder {
    /** Those that are likely faces, the largest first. */
    List<Face> find(Bitmap photo);
}
