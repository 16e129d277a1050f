package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;
import io.maximin.engines.stage.View;

/**
 * Level water: the mirror of what the canvas holds above the horizon, moved by waves, mixed by Fresnel's law with what
 * comes from below.
 *
 * @param distance at which it is painted: nearer than all that it mirrors
 * @param reach of its far edge
 * @param bed height of the ground in metres; there is water where it is below 0
 * @param look of its surface
 */
record Water(double distance, double reach, Terrain.Relief bed, Look look) implements Layer {
    /**
     * How a water behaves.
     *
     * @param chop slope of its waves, 0.01 a pond, 0.12 a sea
     * @param length of its longest waves in metres
     * @param surf metres of foam where it meets land
     * @param deep colour of what comes from below
     * @param ground that is seen through shallow water
     */
    record Look(double chop, double length, double surf, Rgb deep, Rgb ground) {}

    @Override
    public void paint(Canvas canvas, View view) {
        var work = new Work(canvas, view, this);
        int first = (int) Math.clamp(Math.floor(view.camera().horizon()), 0, canvas.height());
        work.mirror = canvas.pixels();
        Rows.each(first, canvas.height(), work::row);
    }

    private static final class Work {
        private static final Rgb FOAM = Rgb.of(0xF4F8F8);

        private final Canvas canvas;
        private final Camera camera;
        private final Water water;
        private final Air air;
        private final Noise noise;
        private final double t;
        private final Rgb deep;
        private final Rgb ground;
        private final Rgb foam;
        private final Rgb above;
        private final Rgb spark;
        private final double chop;
        private final double glitterWidth;
        private final double sparse;
        private int[] mirror = new int[0];

        Work(Canvas canvas, View view, Water water) {
            this.canvas = canvas;
            this.camera = view.camera();
            this.water = water;
            this.air = new Air(view);
            this.noise = new Noise(view.seed() + 404);
            this.t = view.t();
            var climate = Climate.of(view);
            var light = view.light();
            var lit = light.ambient().plus(light.key().times(0.45));
            this.deep = water.look.deep().times(lit);
            this.ground = water.look.ground().times(lit);
            this.foam = FOAM.times(light.ambient().plus(light.key().times(0.6)));
            var tones = SkyTones.of(view.scene().world(), view.seed());
            this.above = tones.upper();
            this.chop = water.look.chop() * (0.6 + 0.9 * climate.wind());
            double clear = 1 - light.softness();
            this.spark = tones.glow().times((Climate.dark(light) ? 0.7 : 1.5) * clear * clear);
            boolean low = Math.abs(light.elevation()) < 0.25 || Climate.dark(light);
            this.sparse = low ? 0.78 : 1.02;
            this.glitterWidth = low ? 0.045 : 0.22;
        }

        void row(int y) {
            double z = camera.distance(y + 0.5);
            if (z > water.reach) {
                return;
            }
            var ink = new Ink();
            double metre = z / camera.focal();
            double below = (y + 0.5 - camera.horizon()) / camera.focal();
            for (int column = 0; column < canvas.width(); column++) {
                double x = (column + 0.5 - canvas.width() / 2.0) * metre;
                double depth = -water.bed.height(x, z);
                if (depth > 0) {
                    pixel(ink, column, y, new Wave(x, z, below, depth));
                }
            }
        }

        private record Wave(double x, double z, double below, double depth) {}

        private void pixel(Ink ink, int column, int y, Wave at) {
            double foot = at.z / camera.focal();
            double deepFoot = foot / Math.max(0.02, at.below);
            double rough = 0;
            double east = 0;
            double south = 0;
            double length = water.look.length();
            double share = 1;
            double warp = noise.at(at.x / length * 0.21, at.z / length * 0.13 + t * 0.02) * 1.7;
            for (int i = 0; i < 5; i++) {
                double seen = Math.clamp(length / deepFoot * 0.7 - 0.25, 0, 1);
                double u = at.x / length * 0.55 + warp + i * 7.7;
                double v = at.z / length * 1.35 - t * (0.42 + 0.2 * i);
                double wave = noise.at(u, v);
                south += wave * share * seen;
                east += noise.at(u * 1.1 + 31, v * 0.8 + 5) * share * seen;
                rough += share * (1 - seen);
                length *= 0.41;
                share *= 0.86;
            }
            south *= chop;
            east *= chop;
            double facing = Math.max(0.015, at.below + south * 0.85 + rough * chop * 0.22);
            double fresnel = 0.02 + 0.98 * Math.pow(1 - Math.min(1, facing), 5);
            reflect(ink, column, y, east, south, rough);
            double light = 1 + south / Math.max(0.01, chop) * 0.24;
            double crest = 1 + Math.max(0, south) * 2.2;
            light *= crest;
            double shallow = Math.exp(-at.depth * 1.4);
            mixBody(ink, fresnel, shallow, light);
            glitter(ink, column, at, east, south);
            surf(ink, at, south);
            ink.alpha = Math.min(1, at.depth * 18);
            air.veil(ink, at.z * 0.55, column);
            Tone.over(canvas.pixels(), y * canvas.width() + column, ink, ink.alpha);
        }

