package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Sun, sky and street lamps on what is built outside. */
final class Outdoors implements Lighting {
    private final Air air;
    private final List<Lamp> lamps = new ArrayList<>();

    /** A lamp that reaches some metres. */
    record Lamp(Vec at, Rgb tone, double reach) {}

    Outdoors(View view) {
        this.air = new Air(view);
    }

    Air air() {
        return air;
    }

    Outdoors lamp(Lamp lamp) {
        lamps.add(lamp);
        return this;
    }

    @Override
    public void light(Touch touch, Ink ink, int column) {
        double height = Math.abs(touch.y);
        double open = 0.72 + 0.28 * Math.min(1, height / 3);
        double red = ink.red;
        double green = ink.green;
        double blue = ink.blue;
        air.light(ink, touch.east, touch.up, touch.south, 1, open);
        for (var lamp : lamps) {
            double dx = lamp.at.x() - touch.x;
            double dy = lamp.at.y() - height;
            double dz = lamp.at.z() - touch.z;
            double square = dx * dx + dy * dy + dz * dz;
            if (square < lamp.reach * lamp.reach) {
                double distance = Math.sqrt(square) + 0.01;
                double facing =
                        0.25 + 0.75 * Math.max(0, (dx * touch.east + dy * touch.up + dz * touch.south) / distance);
                double fade = 1 - distance / lamp.reach;
                double strength = facing * fade * fade;
                ink.red += red * lamp.tone.red() * strength;
                ink.green += green * lamp.tone.green() * strength;
                ink.blue += blue * lamp.tone.blue() * strength;
            }
        }
        ink.set(ink.red + touch.glowRed, ink.green + touch.glowGreen, ink.blue + touch.glowBlue);
        air.veil(ink, touch.z, column);
    }
}
