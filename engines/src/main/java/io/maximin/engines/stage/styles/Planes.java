package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;

/** Red, green and blue apart, for filters. */
record Planes(Field red, Field green, Field blue) {
    static Planes of(int width, int height, int[] pixels) {
        var planes = new Planes(new Field(width, height), new Field(width, height), new Field(width, height));
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                planes.red.values()[i] = pixels[i] >> 16 & 255;
                planes.green.values()[i] = pixels[i] >> 8 & 255;
                planes.blue.values()[i] = pixels[i] & 255;
            }
        });
        return planes;
    }

    Planes blurred(int radius) {
        return new Planes(red.blurred(radius), green.blurred(radius), blue.blurred(radius));
    }

    int pixel(int place) {
        return Tint.rgb(red.values()[place], green.values()[place], blue.values()[place]);
    }

    int smooth(float x, float y) {
        return Tint.rgb(red.smooth(x, y), green.smooth(x, y), blue.smooth(x, y));
    }

    int[] pixels() {
        var pixels = new int[red.values().length];
        Rows.each(red.height(), y -> {
            for (int i = y * red.width(); i < (y + 1) * red.width(); i++) {
                pixels[i] = pixel(i);
            }
        });
        return pixels;
    }
}
