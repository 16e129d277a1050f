package io.maximin.engines.stage.sprites;

/** A sprite's outline blown up to a body: how much each part faces the light. Computed small and read smoothly. */
final class Relief {
    private static final int SIDE = 64;
    private static final double DEPTH = 2.4;

    private final int step;
    private final int width;
    private final int height;
    private final float[] facing;

    /** @param light towards the light: right, up, to the viewer; of length 1 */
    Relief(Sprite sprite, double[] light) {
        this.step = 1 + Math.max(sprite.width(), sprite.height()) / SIDE;
        this.width = sprite.width() / step + 2;
        this.height = sprite.height() / step + 2;
        var coarse = blurred(blurred(coverage(sprite), 4), 4);
        var fine = blurred(coverage(sprite), 1);
        this.facing = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = slope(coarse, x, y, 1, 0) * 1.6 + slope(fine, x, y, 1, 0) * 0.08;
                double down = slope(coarse, x, y, 0, 1) * 1.6 + slope(fine, x, y, 0, 1) * 0.08;
                double nx = -right * DEPTH;
                double ny = down * DEPTH;
                double length = Math.sqrt(nx * nx + ny * ny + 1);
                facing[y * width + x] = (float) ((nx * light[0] + ny * light[1] + light[2]) / length);
            }
        }
    }

    private float[] coverage(Sprite sprite) {
        var covered = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                covered[y * width + x] = sprite.alpha(x * step + step / 2, y * step + step / 2) / 255f;
            }
        }
        return covered;
    }

    private float[] blurred(float[] from, int radius) {
        return pass(pass(from, radius, 1, 0), radius, 0, 1);
    }

    private float[] pass(float[] from, int radius, int dx, int dy) {
        var to = new float[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = -radius; i <= radius; i++) {
                    int column = Math.clamp(x + i * dx, 0, width - 1);
                    int row = Math.clamp(y + i * dy, 0, height - 1);
                    sum += from[row * width + column];
                }
                to[y * width + x] = sum / (2 * radius + 1);
            }
        }
        return to;
    }

    private double slope(float[] field, int x, int y, int dx, int dy) {
        int before = Math.max(0, y - dy) * width + Math.max(0, x - dx);
        int after = Math.min(height - 1, y + dy) * width + Math.min(width - 1, x + dx);
        return (field[after] - field[before]) * 2;
    }

    /** The cosine between surface and light at a pixel, -1 to 1. */
    float at(int x, int y) {
        float u = (x + 0.5f) / step - 0.5f;
        float v = (y + 0.5f) / step - 0.5f;
        int column = Math.clamp((int) u, 0, width - 2);
        int row = Math.clamp((int) v, 0, height - 2);
        float right = Math.clamp(u - column, 0f, 1f);
        float down = Math.clamp(v - row, 0f, 1f);
        int place = row * width + column;
        float upper = facing[place] + (facing[place + 1] - facing[place]) * right;
        float lower = facing[place + width] + (facing[place + width + 1] - facing[place + width]) * right;
        return upper + (lower - upper) * down;
    }
}
