package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;
import java.util.Optional;

/** Says which part of a photo is its subject. For any thread; a network wants a platform thread. */
public interface Segmenter {
    /** What a segmenter is able to find. */
    enum Finds {
        PEOPLE,
        ANYTHING
    }

    Finds finds();

    /** A mask of any size for the whole photo, not yet refined; none if nothing stands out. */
    Optional<SoftMask> segment(Bitmap photo);
}
