package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** A number per pixel. */
final class Field {
    private final int width;
    private final int height;
    private final float[] values;

    Field(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float[] values() {
        return values;
    }

    /** The luma of pixels, 0 to 1. */
    static Field luma(int width, int height, int[] pixels) {
        var field = new Field(width, height);
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                field.values[i] = Srgb.luma(pixels[i]) / 255f;
            }
        });
        return field;
    }

    float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** Between pixels. */
    float smooth(float x, float y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float u = x - column;
        float v = y - row;
        float upper = at(column, row) + (at(column + 1, row) - at(column, row)) * u;
        float lower = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * u;
        return upper + (lower - upper) * v;
    }

    /** Averaged over squares twice, which is close to a Gaussian. */
    Field blurred(int radius) {
        return radius < 1 ? this : once(radius).once(radius);
    }

    private Field once(int radius) {
        var across = new Field(width, height);
        Rows.each(height, y -> {
            float sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += at(x, y);
            }
            for (int x = 0; x < width; x++) {
                across.values[y * width + x] = sum / (2 * radius + 1);
                sum += at(x + radius + 1, y) - at(x - radius, y);
            }
        });
        var down = new Field(width, height);
        int strips = (width + 31) / 32;
        Rows.each(strips * 16, job -> {
            if (job % 16 == 0) {
                across.strip(down, job / 16 * 32, radius);
            }
        });
        return down;
    }

    /** Down a strip of columns side by side, as memory lies. */
    private void strip(Field to, int from, int radius) {
        int end = Math.min(width, from + 32);
        var sums = new float[end - from];
        for (int y = -radius; y <= radius; y++) {
            for (int x = from; x < end; x++) {
                sums[x - from] += at(x, y);
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = from; x < end; x++) {
                to.values[y * width + x] = sums[x - from] / (2 * radius + 1);
                sums[x - from] += at(x, y + radius + 1) - at(x, y - radius);
            }
        }
    }

    /** Smooth noise of some octaves, 0 to 1. */
    static Field noise(int width, int height, double size, int octaves, int salt) {
        var field = new Field(width, height);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                field.values[y * width + x] = noise((float) (x / size), (float) (y / size), octaves, salt);
            }
        });
        return field;
    }

    static float noise(float x, float y, int octaves, int salt) {
        float sum = 0;
        float weight = 0.5f;
        float total = 0;
        float scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += weight * lattice(x * scale, y * scale, salt + i);
            total += weight;
            weight *= 0.5f;
            scale *= 2;
        }
        return sum / total;
    }

    private static float lattice(float x, float y, int salt) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float u = eased(x - column);
        float v = eased(y - row);
        float upper = Chance.at(column, row, salt) * (1 - u) + Chance.at(column + 1, row, salt) * u;
        float lower = Chance.at(column, row + 1, salt) * (1 - u) + Chance.at(column + 1, row + 1, salt) * u;
        return upper * (1 - v) + lower * v;
    }

    private static float eased(float share) {
        return share * share * (3 - 2 * share);
    }
}
