package io.maximin.engines.stage.settings;

/** A point of a surface while it is being coloured. */
final class Touch {
    /** Metres along the surface from its lower left corner. */
    double u;

    double v;
    /** Metres that a pixel spans along the surface. */
    double stepU;

    double stepV;
    /** Where it is in space. */
    double x;

    double y;
    double z;
    /** Its normal, which a skin may bend. */
    double east;

    double up;
    double south;
    /** Light that it gives off by itself. */
    double glowRed;

    double glowGreen;
    double glowBlue;
    /** How much it shines, 0 to 1. */
    double gloss;

    void glow(io.maximin.engines.stage.Rgb tone, double strength) {
        glowRed += tone.red() * strength;
        glowGreen += tone.green() * strength;
        glowBlue += tone.blue() * strength;
    }

    /** How much of a pixel lies within [from, to] along u. */
    double withinU(double from, double to) {
        return within(u, from, to, stepU);
    }

    /** How much of a pixel lies within [from, to] along v. */
    double withinV(double from, double to) {
        return within(v, from, to, stepV);
    }

    /** How much of [value - step / 2, value + step / 2] lies within [from, to]. */
    static double within(double value, double from, double to, double step) {
        double width = Math.max(1e-9, step);
        double low = Math.max(from, value - width / 2);
        double high = Math.min(to, value + width / 2);
        return Math.clamp((high - low) / width, 0, 1);
    }
}
