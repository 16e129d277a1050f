package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;

/** Surfaces of open land, as colours before light. */
final class Land {
    private final Noise noise;
    private final Tints tints;
    private final double snow;
    private final Rgb blossom;
    private final double flowers;

    Land(View view) {
        var world = view.scene().world();
        this.noise = new Noise(view.seed() + 11);
        this.tints = Tints.of(world, view.seed());
        this.snow = Climate.of(view).snow();
        this.blossom = Flowers.tone(view.seed());
        this.flowers = switch (world.season()) {
            case SPRING -> 0.5;
            case SUMMER -> 0.4;
            case AUTUMN, WINTER -> 0;
        };
    }

    Noise noise() {
        return noise;
    }

    Tints tints() {
        return tints;
    }

    double snow() {
        return snow;
    }

    /** Fine grain fades where a pixel spans more than it. */
    private double grain(Terrain.Spot at, double size) {
        double seen = Math.clamp(size / at.footprint * 0.6 - 0.4, 0, 1);
        return seen <= 0 ? 0 : noise.at(at.x / size, at.z / size * 0.6) * seen;
    }

    void grass(Terrain.Spot at, Ink ink) {
        double wide = noise.fractal(at.x / 23, at.z / 14, 3);
        double patch = noise.fractal(at.x / 150 + 7, at.z / 90, 3);
        double fine = grain(at, 0.9) * 0.6 + grain(at, 0.22) * 0.7 + grain(at, 0.05) * 0.6;
        ink.set(tints.turf()).mix(tints.grass(), Math.clamp(0.5 + wide * 0.8 + fine * 0.35, 0, 1));
        ink.mix(tints.dry(), Math.clamp(patch * 1.3 - 0.12, 0, 0.75));
        if (flowers > 0 && at.z > 12) {
            double bloom = Math.clamp(noise.fractal(at.x / 40 - 30, at.z / 18, 4) * 2.2 - 0.42, 0, 1);
            ink.mix(blossom, bloom * flowers * (0.7 + 0.3 * noise.cell((int) (at.x * 2), (int) at.z)));
        }
        ink.times(1 + fine * 0.24);
        snowed(at, ink, snow * 1.15 + wide * 0.3 - 0.08);
    }

    /** Grows a cover of snow where it lies: on what is level. */
    private void snowed(Terrain.Spot at, Ink ink, double amount) {
        if (snow <= 0) {
            return;
        }
        double lies = Math.clamp((amount + (at.up - 0.8) * 1.2 + grain(at, 0.35) * 0.25 - 0.45) * 4, 0, 1);
        ink.mix(Tints.SNOW, lies);
    }

    void snowfield(Terrain.Spot at, Ink ink) {
        double wide = noise.fractal(at.x / 9, at.z / 4, 4);
        double drift = noise.fractal(at.x / 5 + wide, at.z / 2.6, 4);
        ink.set(Tints.SNOW).times(0.86 + 0.05 * wide + 0.03 * grain(at, 0.08));
        double near = 1 - Relief.step(60, 400, at.z);
        at.south += near * (grain(at, 1.2) * 0.12 + grain(at, 0.3) * 0.10 + drift * 0.22);
        at.east += wide * 0.26 + near * drift * 0.30;
        at.lit *= 1 - near * Math.clamp(drift * 1.2 - 0.1, 0, 0.3);
    }

    /** Grass below, rock where it is steep, snow above. */
    void alpine(Terrain.Spot at, Ink ink, double height, double snowline) {
        double rough = noise.fractal(at.x / 170, at.z / 170, 4);
        double grainy = noise.fractal(at.x / 31, at.y / 19, 4);
        double share = at.y / height;
        ink.set(tints.rock()).times(0.86 + 0.35 * grainy + 0.16 * rough);
        double green = Math.clamp((0.42 - share + rough * 0.25 + (at.up - 0.72) * 0.9) * 4, 0, 1);
        ink.mix(Oklab.moved(tints.turf(), 0, 0.82, 0.8), green * 0.85);
        double forest = Math.clamp((0.24 - share + rough * 0.22) * 6, 0, 1);
        ink.mix(tints.needles(), forest * 0.8);
        double line = snowline - 0.32 * snow;
        double lies = Math.clamp((share - line + rough * 0.28 + grainy * 0.10 + (at.up - 0.66) * 0.75) * 6, 0, 1);
        ink.mix(Tints.SNOW, lies * 0.97);
    }

