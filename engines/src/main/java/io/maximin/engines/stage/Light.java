package io.maximin.engines.stage;

/**
 * What lights a scene. Colours are linear light, [red, green, blue], 1 being white paper in full daylight.
 *
 * @param side where the key light (sun, moon, lamp) comes from: -1 from the left to 1 from the right
 * @param elevation of the key light in radians; below 0 the sun is down and the moon or lamps are the key
 * @param key colour and strength of the key light
 * @param ambient colour and strength of what comes from everywhere
 * @param air colour that far things fade to
 * @param haze share of a thing's own colour that is lost per 100 m, 0 to 1
 * @param softness of shadows: 0 hard, 1 none to be seen
 */
public record Light(double side, double elevation, Rgb key, Rgb ambient, Rgb air, double haze, double softness) {
    /** Share of the air's colour in a thing at a distance in metres. */
    public double veil(double distance) {
        return 1 - Math.pow(1 - haze, distance / 100);
    }
}
