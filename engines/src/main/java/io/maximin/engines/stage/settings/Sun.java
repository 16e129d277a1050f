package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Light;

/**
 * Where the key light stands: a unit vector towards it (x right, y up, z away from the camera), and its place in the
 * picture, which may lie outside.
 *
 * <p>A low sun is in the picture and yet lights what faces the camera a little: pictures need it, the sky forgives it.
 */
record Sun(double x, double y, double z, double column, double row) {
    static Sun of(Light light, Camera camera) {
        double height = Math.abs(light.elevation());
        double flat = Math.cos(height);
        double across = Math.copySign(0.45 + 0.5 * Math.abs(light.side()), light.side());
        double z = -0.42;
        double y = Math.max(0.16, Math.sin(height));
        double x = across * flat;
        double length = Math.sqrt(x * x + y * y + z * z);
        double row;
        if (Climate.dark(light)) {
            row = camera.horizon() * 0.34;
        } else {
            row = camera.horizon() - Math.tan(light.elevation()) * Math.max(camera.focal(), camera.height());
        }
        double column = camera.width() * (0.5 + 0.4 * light.side());
        return new Sun(x / length, y / length, z / length, column, row);
    }
}
