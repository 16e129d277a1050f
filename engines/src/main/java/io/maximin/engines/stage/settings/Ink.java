package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;

/** A colour in linear light that a loop over pixels changes in place, so that no pixel costs an object. */
final class Ink {
    double red;
    double green;
    double blue;
    /** Share of what is behind that it hides; what shades a surface sets it, and those who read it know. */
    double alpha = 1;

    Ink set(double newRed, double newGreen, double newBlue) {
        red = newRed;
        green = newGreen;
        blue = newBlue;
        return this;
    }

    Ink set(Rgb colour) {
        return set(colour.red(), colour.green(), colour.blue());
    }

    Ink mix(Rgb colour, double share) {
        red += (colour.red() - red) * share;
        green += (colour.green() - green) * share;
        blue += (colour.blue() - blue) * share;
        return this;
    }

    Ink times(double factor) {
        return set(red * factor, green * factor, blue * factor);
    }

    Ink times(Rgb colour) {
        return set(red * colour.red(), green * colour.green(), blue * colour.blue());
    }

    Ink plus(Rgb colour, double factor) {
        return set(red + colour.red() * factor, green + colour.green() * factor, blue + colour.blue() * factor);
    }

    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}