        private void mixBody(Ink ink, double fresnel, double shallow, double light) {
            double red = deep.red() + (ground.red() - deep.red()) * shallow;
            double green = deep.green() + (ground.green() - deep.green()) * shallow;
            double blue = deep.blue() + (ground.blue() - deep.blue()) * shallow;
            double rest = 1 - fresnel;
            ink.set(
                    ink.red * fresnel + red * rest * light,
                    ink.green * fresnel + green * rest * light,
                    ink.blue * fresnel + blue * rest * light);
        }

        /** What a wave mirrors: rough water mirrors higher and blurred, for one sees the near sides of its waves. */
        private void reflect(Ink ink, int column, int y, double east, double south, double rough) {
            double off = y + 0.5 - camera.horizon();
            double blur = rough * chop * camera.focal() * 0.5;
            double tall = camera.horizon() - off * (1 + 0.25 * chop * 10) - south * camera.focal() * 0.9 - blur * 0.5;
            double across = column + east * camera.focal() * 0.35;
            double lot = (noise.cell(column, y) - 0.5) * (blur + 1.5 + chop * camera.focal() * 0.05);
            int row = (int) (tall + lot);
            if (row < 0) {
                ink.set(above);
                if (camera.horizon() > 1) {
                    mirrored(ink, (int) across, Math.min(-row, (int) camera.horizon() - 1));
                    ink.mix(above, Math.min(1, -row / camera.horizon()));
                }
                return;
            }
            mirrored(ink, (int) across, Math.min(row, (int) camera.horizon() - 1));
        }

        private void mirrored(Ink ink, int column, int row) {
            int x = column < 0 ? -column : column >= canvas.width() ? 2 * canvas.width() - 1 - column : column;
            int pixel = mirror[Math.max(0, row) * canvas.width() + Math.clamp(x, 0, canvas.width() - 1)];
            ink.set(Srgb.linear((pixel >> 16) & 255), Srgb.linear((pixel >> 8) & 255), Srgb.linear(pixel & 255));
        }

        private void glitter(Ink ink, int column, Wave at, double east, double south) {
            double off = (column - air.sun().column()) / canvas.width();
            double wide = glitterWidth + 0.10 * at.below;
            double path = Math.exp(-off * off / (wide * wide));
            double tilt = (Math.abs(east) * 0.5 + south) / Math.max(0.01, chop);
            double unit = canvas.height() / 900.0;
            double fine = noise.at(column / (5.5 * unit), Math.log(at.z) * 60 - t * 2.3);
            double spot = Math.clamp((tilt * 0.5 + fine * 1.3 - sparse) * 4, 0, 1);
            ink.plus(spark, path * (spot * 0.9 + 0.10 * Math.exp(-at.below * 5)));
        }

        private void surf(Ink ink, Wave at, double south) {
            if (water.look.surf() <= 0) {
                return;
            }
            double swell = water.look.surf();
            double reach = at.depth * 14 / swell;
            double lace = noise.fractal(at.x * 1.3 / swell, at.z * 2.6 / swell - t * 0.3, 4);
            double rolling = Math.sin(reach * 3.1 + t * 0.9 + noise.at(at.x * 0.12, 3) * 2.2);
            double edge = Math.exp(-reach * 0.55) * (0.75 + 0.6 * lace);
            double line = Math.clamp((rolling - 0.72) * 4 + lace * 1.5, 0, 1) * Math.exp(-reach * 0.22);
            double caps = Math.clamp((south / Math.max(0.01, chop) + lace * 0.8 - 2.0) * 3, 0, 1)
                    * Math.clamp(chop * 9 - 0.9, 0, 1);
            double cover = Math.clamp(Math.max(Math.max(edge * 1.15, line * 0.85), caps * 0.8), 0, 0.95);
            ink.mix(foam, cover);
        }
    }
}
