package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;

/** A wall with rows of windows that mirror the sky by day and are lit by night. */
final class Facade implements Skin {
    private static final Rgb INSIDE = Rgb.of(0x1C242E);
    private static final Rgb[] LAMPS = {Rgb.of(0xFFD08A), Rgb.of(0xFFE3B0), Rgb.of(0xFFB870), Rgb.of(0xCFE4FF)};

    private final Look look;
    private final Skin wall;
    private final Noise noise;
    private final Rgb sky;

    /**
     * How it is built.
     *
     * @param storey height of a floor in metres
     * @param bay width of what repeats
     * @param wide share of a bay that is glass
     * @param high share of a floor that is glass
     * @param lit share of windows with light in them
     * @param shop height of a ground floor of shop windows; 0 for none
     */
    record Look(double storey, double bay, double wide, double high, double lit, double shop, Rgb frame, Rgb sign) {}

    Facade(Look look, Skin wall, Noise noise, Rgb sky) {
        this.look = look;
        this.wall = wall;
        this.noise = noise;
        this.sky = sky;
    }

    @Override
    public void at(Touch touch, Ink ink) {
        wall.at(touch, ink);
        if (touch.v < look.shop) {
            shop(touch, ink);
            return;
        }
        double v = (touch.v - look.shop) / look.storey;
        int floor = (int) Math.floor(v);
        double u = touch.u / look.bay;
        int bay = (int) Math.floor(u);
        double seen = Skins.seen(look.bay * 0.6, Math.max(touch.stepU, touch.stepV * look.bay / look.storey));
        double stepU = touch.stepU / look.bay;
        double stepV = touch.stepV / look.storey;
        double side = (1 - look.wide) / 2;
        double sill = (1 - look.high) * 0.42;
        double inU = Touch.within(u - bay, side, 1 - side, stepU);
        double inV = Touch.within(v - floor, sill, sill + look.high, stepV);
        double mean = look.wide * look.high;
        double glass = mean + (inU * inV - mean) * seen;
        trim(touch, ink, (v - floor) * look.storey, seen);
        if (glass > 0.01) {
            var own = new Pane((u - bay - side) / look.wide, (v - floor - sill) / look.high, bay, floor);
            pane(touch, ink, own, glass, seen);
        }
    }

    private void trim(Touch touch, Ink ink, double inFloor, double seen) {
        double ledge = Touch.within(inFloor, 0, 0.14, touch.stepV) * seen;
        ink.mix(look.frame, ledge * 0.55);
        double shadow = Touch.within(inFloor, look.storey - 0.22, look.storey, touch.stepV) * seen;
        ink.times(1 - shadow * 0.28);
    }

    private record Pane(double u, double v, int bay, int floor) {}

    private void pane(Touch touch, Ink ink, Pane pane, double glass, double seen) {
        double lot = noise.cell(pane.bay * 31 + (int) (look.bay * 100), pane.floor * 17 + (int) (look.storey * 100));
        double mirror = 0.28 + 0.3 * pane.v + 0.16 * (lot - 0.5);
        double bars = seen
                * Math.max(
                        Math.max(
                                edge(pane.u, 0.5, touch.stepU / look.bay),
                                edge(pane.v, 0.62, touch.stepV / look.storey)),
                        Math.max(border(pane.u, touch.stepU / look.bay), border(pane.v, touch.stepV / look.storey)));
        double rest = glass * (1 - bars * 0.9);
        ink.mix(look.frame, glass * bars);
        ink.mix(INSIDE, rest * (1 - mirror)).mix(sky, rest * mirror * 0.8);
        touch.gloss = rest;
        boolean on = lot < look.lit;
        double curtain = Math.clamp(Math.abs(pane.u - 0.5) * 3.4 - 0.75, 0, 1) * seen;
        double strength =
                rest * (0.5 + 0.6 * noise.cell(pane.floor, pane.bay)) * (0.72 + 0.35 * pane.v) * (1 - 0.5 * curtain);
        if (on && seen > 0.02) {
            touch.glow(
                    LAMPS[(int) (noise.cell(pane.bay + 7, pane.floor) * LAMPS.length)],
                    strength * (0.25 + 0.75 * look.lit));
        } else if (look.lit > 0) {
            touch.glow(LAMPS[0], glass * look.lit * look.lit * 0.5 * (1 - seen));
        }
    }

    private static double edge(double value, double at, double step) {
        return Touch.within(value, at - 0.022, at + 0.022, step * 1.5);
    }

    private static double border(double value, double step) {
        return 1 - Touch.within(value, 0.05, 0.95, step * 1.5);
    }

    private void shop(Touch touch, Ink ink) {
        double width = look.bay * 2;
        double u = touch.u / width;
        int number = (int) Math.floor(u);
        double across = u - number;
        double stepU = touch.stepU / width;
        var own = Oklab.moved(look.sign, noise.cell(number, 5) * 6, 1, 1);
        double door = noise.cell(number, 9) < 0.35 ? 0.3 : 0;
        double glass = Touch.within(across, 0.07, 0.93, stepU)
                * Touch.within(touch.v, door > 0 && across < 0.4 ? 0.05 : 0.55, look.shop * 0.74, touch.stepV);
        double board = Touch.within(touch.v, look.shop * 0.79, look.shop * 0.96, touch.stepV)
                * Touch.within(across, 0.04, 0.96, stepU);
        ink.times(0.8).mix(look.frame, 0.3);
        double goods = noise.fractal(touch.u * 3.1, touch.v * 3.7 + number * 9, 3);
        ink.mix(INSIDE, glass * 0.8).mix(sky, glass * (0.16 + 0.10 * goods));
        ink.mix(own, board);
        double bars = Touch.within(across, 0.385, 0.415, stepU) * glass;
        ink.mix(look.frame, bars);
        double on = 0.18 + 0.82 * look.lit;
        var warm = LAMPS[(int) (noise.cell(number, 2) * 3)];
        double shelf = Math.clamp(0.95 + goods * 0.25 - 0.2 * (touch.v / look.shop), 0.15, 1.2);
        var wares = wares(touch, number);
        touch.glow(warm, (glass - bars) * on * shelf * 0.62 * (1 - wares.luminance()));
        touch.glow(wares, (glass - bars) * on * shelf * 0.8);
        touch.glow(own, board * look.lit * 0.75);
        touch.gloss = glass;
    }

    /** What a shop window shows: things of many colours on shelves. */
    private Rgb wares(Touch touch, int shop) {
        double course = 0.5;
        int row = (int) Math.floor(touch.v / course);
        double v = touch.v / course - row;
        double u = touch.u / 0.34;
        int column = (int) Math.floor(u);
        double lot = noise.cell(column * 3 + shop, row + 90);
        double wide = 0.22 + 0.22 * noise.cell(column, row + 40);
        double tall = 0.3 + 0.5 * lot;
        double seen = Skins.seen(0.3, touch.stepU);
        double inside = Touch.within(Math.abs(u - column - 0.5), -1, wide, touch.stepU / 0.34)
                * Touch.within(v, 0.06, tall, touch.stepV / course);
        var tone = Oklab.moved(look.sign, lot * 6, 0.9 + 0.5 * noise.cell(row, column), 0.8);
        double board = Touch.within(v, 0, 0.06, touch.stepV / course);
        double shown = lot < 0.8 ? inside * seen + 0.25 * (1 - seen) : 0;
        return tone.times(shown * (1 - board) * 0.8);
    }
}
