package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.Arrays;

/**
 * Land as a field of heights, followed column by column from the near to the far; what rises above all before it is
 * seen. Its light has true normals and cast shadows (swept from the side of the sun).
 *
 * @param near where it begins, in metres
 * @param far where it ends
 */
record Terrain(double near, double far, Relief relief, Cover cover) implements Layer {
    private static final int STEPS = 460;

    /** Metres above the ground plane. */
    interface Relief {
        double height(double x, double z);
    }

    /** The colour of its surface, before light. */
    interface Cover {
        void paint(Spot spot, Ink ink);
    }

    /** A place on it. */
    static final class Spot {
        double x;
        double y;
        double z;
        /** Of the normal. */
        double east;

        double up;
        double south;
        /** Share of the key light, and of the sky. */
        double lit;

        double open;
        /** Metres that a pixel spans. */
        double footprint;
    }

    @Override
    public double distance() {
        return far;
    }

    @Override
    public void paint(Canvas canvas, View view) {
        new Work(canvas, view, this).paint();
    }

    private static final class Work {
        private final Canvas canvas;
        private final Camera camera;
        private final Terrain land;
        private final Air air;
        private final int span;
        private final double[] depths = new double[STEPS];
        private final float[][] heights;
        private final float[][] lit;
        /** Whether its near edge is in the picture. */
        private final boolean floats;

        Work(Canvas canvas, View view, Terrain land) {
            this.canvas = canvas;
            this.camera = view.camera();
            this.land = land;
            this.air = new Air(view);
            this.span = canvas.width() + 2;
            double bottom = camera.distance(canvas.height() + 1.0);
            double first = Double.isInfinite(bottom) ? land.near : Math.max(land.near, bottom * 0.62);
            for (int i = 0; i < STEPS; i++) {
                depths[i] = first * Math.pow(Math.max(1.01, land.far / first), i / (STEPS - 1.0));
            }
            this.floats = !(bottom >= land.near);
            this.heights = new float[STEPS][span];
            this.lit = new float[STEPS][span];
        }

        void paint() {
            Rows.each(0, STEPS, this::survey);
            Rows.bands(0, canvas.width(), (first, end) -> {
                var column = new Column(this);
                for (int i = first; i < end; i++) {
                    column.draw(i);
                }
            });
        }

        private void survey(int step) {
            double z = depths[step];
            double metre = z / camera.focal();
            var row = heights[step];
            for (int i = 0; i < span; i++) {
                row[i] = (float) land.relief.height((i - 0.5 - canvas.width() / 2.0) * metre, z);
            }
            sweep(row, lit[step], metre);
        }

        /** What is lower than the line of light over what stands nearer to the sun is in shadow. */
        private void sweep(float[] row, float[] out, double metre) {
            var sun = air.sun();
            double fall = sun.y() / Math.max(0.05, Math.abs(sun.x())) * metre;
            boolean fromLeft = sun.x() < 0;
            double line = -1e9;
            for (int k = 0; k < span; k++) {
                int i = fromLeft ? k : span - 1 - k;
                line = Math.max(row[i], line - fall);
                out[i] = (float) Math.clamp(1 - (line - row[i] - metre) / (metre * 14), 0.0, 1.0);
            }
        }
    }

    /** One column being drawn from below upwards. */
    private static final class Column {
        private final Work work;
        private final Spot spot = new Spot();
        private final Ink ink = new Ink();
        private final double[] edge = new double[4];
        private double top;
        private int column;

        Column(Work work) {
            this.work = work;
        }

        void draw(int newColumn) {
            column = newColumn;
            Arrays.fill(edge, 0);
            top = work.canvas.height();
            double rowBefore = Double.NaN;
            for (int step = 0; step < STEPS && top > 0; step++) {
                double row = work.camera.row(work.heights[step][column + 1], work.depths[step]);
                if (step == 0 && work.floats) {
                    top = Math.min(top, row);
                }
                if (row < top) {
                    double from = Double.isNaN(rowBefore) ? row + (top - row) : rowBefore;
                    rise(step, row, Math.max(from, row + 1e-6));
                }
                rowBefore = row;
            }
            finish();
        }

