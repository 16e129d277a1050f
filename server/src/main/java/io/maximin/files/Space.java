package io.maximin.files;

/**
 * What files take.
 *
 * @param files how many there are; one that has expired counts until it is deleted, within about a minute
 */
public record Space(long files, long bytes) {
    static final Space NONE = new Space(0, 0);
}
