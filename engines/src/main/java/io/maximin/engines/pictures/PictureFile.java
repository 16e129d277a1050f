package io.maximin.engines.pictures;

import java.util.Optional;

/** A file whose header has been read and whose pixels have not. */
interface PictureFile {
    PictureFormat format();

    /** In pixels, as stored. */
    int width();

    /** In pixels, as stored. */
    int height();

    Orientation orientation();

    /** The description of its colours, if it has one; anything may stand in it. */
    Optional<byte[]> profile();

    /** The pixels as stored, their colours taken for sRGB; takes memory for width times height. */
    Bitmap decode();
}
