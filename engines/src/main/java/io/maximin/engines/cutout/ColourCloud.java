package io.maximin.engines.cutout;

/** A normal distribution of colours, gathered pixel by pixel. */
final class ColourCloud {
    private final double regular;
    private final double[] sums = new double[3];
    private final double[] products = new double[6];
    private final double[] mean = new double[3];
    private final double[] inverse = new double[6];
    private double logScale;
    private long count;

    /** @param regular added to the variances, so that plain colours have some */
    ColourCloud(double regular) {
        this.regular = regular;
    }

    void add(LabPlanes picture, int at) {
        double l = picture.plane(0)[at];
        double a = picture.plane(1)[at];
        double b = picture.plane(2)[at];
        sums[0] += l;
        sums[1] += a;
        sums[2] += b;
        products[0] += l * l;
        products[1] += l * a;
        products[2] += l * b;
        products[3] += a * a;
        products[4] += a * b;
        products[5] += b * b;
        count++;
    }

    long count() {
        return count;
    }

    /** Takes stock of what was added. */
    void close() {
        if (count == 0) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            mean[i] = sums[i] / count;
        }
        double ll = products[0] / count - mean[0] * mean[0] + regular;
        double la = products[1] / count - mean[0] * mean[1];
        double lb = products[2] / count - mean[0] * mean[2];
        double aa = products[3] / count - mean[1] * mean[1] + regular;
        double ab = products[4] / count - mean[1] * mean[2];
        double bb = products[5] / count - mean[2] * mean[2] + regular;
        double det = ll * (aa * bb - ab * ab) - la * (la * bb - ab * lb) + lb * (la * ab - aa * lb);
        inverse[0] = (aa * bb - ab * ab) / det;
        inverse[1] = (lb * ab - la * bb) / det;
        inverse[2] = (la * ab - lb * aa) / det;
        inverse[3] = (ll * bb - lb * lb) / det;
        inverse[4] = (la * lb - ll * ab) / det;
        inverse[5] = (ll * aa - la * la) / det;
        logScale = -0.5 * Math.log(det);
    }

    /** The squared Mahalanobis distance of a pixel's colour. */
    double distance(LabPlanes picture, int at) {
        double l = picture.plane(0)[at] - mean[0];
        double a = picture.plane(1)[at] - mean[1];
        double b = picture.plane(2)[at] - mean[2];
        return l * (inverse[0] * l + 2 * (inverse[1] * a + inverse[2] * b))
                + a * (inverse[3] * a + 2 * inverse[4] * b)
                + inverse[5] * b * b;
    }

    /** The logarithm of the density at a pixel's colour, up to a constant. */
    double logDensity(LabPlanes picture, int at) {
        return logScale - 0.5 * distance(picture, at);
    }
}
