package io.maximin.engines.stage.settings;

/** Seeded fields of chance that are smooth in space: gradient noise and what is made of it. */
final class Noise {
    private static final int SIDE = 32;
    private static final int MASK = SIDE - 1;
    private static final double[] EAST = new double[256];
    private static final double[] NORTH = new double[256];

    static {
        for (int i = 0; i < 256; i++) {
            EAST[i] = Math.cos(i * Math.TAU / 256) * 1.5;
            NORTH[i] = Math.sin(i * Math.TAU / 256) * 1.5;
        }
    }

    private final int seed;
    private final float[] lattice = new float[SIDE * SIDE * SIDE];

    Noise(long seed) {
        this.seed = mixed(((int) seed) ^ mixed((int) (seed >>> 32)));
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (mixed((i * 0x9E3779B1) ^ this.seed) >>> 8) / (float) (1 << 24);
        }
    }

    private static int mixed(int value) {
        int hash = value * 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

    /** Chance without smoothness, [0, 1), of whole numbers. */
    double cell(int x, int y) {
        return (mixed((x * 0x27D4EB2F) ^ mixed(y ^ seed)) >>> 8) / (double) (1 << 24);
    }

    /** Gradient noise, about [-1, 1]; features are one unit large. */
    double at(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        int cellX = (int) floorX;
        int cellY = (int) floorY;
        double u = x - floorX;
        double v = y - floorY;
        double fadeU = u * u * u * (u * (u * 6 - 15) + 10);
        double fadeV = v * v * v * (v * (v * 6 - 15) + 10);
        int row = cellY * 0x165667B1 + seed;
        int next = row + 0x165667B1;
        double a = slope(cellX, row, u, v);
        double b = slope(cellX + 1, row, u - 1, v);
        double c = slope(cellX, next, u, v - 1);
        double d = slope(cellX + 1, next, u - 1, v - 1);
        double low = a + (b - a) * fadeU;
        return low + (c + (d - c) * fadeU - low) * fadeV;
    }

    private static double slope(int x, int row, double u, double v) {
        int hash = ((x * 0x27D4EB2F) ^ row) * 0x85EBCA6B;
        hash ^= hash >>> 15;
        int index = (hash * 0xC2B2AE35) >>> 24;
        return EAST[index] * u + NORTH[index] * v;
    }

    /** Fractal sum, about [-1, 1]. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.55;
        double atX = x;
        double atY = y;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(atX, atY);
            double turned = 1.62 * atX - 1.18 * atY + 17.3;
            atY = 1.18 * atX + 1.62 * atY - 9.1;
            atX = turned;
            strength *= 0.5;
        }
        return sum;
    }

    /** Ridged multifractal, about [0, 1]: sharp crests, each finer one strongest near a coarser one (Musgrave). */
    double ridged(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.58;
        double weight = 1;
        double atX = x;
        double atY = y;
        for (int i = 0; i < octaves; i++) {
            double signal = 1 - Math.min(1, Math.abs(at(atX, atY)) * 1.25);
            signal *= signal * weight;
            sum += signal * strength;
            weight = Math.min(1, signal * 1.5);
            double turned = 1.66 * atX - 1.24 * atY + 31.7;
            atY = 1.24 * atX + 1.66 * atY + 5.3;
            atX = turned;
            strength *= 0.42;
        }
        return sum;
    }

    /** Value noise in space, [0, 1]; it repeats every {@value #SIDE} units. */
    double solid(double x, double y, double z) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        double floorZ = Math.floor(z);
        double u = x - floorX;
        double v = y - floorY;
        double w = z - floorZ;
        u *= u * (3 - 2 * u);
        v *= v * (3 - 2 * v);
        w *= w * (3 - 2 * w);
        int left = (int) floorX & MASK;
        int right = (left + 1) & MASK;
        int near = ((int) floorZ & MASK) * SIDE;
        int far = (((int) floorZ + 1) & MASK) * SIDE;
        int low = ((int) floorY & MASK) * SIDE * SIDE;
        int high = (((int) floorY + 1) & MASK) * SIDE * SIDE;
        double a = between(low + near, left, right, u);
        double b = between(low + far, left, right, u);
        double c = between(high + near, left, right, u);
        double d = between(high + far, left, right, u);
        double bottom = a + (b - a) * w;
        return bottom + (c + (d - c) * w - bottom) * v;
    }

    private double between(int base, int left, int right, double share) {
        float from = lattice[base + left];
        return from + (lattice[base + right] - from) * share;
    }
}
