package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;

/** Light on surfaces, and the air before them, which is brighter towards a low sun. */
final class Air {
    private final Rgb key;
    private final Rgb ambient;
    private final Rgb[] air;
    private final double haze;
    private final Sun sun;
    /** How much colour the eye loses in the dark. */
    private final double pale;

    Air(View view) {
        var light = view.light();
        var camera = view.camera();
        this.key = light.key();
        this.ambient = light.ambient();
        this.haze = Math.log(1 - Math.min(0.97, light.haze())) / 100;
        this.sun = Sun.of(light, camera);
        this.pale = Climate.dark(light) ? 0.55 : light.elevation() < 0 ? 0.3 : 0;
        this.air = new Rgb[camera.width()];
        double glow = light.elevation() > -0.2 && light.elevation() < 0.3 ? 0.55 * (1 - light.softness()) : 0.12;
        var tones = SkyTones.of(view.scene().world(), view.seed());
        for (int i = 0; i < air.length; i++) {
            double off = Math.abs(i - sun.column()) / camera.width();
            air[i] = Climate.dark(light) ? light.air() : light.air().mix(tones.glow(), glow * Math.exp(-off * 3));
        }
    }

    Sun sun() {
        return sun;
    }

    Rgb ambient() {
        return ambient;
    }

    Rgb key() {
        return key;
    }

    /**
     * Lights a surface whose own colour the ink holds.
     *
     * @param x of its normal; so y and z
     * @param lit share of the key light that reaches it
     * @param open share of the sky that it sees
     */
    void light(Ink ink, double x, double y, double z, double lit, double open) {
        if (pale > 0) {
            double grey = ink.luminance();
            ink.set(
                    ink.red + (grey - ink.red) * pale,
                    ink.green + (grey - ink.green) * pale,
                    ink.blue + (grey - ink.blue) * pale);
        }
        double dot = x * sun.x() + y * sun.y() + z * sun.z();
        double facing = Math.max(0, (dot + 0.18) / 1.18) * lit;
        double sky = (0.62 + 0.38 * y) * open;
        ink.red *= ambient.red() * sky + key.red() * facing;
        ink.green *= ambient.green() * sky + key.green() * facing;
        ink.blue *= ambient.blue() * sky + key.blue() * facing;
    }

    /** Fades what is far away. */
    void veil(Ink ink, double distance, int column) {
        if (haze < 0) {
            ink.mix(air[Math.clamp(column, 0, air.length - 1)], 1 - Math.exp(haze * distance));
        }
    }

    Rgb at(int column) {
        return air[Math.clamp(column, 0, air.length - 1)];
    }

    /** Share of the air's colour at a distance. */
    double share(double distance) {
        return 1 - Math.exp(haze * distance);
    }
}