    void sand(Terrain.Spot at, Ink ink) {
        double wide = noise.fractal(at.x / 11, at.z / 7, 3);
        double seen = Math.clamp(0.16 / at.footprint - 0.5, 0, 1);
        double warp = noise.at(at.x * 0.5, at.z * 0.4) * 1.8;
        double ripple = Math.sin(at.z * 17 + warp * 3 + at.x * 3.1) * seen;
        double grit = grain(at, 0.035) + 0.8 * grain(at, 0.014);
        double trodden = noise.fractal(at.x * 1.3, at.z * 1.1, 4) * (1 - Relief.step(9, 30, at.z));
        ink.set(tints.sand()).times(0.95 + 0.09 * wide + 0.11 * grit);
        at.south += trodden * 0.42;
        at.east += trodden * 0.3;
        at.south += ripple * 0.13;
        at.east += ripple * 0.05 + grain(at, 0.4) * 0.12;
    }

    /** Asphalt with its lines, {@code half} metres to each side of the middle, in grass. */
    void road(Terrain.Spot at, Ink ink, double off, double half) {
        double soft = at.footprint * 2;
        double on = Touch.within(off, -half, half, soft);
        double verge = Touch.within(off, -half - 0.8, half + 0.8, soft) - on;
        grass(at, ink);
        if (on + verge <= 0) {
            return;
        }
        ink.mix(tints.soil(), verge * 0.6 * (1 - snow));
        double patch = noise.fractal(at.x * 0.4, at.z * 0.15, 4);
        double dash = Math.floorMod((int) Math.floor(at.z / 4), 2) == 0 ? 1 : 0;
        double far = Math.clamp(12 / (at.footprint * at.z + 1e-3) - 0.2, 0, 1);
        double line = Touch.within(off, -0.07, 0.07, soft) * (dash * far + 0.5 * (1 - far))
                + Touch.within(Math.abs(off), half - 0.35, half - 0.22, soft);
        ink.mix(Rgbs.ASPHALT.times(1 + 0.2 * patch + 0.1 * grain(at, 0.04)), on * (1 - 0.55 * snow));
        ink.mix(Rgbs.PAINT, Math.min(1, line) * 0.85 * (1 - snow * 0.7));
        at.east *= 1 - on * 0.6;
    }

    /** Leaves, moss and twigs under trees. */
    void forestFloor(Terrain.Spot at, Ink ink, Rgb litter) {
        double wide = noise.fractal(at.x / 4, at.z / 2.5, 4);
        double leafy = grain(at, 0.12) + 0.7 * grain(at, 0.05);
        ink.set(tints.soil()).times(0.75).mix(litter, Math.clamp(0.5 + 0.6 * leafy + 0.3 * wide, 0, 1));
        ink.mix(tints.turf(), Math.clamp(wide * 1.5 + 0.05, 0, 0.75));
        ink.times(1 + 0.2 * leafy);
        at.lit *= 0.22
                + 1.1
                        * Math.clamp(noise.fractal(at.x / 1.7 + 60, at.z / 1.2, 3) * 2.4, 0, 1)
                        * (1 - Relief.step(20, 60, at.z));
        snowed(at, ink, snow * 1.1 + wide * 0.35 - 0.1);
    }

    void soil(Terrain.Spot at, Ink ink) {
        double wide = noise.fractal(at.x / 3, at.z / 2, 4);
        double stones = grain(at, 0.14);
        ink.set(tints.soil()).times(0.85 + 0.4 * wide + 0.2 * stones + 0.15 * grain(at, 0.04));
        snowed(at, ink, snow + wide * 0.3);
    }
}
