package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Light;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;

/**
 * Heaps of cloud: a slab of sky with a density in space, followed ray by ray at a third of the size, lit through by
 * the sun. Where it is enlarged, fine noise displaces what is read, which gives crisp edges back.
 */
final class Clouds {
    private static final int COARSE = 3;
    private static final int STEPS = 26;
    private static final double BASE = 1150;
    private static final double TOP = 2350;
    private static final double SIZE = 1500;

    private final View view;
    private final Noise noise;
    private final Sun sun;
    private final double cover;
    private final double drift;
    private final double zoom;
    private final Rgb bright;
    private final Rgb upper;
    private final Rgb lower;
    private final Rgb air;
    private final int width;
    private final int height;
    private final float[] layer;

    private Clouds(Canvas canvas, View view) {
        this.view = view;
        this.noise = new Noise(view.seed() * 31 + 7);
        this.sun = Sun.of(view.light(), view.camera());
        var climate = Climate.of(view);
        this.cover = climate.cover();
        this.drift = view.t() * (6 + 40 * climate.wind());
        this.zoom = 0.52 / Math.max(0.1, Sky.span(view.camera()) / view.camera().focal());
        var tones = SkyTones.of(view.scene().world(), view.seed());
        var light = view.light();
        boolean dark = Climate.dark(light);
        this.bright = sunny(light).times(dark ? 1.0 : 1.15);
        this.upper = Oklab.mix(tones.upper(), light.ambient(), 0.35).times(dark ? 0.9 : 0.85);
        this.lower = Oklab.moved(Oklab.mix(tones.lower(), light.ambient(), 0.5), 0, 0.9, 0.8);
        this.air = tones.horizon().mix(tones.lower(), 0.5);
        this.width = canvas.width() / COARSE + 3;
        int sky = (int) Math.min(canvas.height(), Math.ceil(view.camera().horizon()));
        this.height = sky <= 0 ? 0 : sky / COARSE + 3;
        this.layer = new float[width * height * 4];
    }

    private static Rgb sunny(Light light) {
        return light.elevation() < 0.2 && light.elevation() > -0.2
                ? light.key().plus(light.ambient().times(0.35))
                : light.key().plus(light.ambient().times(0.55));
    }

    static void paint(Canvas canvas, View view) {
        var clouds = new Clouds(canvas, view);
        if (clouds.height == 0) {
            return;
        }
        Rows.each(0, clouds.height, clouds::march);
        int end = (int) Math.min(canvas.height(), Math.ceil(view.camera().horizon()));
        Rows.each(0, end, row -> clouds.enlarge(canvas, row));
    }

    private void march(int coarseRow) {
        Camera camera = view.camera();
        double rise = (camera.horizon() - (coarseRow - 0.5) * COARSE) / camera.focal() * zoom;
        if (rise < 0.006) {
            return;
        }
        var ink = new Ink();
        for (int x = 0; x < width; x++) {
            double across = ((x - 0.5) * COARSE - camera.width() / 2.0) / camera.focal() * zoom;
            ray(across, rise, noise.cell(x, coarseRow), ink);
            int at = (coarseRow * width + x) * 4;
            layer[at] = (float) ink.red;
            layer[at + 1] = (float) ink.green;
            layer[at + 2] = (float) ink.blue;
            layer[at + 3] = (float) ink.alpha;
        }
    }

    /** Colour, premultiplied, and cover along one ray. */
    private void ray(double across, double rise, double jitter, Ink ink) {
        ink.set(0, 0, 0);
        double far = Math.min(TOP / rise, 60_000);
        double near = BASE / rise;
        if (near >= 45_000) {
            ink.alpha = 0;
            return;
        }
        double stride = Math.min((far - near) / STEPS, 900);
        double through = 1;
        double facing = facing(across, rise);
        for (int i = 0; i < STEPS && through > 0.03; i++) {
            double z = near + (i + jitter * 0.8) * stride;
            double density = density(across * z, rise * z, z, true);
            if (density <= 0) {
                continue;
            }
            double part = 1 - Math.exp(-density * stride * 0.011);
            lit(new Point(across * z, rise * z, z), facing, ink, part * through, density);
            through *= 1 - part;
        }
        double veil = 1 - Math.exp(-near / 26_000);
        ink.alpha = 1 - through;
        double share = ink.alpha * veil;
        ink.times(1 - veil).plus(air, share);
        double fade = Math.clamp((45_000 - near) / 20_000, 0, 1);
        ink.times(fade);
        ink.alpha *= fade;
    }

    /** How much a ray looks towards the sun, 0 to 1: thin cloud before the sun shines. */
    private double facing(double across, double rise) {
        double dx = across
                - (sun.column() - view.camera().width() / 2.0) / view.camera().focal() * zoom;
        double dy = rise - (view.camera().horizon() - sun.row()) / view.camera().focal() * zoom;
        return Math.exp(-(dx * dx + dy * dy) * 9);
    }

