package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;

/** Plain surfaces: plaster, brick, stone, boards, tiles, cloth. */
final class Skins {
    private final Noise noise;

    Skins(long seed) {
        this.noise = new Noise(seed + 313);
    }

    Noise noise() {
        return noise;
    }

    /** Fades what is finer than a pixel. */
    static double seen(double size, double step) {
        return Math.clamp(size / Math.max(1e-9, step) * 0.7 - 0.5, 0, 1);
    }

    Skin plain(Rgb tone) {
        return (touch, ink) -> ink.set(tone);
    }

    Skin plaster(Rgb tone) {
        return (touch, ink) -> {
            double stain = noise.fractal(touch.u * 0.35 + tone.red() * 50, touch.v * 0.2, 4);
            double fine = noise.at(touch.u * 9, touch.v * 9) * seen(0.11, touch.stepU);
            ink.set(tone).times(1 + 0.13 * stain + 0.04 * fine);
        };
    }

    Skin brick(Rgb tone, Rgb mortar) {
        return masonry(tone, mortar, 0.24, 0.08);
    }

    Skin stone(Rgb tone) {
        return masonry(tone, tone.times(0.6), 0.75, 0.38);
    }

    /** Courses of stones, each of its own tone. */
    Skin masonry(Rgb tone, Rgb mortar, double length, double course) {
        return (touch, ink) -> {
            double v = touch.v / course;
            int row = (int) Math.floor(v);
            double u = touch.u / length + (row & 1) * 0.5 + noise.cell(row, 3) * 0.2;
            int column = (int) Math.floor(u);
            double seen = seen(course, Math.max(touch.stepV, touch.stepU * course / length));
            double own = noise.cell(column, row * 7 + 1) - 0.5;
            double joint = Math.max(
                    1 - Touch.within(v - row, 0.07, 0.93, touch.stepV / course),
                    1 - Touch.within(u - column, 0.035, 0.965, touch.stepU / length));
            double stain = noise.fractal(touch.u * 0.4, touch.v * 0.3, 4);
            double rough = noise.fractal(touch.u * 6, touch.v * 6, 3) * seen;
            ink.set(tone).times(1 + own * 0.34 * seen + 0.16 * stain + 0.12 * rough);
            ink.mix(mortar, joint * seen * 0.75);
        };
    }

    /**
     * Boards along u.
     *
     * @param width of a board in metres
     */
    Skin boards(Rgb tone, double width, double length) {
        return (touch, ink) -> grain(touch.u, touch.v, touch, ink, new Board(tone, width, length));
    }

    /** Boards along v. */
    Skin uprightBoards(Rgb tone, double width, double length) {
        return (touch, ink) -> {
            double keep = touch.stepU;
            touch.stepU = touch.stepV;
            touch.stepV = keep;
            grain(touch.v, touch.u, touch, ink, new Board(tone, width, length));
            touch.stepV = touch.stepU;
            touch.stepU = keep;
        };
    }

    private record Board(Rgb tone, double width, double length) {}

    private void grain(double along, double across, Touch touch, Ink ink, Board board) {
        double v = across / board.width;
        int row = (int) Math.floor(v);
        double u = along / board.length + noise.cell(row, 11) * 3;
        int number = (int) Math.floor(u);
        double own = noise.cell(row, number * 13 + 5) - 0.5;
        double seen = seen(board.width, touch.stepV);
        double joint = Math.max(
                1 - Touch.within(v - row, 0.02, 0.98, touch.stepV / board.width),
                1 - Touch.within(u - number, 0.003, 0.997, touch.stepU / board.length));
        double warp = noise.at(along * 0.7 + row * 5, across * 2) * 0.6;
        double veins = noise.at(along * 1.1 + number * 9, (across + warp * 0.05) * 42) * seen(0.03, touch.stepV);
        double fine = noise.at(along * 4, across * 130) * seen(0.012, touch.stepV);
        ink.set(board.tone).times(1 + own * 0.30 + veins * 0.13 + fine * 0.07 + warp * 0.05);
        ink.mix(board.tone.times(0.22), joint * Math.max(0.3, seen) * 0.8);
        touch.gloss = 0.25;
    }

    /** Square tiles in two tones, with joints. */
    Skin tiles(Rgb one, Rgb other, double size) {
        return (touch, ink) -> {
            int column = (int) Math.floor(touch.u / size);
            int row = (int) Math.floor(touch.v / size);
            double seen = seen(size, Math.max(touch.stepU, touch.stepV));
            boolean odd = ((column + row) & 1) == 1;
            double own = noise.cell(column, row) - 0.5;
            double joint = Math.max(
                    1 - Touch.within(touch.u / size - column, 0.02, 0.98, touch.stepU / size),
                    1 - Touch.within(touch.v / size - row, 0.02, 0.98, touch.stepV / size));
            ink.set(one).mix(other, 0.5 + (odd ? 0.5 : -0.5) * seen);
            ink.times(1 + own * 0.1 * seen - joint * 0.35 * seen);
            touch.gloss = 0.35;
        };
    }

    /** Overlapping roof tiles. */
    Skin roof(Rgb tone, double snow) {
        return (touch, ink) -> {
            double v = touch.v / 0.28;
            int row = (int) Math.floor(v);
            double u = touch.u / 0.22 + (row & 1) * 0.5;
            int column = (int) Math.floor(u);
            double seen = seen(0.22, Math.max(touch.stepU, touch.stepV));
            double own = noise.cell(column, row) - 0.5;
            double round = Math.sin((u - column) * Math.PI) * 0.3 - (v - row) * 0.35;
            double stain = noise.fractal(touch.u * 0.5, touch.v * 0.4 + 7, 4);
            ink.set(tone).times(1 + (own * 0.35 + round) * seen + stain * 0.2);
            double lies = Math.clamp(snow * 1.5 - 0.25 + stain * 0.8, 0, 1) * snow;
            ink.mix(Tints.SNOW, lies);
        };
    }

    Skin stripes(Rgb one, Rgb other, double width) {
        return (touch, ink) -> {
            double u = touch.u / width;
            int number = (int) Math.floor(u);
            double share = (number & 1) == 0 ? 0 : 1;
            double edge = Math.min(u - number, number + 1 - u) * width / Math.max(1e-6, touch.stepU);
            ink.set(one).mix(other, share + (0.5 - share) * Math.clamp(0.5 - edge, 0, 0.5) * 2);
        };
    }
}
