package io.maximin.engines.jinja;

/** Filling text up to a width counted in code points. */
final class Padding {
    private Padding() {}

    static String center(String text, int width, String fill) {
        var missing = missing(text, width);
        // Python puts the odd blank on the left when the width is odd.
        var left = missing / 2 + (missing & width & 1);
        return pad(text, left, missing - left, fill);
    }

    static String left(String text, int width, String fill) {
        return pad(text, missing(text, width), 0, fill);
    }

    static String right(String text, int width, String fill) {
        return pad(text, 0, missing(text, width), fill);
    }

    private static int missing(String text, int width) {
        return Math.max(0, width - text.codePointCount(0, text.length()));
    }

    private static String pad(String text, int left, int right, String fill) {
        if (fill.codePointCount(0, fill.length()) != 1) {
            throw new TemplateException("the fill character must be exactly one character long");
        }
        return new BoundedText()
                .repeat(fill, left)
                .append(text)
                .repeat(fill, right)
                .toString();
    }
}