        /** Fills the rows between the top of what is there and a new top. */
        private void rise(int step, double row, double rowBefore) {
            int last = (int) Math.ceil(top) - 1;
            int first = (int) Math.floor(row);
            for (int y = Math.min(last, work.canvas.height() - 1); y >= Math.max(0, first); y--) {
                double covered = Math.min(top, y + 1.0) - Math.max(row, y);
                if (covered <= 0) {
                    continue;
                }
                double middle = Math.max(row, y + 0.5);
                double back = Math.clamp((rowBefore - middle) / (rowBefore - row), 0, 1);
                shade(step, step == 0 ? 1 : back);
                gather(y, covered);
            }
            top = row;
        }

        private void gather(int y, double covered) {
            if (edge[3] + covered >= 0.999 || covered >= 0.999) {
                double own = 1 - edge[3];
                Tone.put(
                        work.canvas.pixels(),
                        y * work.canvas.width() + column,
                        edge[0] + ink.red * own,
                        edge[1] + ink.green * own,
                        edge[2] + ink.blue * own);
                Arrays.fill(edge, 0);
                return;
            }
            edge[0] += ink.red * covered;
            edge[1] += ink.green * covered;
            edge[2] += ink.blue * covered;
            edge[3] += covered;
        }

        private void finish() {
            int y = (int) Math.floor(top);
            if (edge[3] > 0.002 && y >= 0 && y < work.canvas.height()) {
                ink.set(edge[0] / edge[3], edge[1] / edge[3], edge[2] / edge[3]);
                Tone.over(work.canvas.pixels(), y * work.canvas.width() + column, ink, edge[3]);
            }
        }

        /** Colours the ink as the surface is between a step and the one before it. */
        private void shade(int step, double share) {
            int before = Math.max(0, step - 1);
            double z = work.depths[before] + (work.depths[step] - work.depths[before]) * share;
            double metre = z / work.camera.focal();
            double east = between(slopeEast(before), slopeEast(step), share) / metre;
            double south = between(slopeSouth(before), slopeSouth(step), share);
            double kx = (column + 0.5 - work.canvas.width() / 2.0) / work.camera.focal();
            south -= east * kx;
            double length = Math.sqrt(east * east + south * south + 1);
            spot.x = kx * z;
            spot.z = z;
            spot.y = between(work.heights[before][column + 1], work.heights[step][column + 1], share);
            spot.east = -east / length;
            spot.up = 1 / length;
            spot.south = -south / length;
            spot.lit = between(work.lit[before][column + 1], work.lit[step][column + 1], share);
            spot.open = open(step, metre);
            spot.footprint = metre;
            ink.alpha = 1;
            work.land.cover.paint(spot, ink);
            work.air.light(ink, spot.east, spot.up, spot.south, spot.lit, spot.open);
            work.air.veil(ink, z, column);
        }

        private double slopeEast(int step) {
            var row = work.heights[step];
            return (row[Math.min(work.span - 1, column + 2)] - row[column]) * 0.5;
        }

        private double slopeSouth(int step) {
            int before = Math.max(0, step - 1);
            int after = Math.min(STEPS - 1, step + 1);
            return (work.heights[after][column + 1] - work.heights[before][column + 1])
                    / (work.depths[after] - work.depths[before]);
        }

        /** Hollows see less of the sky. */
        private double open(int step, double metre) {
            var row = work.heights[step];
            int left = Math.max(0, column - 9);
            int right = Math.min(work.span - 1, column + 11);
            double hollow = ((row[left] + row[right]) * 0.5 - row[column + 1]) / (metre * 10);
            return Math.clamp(1 - hollow * 0.9, 0.45, 1.12);
        }

        private static double between(double from, double to, double share) {
            return from + (to - from) * share;
        }
    }
}
