package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.Optional;

/** The moon with its seas, its phase and its halo. */
final class Moon {
    private static final Rgb FACE = Rgb.of(0xFFF7E2);
    private static final Rgb SEAS = Rgb.of(0xB9B8B4);
    private static final Rgb HALO = Rgb.of(0x9DB4E8);

    private Moon() {}

    static void paint(Canvas canvas, View view) {
        var sun = Sun.of(view.light(), view.camera());
        var noise = new Noise(view.seed() + 5);
        double radius = radius(view);
        boolean full = named(view).filter(name -> name.endsWith("full-moon")).isPresent();
        double phase = full ? 0 : 0.35 + 1.2 * noise.cell(9, 9);
        double halos = named(view).isPresent() ? 6 : 9;
        double reach = radius * halos;
        int first = (int) Math.clamp(sun.row() - reach, 0, canvas.height());
        int end = (int) Math.clamp(Math.min(sun.row() + reach, view.camera().horizon()), 0, canvas.height());
        int left = (int) Math.clamp(sun.column() - reach, 0, canvas.width());
        int right = (int) Math.clamp(sun.column() + reach, 0, canvas.width());
        Rows.each(first, end, row -> {
            var ink = new Ink();
            for (int column = left; column < right; column++) {
                double x = (column + 0.5 - sun.column()) / radius;
                double y = (row + 0.5 - sun.row()) / radius;
                double distance = Math.sqrt(x * x + y * y);
                int at = row * canvas.width() + column;
                double halo = 0.30 * Math.exp(-(distance - 1) * 0.9) + 0.05 * Math.exp(-(distance - 1) * 0.25);
                double rim = Math.max(0, 1 - distance / halos);
                Tone.glow(canvas.pixels(), at, ink.set(HALO), Math.min(0.3, halo) * rim);
                double inside = Math.clamp((1 - distance) * radius + 0.5, 0, 1);
                if (inside > 0) {
                    face(ink, noise, x, y, phase);
                    Tone.over(canvas.pixels(), at, ink, inside * ink.alpha);
                }
            }
        });
    }

    /** What art the prompt's own moon has; it is larger than one that nobody asked for. */
    private static Optional<String> named(View view) {
        var scene = view.scene();
        return scene.actors().stream()
                .filter(actor -> Sky.paints(scene.world(), actor))
                .map(actor -> actor.art().name())
                .findFirst();
    }

    private static double radius(View view) {
        double lot = new Noise(view.seed() + 5).cell(8, 8);
        double share = named(view).isPresent() ? 0.06 + 0.025 * lot : 0.026 + 0.016 * lot;
        return view.camera().height() * share;
    }

    /** From 1 in the column of a moon that was asked for to 0 beside it: woods open there. */
    static double gap(View view, double column) {
        if (named(view).isEmpty()) {
            return 0;
        }
        double away = Math.abs(column - Sun.of(view.light(), view.camera()).column()) / radius(view);
        return 1 - Relief.step(1.3, 2.6, away);
    }

    private static void face(Ink ink, Noise noise, double x, double y, double phase) {
        double z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
        double lit = Math.clamp((Math.sin(phase) * x + Math.cos(phase) * z + 0.06) * 3.2, 0, 1);
        double seas = Math.clamp(noise.fractal(x * 1.5 + 3, y * 1.5, 5) * 2.2 + 0.35, 0, 1);
        ink.set(FACE).mix(SEAS, seas).times(0.75 + 0.3 * z);
        ink.alpha = 0.12 + 0.88 * lit;
    }
}
