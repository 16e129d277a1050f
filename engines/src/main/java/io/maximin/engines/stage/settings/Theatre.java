package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** A theatre's stage: curtains, boards, spot lights. */
record Theatre() implements Backdrop {
    private static final double DEEP = 9;
    private static final int MANY = 5;

    @Override
    public double horizon() {
        return 0.5;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.2, DEEP - 1.6, Surface.FLOOR, List.of());
    }

    /** The audience, and the spot lights that are there anyway. */
    @Override
    public boolean paints(Scene scene, Actor actor) {
        return watches(scene, actor) || actor.phrase().contains("spotlight");
    }

    private static boolean watches(Scene scene, Actor actor) {
        return actor.category() == Category.PERSON
                && actor.count() >= MANY
                && actor.id() != scene.actors().getFirst().id();
    }

    @Override
    public List<Layer> layers(View view) {
        double size = Math.max(1, view.camera().eye() / 4);
        var noise = new Noise(view.seed() + 3);
        var skins = new Skins(view.seed());
        var tones = new int[] {0x9E1B24, 0x8A1838, 0x6A1A5A, 0x1F3F7A, 0x7A1420};
        var tone = Rgb.of(tones[(int) (noise.cell(4, 9) * tones.length)]);
        var layers = new ArrayList<Layer>();
        layers.add(new Painted(40, (canvas, seen) -> {
            java.util.Arrays.fill(canvas.pixels(), Rgb.of(0x0A0708).argb());
            shell(canvas, view, skins, noise, tone, size);
        }));
        layers.add(new Painted(DEEP * size - 1.5, (canvas, seen) -> beams(canvas, view, size)));
        if (view.scene().actors().stream().anyMatch(actor -> watches(view.scene(), actor))) {
            layers.add(new Painted(1.2, Audience::paint));
        }
        return layers;
    }

    private static void shell(Canvas canvas, View view, Skins skins, Noise noise, Rgb tone, double size) {
        var solids = new Solids(view.camera());
        double deep = DEEP * size;
        double half = 5.2 * size;
        double high = 6 * size;
        var lights = lights(view, size);
        var boards = skins.uprightBoards(Rgb.of(0x9A6B42), 0.16, 2.4);
        Town.floor(-14 * size, -1, 28 * size, deep + 1, boards).paint(canvas, view.camera(), lights);
        solids.add(Facet.front(
                -half * 1.4, 0, deep, half * 2.8, high, heavy(noise, Oklab.moved(tone, 0.05, 0.72, 0.9), 0.5 * size)));
        for (int wing = 0; wing < 3; wing++) {
            double z = deep - (1.6 + wing * 1.7) * size;
            double inner = half * (0.86 + 0.05 * wing);
            var cloth = heavy(noise, tone.times(1.05), 0.42 * size);
            solids.add(Facet.front(-inner - 3 * size, 0, z, 3 * size, high, cloth));
            solids.add(Facet.front(inner, 0, z, 3 * size, high, cloth));
        }
        double z = deep - 5.2 * size;
        solids.add(Facet.front(-half * 2, 2.62 * size, z, half * 4, 3 * size, valance(noise, tone, size)));
        solids.paint(canvas, lights);
    }

    private static Skin heavy(Noise noise, Rgb tone, double fold) {
        return (touch, ink) -> {
            double phase = touch.u / fold * Math.TAU + noise.at(touch.u / fold * 0.4, touch.v * 0.15 / fold) * 1.6;
            double bend = Math.sin(phase);
            ink.set(tone).times(0.5 + 0.6 * Math.pow(0.5 + 0.5 * Math.cos(phase), 0.8));
            ink.times(0.9 + 0.2 * noise.at(touch.u * 30, touch.v * 3));
            touch.east += 0.75 * bend;
            double gold = Touch.within(touch.v, 0.05 * fold, 0.32 * fold, touch.stepV);
            ink.mix(Rgb.of(0xC99A3A), gold * 0.9);
        };
    }

    /** The hanging cloth above, in swags with fringes. */
    private static Skin valance(Noise noise, Rgb tone, double size) {
        return (touch, ink) -> {
            double wide = 2.1 * size;
            double part = touch.u / wide - Math.floor(touch.u / wide);
            double sag = 0.55 * size * (1 - 4 * (part - 0.5) * (part - 0.5));
            double edge = 0.6 * size - sag;
            double rings = (touch.v - edge) / size;
            double fold = Math.sin(rings * 16 + noise.at(touch.u, 2));
            ink.set(tone).times(0.65 + 0.35 * fold);
            ink.mix(Rgb.of(0xD2A443), Touch.within(touch.v, edge, edge + 0.13 * size, touch.stepV));
            ink.alpha = Touch.within(touch.v, edge, 1e6, touch.stepV);
            touch.up += -0.3 * fold;
        };
    }

    private static Lighting lights(View view, double size) {
        var light = view.light();
        double side = light.side();
        return (touch, ink, column) -> {
            double pool = 0;
            for (int i = -1; i <= 1; i++) {
                double dx = touch.x - (i * 1.7 + side * 0.5) * size;
                double dz = touch.z - (DEEP - 3.6) * size;
                double wide = touch.up > 0.5 ? 1.9 : 2.6;
                pool += Math.exp(-(dx * dx + dz * dz * 0.5) / (wide * size * size)) * (i == 0 ? 1 : 0.5);
            }
            double facing = 0.35 + 0.65 * Math.max(0, touch.up * 0.8 - touch.south * 0.6 + touch.east * side * 0.5);
            double high = Math.exp(-Math.max(0, touch.y - 2.5 * size) / (3 * size));
            double warm = (pool * 1.3 + 0.34) * facing * high;
            ink.set(
                    ink.red * (light.ambient().red() * 0.7 + light.key().red() * warm),
                    ink.green * (light.ambient().green() * 0.7 + light.key().green() * warm),
                    ink.blue * (light.ambient().blue() * 0.7 + light.key().blue() * warm));
        };
    }

    /** Light that one sees in the dusty air. */
    private static void beams(Canvas canvas, View view, double size) {
        var camera = view.camera();
        var noise = new Noise(view.seed() + 19);
        double z = (DEEP - 3.6) * size;
        double[] feet = new double[3];
        double[] heads = new double[3];
        for (int i = 0; i < 3; i++) {
            feet[i] = camera.column(((i - 1) * 1.7 + view.light().side() * 0.5) * size, z);
            heads[i] = camera.width() * (0.5 + view.light().side() * 0.28 + (i - 1) * 0.16);
        }
        double bottom = camera.row(0, z);
        double spread = camera.scale(z) * 0.95 * size;
        var warm = view.light().key();
        Rows.each(0, (int) Math.clamp(bottom + spread * 0.3, 0, canvas.height()), row -> {
            var ink = new Ink().set(warm);
            double down = Math.clamp(row / Math.max(1, bottom), 0, 1);
            for (int column = 0; column < canvas.width(); column++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    double middle = heads[i] + (feet[i] - heads[i]) * down;
                    double half = spread * (0.12 + 0.88 * down);
                    double off = (column - middle) / half;
                    sum += Math.exp(-off * off * off * off * 1.6) * (i == 1 ? 1 : 0.55);
                }
                double dust = 0.8 + 0.3 * noise.fractal(column * 0.004 + view.t() * 0.05, row * 0.004, 3);
                Tone.glow(
                        canvas.pixels(), row * canvas.width() + column, ink, sum * dust * 0.075 * (1.15 - 0.65 * down));
            }
        });
    }
}