    private record Point(double x, double y, double z) {}

    private void lit(Point at, double facing, Ink ink, double share, double density) {
        double x = at.x();
        double y = at.y();
        double z = at.z();
        double step = 130;
        double before = density(x + sun.x() * step, y + sun.y() * step, z + sun.z() * step, false)
                + 1.6 * density(x + sun.x() * step * 2.6, y + sun.y() * step * 2.6, z + sun.z() * step * 2.6, false);
        double passed = Math.exp(-before * 1.9);
        double powder = 1 - Math.exp(-density * 5);
        double direct = passed * (0.55 + 0.45 * powder) * (1 + 1.1 * facing * (1 - density));
        double height = Math.clamp((y - BASE) / (TOP - BASE), 0, 1);
        double red = bright.red() * direct + lower.red() * (1 - height) * 0.72 + upper.red() * (0.25 + height) * 0.62;
        double green =
                bright.green() * direct + lower.green() * (1 - height) * 0.72 + upper.green() * (0.25 + height) * 0.62;
        double blue =
                bright.blue() * direct + lower.blue() * (1 - height) * 0.72 + upper.blue() * (0.25 + height) * 0.62;
        ink.set(ink.red + red * share, ink.green + green * share, ink.blue + blue * share);
    }

    private double density(double x, double y, double z, boolean fine) {
        double height = (y - BASE) / (TOP - BASE);
        if (height < 0 || height > 1) {
            return 0;
        }
        double atX = (x + drift) / SIZE;
        double atZ = z / SIZE;
        double wide = noise.solid(atX * 0.31 + 3.1, 0.5, atZ * 0.31);
        double shape =
                noise.solid(atX, height * 0.55, atZ) * 0.62 + noise.solid(atX * 2.1, height * 1.3, atZ * 2.1) * 0.38;
        double taper = Math.min(1, height * 9) * (1 - Math.pow(height, 1.6) * 0.55) - height * 0.16;
        double body = shape * taper + (wide - 0.5) * 0.5 - (0.80 - cover * 0.72);
        if (body < -0.08) {
            return 0;
        }
        double up = y / SIZE;
        double eroded = body - 0.20 * (noise.solid(atX * 5.3, up * 5.3, atZ * 5.3) - 0.30);
        if (fine) {
            eroded -= 0.12 * (noise.solid(atX * 12.7 + drift * 1e-3, up * 12.7, atZ * 12.7) - 0.35);
            eroded -= z > 9000 ? 0 : 0.085 * (noise.solid(atX * 31.3, up * 31.3, atZ * 31.3) - 0.4);
        }
        return Math.clamp(eroded * 5.5, 0, 1);
    }

    private void enlarge(Canvas canvas, int row) {
        var ink = new Ink();
        for (int column = 0; column < canvas.width(); column++) {
            double u = column * 0.17;
            double v = row * 0.17;
            double nudgeX = noise.at(u, v) + 0.6 * noise.at(u * 2.3, v * 2.3 + 5);
            double nudgeY = noise.at(u + 40, v + 9) + 0.6 * noise.at(u * 2.3 + 70, v * 2.3);
            double x = Math.clamp((column + 0.5) / COARSE + 0.5 + nudgeX * 0.34, 0, width - 1.001);
            double y = Math.clamp((row + 0.5) / COARSE + 0.5 + nudgeY * 0.34, 0, height - 1.001);
            sample(x, y, ink);
            if (ink.alpha > 0.004) {
                ink.times(1 / ink.alpha);
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, sharpened(ink.alpha));
            }
        }
    }

    private static double sharpened(double alpha) {
        double a = Math.clamp(alpha, 0, 1);
        return a * (0.55 + 0.45 * a * (3 - 2 * a));
    }

    private void sample(double x, double y, Ink ink) {
        int left = (int) x;
        int top = (int) y;
        double u = x - left;
        double v = y - top;
        int at = (top * width + left) * 4;
        int below = at + width * 4;
        double a = (1 - u) * (1 - v);
        double b = u * (1 - v);
        double c = (1 - u) * v;
        double d = u * v;
        ink.red = layer[at] * a + layer[at + 4] * b + layer[below] * c + layer[below + 4] * d;
        ink.green = layer[at + 1] * a + layer[at + 5] * b + layer[below + 1] * c + layer[below + 5] * d;
        ink.blue = layer[at + 2] * a + layer[at + 6] * b + layer[below + 2] * c + layer[below + 6] * d;
        ink.alpha = layer[at + 3] * a + layer[at + 7] * b + layer[below + 3] * c + layer[below + 7] * d;
    }
}
