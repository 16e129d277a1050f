package io.maximin.engines.pictures;

/**
 * What the header of a picture says.
 *
 * @param width in pixels, upright: after the turn that EXIF asks for
 * @param height in pixels, upright
 */
public record PictureInfo(PictureFormat format, int width, int height) {}
