package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;

/** Paints wood and leaves of one tree, each lit on its own. */
final class Foliage {
    private final Canvas canvas;
    private final Air air;
    private final Species species;
    private final double pixels;
    private final Ink ink = new Ink();

    Foliage(Canvas canvas, Air air, Species species) {
        this.canvas = canvas;
        this.air = air;
        this.species = species;
        this.pixels = canvas.height();
    }

    private double column(double x) {
        return canvas.width() / 2.0 + x * pixels;
    }

    private double row(double y) {
        return canvas.height() - y * pixels;
    }

    /** A tapering piece of wood, round in its light. */
    void limb(Vec from, Vec to, double thick, double thin) {
        capsule(from, to, thick, thin, this::wood);
    }

    /** A narrow leaf from a midrib outwards. */
    void leaflet(Vec from, Vec to, double thick, Rgb tone) {
        var lit = new Ink().set(tone);
        air.light(lit, (to.x() - from.x()) * 2, 0.75, -0.3, 1, 0.95);
        capsule(from, to, thick, 0.001, (x, y, side, cover) -> {
            ink.set(lit.red, lit.green, lit.blue).times(1 + 0.25 * side);
            Tone.over(canvas.pixels(), y * canvas.width() + x, ink, cover);
        });
    }

    /** Colours a pixel of something round; side is -1 at its one edge, 1 at the other. */
    private interface Rounded {
        void pixel(int x, int y, double side, double cover);
    }

    private void capsule(Vec from, Vec to, double thick, double thin, Rounded work) {
        double x0 = column(from.x());
        double y0 = row(from.y());
        double dx = column(to.x()) - x0;
        double dy = row(to.y()) - y0;
        double length = dx * dx + dy * dy;
        double most = Math.max(thick * pixels, 0.4) + 1;
        int left = (int) Math.max(0, Math.min(x0, x0 + dx) - most);
        int right = (int) Math.min(canvas.width() - 1, Math.max(x0, x0 + dx) + most);
        int top = (int) Math.max(0, Math.min(y0, y0 + dy) - most);
        int bottom = (int) Math.min(canvas.height() - 1, Math.max(y0, y0 + dy) + most);
        double root = Math.sqrt(length);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double along = length < 1e-9 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
                double radius = Math.max(0.35, (thick + (thin - thick) * along) * pixels);
                double offX = px - dx * along;
                double offY = py - dy * along;
                double off = Math.sqrt(offX * offX + offY * offY);
                double cover = Math.clamp(radius + 0.5 - off, 0, 1);
                if (cover > 0) {
                    double side = root < 1e-6 ? 0 : (offX * -dy + offY * dx) / root / Math.max(0.5, radius);
                    work.pixel(x, y, Math.clamp(-side, -1, 1), Math.min(1, cover * Math.min(1, radius * 1.6)));
                }
            }
        }
    }

    private void wood(int x, int y, double side, double cover) {
        int hash = (x * 7 + (y >> 2) * 131) * 0x9E3779B1;
        double grain = 0.85 + 0.3 * ((hash >>> 24) / 255.0);
        ink.set(species.bark()).times(grain);
        if (species.snow() > 0 && side < -0.35 && species.form() != Species.Form.CONE) {
            ink.mix(Tints.SNOW, species.snow());
        }
        air.light(ink, side, 0.2, -Math.sqrt(Math.max(0, 1 - side * side)), 0.9, 0.72);
        Tone.over(canvas.pixels(), y * canvas.width() + x, ink, cover);
    }

    /** A tuft of leaves. */
    void leaf(Vec at, Vec normal, Rgb tone, double size, double deep) {
        double length = Math.sqrt(normal.x() * normal.x() + normal.y() * normal.y() + normal.z() * normal.z()) + 1e-6;
        double up = normal.y() / length;
        double open = Math.clamp(1.05 - deep * 1.1 + up * 0.25, 0.28, 1.15);
        ink.set(tone);
        if (species.snow() > 0) {
            ink.mix(Tints.SNOW, Math.clamp((up - 0.42 + deep * 0.2) * 3.5, 0, 1) * species.snow());
        }
        air.light(ink, normal.x() / length, up, normal.z() / length, Math.clamp(1.1 - deep * 1.2, 0, 1), open);
        double radius = Math.max(0.6, size * pixels);
        double x = column(at.x());
        double y = row(at.y());
        boolean needle = species.form() == Species.Form.CONE;
        double wide = needle ? radius * 0.75 : radius * 1.18;
        double high = needle ? radius * 1.15 : radius * 0.66;
        double turn = needle ? 0 : at.x() * 91 + at.y() * 57;
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double reach = Math.max(wide, high) + 1;
        int top = (int) Math.max(0, y - reach);
        int bottom = (int) Math.min(canvas.height() - 1, y + reach);
        int left = (int) Math.max(0, x - reach);
        int right = (int) Math.min(canvas.width() - 1, x + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double u = (dx * cos + dy * sin) / wide;
                double v = (dy * cos - dx * sin) / high;
                double cover = Math.clamp((1 - Math.sqrt(u * u + v * v)) * radius + 0.5, 0, 1);
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, cover);
            }
        }
    }
}
