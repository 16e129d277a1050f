package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rows;

/**
 * A rectangle in space, painted point by point with true perspective.
 *
 * @param corner its lower left corner as one looks at it
 * @param across unit vector along its width
 * @param up unit vector along its height
 */
record Facet(Vec corner, Vec across, Vec up, double width, double height, Skin skin) {
    private static final double NEAREST = 0.12;

    /** Upright and facing the camera. */
    static Facet front(double x, double y, double z, double width, double height, Skin skin) {
        return new Facet(new Vec(x, y, z), new Vec(1, 0, 0), new Vec(0, 1, 0), width, height, skin);
    }

    /** The same in the mirror of the ground. */
    Facet mirrored() {
        return new Facet(
                new Vec(corner.x(), -corner.y(), corner.z()),
                new Vec(across.x(), -across.y(), across.z()),
                new Vec(up.x(), -up.y(), up.z()),
                width,
                height,
                skin);
    }

    /** Depth of its middle. */
    double depth() {
        return corner.z() + across.z() * width / 2 + up.z() * height / 2;
    }

    void paint(Canvas canvas, Camera camera, Lighting lighting) {
        var work = new Work(canvas, camera, this, lighting);
        if (!work.bounded()) {
            return;
        }
        long area = (long) (work.bottom - work.top) * (work.right - work.left);
        if (area > 30_000) {
            Rows.each(work.top, work.bottom, work::row);
            return;
        }
        for (int row = work.top; row < work.bottom; row++) {
            work.row(row);
        }
    }

    private static final class Work {
        private final Canvas canvas;
        private final Camera camera;
        private final Facet facet;
        private final Lighting lighting;
        private final Vec normal;
        /** The plane's distance from the eye along the normal. */
        private final double offset;

        private final Vec fromEye;
        private int left;
        private int right;
        private int top;
        private int bottom;

        Work(Canvas canvas, Camera camera, Facet facet, Lighting lighting) {
            this.canvas = canvas;
            this.camera = camera;
            this.facet = facet;
            this.lighting = lighting;
            var a = facet.across;
            var b = facet.up;
            var cross = new Vec(
                    a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
            this.fromEye = facet.corner.plus(0, -camera.eye(), 0);
            double facing = cross.x() * fromEye.x() + cross.y() * fromEye.y() + cross.z() * fromEye.z();
            double sign = facing > 0 ? -1 : 1;
            this.normal = new Vec(cross.x() * sign, cross.y() * sign, cross.z() * sign);
            this.offset = facing * sign;
        }

        /** Finds the pixels that it may cover; false if there are none. */
        boolean bounded() {
            double minX = 1e9;
            double maxX = -1e9;
            double minY = 1e9;
            double maxY = -1e9;
            var corners = new Vec[4];
            for (int i = 0; i < 4; i++) {
                double u = i == 1 || i == 2 ? facet.width : 0;
                double v = i > 1 ? facet.height : 0;
                corners[i] = facet.corner.plus(
                        facet.across.x() * u + facet.up.x() * v,
                        facet.across.y() * u + facet.up.y() * v,
                        facet.across.z() * u + facet.up.z() * v);
            }
            boolean any = false;
            for (int i = 0; i < 4; i++) {
                var from = corners[i];
                var to = corners[(i + 1) & 3];
                if ((from.z() < NEAREST) != (to.z() < NEAREST)) {
                    from = from.mix(to, (NEAREST - from.z()) / (to.z() - from.z()));
                } else if (from.z() < NEAREST) {
                    continue;
                }
                for (var point : new Vec[] {from, corners[i]}) {
                    if (point.z() >= NEAREST - 1e-6) {
                        any = true;
                        minX = Math.min(minX, camera.column(point.x(), point.z()));
                        maxX = Math.max(maxX, camera.column(point.x(), point.z()));
                        minY = Math.min(minY, camera.row(point.y(), point.z()));
                        maxY = Math.max(maxY, camera.row(point.y(), point.z()));
                    }
                }
            }
            left = (int) Math.clamp(Math.floor(minX) - 1, 0, canvas.width());
            right = (int) Math.clamp(Math.ceil(maxX) + 1, 0, canvas.width());
            top = (int) Math.clamp(Math.floor(minY) - 1, 0, canvas.height());
            bottom = (int) Math.clamp(Math.ceil(maxY) + 1, 0, canvas.height());
            return any && left < right && top < bottom && Math.abs(offset) > 1e-6;
        }

        void row(int row) {
            var touch = new Touch();
            var ink = new Ink();
            double ky = (camera.horizon() - row - 0.5) / camera.focal();
            double step = 1 / camera.focal();
            for (int column = left; column < right; column++) {
                double kx = (column + 0.5 - canvas.width() / 2.0) / camera.focal();
                double slant = normal.x() * kx + normal.y() * ky + normal.z();
                double distance = offset / slant;
                if (!(distance > NEAREST) || distance > 1e5) {
                    continue;
                }
                double beside = offset / (slant + normal.x() * step);
                double above = offset / (slant + normal.y() * step);
                touch.u = along(facet.across, kx, ky, distance);
                touch.v = along(facet.up, kx, ky, distance);
                touch.stepU = Math.abs(along(facet.across, kx + step, ky, beside) - touch.u)
                        + Math.abs(along(facet.across, kx, ky + step, above) - touch.u);
                touch.stepV = Math.abs(along(facet.up, kx + step, ky, beside) - touch.v)
                        + Math.abs(along(facet.up, kx, ky + step, above) - touch.v);
                double cover = touch.withinU(0, facet.width) * touch.withinV(0, facet.height);
                if (cover > 0.003) {
                    touch.x = kx * distance;
                    touch.y = camera.eye() + ky * distance;
                    touch.z = distance;
                    pixel(touch, ink, row * canvas.width() + column, column, cover);
                }
            }
        }

        private double along(Vec axis, double kx, double ky, double distance) {
            return axis.x() * (kx * distance - fromEye.x())
                    + axis.y() * (ky * distance - fromEye.y())
                    + axis.z() * (distance - fromEye.z());
        }

        private void pixel(Touch touch, Ink ink, int index, int column, double cover) {
            touch.east = normal.x();
            touch.up = normal.y();
            touch.south = normal.z();
            touch.glowRed = 0;
            touch.glowGreen = 0;
            touch.glowBlue = 0;
            touch.gloss = 0;
            ink.alpha = 1;
            facet.skin.at(touch, ink);
            if (ink.alpha <= 0.002) {
                return;
            }
            double alpha = ink.alpha;
            lighting.light(touch, ink, column);
            Tone.over(canvas.pixels(), index, ink, alpha * cover);
        }
    }
}
