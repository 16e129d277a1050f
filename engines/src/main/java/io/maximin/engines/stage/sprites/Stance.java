package io.maximin.engines.stage.sprites;

/**
 * Where a drawing goes, in pixels.
 *
 * @param column of its foot
 * @param row of its foot
 * @param height foot to top
 * @param distance in metres from the camera
 * @param flipped to face left
 * @param footing what it stands on
 * @param immersion share of its height that is under water, hidden
 */
public record Stance(
        double column,
        double row,
        double height,
        double distance,
        boolean flipped,
        Footing footing,
        double immersion) {}
