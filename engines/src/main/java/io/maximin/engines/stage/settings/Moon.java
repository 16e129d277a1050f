package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.Optional;

/** The moon with its seas, its phase and its halo. */
final class Moon {
    private static final Rgb FACE = Rgb.of(0xFFF7E2);
    private static final Rgb SEAS = Rgb.of(0xB9B8B4);
    private static final Rgb HALO = Rgb.of(0x9DB4E8);

    /** So many fit into a sky. */
    static final int MOST = 3;

    private Moon() {}

    /** One of them in the picture. */
    private record Disc(double column, double row, double radius) {}

    static void paint(Canvas canvas, View view) {
        int moons = named(view).map(Actor::count).orElse(1);
        for (int i = moons - 1; i >= 0; i--) {
            paint(canvas, view, disc(view, i), i);
        }
    }

    /** The first is where light comes from, others are smaller and lie towards the far side. */
    private static Disc disc(View view, int place) {
        var sun = Sun.of(view.light(), view.camera());
        double away = sun.column() < view.camera().width() / 2.0 ? 1 : -1;
        double lot = new Noise(view.seed() + 5).cell(place, 7);
        return new Disc(
                sun.column() + away * place * 0.25 * view.camera().width(),
                sun.row() * (place == 0 ? 1 : 0.6 + 0.7 * lot),
                radius(view) * Math.pow(0.68, place));
    }

    private static void paint(Canvas canvas, View view, Disc moon, int place) {
        var noise = new Noise(view.seed() + 5 + place);
        double radius = moon.radius();
        boolean full = named(view)
                .filter(actor -> actor.art().name().endsWith("full-moon"))
                .isPresent();
        double phase = full ? 0 : 0.35 + 1.2 * noise.cell(9, 9);
        double halos = named(view).isPresent() ? 6 : 9;
        double reach = radius * halos;
        int first = (int) Math.clamp(moon.row() - reach, 0, canvas.height());
        int end = (int) Math.clamp(Math.min(moon.row() + reach, view.camera().horizon()), 0, canvas.height());
        int left = (int) Math.clamp(moon.column() - reach, 0, canvas.width());
        int right = (int) Math.clamp(moon.column() + reach, 0, canvas.width());
        Rows.each(first, end, row -> {
            var ink = new Ink();
            for (int column = left; column < right; column++) {
                double x = (column + 0.5 - moon.column()) / radius;
                double y = (row + 0.5 - moon.row()) / radius;
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

    /** The prompt's own moon; it is larger than one that nobody asked for. */
    private static Optional<Actor> named(View view) {
        var scene = view.scene();
        return scene.actors().stream()
                .filter(actor -> Sky.paints(scene.world(), actor))
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
