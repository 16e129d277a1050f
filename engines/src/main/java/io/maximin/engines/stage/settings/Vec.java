package io.maximin.engines.stage.settings;

/** A point or direction in space. */
record Vec(double x, double y, double z) {
    Vec plus(double dx, double dy, double dz) {
        return new Vec(x + dx, y + dy, z + dz);
    }

    Vec mix(Vec other, double share) {
        return new Vec(x + (other.x - x) * share, y + (other.y - y) * share, z + (other.z - z) * share);
    }

    double length() {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
